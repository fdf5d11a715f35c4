import type { PageReading, TextLine } from '../reading.ts'

/** What is usual in a document, by which the unusual is known. */
export interface Typography {
  /** Letter height of the running text in points. */
  bodySize: number
  /** Distance between baselines of a paragraph, in letter heights. */
  pitch: number
  /** Kinds of headings, the highest first. */
  headingStyles: string[]
}

const HEADING_LENGTH = 250

/** Headings of one kind look alike: height to half a point, and weight. */
export function styleKey(line: TextLine): string {
  const step = line.confidence === undefined ? 0.5 : 2
  return `${Math.round(line.size / step) * step}${line.bold ? 'b' : ''}`
}

export function typographyOf(pages: readonly PageReading[]): Typography {
  const letters = new Map<number, number>()
  const pitches = new Map<number, number>()
  for (const { lines } of pages) {
    for (const [index, line] of lines.entries()) {
      const size = Math.round(line.size * 2) / 2
      letters.set(size, (letters.get(size) ?? 0) + line.text.length)
      const next = lines[index + 1]
      if (next === undefined || Math.abs(next.size - line.size) > 0.3) continue
      const pitch = Math.round(((next.box[3] - line.box[3]) / line.size) * 20) / 20
      if (pitch > 0.8 && pitch < 2.5) pitches.set(pitch, (pitches.get(pitch) ?? 0) + line.text.length)
    }
  }
  const bodySize = mostFrequent(letters) ?? 10
  return { bodySize, pitch: mostFrequent(pitches) ?? 1.2, headingStyles: headingStyles(pages, bodySize) }
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined
  for (const [value, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = value
  return best
}

/** Larger than the running text, or bold at its size; in the order of size and weight. */
function headingStyles(pages: readonly PageReading[], bodySize: number): string[] {
  const styles = new Map<string, TextLine>()
  let bold = 0
  let all = 0
  for (const { lines } of pages) {
    for (const line of lines) {
      all += line.text.length
      if (line.bold && Math.abs(line.size - bodySize) < 0.4) bold += line.text.length
      if (isHeadingStyle(line, bodySize) && !styles.has(styleKey(line))) styles.set(styleKey(line), line)
    }
  }
  // Where everything is bold, weight tells nothing.
  const boldIsUsual = bold > all / 2
  return [...styles.values()]
    .filter((line) => !boldIsUsual || line.size > bodySize * 1.1)
    .sort((a, b) => b.size - a.size || Number(b.bold) - Number(a.bold))
    .map(styleKey)
}

export function isHeadingStyle(line: TextLine, bodySize: number): boolean {
  if (line.text.length > HEADING_LENGTH || !/\p{L}/u.test(line.text)) return false
  // Letters in pictures are measured to a tenth of their height, and ink tells bold ones less surely.
  if (line.confidence !== undefined)
    return line.size > bodySize * 1.25 || (line.bold && line.size > bodySize * 0.95 && !/[.,;]$/.test(line.text))
  return line.size > bodySize * 1.1 || (line.bold && line.size > bodySize * 0.95)
}

/** 1 is the highest; null for text that does not look like a heading of this document. */
export function headingLevel(line: TextLine, typography: Typography): number | null {
  if (!isHeadingStyle(line, typography.bodySize)) return null
  const index = typography.headingStyles.indexOf(styleKey(line))
  return index < 0 ? null : Math.min(9, index + 1)
}
