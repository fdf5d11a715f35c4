import { type GrayImage, shrinkImage } from './gray-image.ts'

/** A rectangle of a picture, in pixels. */
export interface PictureBox {
  x0: number
  y0: number
  x1: number
  y1: number
}

const DARK = 128
/** Pixels of the narrow side of the picture that is looked at: about 100 to an inch of A4. */
const NARROW = 800
/** In pixels of that picture. A gap of bare paper between two columns is as wide as this or wider. */
const GAP = 10
const LEAST_HEIGHT = 60
/** Lines of one block are no farther from each other. */
const WIDEST_LINE_GAP = 45
const FEWEST_LINES = 4
/** Baselines that differ by less are the same. */
const LEVEL = 2
/** The share of lines that stand level with those beside them in a table, or in two columns of the same letters. */
const MOST_LEVEL = 0.6
/** Where a block beside the running text begins, and how wide it may be, in shares of the width. */
const BEGINS = 0.45
const WIDEST = 0.42

interface Rows {
  top: number
  bottom: number
}

/**
 * A block of small lines beside the running text, such as the numbers and the address in a letterhead. Its lines stand at
 * other heights than those beside them, and read in one with them they are lost. Null where no such block is, and where
 * the lines are level, as those of tables are.
 */
export function findSideBlock(image: GrayImage): PictureBox | null {
  const factor = Math.max(1, Math.floor(Math.min(image.width, image.height) / NARROW))
  const small = shrinkImage(image, factor)
  const ink = inkSums(small)
  let best: (Rows & { x: number }) | null = null
  for (let x = Math.floor(small.width * BEGINS); x < small.width * 0.9; x += 2) {
    for (const rows of bareStretches(ink, small, x)) {
      const block = blockBeside(ink, small, x + GAP, rows)
      if (block === null || (best !== null && block.bottom - block.top < best.bottom - best.top)) continue
      best = { ...block, x: x + GAP }
    }
  }
  if (best === null || !isOutOfStep(ink, small, best)) return null
  const x0 = best.x - GAP / 2
  return { x0: x0 * factor, y0: (best.top - 2) * factor, x1: image.width, y1: (best.bottom + 3) * factor }
}

type InkSums = Int32Array

/** For each place the number of dark pixels to the left of it in its row; one column more than the picture. */
function inkSums({ width, height, pixels }: GrayImage): InkSums {
  const sums = new Int32Array((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      sums[y * (width + 1) + x + 1] = (sums[y * (width + 1) + x] ?? 0) + ((pixels[y * width + x] ?? 255) < DARK ? 1 : 0)
  return sums
}

const inkOf = (sums: InkSums, width: number, y: number, from: number, to: number): number =>
  (sums[y * (width + 1) + to] ?? 0) - (sums[y * (width + 1) + from] ?? 0)

/** Where the strip at `x` is bare paper for a good while. */
function bareStretches(sums: InkSums, { width, height }: GrayImage, x: number): Rows[] {
  const stretches: Rows[] = []
  let top = 0
  for (let y = 0; y <= height; y++) {
    if (y < height && inkOf(sums, width, y, x, Math.min(width, x + GAP)) === 0) continue
    if (y - top >= LEAST_HEIGHT) stretches.push({ top, bottom: y })
    top = y + 1
  }
  return stretches
}

/** The highest block of lines that begins at `x` or a little behind, with running text to its left. */
function blockBeside(sums: InkSums, { width }: GrayImage, x: number, rows: Rows): Rows | null {
  // Lines that begin farther in are gaps within the block, or another block.
  const beginsHere = linesIn(sums, width, rows, x, Math.min(width, x + GAP))
  if (beginsHere.length < FEWEST_LINES || x < width * (1 - WIDEST) - GAP) return null
  const blocks: Rows[] = []
  for (const line of linesIn(sums, width, rows, x, width)) {
    const block = blocks.at(-1)
    if (block !== undefined && line.top - block.bottom <= WIDEST_LINE_GAP) block.bottom = line.bottom
    else blocks.push({ ...line })
  }
  const fitting = blocks.filter(
    (block) =>
      linesIn(sums, width, block, x, width).length >= FEWEST_LINES &&
      beginsHere.filter(({ top, bottom }) => top >= block.top && bottom <= block.bottom).length >= FEWEST_LINES &&
      linesIn(sums, width, block, Math.floor(width * 0.05), x - GAP).length >= FEWEST_LINES - 1,
  )
  return fitting.sort((a, b) => b.bottom - b.top - (a.bottom - a.top))[0] ?? null
}

/** Rows of ink between two columns of pixels. */
function linesIn(sums: InkSums, width: number, { top, bottom }: Rows, from: number, to: number): Rows[] {
  const lines: Rows[] = []
  let start: number | null = null
  for (let y = top; y <= bottom; y++) {
    const isInked = y < bottom && inkOf(sums, width, y, from, to) > 0
    if (isInked) start ??= y
    else if (start !== null) {
      if (y - start >= 4) lines.push({ top: start, bottom: y })
      start = null
    }
  }
  return lines
}

function isOutOfStep(sums: InkSums, { width }: GrayImage, { x, top, bottom }: Rows & { x: number }): boolean {
  const baselines = (rows: Rows, from: number, to: number) =>
    linesIn(sums, width, rows, from, to).map((line) => baselineOf(sums, width, line, from, to))
  const own = baselines({ top, bottom }, x, width)
  const beside = baselines({ top: Math.max(0, top - 20), bottom: bottom + 20 }, Math.floor(width * 0.05), x - GAP)
  const level = own.filter((row) => beside.some((other) => Math.abs(row - other) <= LEVEL)).length
  return own.length >= FEWEST_LINES && level < own.length * MOST_LEVEL
}

/** The row below which the ink of a line falls off most. */
function baselineOf(sums: InkSums, width: number, { top, bottom }: Rows, from: number, to: number): number {
  let row = bottom
  let most = 0
  for (let y = top; y < bottom; y++) {
    const fall = inkOf(sums, width, y, from, to) - (y + 1 < bottom ? inkOf(sums, width, y + 1, from, to) : 0)
    if (fall > most) [row, most] = [y, fall]
  }
  return row
}
