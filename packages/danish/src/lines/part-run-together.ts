import { linesRunTogether } from './lines-run-together.ts'

/** A document shorter than this may well be one paragraph. */
const FEWEST_CHARS = 700
/** Paragraphs of this many characters on an average are those of no document that has its line breaks. */
const LONG = 400
/** Those that begin with the number of a page each may be short. */
const LONG_PAGE = 200
/** Where most paragraphs hold a page, a short one holds a short page; only a line of print is shorter than this. */
const LONGER_THAN_A_LINE = 80

/** Parts the lines of a document that has lost its line breaks; all others come back as they are. */
export function partRunTogether<Line extends { text: string }>(lines: readonly Line[]): readonly Line[] {
  const chars = lines.reduce((sum, { text }) => sum + text.length, 0)
  const isNumbered = lines.every(({ text }, index) => text.startsWith(`${index + 1} `))
  if (chars < FEWEST_CHARS || chars < lines.length * (isNumbered ? LONG_PAGE : LONG)) return lines
  return lines.flatMap((line, index) => {
    // Each paragraph holds a page, and began with its number.
    const printed = isNumbered ? line.text.slice(String(index + 1).length + 1) : line.text
    if (printed.length < LONGER_THAN_A_LINE) return [{ ...line, text: printed }]
    const starts = linesRunTogether(printed, index === 0)
    return starts.flatMap((from, at) => {
      const text = printed.slice(from, starts[at + 1] ?? printed.length).trim()
      return text === '' ? [] : [{ ...line, text }]
    })
  })
}
