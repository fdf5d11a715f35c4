import { findCaseNumbers } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'

/** "4 00.22.00-P35-1-24 A": number and case of an item, and whether it is open. */
const NUMBER_AND_CASE = /^(?<number>\d{1,4})\.?\s(?<rest>\d{2}\S{3,40})(?:\s\p{Lu})?$/u
const NUMBER = /^\d{1,4}\.?$/
const LONGEST_NUMBER = 5
const LONGEST_ROW = 60
const OPEN_MARK = /^\p{Lu}$/u
const TITLE = /^\p{Lu}[^\n]*[^.:;,]$/u
const LONGEST_TITLE = 200
/** Two numbers that rise are no chance. */
const FEWEST = 2

interface Above {
  number: string
  /** Index of the first of its lines, and of the title below them. */
  from: number
  title: number
  case: DocumentLine
}

/** Number and case stand in a row above each title: the number goes to the title, as the other layouts have it. */
export function withNumbersAboveTitles(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const found: Above[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
    if (line.kind === 'table' || line.text.length > LONGEST_ROW || !/^\d/.test(line.text)) continue
    const above = readAbove(lines, index)
    if (above === null || Number.parseInt(above.number, 10) <= Number.parseInt(found.at(-1)?.number ?? '0', 10))
      continue
    found.push(above)
  }
  if (found.length < FEWEST) return lines
  const moved = new Map(found.map((above) => [above.title, above]))
  const gone = new Set(found.flatMap(({ from, title }) => Array.from({ length: title - from }, (_, at) => from + at)))
  return lines.flatMap((line, index) => {
    const above = moved.get(index)
    if (above !== undefined) return [{ ...line, text: `${above.number}. ${line.text}` }, above.case]
    return gone.has(index) ? [] : [line]
  })
}

function readAbove(lines: readonly DocumentLine[], from: number): Above | null {
  const line = lines[from]
  if (line === undefined) return null
  const { number, rest } = NUMBER_AND_CASE.exec(line.text)?.groups ?? {}
  if (number !== undefined && rest !== undefined && isCase(rest))
    return withTitle(lines, { number, from, title: from + 1, case: { ...line, text: rest } })
  const next = lines[from + 1]
  if (line.text.length > LONGEST_NUMBER || !NUMBER.test(line.text) || next === undefined || !isCase(next.text))
    return null
  const title = OPEN_MARK.test(lines[from + 2]?.text ?? '') ? from + 3 : from + 2
  return withTitle(lines, { number: line.text.replace('.', ''), from, title, case: next })
}

function withTitle(lines: readonly DocumentLine[], above: Above): Above | null {
  const title = lines[above.title]
  const isTitle =
    title !== undefined && title.kind !== 'table' && title.text.length < LONGEST_TITLE && TITLE.test(title.text)
  return isTitle ? above : null
}

/** The whole of the text is the number of a case. */
function isCase(text: string): boolean {
  const [found] = text.length < 50 ? findCaseNumbers(text) : []
  return found !== undefined && found.start === 0 && found.end === text.length
}
