import type { DocumentLine } from '@arkivar/types'
import { partEach } from './part-each.ts'
import { sectionByName } from './section-names.ts'
import type { SectionRole } from './section-wordings.ts'

type Rows = NonNullable<DocumentLine['rows']>

/** "Punkt 4", "Sag nr. 12", with the title beside it. */
const NUMBERED = /^(?:dagsordens?)?(?:punkt|pkt\.?|sag)(?:\snr\.?)?\s(?<number>\d{1,4}[a-z]?)[.:]?$/i
/** "Emne", with "4. Takster" beside it. */
const UNNUMBERED = /^(?:dagsordens?)?(?:punkt|pkt\.?|emne|titel|overskrift)\.?:?$/i
const NUMBER_AND_TITLE = /^(?<number>\d{1,4}[a-z]?)[.):]?\s(?<title>\p{Lu}.*)$/su
const CASE = /^(?:sags?(?:nr|nummer|id)|j\.?\s?nr|journal(?:nr|nummer)|dok\.?\s?nr)\.?\s?:?$/i
const LIST = new Set<SectionRole>(['proposal', 'decision', 'proposal-and-decision'])

/**
 * A table for each matter: its number and title in the first row, and below it proposal, text and decision, each beside its
 * name. Its rows become the lines that other minutes have. A table may hold several.
 */
export function partMatterTables(lines: readonly DocumentLine[]): DocumentLine[] {
  return partEach(lines, (line) =>
    line.kind === 'table' && line.rows !== undefined ? (matterLines(line, line.rows) ?? line) : line,
  )
}

function matterLines(table: DocumentLine, rows: Rows): DocumentLine[] | null {
  if (rows.length < 2 || rows.some((row) => row.length !== 2)) return null
  const titles = rows.map(titleOf)
  if (titles[0] === null) return null
  const named = rows.map(([label]) => sectionByName(label?.text.trim() ?? ''))
  const isKnown = rows.every(
    ([label], index) => titles[index] !== null || named[index] !== null || CASE.test(label?.text.trim() ?? ''),
  )
  if (!isKnown || !named.some((section) => section !== null && LIST.has(section.role))) return null
  const { rows: _, ...rest } = table
  const lineOf = (text: string): DocumentLine => ({ ...rest, kind: 'paragraph', text: text.trim() })
  return rows.flatMap(([label, value], index) => {
    const title = titles[index] ?? null
    if (title !== null) return [{ ...lineOf(title), kind: 'heading' as const, level: 2 }]
    const name = label?.text.trim() ?? ''
    const values = (value?.text ?? '').split('\n').filter((text) => text.trim() !== '')
    return CASE.test(name) ? [lineOf(`${name} ${values.join(' ')}`)] : [name, ...values].map(lineOf)
  })
}

/** "Punkt 4: Takster"; null where a row names no matter. */
function titleOf([label, value]: Rows[number]): string | null {
  const name = label?.text.trim() ?? ''
  const words = value?.text.replace(/\s+/g, ' ').trim() ?? ''
  const numbered = NUMBERED.exec(name)?.groups?.number
  if (numbered !== undefined) return words === '' ? null : `Punkt ${numbered}: ${words}`
  const { number, title } = UNNUMBERED.test(name) ? (NUMBER_AND_TITLE.exec(words)?.groups ?? {}) : {}
  return number === undefined || title === undefined ? null : `Punkt ${number}: ${title}`
}
