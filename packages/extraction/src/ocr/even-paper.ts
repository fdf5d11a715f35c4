import type { GrayImage } from './gray-image.ts'

/** Tiles in which the paper is measured, on the narrow side of the picture. */
const TILES = 40
/** Of the pixels of a tile with text in it most are paper; in a tile of a bold heading still this share is. */
const PAPER_SHARE = 0.2
/** Even on a page with few lines letters cover this share. */
const INK_SHARE = 0.003
/** Paper that is brighter everywhere is left as it is. */
const WHITE = 215
/** So small a share of the tiles may be darker: stamps, bars and small pictures. */
const DARK_TILES = 0.08
/** What is darker over the width of a tile is no paper in shadow, but a bar or a picture. */
const BLACK = 100
/** What is brighter than this share of the paper is paper: its grain is no print. Thin strokes of faint print begin there. */
const GRAIN = 0.92
/** Neighbouring pixels of paper that differ by more in the mean are as far apart as a thin stroke is from its paper. */
const COARSE = 1.2
/** What is darker than this share of the paper belongs to a letter. */
const NEAR_PAPER = 0.8
/** Ink that is darker is left as it is. */
const DARK_INK = 100
/** A sheet on which nothing differs more from its paper is blank. */
const BLANK = 45
/** Share of the pixels of a sheet that a single short line covers. */
const LEAST_INK = 0.0002
const STEP = 3

/**
 * The same picture on white paper with dark ink: recognition parts ink from paper by one brightness for the whole page,
 * and loses whole columns of gray copies, sheets in shadow and faint print. Clean pictures come back as they are.
 */
export function evenPaper(original: GrayImage): GrayImage {
  const image = withoutGrain(isNegative(original) ? inverted(original) : original)
  const tiles = paperOf(image)
  const sorted = [...tiles.values].sort((a, b) => a - b)
  const dark = sorted[Math.floor(sorted.length * DARK_TILES)] ?? 255
  const evened = dark < WHITE ? onWhite(image, smooth(tiles)) : image
  return withDarkInk(evened)
}

interface Tiles {
  columns: number
  rows: number
  size: number
  values: Float64Array
}

/** The brightness above which the given share of the pixels lies. */
function brighterShare(histogram: Uint32Array, share: number): number {
  const all = histogram.reduce((sum, count) => sum + count, 0)
  let left = all * share
  for (let value = 255; value >= 0; value--) {
    left -= histogram[value] ?? 0
    if (left <= 0) return value
  }
  return 0
}

function histogramOf({ width, height, pixels }: GrayImage, x0 = 0, y0 = 0, x1 = width, y1 = height): Uint32Array {
  const histogram = new Uint32Array(256)
  for (let y = y0; y < y1; y += STEP) {
    for (let at = y * width + x0, end = y * width + x1; at < end; at += STEP) {
      const value = pixels[at] ?? 255
      histogram[value] = (histogram[value] ?? 0) + 1
    }
  }
  return histogram
}

function isNegative(image: GrayImage): boolean {
  return brighterShare(histogramOf(image), 0.3) < BLACK
}

const inverted = ({ width, height, pixels }: GrayImage): GrayImage => ({
  width,
  height,
  pixels: pixels.map((value) => 255 - value),
})

function paperOf(image: GrayImage): Tiles {
  const { width, height } = image
  const size = Math.max(16, Math.ceil(Math.min(width, height) / TILES))
  const columns = Math.ceil(width / size)
  const rows = Math.ceil(height / size)
  const values = new Float64Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [column * size, row * size]
      const tile = histogramOf(image, x, y, Math.min(width, x + size), Math.min(height, y + size))
      values[row * columns + column] = brighterShare(tile, PAPER_SHARE)
    }
  }
  return { columns, rows, size, values }
}

/** Each tile as bright as its brightest neighbour, then as the mean of its neighbours; what is black stays so. */
function smooth(tiles: Tiles): Tiles {
  const brightest = overNeighbours(tiles, (values) => Math.max(...values))
  return overNeighbours(brightest, (values) => values.reduce((sum, value) => sum + value, 0) / values.length)
}

function overNeighbours(tiles: Tiles, combine: (values: number[]) => number): Tiles {
  const { columns, rows } = tiles
  const values = tiles.values.map((_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    const near: number[] = []
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
        near.push(tiles.values[y * columns + x] ?? 255)
    return combine(near)
  })
  return { ...tiles, values }
}

function onWhite({ width, height, pixels }: GrayImage, { columns, rows, size, values }: Tiles): GrayImage {
  const evened = new Uint8Array(pixels.length)
  const paperAt = (column: number, row: number) =>
    Math.max(
      BLACK,
      values[Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column))] ?? 255,
    )
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / size - 0.5)
    const v = y / size - 0.5 - row
    for (let column = -1; column < columns; column++) {
      // Between the middles of two tiles the brightness of paper goes evenly from one to the other.
      const left = paperAt(column, row) * (1 - v) + paperAt(column, row + 1) * v
      const right = paperAt(column + 1, row) * (1 - v) + paperAt(column + 1, row + 1) * v
      const middle = (column + 0.5) * size
      for (let x = Math.max(0, Math.ceil(middle)); x < Math.min(width, middle + size); x++) {
        const paper = left + ((right - left) * (x - middle)) / size
        evened[y * width + x] = Math.min(255, ((pixels[y * width + x] ?? 255) * 255) / (paper * GRAIN))
      }
    }
  }
  return { width, height, pixels: evened }
}

function withDarkInk(image: GrayImage): GrayImage {
  const histogram = histogramOf(image)
  const paper = brighterShare(histogram, PAPER_SHARE)
  // The grain of a blank sheet would be read as print, slowly.
  if (paper - brighterShare(histogram, 1 - LEAST_INK) < BLANK) return { ...image, pixels: image.pixels.map(() => 255) }
  const ink = brighterShare(histogram, 1 - INK_SHARE)
  if (ink <= DARK_INK || paper - ink < BLANK) return image
  const darker = new Uint8Array(256)
  const white = paper - (paper - ink) * (1 - GRAIN)
  for (let value = 0; value < 256; value++)
    darker[value] = Math.max(0, Math.min(255, 255 - ((white - value) * (255 - DARK_INK / 2)) / (white - ink)))
  return { ...image, pixels: image.pixels.map((value) => darker[value] ?? 255) }
}

/** Where the paper is grainy, each pixel as the mean of what is around it: grain goes, and strokes stay. */
function withoutGrain(image: GrayImage): GrayImage {
  const paper = brighterShare(histogramOf(image), PAPER_SHARE)
  return grainOf(image, paper) < COARSE ? image : softened(image)
}

/** By how much the brightness of neighbouring pixels of paper differs, in the mean. */
function grainOf({ width, height, pixels }: GrayImage, paper: number): number {
  let [count, sum] = [0, 0]
  for (let y = 0; y < height; y += STEP)
    for (let at = y * width, end = at + width - 1; at < end; at += STEP) {
      const [here, next] = [pixels[at] ?? 255, pixels[at + 1] ?? 255]
      if (here < paper * NEAR_PAPER || next < paper * NEAR_PAPER) continue
      count += 1
      sum += Math.abs(here - next)
    }
  return count === 0 ? 0 : sum / count
}

function softened({ width, height, pixels }: GrayImage): GrayImage {
  const across = new Uint16Array(pixels.length)
  for (let y = 0; y < height; y++)
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const here = pixels[at] ?? 255
      across[at] =
        (x > 0 ? (pixels[at - 1] ?? 255) : here) + 2 * here + (x < width - 1 ? (pixels[at + 1] ?? 255) : here)
    }
  const soft = new Uint8Array(pixels.length)
  for (let at = 0; at < pixels.length; at++) {
    const here = across[at] ?? 0
    soft[at] = ((across[at - width] ?? here) + 2 * here + (across[at + width] ?? here)) >> 4
  }
  return { width, height, pixels: soft }
}
