import type { TextLine } from '../reading.ts'

interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

interface RecognizedWord {
  bbox: Box
  text: string
  confidence: number
}

interface RecognizedLine {
  bbox: Box
  baseline?: Box
  rowAttributes?: { rowHeight: number }
  words?: RecognizedWord[]
}

export interface RecognizedBlock {
  paragraphs?: { lines?: RecognizedLine[] }[]
}

/** Specks and rulings are read as words without letters that nobody is sure of. */
const SPECK_CONFIDENCE = 35
/** A gap of this many letter heights parts columns. */
const COLUMN_GAP = 1.2

/** Lines of words in pixels, as the recognizer groups them. */
export function linesOfRecognition(blocks: readonly RecognizedBlock[]): TextLine[] {
  const lines: TextLine[] = []
  for (const block of blocks) {
    for (const paragraph of block.paragraphs ?? []) {
      for (const line of paragraph.lines ?? []) {
        const read = textLine(line)
        if (read !== null) lines.push(read)
      }
    }
  }
  return lines
}

function textLine({ bbox, baseline, rowAttributes, words = [] }: RecognizedLine): TextLine | null {
  const size = rowAttributes?.rowHeight || bbox.y1 - bbox.y0
  const kept = words.filter((word) => word.confidence >= SPECK_CONFIDENCE || /[\p{L}\d]{2}/u.test(word.text))
  const cells: { text: string; x0: number; x1: number }[] = []
  for (const word of kept) {
    const cell = cells.at(-1)
    if (cell !== undefined && word.bbox.x0 - cell.x1 < COLUMN_GAP * size) {
      cell.text += ` ${word.text}`
      cell.x1 = word.bbox.x1
    } else cells.push({ text: word.text, x0: word.bbox.x0, x1: word.bbox.x1 })
  }
  if (cells.length === 0) return null
  const confidence = kept.reduce((sum, word) => sum + word.confidence, 0) / kept.length / 100
  const base = baseline === undefined ? bbox.y1 - 0.25 * size : (baseline.y0 + baseline.y1) / 2
  const [first] = kept
  const last = kept.at(-1)
  return {
    text: cells.map((cell) => cell.text).join(' '),
    // Whether a line has letters that reach below it is chance; its baseline is not.
    box: [first?.bbox.x0 ?? bbox.x0, base - 0.75 * size, last?.bbox.x1 ?? bbox.x1, base + 0.25 * size],
    size,
    bold: false,
    italic: false,
    confidence: Math.min(1, Math.max(0, confidence)),
    ...(cells.length > 1 ? { cells } : {}),
  }
}
