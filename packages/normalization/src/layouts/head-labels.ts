import { beginningsOf } from '@arkivar/danish'
import { foldName } from './section-names.ts'

/** What a label in the head of a document announces. */
export type HeadField =
  | 'date'
  | 'time'
  | 'end'
  | 'place'
  | 'organization'
  | 'participants'
  | 'others'
  | 'absent'
  | 'substitutes'
  | 'chair'
  | 'remarks'
  | 'contents'
  | 'title'
  | 'to'
  | 'from'
  | 'other'

const labels: Record<HeadField, readonly string[]> = {
  date: [
    'Mødedato',
    'Dato',
    'Dato og tid',
    'Dato og tidspunkt',
    'Mødetid',
    'Tid',
    'Tid og sted',
    'Starttidspunkt',
    'Mødestart',
    'Start',
    'Møde',
    'Mødet holdt',
    'Afholdt',
    'Tidspunkt for møde',
    'Starttidspunkt for møde',
    'Besvaret',
    'Udgivelsesdato',
    'Besvaret den',
    'Svar afgivet',
    'Svar afgivet den',
    'Dato for svar',
    'Dato for besvarelse',
    'Besvarelsesdato',
    'Svardato',
    'Svar sendt',
    'Svar afsendt',
    'Svar givet',
    'Dato og sted',
    'Mødedato og tid',
    'Mødedato og tidspunkt',
    'Mødedato/tid',
    'Mødetid og sted',
    'Dato/tid',
    'Tid og dato',
    'Tid/sted',
    'Mødet afholdt',
  ],
  time: [
    'Mødetidspunkt',
    'Mødet påbegyndt',
    'Påbegyndt',
    'Mødet startede',
    'Tidspunkt',
    'Klokken',
    'Kl',
    'Start kl',
    'Starttid',
    'Mødets start',
    'Mødet starter',
    'Mødet begyndte',
    'Mødet åbnet',
    'Start- og sluttidspunkt',
  ],
  end: [
    'Sluttidspunkt',
    'Slut',
    'Slut kl',
    'Mødet hævet',
    'Mødet sluttede',
    'Sluttede',
    'Sluttidspunkt for møde',
    'Mødet hævet kl',
    'Mødet slut',
    'Møde slut',
    'Møde hævet',
    'Mødet afsluttet',
    'Afsluttet',
    'Mødeslut',
    'Sluttid',
    'Mødets afslutning',
    'Mødets sluttidspunkt',
    'Mødet slutter',
    'Mødet blev afsluttet',
    'Mødet sluttede kl',
    'Afsluttet kl',
    'Hævet kl',
  ],
  place: [
    'Mødested',
    'Sted',
    'Lokale',
    'Mødelokale',
    'Mødet afholdes i',
    'Lokalitet',
    'Mødeafholdelse',
    'Møde lokation',
    'Mødelokation',
    'Lokation',
    'Mødested/lokale',
    'Mødelokale/sted',
    'Mødets sted',
  ],
  organization: [
    'Udvalg',
    'Udvalgsnavn',
    'Organ',
    'Forum',
    'Mødeforum',
    'Møde i',
    'Råd',
    'Politisk udvalg',
    'Mødeorgan',
    'Navn på udvalg',
    'Mødegruppe',
    'Udvalg/råd',
  ],
  participants: [
    'Mødedeltagere',
    'Deltagere',
    'Deltagere i mødet',
    'Medlemmer',
    'Udvalgsmedlemmer',
    'Udvalgets medlemmer',
    'Tilstede',
    'Til stede',
    'Tilstedeværende',
    'Mødte',
    'Deltog',
    'Deltagende',
    'Fremmøde',
    'Fremmødte',
    'Fremmødt',
    'Fremmødte medlemmer',
    'Tilstedeværende medlemmer',
    'Til stede var',
    'Mødt',
    'Indkaldelse',
    'Indkaldte',
    'I mødet deltog',
    'I mødet deltager',
    'Ledersiden',
    'Fra ledelsen',
    'Fra medarbejderne',
    'Ledelsessiden',
    'Medarbejdersiden',
    'A-siden',
    'B-siden',
    'Ledelsesrepræsentanter',
    'Medarbejderrepræsentanter',
    'Arbejdsmiljørepræsentanter',
    'Indkaldt',
    'Indkaldt til mødet',
    'Deltagerliste',
    'Deltagerkreds',
    'Faste deltagere',
    'Til stede på mødet',
    'Tilstede på mødet',
    'Mødets deltagere',
    'Bestyrelsesmedlemmer',
    'Bestyrelsens medlemmer',
    'Rådets medlemmer',
    'Rådsmedlemmer',
    'Nævnets medlemmer',
    'Kommissionens medlemmer',
  ],
  others: [
    'Øvrige deltagere',
    'Fra forvaltningen',
    'Fra administrationen',
    'Embedsmænd',
    'Administration',
    'Administrationen',
    'Forvaltningen',
    'Forvaltning',
    'Andre deltagere',
    'Gæster',
    'Gæst',
    'Inviteret gæst',
    'Inviterede gæst',
    'Inviterede gæster',
    'Inviterede',
    'Endvidere deltog',
    'Desuden deltog',
    'Øvrige',
    'Deltagere fra forvaltningen',
    'Deltagere fra administrationen',
    'Også til stede',
    'Til mødet er indbudt',
    'Til mødet er inviteret',
    'Indbudt',
    'Indbudte',
    'Inviteret',
    'Derudover deltog',
    'Ad hoc deltagere',
    'Tilforordnede',
    'Observatører',
    'Observatør',
    'Eksterne deltagere',
    'Eksterne',
    'Gæstedeltagere',
    'Oplægsholdere',
    'Oplægsholder',
    'Yderligere deltagere',
    'Endvidere deltager',
    'Desuden deltager',
    'Derudover deltager',
    'Herudover deltog',
    'Herudover deltager',
    'Fra kommunen',
    'Fra sekretariatet',
    'Fra forvaltningen deltog',
    'Fra administrationen deltog',
    'Fra kommunen deltog',
  ],
  absent: [
    'Fraværende',
    'Afbud',
    'Fraværende med afbud',
    'Fraværende i øvrigt',
    'Fraværende uden afbud',
    'Ikke til stede',
    'Ikke tilstede',
    'Ikke mødt',
    'Fravær',
    'Afbud fra',
    'Fraværende medlemmer',
    'Meldt afbud',
    'Forfald',
    'Medlemmerne var til stede, undtagen',
    'Medlemmerne var til stede undtagen',
    'Afbud/fraværende',
    'Afbud/fravær',
    'Fravær/afbud',
    'Fraværende/afbud',
    'Fraværende var',
    'Fraværende med afbud var',
    'Ikke til stede var',
    'Afbud fra/fraværende',
    'Afbud modtaget fra',
    'Afbud modtaget',
    'Afbud meddelt',
    'Udeblevet',
    'Ikke fremmødt',
    'Ikke fremmødte',
    'Ikke deltagende',
    'Fraværende med lovligt forfald',
    'Deltog ikke',
    'Deltager ikke',
    'Følgende havde meldt afbud',
    'Der var afbud fra',
  ],
  substitutes: [
    'Stedfortrædere',
    'Stedfortræder',
    'Suppleanter',
    'Suppleant',
    'Indkaldte stedfortrædere',
    'Indkaldt suppleant',
    'Indkaldt stedfortræder',
    'Indkaldte suppleanter',
    'Suppleanter indkaldt',
  ],
  chair: [
    'Mødeleder',
    'Referent',
    'Ordstyrer',
    'Formand',
    'Næstformand',
    'Sekretær',
    'Borgmester',
    'Forperson',
    'Dirigent',
    'Protokolfører',
    'Referatskriver',
    'Mødesekretær',
    'Mødeansvarlig',
    'Referat ved',
  ],
  remarks: ['Bemærkninger', 'Bemærkning', 'Bemærkninger til mødet', 'Note'],
  contents: [
    'Indholdsfortegnelse',
    'Sagsoversigt',
    'Sagsoversigt Side',
    'Indholdsfortegnelse Side',
    'Indhold',
    'Punkter',
    'Dagsordenspunkter',
    'Dagsorden',
    'Åbne punkter',
    'Lukkede punkter',
    'Punkter på åbent møde',
    'Punkter på lukket møde',
    'Åbne sager',
    'Lukkede sager',
    'Åben dagsorden',
    'Sagsoversigt',
    'Følgende sager behandles',
    'Følgende punkter behandles',
    'Punkter til dagsorden',
    'Punkter til behandling',
    'Oversigt',
    'Sagsliste',
    'Punktoversigt',
    'Oversigt over punkter',
    'Sager til behandling',
    'Dagsordenens punkter',
  ],
  title: ['Emne', 'Vedr', 'Vedrørende', 'Titel', 'Overskrift', 'Sagstitel', 'Angående', 'Ang'],
  to: ['Til', 'Modtager', 'Modtagere'],
  from: [
    'Fra',
    'Afsender',
    'Afdeling',
    'Enhed',
    'Forvaltningsenhed',
    'Udarbejdet af',
    'Besvaret af',
    'Besvares af',
    'Kontor',
  ],
  other: [
    'Sagsnr',
    'Sag',
    'Sagen',
    'Sagsnummer',
    'Sagsid',
    'Sagsident',
    'Akt-id',
    'Fremsat af',
    'Fremsat den',
    'Rejst af',
    'Indsendt af',
    'Indkommet',
    'Modtagelsesdato',
    'Svarfrist',
    'Sags-id',
    'Sagsbeh',
    'Journalnr',
    'Journalnummer',
    'J.nr',
    'Dok.nr',
    'Doknr',
    'Dokumentnr',
    'Dokumentnummer',
    'Brevid',
    'Sagsbehandler',
    'Ref',
    'Initialer',
    'Kontaktperson',
    'Telefon',
    'Tlf',
    'Dir. tlf',
    'Direkte telefon',
    'E-mail',
    'Mail',
    'E-post',
    'EAN-nummer',
    'EAN-nr',
    'EAN',
    'Kopi til',
    'Cc',
    'Bilag',
    'Sagsnummer i F2',
    'Dokumentnummer i F2',
    'Sagsnummer i eDoc',
    'Modtaget',
    'Modtaget den',
    'Stillet den',
    'Stillet af',
    'Spørger',
    'Spørgsmålsstiller',
    'Dato for spørgsmål',
    'Dato for henvendelse',
    'Spørgsmål stillet',
    'Fagudvalg',
    'Spørgsmål nr',
    'Udsendt',
    'Næste møde',
    'Næste mødedato',
    'Kommende møder',
    'Sendt',
    'Dagsorden publiceret',
    'Referat publiceret',
    'Publiceret',
    'Hent som fil',
    'Dokument',
    'Dagsorden udsendt',
    'Referat udsendt',
    'Offentliggjort',
    'Udsendelsesdato',
    'Kopi',
    'Web',
    'CVR',
    'CVR-nr',
    'Mødetype',
    'Mødenummer',
    'Mødenr',
    'Møde nr',
    'Mødets art',
    'Godkendt den',
    'Udsendt til',
    'Referat udarbejdet af',
    'Indkaldt af',
    'Møderække',
  ],
}

const BY_NAME = new Map<string, HeadField>()
for (const [field, names] of Object.entries(labels))
  for (const name of names) BY_NAME.set(foldName(name), field as HeadField)
const NAMES = [...BY_NAME.keys()].sort((a, b) => b.length - a.length)
const NAMES_BY_BEGINNING = Map.groupBy(NAMES, (name) => name.slice(0, 2))
const beginsName = beginningsOf(
  NAMES.filter((name) => name.length > 2),
  3,
)
/** "Kl", "Cc" */
const beginsShortName = beginningsOf(
  NAMES.filter((name) => name.length === 2),
  2,
)
const LONGEST = Math.max(...NAMES.map((name) => name.length))

const LONGEST_LABEL = 40
const BEHIND_LABEL = /\s*[:\t]\s*/y

export interface HeadLabel {
  field: HeadField
  /** As written. */
  label: string
  /** What follows on the same line. */
  rest: string
}

/** Words that begin no sentence, so that a value after them needs no figure. */
const PLAIN_LABELS = new Set(['stillet af', 'spørger'])
/** Behind "Mødelokale" these are places of their own; "Mødelokale Tårnbjerget" is the name of one room. */
const NAMED_PLACE =
  /^\.?\s+(?:teams|skype|zoom|online|virtuelt|kantinen|rådhuset|\p{Lu}\p{L}*(?:salen|stuen|centeret|centret|huset|skolen))(?!\p{L})/iu
/** "Fra Center for Omsorg" is a field, "Fra Aarhus til verden" a title. */
const OFFICE_WORD = /forvaltning|center|afdeling|sekretariat|kontor|myndighed|direktion|enhed|\p{L} og \p{Lu}/iu
const GLUED = /^\p{Ll}\p{Lu}\p{Ll}/u

/** Labels after which a value may follow without a colon. */
const RUN_IN = new Set<HeadField>([
  'date',
  'time',
  'end',
  'place',
  'organization',
  'participants',
  'absent',
  'title',
  'to',
  'from',
  'other',
  'substitutes',
  'remarks',
])

/** "Pkt. Indholdsfortegnelse Side": the names of the columns of a list of contents. */
const OPENS_COLUMNS = /^(?:pkt|punkt|sag)/i
const COLUMNS_OF_CONTENTS =
  /^(?:pkt|punkt|sag)\.?(?:\s?nr\.?)?[\s,]+(?:indholdsfortegnelse|tekst|emne|titel|overskrift|sag)(?:[\s,]+side(?:tal|nr\.?)?(?:\s\d.*)?)?$/i

/** "Til stede fra bestyrelsen: Eva Holm". */
const PRESENT_OF = /^(?:til ?stede|deltagere|fremmødte|mødt|tilstedeværende)\s(?:fra|for|af)\s\p{L}[\p{L}\s-]{2,24}$/iu

/** The label that a line of the head is or begins with. */
export function readHeadLabel(text: string): HeadLabel | null {
  if (OPENS_COLUMNS.test(text) && COLUMNS_OF_CONTENTS.test(text)) return { field: 'contents', label: text, rest: '' }
  if (!beginsName(text) && !beginsShortName(text)) return null
  const lower = text
    .slice(0, LONGEST + 2)
    .toLowerCase()
    .replaceAll('é', 'e')
  // "til" and "fra" in the midst of a head are words of a sentence.
  if (/^\p{Ll}/u.test(text) && !text.includes(':')) return null
  // KL, whose people are listed below it, is no hour.
  if (text.startsWith('KL') && !/\d/.test(text)) return null
  const whole = text.length <= LONGEST + 3 ? BY_NAME.get(foldName(text)) : undefined
  if (whole !== undefined) return { field: whole, label: text.replace(/[\s:]+$/, ''), rest: '' }
  const parted = text.search(/[:\t]/)
  const written = text.slice(0, Math.min(parted, LONGEST_LABEL))
  BEHIND_LABEL.lastIndex = written.length
  if (parted > 0 && BEHIND_LABEL.test(text)) {
    const field = BY_NAME.get(foldName(written))
    const rest = text.slice(BEHIND_LABEL.lastIndex)
    if (PRESENT_OF.test(written)) return { field: 'participants', label: written, rest }
    if (field !== undefined) return { field, label: written, rest }
  }
  for (const name of NAMES_BY_BEGINNING.get(lower.slice(0, 2)) ?? []) {
    if (!lower.startsWith(name)) continue
    const after = text.slice(name.length)
    const named = BY_NAME.get(name)
    // "MødestedRådssalen", as pages of the web are copied.
    if (named !== undefined && RUN_IN.has(named) && name.length > 4 && GLUED.test(text.slice(name.length - 1)))
      return { field: named, label: text.slice(0, name.length), rest: after }
    if (named === undefined || !RUN_IN.has(named) || !/^\.?\s+[\p{Lu}\d§]/u.test(after)) continue
    // Plain words begin sentences as well: what follows must look like a value.
    if (
      (named === 'date' || named === 'time' || named === 'end') &&
      !/^\.?\s+(?:\d|kl|d\.|den\b|man|tir|ons|tor|fre|lør|søn|\p{L}{3,9} \d)/iu.test(after)
    )
      continue
    // "Udvalg Dato Type" are the names of columns.
    if (named === 'organization' && BY_NAME.has(foldName(/\p{L}+/u.exec(after)?.[0] ?? ''))) continue
    if (named === 'from' && !(name.endsWith(' af') || OFFICE_WORD.test(after))) continue
    const isPlain = name === 'emne' || PLAIN_LABELS.has(name)
    if (['title', 'to', 'other'].includes(named) && !isPlain && (name.length < 4 || !/\d/.test(after.slice(0, 14))))
      continue
    // "Mødelokale 2" is the place, and not its label.
    if ((name === 'lokale' || name === 'mødelokale') && !NAMED_PLACE.test(after))
      return { field: named, label: text.slice(0, name.length), rest: text }
    return { field: named, label: text.slice(0, name.length), rest: after.replace(/^\.?\s+/, '') }
  }
  return null
}
