import type { DocumentLine } from '@arkivar/types'
import { markedText } from '../layouts/item-markers.ts'
import type { FoundItem } from './found-item.ts'

const ROW = /^0*(?<number>\d{1,4})\.?\s+(?<title>\p{L}.*)$/u
const SHORTEST_TITLE = 8

/** Titles without numbers have those of the list of contents, where that lists all of them in the order in which they come. */
export function withNumbersOfContents<Item extends FoundItem>(
  found: readonly Item[],
  lines: readonly DocumentLine[],
): Item[] {
  const first = found[0]
  if (first === undefined || found.some(({ number, title }) => number !== null || title.length < SHORTEST_TITLE))
    return [...found]
  const rows = lines.slice(0, first.start).flatMap((line) => {
    const { number, title } = ROW.exec(markedText(line))?.groups ?? {}
    return number === undefined || title === undefined ? [] : [{ number, title }]
  })
  const numbers = found.map(({ title }) => rows.find((row) => row.title.startsWith(title))?.number)
  const areRising = numbers.every((number, at) => at === 0 || Number(number) > Number(numbers[at - 1]))
  return numbers.includes(undefined) || !areRising
    ? [...found]
    : found.map((item, at) => ({ ...item, number: numbers[at] ?? null }))
}
