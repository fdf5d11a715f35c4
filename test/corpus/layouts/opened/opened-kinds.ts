import { longDate } from '../../danish-dates.ts'
import { heading, paragraph } from '../../draft.ts'
import type { SourceBlock } from '../../source-document.ts'
import type { OtherKind } from '../other-kind.ts'

const numbered = (texts: readonly string[]): SourceBlock => ({
  kind: 'list',
  items: texts.map((text, index) => ({ marker: `${index + 1}.`, text })),
})

/** What a department asks of the council: it has a proposal, but no meeting and no decision. */
const indstilling: OtherKind = {
  name: 'indstilling',
  access: 'opened',
  compose({ kommune, date, filler, paragraphs, random }) {
    const title = filler.fill(random.pick(filler.topic.titles))
    const unit = random.pick(filler.topic.units)
    const points = random.sample(filler.topic.approve, 2).map(filler.fill)
    return {
      title,
      date,
      unit,
      blocks: [
        paragraph('Indstilling'),
        {
          kind: 'labels',
          look: 'space',
          rows: [
            ['Til', `${kommune.council} via Økonomiudvalget`],
            ['Fra', unit],
            ['Dato', longDate(date)],
          ],
        },
        paragraph(kommune.fullName),
        { kind: 'title', text: title },
        heading(1, '1. Resume'),
        ...paragraphs(1),
        heading(1, '2. Beslutningspunkter'),
        paragraph('Det indstilles,'),
        ...points.map((point, index) => paragraph(`at ${index + 1}) ${point}.`)),
        heading(1, '3. Baggrund'),
        ...paragraphs(2),
        heading(1, '4. Forventet effekt'),
        ...paragraphs(1),
        heading(1, '5. Ressourcer'),
        ...paragraphs(1),
      ],
    }
  },
}

/** Full of the words of meetings: agenda, minutes, committees, decisions. */
const styrelsesvedtægt: OtherKind = {
  name: 'styrelsesvedtægt',
  access: 'opened',
  compose({ kommune, random, laws }) {
    const title = `Styrelsesvedtægt for ${kommune.fullName}`
    laws.set('styrelseslovens § 18', { law: 'kommunestyrelsesloven', section: '18' })
    const members = random.pick([19, 21, 25, 27, 31])
    return {
      title,
      date: null,
      blocks: [
        { kind: 'title', text: title },
        heading(1, `Kapitel I. ${kommune.council}`),
        paragraph(`§ 1. ${kommune.council} består af ${members} medlemmer.`),
        paragraph(
          `§ 2. De nærmere regler om forberedelse, indkaldelse og afholdelse af møderne fastsættes i forretningsordenen.`,
        ),
        heading(1, 'Kapitel II. Borgmesteren'),
        paragraph('§ 3. Borgmesteren udsender dagsorden og det fornødne materiale senest fire hverdage før mødet.'),
        paragraph('Stk. 2. Borgmesteren påser sagernes ekspedition, herunder at de ikke forsinkes unødvendigt.'),
        heading(1, 'Kapitel III. Udvalgene'),
        paragraph('§ 4. Der nedsættes et økonomiudvalg, jf. styrelseslovens § 18, og følgende stående udvalg:'),
        numbered(['Teknik- og Miljøudvalget', 'Børne- og Skoleudvalget', 'Social- og Sundhedsudvalget']),
        paragraph(
          '§ 5. Hvert udvalg fører en beslutningsprotokol. Den underskrives efter hvert møde af de medlemmer, der har deltaget. Referat af de åbne punkter lægges på hjemmesiden.',
        ),
        paragraph('§ 6. Ethvert medlem kan forlange sin afvigende mening tilført protokollen.'),
        heading(1, 'Kapitel IV. Ikrafttræden'),
        paragraph('§ 7. Vedtægten træder i kraft ved valgperiodens begyndelse.'),
      ],
    }
  },
}

/** Days of many meetings in a table: none of them is the day of the document. */
const mødeplan: OtherKind = {
  name: 'mødeplan',
  access: 'opened',
  compose({ kommune, date, random }) {
    const year = Number(date.slice(0, 4)) + 1
    const title = `Mødeplan ${year}`
    const days = (): string =>
      random
        .sample(
          Array.from({ length: 28 }, (_, index) => index + 1),
          1,
        )
        .join('')
    const months = ['Januar', 'Februar', 'Marts', 'April', 'Maj', 'Juni']
    const bodies = [kommune.council, 'Økonomiudvalget', 'Teknik- og Miljøudvalget', 'Børne- og Skoleudvalget']
    return {
      title,
      date: null,
      blocks: [
        paragraph(kommune.fullName),
        { kind: 'title', text: title },
        paragraph('Alle møder begynder kl. 17.00. Dagsordener offentliggøres fire dage før mødet.'),
        {
          kind: 'table',
          header: true,
          rows: [['Udvalg', ...months], ...bodies.map((body) => [body, ...months.map(days)])],
        },
        paragraph('Der tages forbehold for ændringer i mødeplanen.'),
      ],
    }
  },
}

const stillingsopslag: OtherKind = {
  name: 'stillingsopslag',
  access: 'opened',
  compose({ kommune, filler, random, person }) {
    const unit = random.pick(filler.topic.units)
    const title = `${random.pick(['Sagsbehandler', 'Udviklingskonsulent', 'Afdelingsleder'])} til ${unit}`
    return {
      title,
      date: null,
      blocks: [
        { kind: 'title', text: title },
        paragraph(
          `Vil du være med til at løse opgaver, der betyder noget for borgerne i ${kommune.fullName}? Så er du måske vores nye kollega.`,
        ),
        heading(1, 'Dine opgaver'),
        numbered([
          'Du skriver notater og dagsordenspunkter til de politiske udvalg.',
          'Du besvarer spørgsmål fra borgere og politikere.',
          'Du tager referat af møder med vores samarbejdspartnere.',
        ]),
        heading(1, 'Om dig'),
        paragraph('Du har en relevant uddannelse og trives med mange bolde i luften.'),
        heading(1, 'Ansøgning'),
        paragraph(
          `Send din ansøgning via https://www.example.dk/job. Har du spørgsmål til stillingen, kan du kontakte ${person.name}.`,
        ),
      ],
    }
  },
}

/** Other documents that were sealed on their first sight in November 2026. */
export const openedKinds: readonly OtherKind[] = [indstilling, styrelsesvedtægt, mødeplan, stillingsopslag]
