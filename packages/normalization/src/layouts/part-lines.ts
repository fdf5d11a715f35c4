import { MONTH_NAMES, matchesIn } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { isBodyName, readBodyLine } from './bodies.ts'
import { partEach } from './part-each.ts'

/** Paragraphs shorter than this hold no second line. */
const SHORTEST = 30
/** What pages of the web say of themselves, and the number of a page of paper. */
const NAVIGATION =
  /^(?:til (?:top(?:pen)?|indholdsfortegnelsen?)|udskriv(?: .{0,24})?|fold alle? (?:ud|punkter|ind)|se alle bilag|(?:show|vis) video|kopier link til punktet(?:\s*-\s*print)?|søg|(?:luk|åbn?|åben|vis|fold) alle|luk|abonn[eé]r|del på .{1,20}|you are here|du er her|tilbage til .{1,24}|side(?:nr\.?)?(?:\s(?:\d{1,4}|[ivxl]{1,6})(?:\s?(?:af|\/)\s?\d{1,4})?)?)$/i
/** The name of a layer in the drawing of a button, which a page of the web reads out. */
const LAYER = /_[a-z]{2,12} layer \d$/i
const LONGEST_HEADING = 160
/** A letterhead, whose fields run together, is over after so many lines. */
const HEAD_LINES = 45

const MONTH = MONTH_NAMES.join('|')
const DAY = `(?:\\d{1,2}[-./]\\s?\\d{1,2}[-./]\\s?\\d{4}|\\d{1,2}\\.\\s(?:${MONTH})\\s\\d{4})`
/** "…udvalget, 30-10-2024, pkt. 251", "…rådet den 4. maj 2020:"; what stands before it is looked at apart. */
const BODY_AND_DAY = new RegExp(
  `(?:udvalget|rådet|byråd|bestyrelsen|repræsentationen|magistraten|direktionen)(?:\\s\\(?\\d{4}\\s?[-–]\\s?\\d{2,4}\\)?)?(?:,?\\s|\\s(?:den|d\\.)\\s)${DAY}(?:,?\\s(?:pkt|punkt)\\.?\\s\\d{1,4})?:?(?=\\s|$)`,
  'giu',
)
const LONGEST_NAME = 90
/** Headings after which a line must have ended, wherever they stand. */
const ANYWHERE =
  /(?<=\S\s)(?=(?:Fraværende(?: med afbud| uden afbud)?|Afbud|Ikke til stede|Imod stemte|For stemte|Undlod(?: at stemme)?|Beslutning|Indstilling|Sagsfremstilling|Referat(?=: \p{Lu})):\s|Beslutning (?:i|af|fra) (?:\p{Lu}[\p{L}-]+[,\s]){1,8}?(?:den|d\.) \d|Beslutningen træffes af \p{Lu})/gu
/** Headings that may be words of a sentence as well: a sentence must have ended before, and another begin. */
const AFTER_SENTENCE =
  /(?<=(?:[.!?:)”"]|\d)\s)(?=(?:Indstilling|Beslutning|Administrativ indstilling|Sagsfremstilling|Resumé|Resume|Sammendrag|Baggrund|Økonomi|Økonomiske konsekvenser|Lovgrundlag|Retsgrundlag|Beslutningskompetence|Sagens forløb|Tidligere behandling|Bilag|Høring|Videre proces|Den videre proces|Beslutningstema) [\p{Lu}"”»](?!ilag))/gu
/** The marker of the next item within a paragraph that holds everything. */
const ITEM =
  /(?<=[.!?)\d]\s|[\p{L}]\s)(?=(?:Dagsordenspunkt|Punkt) \d{1,3}[:.]\s\p{Lu}|1\.\sGodkendelse af (?:dagsorden|referat))/gu
const HEAD_FIELD =
  /(?<=^NOTAT\s)(?=\p{Lu}\p{Ll})|(?<=\S\s)(?=Mødet hævet|(?:Dato|Mødedato|Mødested|Mødetid|Mødetidspunkt|Tidspunkt|Sted|Tid|Lokale|Udvalg|Forum|Gæster|Til stede|Tilstede|Deltagere|Mødedeltagere|Medlemmer|Øvrige deltagere|Fra (?:forvaltningen|administrationen)|Bemærkninger|Referent|Mødeleder|Stedfortrædere|Sluttidspunkt|Starttidspunkt|Sagsnr\.?|Sagsnummer|Sagsid\.?|Dok\.?nr\.?|Doknr\.?|Dokumentnr\.?|Dokumentnummer|Journalnr\.?|J\.nr\.?|Brevid|Ref\.|Sagsbehandler|EAN-nr\.?|EAN-nummer|Til|Fra|Emne|Vedr\.|Kopi til|Telefon|E-mail):\s)/gu
/** In a side column: the name of the kommune, the day and the number each have a line. */
const SIDE_FIELD = new RegExp(
  String.raw`(?<=^NOTAT\s)(?=\S)|(?<=[\p{Ll}\d]\s)(?=\p{Lu}[\p{L}-]+ (?:Kommune|KOMMUNE)\b)|(?<= (?:Kommune|KOMMUNE)\s)(?=\S)|(?<=\p{L}\s)(?=\d{1,2}\. (?:${MONTH}) \d{4}|\d{2}[-.]\d{2}[-.]\d{4})|(?<=\d{4}\s)(?=Sag:? )`,
  'gu',
)
/** The sentence that tells who asked, run into the title above it. */
const ASKS =
  /(?:Medlem af \p{Lu}\p{L}+ |Byrådsmedlem )?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}.-]*){1,4}(?:\s\(\p{L}{1,12}\))? har den \d/u
const GREETING = /(?<=[.!?]\s)(?=(?:Med venlig hilsen|Venlig hilsen|De bedste hilsner)\b)/gu

/**
 * Parts lines that ran together on their way out of a page: at headings, body lines, fields and markers that begin a line
 * of their own everywhere else. What is not surely such a beginning stays where it is.
 */
export function partLines(lines: readonly DocumentLine[]): DocumentLine[] {
  return partEach(lines, (line, index) => {
    if (line.text.length < 40 && (NAVIGATION.test(line.text) || LAYER.test(line.text))) return []
    if (line.kind === 'table' || line.kind === 'footnote' || line.text.length < SHORTEST) return line
    const title = titleAboveProposal(line, lines[index + 1])
    if (title !== null) return title
    // A title may have the words of a heading in it: "6. Beslutning: Takster for affald".
    if (
      line.kind === 'heading' &&
      line.region === 'body' &&
      askerIn(line.text) === 0 &&
      line.text.length < LONGEST_HEADING
    )
      return line
    const cuts = cutsOf(line.text, index < HEAD_LINES || line.region === 'side', line.region === 'side')
    if (cuts.length === 0) return line
    return cuts.map((from, position) => {
      const text = line.text.slice(from, cuts[position + 1] ?? line.text.length).trim()
      return position === 0
        ? { ...line, text }
        : { ...line, kind: 'paragraph' as const, level: 0, marker: '', depth: 0, text }
    })
  })
}

/** "2. Godkendelse af dagsorden Indstilling", with the proposal below it. */
const PROPOSAL_AT_END = /^(?<title>\S.{8,150}\s\S*[\p{L}\d)])(?<!(?:s|iv|lig|og))\s(?<heading>Indstilling)$/u
const PROPOSES = /^at\s|\b(?:indstiller|indstilles|foreslår|foreslås|anbefaler|anbefales)\b/i

/** The title of an item and the heading below it, between which a scan left no gap. */
function titleAboveProposal(line: DocumentLine, below: DocumentLine | undefined): DocumentLine[] | null {
  if (!line.text.endsWith(' Indstilling') || !PROPOSES.test(below?.text ?? '')) return null
  const { title, heading } = PROPOSAL_AT_END.exec(line.text)?.groups ?? {}
  if (title === undefined || heading === undefined) return null
  return [
    { ...line, text: title },
    { ...line, kind: 'paragraph', level: 0, marker: '', depth: 0, text: heading },
  ]
}

/** The number of an item, after which its title begins. */
const MARKER_BEFORE =
  /(?:^|\s)(?:(?:punkt|pkt\.?|sag|nr\.?)\s(?:nr\.?\s)?\d{1,4}[.):]?|\d{1,4}[.):]|(?:punkt|pkt\.|sag|nr\.|ad\.?))\s$/i

/** Where a line may have to be cut, and what must stand in it for that: letters, and what is quick to look for. */
const PATTERNS: readonly { letters: string; needed: RegExp; pattern: RegExp }[] = [
  {
    letters: ':',
    needed: /(?:Fraværende|Afbud|til stede|stemte|Undlod|stemme|Indstilling|fremstilling|Referat).{0,14}:/,
    pattern: ANYWHERE,
  },
  { letters: 'Beslutning', needed: /\sBeslutning/, pattern: ANYWHERE },
  {
    letters: '',
    needed:
      /[.!?:)”"\d]\s(?:Indstilling|Beslutning|Administrativ|Sagsfremst|Resum|Sammendrag|Baggrund|Økonomi|Lovgrundlag|Retsgrundlag|Sagens forløb|Tidligere|Bilag|Høring|Videre proces|Den videre)/,
    pattern: AFTER_SENTENCE,
  },
  { letters: 'unkt ', needed: /unkt \d/, pattern: ITEM },
  { letters: '1. G', needed: /\s1\. G/, pattern: ITEM },
  { letters: 'hils', needed: /hilsn?e/, pattern: GREETING },
  { letters: '', needed: /: |hævet|^NOTAT /, pattern: HEAD_FIELD },
]
const HAS_YEAR = /\d{4}/
const DAY_AFTER_BODY = /[tdn],? (?:den |d\. )?\d/

function cutsOf(text: string, isHead: boolean, isSide: boolean): number[] {
  const cuts: number[] = []
  PATTERNS.forEach(({ letters, needed, pattern }) => {
    if ((pattern === HEAD_FIELD && !isHead) || !text.includes(letters) || !needed.test(text)) return
    for (const { index } of matchesIn(text, pattern))
      if (index > 0 && !MARKER_BEFORE.test(text.slice(Math.max(0, index - 24), index))) cuts.push(index)
  })
  const asker = isHead ? askerIn(text) : 0
  if (asker > 0) cuts.push(asker)
  if (isSide) for (const { index } of matchesIn(text, SIDE_FIELD)) cuts.push(index)
  if (/\d/.test(text) && HAS_YEAR.test(text) && DAY_AFTER_BODY.test(text))
    for (const match of matchesIn(text, BODY_AND_DAY)) addBodyLine(text, match, cuts)
  return cuts.length === 0 ? [] : [0, ...[...new Set(cuts)].sort((a, b) => a - b)]
}

/** Where the sentence that tells who asked begins behind a title; 0 where it does not. */
function askerIn(text: string): number {
  if (!text.includes(' har den ')) return 0
  const at = ASKS.exec(text)?.index ?? 0
  return /[\p{Ll}\d.?]\s$/u.test(text.slice(Math.max(0, at - 2), at)) ? at : 0
}

/** Cuts before and after a body line that stands between sentences. */
function addBodyLine(text: string, match: RegExpExecArray, cuts: number[]): void {
  const before = text.slice(Math.max(0, match.index - LONGEST_NAME), match.index)
  const sentence = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf(': '),
    before.lastIndexOf(') '),
    before.lastIndexOf('! '),
  )
  const reachesStart = match.index <= LONGEST_NAME
  if (sentence === -1 && !reachesStart) return
  const start = sentence === -1 ? 0 : match.index - before.length + sentence + 2
  const end = match.index + match[0].length
  const words = text.slice(start, end)
  if (!isBodyName(text.slice(start, match.index + nameLength(match[0]))) || readBodyLine(words) === null) return
  if (start === 0 && end >= text.length - 1) return
  const follows = text.slice(end).trimStart()
  if (follows !== '' && !/^[\p{Lu}\d"”]/u.test(follows)) return
  if (start > 0) cuts.push(start)
  if (follows !== '') cuts.push(end)
}

function nameLength(matched: string): number {
  return /^\p{L}+/u.exec(matched)?.[0].length ?? 0
}
