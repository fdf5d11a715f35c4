import { linesRunTogether } from './lines-run-together.ts'

/** A document shorter than this may well be one paragraph. */
const FEWEST_CHARS = 700
/** Paragraphs of this many characters on an average are those of no document that has its line breaks. */
const LONG = 400
/** Those that begin with the number of a page each may be short. */
const LONG_PAGE = 200
/** Where most paragraphs hold a page, a short one holds a short page; only a line of print is shorter than this. */
const LONGER_THAN_A_LINE = 80

/** What a site puts above the pages of a document that it shows as text: its title, and buttons. */
const MOST_ABOVE = 10

/** Parts the lines of a document that has lost its line breaks; all others come back as they are. */
export function partRunTogether<Line extends { text: string }>(lines: readonly Line[]): readonly Line[] {
  const above = linesAbovePages(lines)
  const chars = lines.reduce((sum, { text }, index) => (index < above ? sum : sum + text.length), 0)
  const isNumbered = isNumberedFrom(lines, above)
  if (chars < FEWEST_CHARS || chars < (lines.length - above) * (isNumbered ? LONG_PAGE : LONG)) return lines
  return lines.flatMap((line, index) => {
    if (index < above) return [line]
    // Each paragraph holds a page, and began with its number.
    const printed = isNumbered ? line.text.slice(String(index - above + 1).length + 1) : line.text
    if (printed.length < LONGER_THAN_A_LINE) return [{ ...line, text: printed }]
    const starts = linesRunTogether(printed, index === above)
    return starts.flatMap((from, at) => {
      const text = printed.slice(from, starts[at + 1] ?? printed.length).trim()
      return text === '' ? [] : [{ ...line, text }]
    })
  })
}

/** How many short lines stand above the first page, where all that follows are numbered pages; else 0. */
function linesAbovePages(lines: readonly { text: string }[]): number {
  const first = lines.findIndex(({ text }) => text.startsWith('1 '))
  return first <= MOST_ABOVE && first > 0 && isNumberedFrom(lines, first) ? first : 0
}

function isNumberedFrom(lines: readonly { text: string }[], first: number): boolean {
  return lines.every(({ text }, index) => index < first || text.startsWith(`${index - first + 1} `))
}
