import type { GrayImage } from './gray-image.ts'
import type { LineMeasure, RecognizedSymbol, RecognizedWord } from './unknown-signs.ts'

const DARK = 128
/** In heights of a capital: small letters are lower, an `i` or a figure is narrower. */
const TALL = 0.86
const WIDE = 0.42
const WIDE_FIGURE = 0.95
/** The room above a small letter, in which its dots are. */
const DOTS = 0.24
const WIDEST_DOT = 0.36
/** Two dots of one letter are alike, and as far from each other as its stems. */
const UNLIKE = 0.12
const DOT_GAP = 0.1
/** In smaller letters dots run together with what stands beside them. */
const CLEAR_PIXELS = 13
const FOOT = 0.22

/**
 * Puts back letters that the recognizer does not know, by what the picture shows: `ü`, which comes out as `u`, `i` or `ii`,
 * and a `½` that stands alone, which comes out as a figure.
 */
export function withUnknownLetters(
  words: readonly RecognizedWord[],
  line: LineMeasure,
  image: GrayImage,
): RecognizedWord[] {
  return words.map((word, index) => {
    const half = withHalf(word, words[index - 1], line, image)
    return half ?? withDiaeresis(word, line, image)
  })
}

function withDiaeresis(word: RecognizedWord, { capital }: LineMeasure, image: GrayImage): RecognizedWord {
  const symbols = word.symbols ?? []
  if (capital < CLEAR_PIXELS || !/[uUi]/.test(word.text) || symbols.map(({ text }) => text).join('') !== word.text)
    return word
  let text = ''
  for (let index = 0; index < symbols.length; index++) {
    const [symbol, next] = [symbols[index], symbols[index + 1]]
    if (symbol === undefined) continue
    const isPair = symbol.text === 'i' && next?.text === 'i'
    const box = isPair && next !== undefined ? unionOf(symbol, next) : symbol.bbox
    const isLike = isPair || /^[ui]$/.test(symbol.text) || (symbol.text === 'U' && index > 0)
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0]
    // Two real dots of `ii` stand over two narrow letters, and together they are wider.
    const widest = isPair ? 1.5 * capital : 1.1 * capital
    const fits = height >= TALL * capital && width >= WIDE * capital && width <= widest
    const isDotted = isLike && fits && (!isPair || isWide(symbol, next, capital)) && hasTwoDots(box, capital, image)
    text += isDotted ? 'ü' : isPair ? 'ii' : symbol.text
    if (isPair) index++
  }
  return text === word.text ? word : { ...word, text, symbols: [] }
}

const isWide = (a: RecognizedSymbol, b: RecognizedSymbol | undefined, capital: number): boolean =>
  Math.max(a.bbox.x1 - a.bbox.x0, b === undefined ? 0 : b.bbox.x1 - b.bbox.x0) >= WIDE * capital

function unionOf({ bbox: a }: RecognizedSymbol, { bbox: b }: RecognizedSymbol): RecognizedSymbol['bbox'] {
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  }
}

/** Two spots side by side above the letter, with paper below them. */
function hasTwoDots(box: RecognizedSymbol['bbox'], capital: number, image: GrayImage): boolean {
  const bottom = Math.round(box.y0 + DOTS * capital)
  const runs = runsOf(image, box.x0, box.x1, box.y0, bottom)
  // What reaches over the edge of the box belongs to the letters beside it.
  const inner = runs.length > 2 ? runs.filter(({ from, to }) => from > box.x0 && to < box.x1) : runs
  const [left, right] = inner
  if (left === undefined || right === undefined || inner.length !== 2) return false
  const unlike = Math.abs(left.to - left.from - (right.to - right.from))
  if (unlike > Math.max(1, UNLIKE * capital) || right.from - left.to < DOT_GAP * capital) return false
  return inner.every(({ from, to }) => {
    const isDot = to - from >= 2 && to - from <= WIDEST_DOT * capital
    // A `t` beside an `i` begins lower than its dot.
    const isHigh = runsOf(image, from, to, box.y0, Math.ceil(box.y0 + 0.1 * capital)).length > 0
    return isDot && isHigh && hasBareRow(image, from, to, box.y0, capital)
  })
}

interface Run {
  from: number
  to: number
}

/** What is inked in some row between two columns, from left to right. */
function runsOf({ width, pixels }: GrayImage, x0: number, x1: number, y0: number, y1: number): Run[] {
  const runs: Run[] = []
  let from: number | null = null
  for (let x = x0; x <= x1; x++) {
    let inked = false
    for (let y = y0; x < x1 && y < y1; y++) inked ||= (pixels[y * width + x] ?? 255) < DARK
    if (inked) from ??= x
    else if (from !== null) {
      runs.push({ from, to: x })
      from = null
    }
  }
  return runs
}

/** Dots do not touch their letter. */
function hasBareRow(image: GrayImage, x0: number, x1: number, top: number, capital: number): boolean {
  for (let y = Math.round(top + 0.1 * capital); y < top + 0.36 * capital; y++)
    if (runsOf(image, x0, x1, y, y + 1).length === 0) return true
  return false
}

const longest = (runs: readonly Run[]): number => Math.max(0, ...runs.map(({ from, to }) => to - from))

function withHalf(
  word: RecognizedWord,
  before: RecognizedWord | undefined,
  { capital }: LineMeasure,
  image: GrayImage,
): RecognizedWord | null {
  if (!/^[\d%+]$/.test(word.text) || (word.text === '%' && /\d$/.test(before?.text ?? ''))) return null
  const { x0, x1, y0, y1 } = word.bbox
  if (x1 - x0 < WIDE_FIGURE * capital || y1 - y0 < TALL * capital || x1 - x0 > 1.4 * capital) return null
  // The foot of a two: a four, as in a quarter, stands on a narrow stem.
  const middle = Math.round((x0 + x1) / 2)
  const foot = longest(runsOf(image, middle, x1, y1 - 2, y1))
  const head = longest(runsOf(image, middle, x1, y0, y0 + 2))
  return foot >= FOOT * capital && head < FOOT * capital ? { ...word, text: '½' } : null
}
