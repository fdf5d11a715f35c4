import { linesRunTogether } from './lines-run-together.ts'

/** A document shorter than this may well be one paragraph. */
const FEWEST_CHARS = 700
/** Paragraphs of this many characters on an average are those of no document that has its line breaks. */
const LONG = 400

/** Parts the lines of a document that has lost its line breaks; all others come back as they are. */
export function partRunTogether<Line extends { text: string }>(lines: readonly Line[]): readonly Line[] {
  const chars = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (chars < FEWEST_CHARS || chars < lines.length * LONG) return lines
  return lines.flatMap((line) => {
    if (line.text.length < LONG) return [line]
    const starts = linesRunTogether(line.text)
    return starts.flatMap((from, index) => {
      const text = line.text.slice(from, starts[index + 1] ?? line.text.length).trim()
      return text === '' ? [] : [{ ...line, text }]
    })
  })
}
