import type { PageReading, TextLine } from '../reading.ts'
import { type Column, columnsOf } from './text-area.ts'

/** What is usual in a document, by which the unusual is known. */
export interface Typography {
  /** Letter height of the running text in points. */
  bodySize: number
  /** Distance between baselines of a paragraph, in letter heights. */
  pitch: number
  /** Kinds of headings, the highest first. */
  headingStyles: string[]
  /** Left edges of its lines, and how far they reach; none where pages differ in width. */
  columns: readonly Column[]
}

const HEADING_LENGTH = 250

/** Headings of one kind look alike: height to half a point, and weight. */
export function styleKey(line: TextLine): string {
  const step = line.confidence === undefined ? 0.5 : 2
  return `${Math.round(line.size / step) * step}${line.bold ? 'b' : ''}`
}

/** With fewer lines than this that surely go on, what is most frequent is asked as well. */
const ENOUGH = 3

export function typographyOf(pages: readonly PageReading[]): Typography {
  const letters = new Map<number, number>()
  const pitches = new Map<number, number>()
  const within = new Map<number, number>()
  let sure = 0
  for (const { lines } of pages) {
    for (const [index, line] of lines.entries()) {
      const size = Math.round(line.size * 2) / 2
      letters.set(size, (letters.get(size) ?? 0) + line.text.length)
      const next = lines[index + 1]
      if (next === undefined || Math.abs(next.size - line.size) > 0.3) continue
      const pitch = Math.round(((next.box[3] - line.box[3]) / line.size) * 20) / 20
      if (pitch <= 0.8 || pitch >= 2.5) continue
      pitches.set(pitch, (pitches.get(pitch) ?? 0) + line.text.length)
      if (!goesOnIn(next, line)) continue
      within.set(pitch, (within.get(pitch) ?? 0) + line.text.length)
      sure++
    }
  }
  const bodySize = mostFrequent(letters) ?? 10
  return {
    bodySize,
    pitch: pitchOf(pitches, within, sure),
    headingStyles: headingStyles(pages, bodySize),
    columns: columnsOfPages(pages),
  }
}

function columnsOfPages(pages: readonly PageReading[]): Column[] {
  const width = pages[0]?.width
  return pages.every((page) => page.width === width) ? columnsOf(pages.flatMap(({ lines }) => lines)) : []
}

/** A sentence that is not over, and a small letter: a paragraph goes on. The points of a proposal begin with "at". */
function goesOnIn(next: TextLine, { text }: TextLine): boolean {
  return /^\p{Ll}/u.test(next.text) && !next.text.startsWith('at ') && !/[.:;!?]$/.test(text)
}

/** Where most paragraphs are of one line, what is most frequent is the room between them. */
function pitchOf(all: ReadonlyMap<number, number>, within: ReadonlyMap<number, number>, sure: number): number {
  const [usual, ofParagraphs] = [mostFrequent(all) ?? USUAL_PITCH, mostFrequent(within)]
  if (ofParagraphs === undefined) return Math.min(usual, WIDEST_UNTOLD)
  return sure < ENOUGH ? Math.min(usual, ofParagraphs) : ofParagraphs
}

const USUAL_PITCH = 1.2
/** No paragraph surely has a second line: then no wide distance is that of its lines. */
const WIDEST_UNTOLD = 1.2

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
