import type { Draft } from './draft.ts'
import { drawMeeting } from './draw-meeting.ts'
import { kommuneOf } from './kommuner.ts'
import { aabenraa } from './layouts/aabenraa.ts'
import { ballerup } from './layouts/ballerup.ts'
import { composeMeeting } from './layouts/compose-meeting.ts'
import { hvidovre } from './layouts/hvidovre.ts'
import { hvidovreNotat } from './layouts/hvidovre-notat.ts'
import { koebenhavnSvar } from './layouts/koebenhavn-svar.ts'
import type { MeetingLayout } from './layouts/meeting-layout.ts'
import type { MemoLayout } from './layouts/memo-layout.ts'
import { composeOther, otherKinds } from './layouts/other-kinds.ts'
import type { MeetingOptions } from './meeting.ts'
import { drawMemo } from './memo.ts'
import { createRandom } from './random.ts'
import { renderDocx } from './render/docx.ts'
import { renderHtml } from './render/html.ts'
import { renderPdf } from './render/pdf.ts'
import type { PdfLook } from './render/pdf-canvas.ts'
import { renderScan } from './render/scan.ts'
import { renderText } from './render/text.ts'
import { insertCprNumbers } from './sensitive.ts'

export type Sample = {
  fileName: string
  /** Why a newcomer finds it in the folder. */
  shows: string
  bytes: Buffer
}

const look: PdfLook = {
  tagged: false,
  font: 'helvetica',
  size: 10.5,
  margin: 62,
  hyphenate: false,
  ruledTables: true,
  compress: true,
}

type MeetingChoice = {
  layout: MeetingLayout
  seed: string
  kommune: string
  type: MeetingOptions['type']
  body: string
  date: string
  topics: string[]
  traps?: string[]
  characters?: number
}

function meeting({
  layout,
  seed,
  kommune,
  type,
  body,
  date,
  topics,
  traps = [],
  characters = 34000,
}: MeetingChoice): Draft {
  const random = createRandom(`sample/${seed}`)
  const set = new Set(traps)
  const drawn = drawMeeting({
    type,
    random,
    kommune: kommuneOf(kommune),
    caseNumbers: layout.caseNumbers,
    voteForms: ['names'],
    runningNumbers: layout.runningNumbers,
    characters,
    traps: set,
    statesAuthority: layout.statesAuthority,
    topics,
    body,
    date,
  })
  return composeMeeting(layout, drawn, random, set)
}

function memo(
  layout: MemoLayout,
  seed: string,
  kommune: string,
  answers: boolean,
  topic: string,
  date: string,
  characters = 5000,
): Draft {
  const random = createRandom(`sample/${seed}`)
  const type = layout.uses.find((use) => use.answers === answers)?.type ?? 'notat'
  const drawn = drawMemo({
    random,
    kommune: kommuneOf(kommune),
    caseNumbers: layout.caseNumbers,
    answers,
    characters,
    topic,
    date,
  })
  return layout.compose(drawn, { type, random, traps: new Set(['mixed-numbering']) })
}

function other(name: string, seed: string, kommune: string, topic: string, date: string): Draft {
  const kind = otherKinds.find((each) => each.name === name)
  if (kind === undefined) throw new RangeError(`no kind is called ${name}`)
  return composeOther(kind, {
    random: createRandom(`sample/${seed}`),
    kommune: kommuneOf(kommune),
    characters: 4000,
    topic,
    date,
  })
}

const pdf = async (draft: Draft, changes: Partial<PdfLook> = {}): Promise<Buffer> =>
  (await renderPdf(draft.document, { ...look, ...changes })).bytes

function withCpr(draft: Draft, seed: string): Draft {
  insertCprNumbers(draft, createRandom(`sample/${seed}/cpr`), 1)
  return draft
}

/** Makes the documents of `test/samples`; the same bytes every time, but for the pictures of the scan, which may differ between machines. */
export async function makeSamples(): Promise<Sample[]> {
  const social = meeting({
    layout: ballerup,
    seed: 'social-96',
    kommune: '0151',
    type: 'referat',
    body: 'Socialudvalget',
    date: '2025-03-04',
    topics: ['botilbud', 'plejecenter', 'beskaeftigelse'],
    traps: ['closed-items', 'signature-item', 'recommended-attachments', 'previously', 'earlier-decisions'],
  })
  const teknik = meeting({
    layout: hvidovre,
    seed: 'teknik-322',
    kommune: '0167',
    type: 'referat',
    body: 'Teknik- og Miljøudvalget',
    date: '2024-09-10',
    topics: ['cykelstier', 'lokalplan', 'klima', 'affald'],
    traps: ['closed-items', 'disqualified'],
  })
  const byraad = meeting({
    layout: aabenraa,
    seed: 'byraad-465',
    kommune: '0580',
    type: 'referat',
    body: 'Byrådet',
    date: '2023-05-31',
    topics: ['skolebyggeri', 'boliger'],
    characters: 24000,
  })
  const skole = meeting({
    layout: hvidovre,
    seed: 'skole-2',
    kommune: '0167',
    type: 'dagsorden',
    body: 'Børne- og Skoleudvalget',
    date: '2025-05-06',
    topics: ['skolebyggeri', 'dagtilbud'],
  })
  const oekonomi = meeting({
    layout: ballerup,
    seed: 'oekonomi-1',
    kommune: '0151',
    type: 'dagsorden',
    body: 'Økonomiudvalget',
    date: '2025-08-19',
    topics: ['budget', 'boliger'],
    traps: ['closed-items'],
  })
  const svar = memo(koebenhavnSvar, 'svar-1', '0101', true, 'boliger', '2024-01-22')
  const notatSvar = memo(hvidovreNotat, 'notat-svar-1', '0167', true, 'plejecenter', '2024-11-05')
  const notat = memo(hvidovreNotat, 'notat-1', '0163', false, 'cykelstier', '2024-06-12')
  const cpr = withCpr(memo(hvidovreNotat, 'notat-cpr-1', '0161', false, 'botilbud', '2023-10-03'), 'cpr')
  const locked = memo(hvidovreNotat, 'notat-laas-1', '0157', false, 'budget', '2024-02-20')
  const broken = meeting({
    layout: hvidovre,
    seed: 'kultur-1',
    kommune: '0161',
    type: 'referat',
    body: 'Kultur- og Fritidsudvalget',
    date: '2024-04-16',
    topics: ['kultur'],
  })
  const press = other('pressemeddelelse', 'presse-2', '0751', 'cykelstier', '2025-04-28')
  const hearing = other('høringssvar', 'hoering-1', '0370', 'klima', '2024-10-01')
  const brokenBytes = await pdf(broken, { compress: false })
  return [
    {
      fileName: 'referat-socialudvalget-2025-03-04.pdf',
      shows: 'minutes as a tagged PDF, with a closed item and an earlier decision',
      bytes: await pdf(social, { tagged: true, font: 'liberation' }),
    },
    {
      fileName: 'referat-teknik-og-miljoeudvalget-2024-09-10.docx',
      shows: 'minutes from Word',
      bytes: await renderDocx(teknik.document),
    },
    {
      fileName: 'beslutningsprotokol-byraadet-2023-05-31-skannet.pdf',
      shows: 'minutes of a council as a scan: pictures without any text',
      bytes: await renderScan(await pdf(byraad, { font: 'times', size: 11 }), {
        seed: 'byraad',
        created: '2023-06-02',
        look: { dpi: 130, skew: 0.3, specks: 0.00001, quality: 34 },
      }),
    },
    {
      fileName: 'dagsorden-boerne-og-skoleudvalget-2025-05-06.html',
      shows: 'an agenda from a website: no decisions yet',
      bytes: Buffer.from(renderHtml(skole.document)),
    },
    {
      fileName: 'dagsorden-oekonomiudvalget-2025-08-19.txt',
      shows: 'an agenda as plain text',
      bytes: Buffer.from(renderText(oekonomi.document)),
    },
    {
      fileName: 'besvarelse-almene-boliger-2024-01-22.pdf',
      shows: "an answer to a politician's question, with a letterhead beside the text",
      bytes: await pdf(svar),
    },
    {
      fileName: 'notat-svar-om-plejeboliger-2024-11-05.docx',
      shows: 'a memo by form that answers questions by function',
      bytes: await renderDocx(notatSvar.document),
    },
    {
      fileName: 'notat-cykelstier-2024-06-12.pdf',
      shows: 'a memo as an untagged PDF',
      bytes: await pdf(notat, { hyphenate: true }),
    },
    {
      fileName: 'notat-med-cpr-nummer-2023-10-03.pdf',
      shows: 'a memo with an (invented) CPR number, which holds it back',
      bytes: await pdf(cpr),
    },
    {
      fileName: 'notat-med-adgangskode-2024-02-20.pdf',
      shows: 'an encrypted file',
      bytes: await pdf(locked, { userPassword: 'hemmelig', compress: false }),
    },
    {
      fileName: 'referat-beskadiget-2024-04-16.pdf',
      shows: 'a file that was cut off in the middle of a download',
      bytes: brokenBytes.subarray(0, Math.floor(brokenBytes.length * 0.5)),
    },
    {
      fileName: 'pressemeddelelse-cykelsti-2025-04-28.html',
      shows: 'something else',
      bytes: Buffer.from(renderHtml(press.document)),
    },
    {
      fileName: 'hoeringssvar-vandomraadeplaner-2024-10-01.pdf',
      shows: 'something else',
      bytes: await pdf(hearing, { tagged: true, font: 'liberation' }),
    },
  ]
}
