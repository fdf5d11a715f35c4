import type { DocumentLine } from '@arkivar/types'

const NUMBER = /^\d{1,3}\.?$/
const LONGEST_NUMBER = 4
const TITLE = /^\p{Lu}[^\n]*[^.:;,]$/u
const LONGEST_TITLE = 200
/** So many numbers in their order are no chance. */
const FEWEST = 3

/** "1." and its title on the next line, as a page of the web prints its agenda: one line each, as the other layouts have it. */
export function withLoneNumbers(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const found: number[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
    if (line.kind === 'table' || line.kind === 'footnote' || line.text.length > LONGEST_NUMBER) continue
    if (!NUMBER.test(line.text)) continue
    const next = lines[index + 1]
    if (next === undefined || next.kind === 'table' || next.kind === 'listItem') continue
    if (next.text.length > LONGEST_TITLE || !TITLE.test(next.text)) continue
    const isNext = found.length === 0 ? Number.parseInt(line.text, 10) <= 1 : followsLast(lines, found, line)
    if (isNext) found.push(index)
    // A row of numbers that begins anew is none of items.
    else return lines
  }
  if (found.length < FEWEST && !(found.length === FEWEST - 1 && areListed(lines, found))) return lines
  const numbers = new Set(found)
  return lines.flatMap((line, index) => {
    if (numbers.has(index - 1)) return []
    if (!numbers.has(index)) return [line]
    const text = lines[index + 1]?.text ?? ''
    return [
      { ...line, kind: 'listItem' as const, marker: `${Number.parseInt(line.text, 10)}.`, level: 0, depth: 0, text },
    ]
  })
}

/** Two are none either, where a list of contents has both titles. */
function areListed(lines: readonly DocumentLine[], found: readonly number[]): boolean {
  return found.every((index) => {
    const title = lines[index + 1]?.text ?? ''
    return lines.slice(0, index).some(({ text }) => text.includes(title))
  })
}

function followsLast(lines: readonly DocumentLine[], found: readonly number[], { text }: DocumentLine): boolean {
  return Number.parseInt(text, 10) === Number.parseInt(lines[found.at(-1) ?? 0]?.text ?? '', 10) + 1
}
