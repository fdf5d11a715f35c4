import type { Ruling, TextLine, TextPiece } from '../reading.ts'
import type { GrayImage } from './gray-image.ts'
import { letterHeight } from './letter-height.ts'
import { withListSigns } from './list-signs.ts'
import { withUnknownLetters } from './unknown-letters.ts'
import { type LineMeasure, type RecognizedWord, withUnknownSigns } from './unknown-signs.ts'

interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

interface RecognizedLine {
  bbox: Box
  baseline?: Box
  rowAttributes?: { rowHeight: number; descenders?: number }
  words?: RecognizedWord[]
}

export interface RecognizedBlock {
  paragraphs?: { lines?: RecognizedLine[] }[]
}

/** Specks and rulings are read as words without letters that nobody is sure of. */
const SPECK_CONFIDENCE = 35
/** What is flatter than this share of a capital has no letters, whatever was read into it. */
const FLAT = 0.25
/** Letters are not higher than this many rows; specks above a word make it look so. */
const HIGHEST = 1.3
/** A gap of this many letter heights parts columns. */
const COLUMN_GAP = 1.2
/** Bold letters put this much more ink on the paper than the others of the page. */
const BOLD_INK = 1.2
const DARK = 128

/**
 * Lines of words in pixels of `image`, which was read, as the recognizer groups them.
 * @param rulings drawn in the picture: those that stand upright part the cells of a line.
 */
export function linesOfRecognition(
  blocks: readonly RecognizedBlock[],
  image: GrayImage,
  rulings: readonly Ruling[] = [],
): TextLine[] {
  const lines: { line: TextLine; ink: number }[] = []
  for (const block of blocks) {
    for (const paragraph of block.paragraphs ?? []) {
      for (const each of paragraph.lines ?? []) {
        const words = readWords(each, image)
        const line = textLine(each, words, rulings)
        if (line !== null) lines.push({ line, ink: inkOf(words, line.size, image) })
      }
    }
  }
  const usual = usualInk(lines)
  return lines.map(({ line, ink }) => (usual > 0 && ink > usual * BOLD_INK ? { ...line, bold: true } : line))
}

function measureOf({ bbox, baseline, rowAttributes }: RecognizedLine): LineMeasure & { size: number } {
  const size = rowAttributes?.rowHeight || bbox.y1 - bbox.y0
  const capital = size - (rowAttributes?.descenders ?? size * 0.25)
  const level = bbox.y1 - 0.25 * size
  const slope =
    baseline === undefined || baseline.x1 === baseline.x0
      ? 0
      : (baseline.y1 - baseline.y0) / (baseline.x1 - baseline.x0)
  return {
    size,
    capital,
    baselineAt: (x) => (baseline === undefined ? level : baseline.y0 + slope * (x - baseline.x0)),
  }
}

function readWords(line: RecognizedLine, image: GrayImage): RecognizedWord[] {
  const measure = measureOf(line)
  const kept = (line.words ?? []).filter(({ confidence, text, bbox }) => {
    if (/[\p{L}\d]/u.test(text) && bbox.y1 - bbox.y0 < FLAT * measure.capital) return false
    return confidence >= SPECK_CONFIDENCE || /[\p{L}\d]{2}/u.test(text) || text.length === 1
  })
  const read = withUnknownSigns(withUnknownLetters(kept, measure, image), measure).filter(
    ({ confidence, text }) => confidence >= SPECK_CONFIDENCE || /[\p{L}\d]{2}|[•½]/u.test(text),
  )
  return withListSigns(read)
}

function textLine(line: RecognizedLine, words: readonly RecognizedWord[], rulings: readonly Ruling[]): TextLine | null {
  const { size: row, baselineAt } = measureOf(line)
  const size = Math.min(letterHeight(words) ?? row, row * HIGHEST)
  const { bbox } = line
  const cells: TextPiece[] = []
  for (const word of words.map(withoutDouble)) {
    const cell = cells.at(-1)
    const isNear = cell !== undefined && word.bbox.x0 - cell.x1 < COLUMN_GAP * size
    if (isNear && !rulings.some((ruling) => standsBetween(ruling, cell, word.bbox))) {
      cell.text += ` ${word.text}`
      cell.x1 = word.bbox.x1
    } else cells.push({ text: word.text, x0: word.bbox.x0, x1: word.bbox.x1 })
  }
  const text = cells.map((cell) => cell.text).join(' ')
  // Dots and strokes alone are dirt, and would part the lines around them; the marker of a list may stand alone.
  if (!/[\p{L}\d]/u.test(text) && !/^[•*–-]$/.test(text)) return null
  // A number with question marks in a line of its own is two question marks, or dirt, of which one was taken for a 2.
  if (/^[\d?]*\?[\d?]*$/.test(text)) return null
  const confidence = words.reduce((sum, word) => sum + word.confidence, 0) / words.length / 100
  const base = baselineAt((bbox.x0 + bbox.x1) / 2)
  const [first] = words
  const last = words.at(-1)
  return {
    text,
    // Whether a line has letters that reach below it is chance; its baseline is not.
    box: [first?.bbox.x0 ?? bbox.x0, base - 0.75 * size, last?.bbox.x1 ?? bbox.x1, base + 0.25 * size],
    size,
    bold: false,
    italic: false,
    confidence: Math.min(1, Math.max(0, confidence)),
    ...(cells.length > 1 ? { cells } : {}),
  }
}

/** The letter of a party alone in its cell: where both cases have one shape, the recognizer reads both. */
function withoutDouble(word: RecognizedWord): RecognizedWord {
  return /^(?:Cc|Oo|Ss|Uu|Vv|Ww|Xx|Zz)$/.test(word.text) ? { ...word, text: word.text.slice(0, 1) } : word
}

const standsBetween = ([left, top, right, bottom]: Ruling, before: TextPiece, { x0, x1, y0, y1 }: Box): boolean =>
  left === right &&
  left > (before.x0 + before.x1) / 2 &&
  left < (x0 + x1) / 2 &&
  left > before.x1 - (y1 - y0) / 2 &&
  left < x0 + (y1 - y0) / 2 &&
  top < (y0 + y1) / 2 &&
  bottom > (y0 + y1) / 2

/** Share of the room of its letters that is dark; 0 for lines that say too little. */
function inkOf(words: readonly RecognizedWord[], size: number, { width, pixels }: GrayImage): number {
  let dark = 0
  let room = 0
  let letters = 0
  for (const { bbox, text } of words) {
    letters += text.match(/\p{L}/gu)?.length ?? 0
    room += (bbox.x1 - bbox.x0) * size
    for (let y = bbox.y0; y < bbox.y1; y++) {
      for (let x = bbox.x0; x < bbox.x1; x++) if ((pixels[y * width + x] ?? 255) < DARK) dark++
    }
  }
  return letters < 4 || room === 0 ? 0 : dark / room
}

/** The ink of the line at which half of the letters of the page are reached. */
function usualInk(lines: readonly { line: TextLine; ink: number }[]): number {
  const sorted = lines.filter(({ ink }) => ink > 0).sort((a, b) => a.ink - b.ink)
  const half = sorted.reduce((sum, { line }) => sum + line.text.length, 0) / 2
  let reached = 0
  for (const { line, ink } of sorted) {
    reached += line.text.length
    if (reached >= half) return ink
  }
  return 0
}
