import { partRunTogether } from '@arkivar/danish'
import { type DocumentLine, documentLines, type ExtractedDocument } from '@arkivar/types'
import { type AnsweredQuestion, answeredQuestion } from './answers.ts'

/** Where in a document a signal looks. */
export type Place = 'top' | 'title' | 'letterhead' | 'heading' | 'line' | 'text' | 'end' | 'running'

/** A document as the signals see it. */
export interface DocumentView {
  lines: readonly DocumentLine[]
  /** What runs at the head or foot of the first page, and is no line of the text. */
  running: readonly DocumentLine[]
  language: string | null
  words: number
  /** False where everything stands in one paragraph: lines are then guessed, and prove less. */
  hasLines: boolean
  /** Where a question that a named person or group has put is told of, if it is answered. */
  answered: AnsweredQuestion | null
}

const TOP_LINES = 3
const FEW_LINES = 3
const MANY_WORDS = 120
const TITLE_LINES = 12
const LETTERHEAD_LINES = 30
const END_LINES = 15
/** A page whose lines ran together begins with its title. */
const RUN_TOGETHER_LINES = 2
const BEGINNING = 60
const LONGEST_LINE = 160
/** What a document is shows early; of a book only so much is read. */
const LINES_READ = 6000

export function viewOf(extracted: ExtractedDocument): DocumentView {
  const whole = documentLines(extracted)
  const printed = whole.some(({ kind }) => kind === 'table') ? whole.flatMap(fieldsOf) : whole
  const lines = withAddressee(partRunTogether(printed).slice(0, LINES_READ))
  const words = lines.reduce((sum, { text }) => sum + (text.length >> 3) + 1, 0)
  return {
    lines,
    running: runningLines(extracted),
    language: extracted.language,
    words,
    hasLines: lines.length <= printed.length && (printed.length > FEW_LINES || words < MANY_WORDS),
    answered: answeredQuestion(lines),
  }
}

/** "Byrådsmedlem" above the name of the one who is written to, as one line. */
function withAddressee(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const at = lines
    .slice(0, ADDRESSEE_LINES)
    .findIndex(({ text }) => text.length < 40 && text.includes('edlem') && MEMBER_ALONE.test(text))
  const [title, name] = [lines[at], lines[at + 1]]
  if (title === undefined || name === undefined || name.text.length > 60 || !FULL_NAME.test(name.text)) return lines
  return [...lines.slice(0, at), { ...title, text: `${title.text} ${name.text}` }, ...lines.slice(at + 2)]
}

const ADDRESSEE_LINES = 15
const MEMBER_ALONE =
  /^(?:Til:?\s)?(?:(?:[Bb]yråds|[Kk]ommunalbestyrelses)medlem|[Mm]edlem af (?:[Bb]yrådet|[Kk]ommunalbestyrelsen|[Bb]orgerrepræsentationen))$/u
const FULL_NAME = /^(?:\p{Lu}[\p{L}.'’-]*\s){1,5}\p{Lu}[\p{L}'’-]+$/u

function runningLines({ pages: [first] }: ExtractedDocument): DocumentLine[] {
  return (first?.blocks ?? []).flatMap((block) =>
    block.kind === 'furniture' && (block.role === 'header' || block.role === 'footer' || block.role === 'pageNumber')
      ? block.text.split('\n').map((text) => ({
          page: block.page,
          kind: 'paragraph' as const,
          level: 0,
          marker: '',
          depth: 0,
          text: text.replace(/\s+/g, ' ').replace(NUMBER_OF_PAGE, '').trim(),
          region: block.region,
          block: 0,
        }))
      : [],
  )
}

/** Beside the name of the form, on one line with it */
const NUMBER_OF_PAGE = /\s[Ss]ide\s\d{1,3}(?:\s(?:af|\/)\s\d{1,3})?$/

/** Fields of a form or letterhead: "Til | Socialudvalget", "Stillet af | Venstre". */
const FIELD =
  /^(?:til|fra|dato|sags?nr|sagsnummer|sags-?id|sagsbeh|initialer|brevid|enhed|afdeling|emne|vedr|dok|journalnr|j\.?\s?nr|ref|kopi|møde|udvalg|sted|tid|deltagere|medlemmer|fraværende|afbud|spørgsmål|svar|besvar|stillet|fremsat|rejst|indsendt|skrevet|udarbejdet|dateret|spørger|politiker|modtaget|afsender)/i
const LONGEST_LABEL = 30
const MOST_FIELDS = 20

/** A table of two columns, most of whose rows begin with a label, is read as lines, and one of labels above values. */
function fieldsOf(line: DocumentLine): DocumentLine[] {
  const rows = line.kind === 'table' ? (line.rows ?? []) : []
  if (rows.length === 2 && rows[0]?.every(({ text }) => text.length <= LONGEST_LABEL && FIELD.test(text)))
    return rows[0].map((label, index) => fieldOf(line, label.text, rows[1]?.[index]?.text ?? ''))
  if (rows.length === 0 || rows.length > MOST_FIELDS || rows.some((row) => row.length > 2)) return [line]
  const labelled = rows.filter(
    ([first]) => first !== undefined && first.text.length <= LONGEST_LABEL && FIELD.test(first.text),
  )
  if (labelled.length * 2 < rows.length) return [line]
  return rows.flatMap((row) => {
    const [label = '', value = ''] = row.map(({ text }) => text.trim())
    // The stamp, or the name of the office, stands beside something that is no value of it.
    if (FIELD.test(label)) return [fieldOf(line, label, value)]
    return [label, value].filter((text) => text !== '').map((text) => ({ ...line, kind: 'paragraph' as const, text }))
  })
}

function fieldOf(line: DocumentLine, label: string, value: string): DocumentLine {
  return { ...line, kind: 'paragraph', text: `${label.trim().replace(/:$/, '')}: ${value.trim()}` }
}

/** The lines of a place, in order. `line` and `heading` are short ones anywhere; `letterhead` has the side columns. */
export function linesAt({ lines, running }: DocumentView, place: Place): readonly DocumentLine[] {
  switch (place) {
    case 'top':
      return lines.slice(0, TOP_LINES).filter(({ text }) => text.length <= LONGEST_LINE)
    case 'title':
      return titleLines(lines)
        .map((line, index) =>
          index < RUN_TOGETHER_LINES && line.text.length > LONGEST_LINE ? beginningOf(line) : line,
        )
        .filter(({ text, kind }) => text.length <= LONGEST_LINE && kind !== 'table' && kind !== 'listItem')
    case 'letterhead':
      return lines.filter(
        (line, index) => (line.region === 'side' || index < LETTERHEAD_LINES) && line.text.length <= LONGEST_LINE,
      )
    case 'heading':
      return lines.filter(({ kind }) => kind === 'heading')
    case 'line':
      return lines.filter(({ text }) => text.length <= LONGEST_LINE)
    case 'end':
      return lines.slice(-END_LINES)
    case 'text':
      return lines
    case 'running':
      return running.filter(({ text }) => text.length <= LONGEST_LINE)
  }
}

/** Above the text, or what stands in front of it on a page of a site; headings below it are those of parts. */
function titleLines(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  let prose = 0
  for (const [index, { text, kind }] of lines.entries()) {
    if (prose > MOST_PROSE_ABOVE) return lines.slice(0, index)
    if (index === TITLE_LINES) return [...lines.slice(0, index), ...headingBelowLetterhead(lines)]
    if (index > 0 && kind !== 'table' && text.length > LONGEST_LINE) prose += 1
  }
  return lines
}

/** Sender, recipient and fields of a letter may fill more lines than titles are looked for in: its first heading is its title. */
function headingBelowLetterhead(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const at = lines.slice(0, LETTERHEAD_LINES).findIndex(({ kind }) => kind === 'heading')
  const heading = lines[at]
  if (at < TITLE_LINES || heading === undefined || heading.text.split(' ').length < FEWEST_WORDS_OF_TITLE) return []
  return lines.slice(0, at).every(({ text, kind }) => kind !== 'table' && text.length <= LONGEST_LINE) ? [heading] : []
}

/** Headings of parts are shorter: "Tidsplan", "Økonomi og tid". */
const FEWEST_WORDS_OF_TITLE = 4

const MOST_PROSE_ABOVE = 1

/** Without the number of the page, which may stand first. */
function beginningOf(line: DocumentLine): DocumentLine {
  return { ...line, text: line.text.replace(/^\d{1,3}\s[!\s]*/, '').slice(0, BEGINNING) }
}
