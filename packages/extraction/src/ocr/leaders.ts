import type { GrayImage } from './gray-image.ts'

const DARK = 170
/** Share of an inch: dots of leaders and drawn lines are not higher. */
const THIN = 0.027
/** Share of an inch of bare paper above and below: more than there is within a letter of running text. */
const BARE_ABOVE = 0.1
const BARE_BELOW = 0.06
/** In thicknesses: longer than any dash or hyphen. */
const LONG = 12
/** In thicknesses: the most that parts two dots. */
const GAP = 3

/** A thin mark in one column of pixels, with paper above and below. */
interface Mark {
  x: number
  from: number
  to: number
}

interface Sizes {
  thin: number
  above: number
  below: number
}

interface Chain {
  y: number
  last: number
  marks: Mark[]
}

/**
 * Wipes out dot leaders and thin level lines that stand alone: the recognizer reads letters into them, and loses the
 * page numbers behind.
 */
export function withoutLeaders(image: GrayImage, dpi: number): GrayImage {
  const thin = Math.max(3, Math.round(dpi * THIN))
  const chains = chainsOf(image, { thin, above: dpi * BARE_ABOVE, below: Math.round(dpi * BARE_BELOW) }).filter(
    ({ marks, last }) => last - (marks[0]?.x ?? last) >= LONG * thin && marks.length >= LONG,
  )
  if (chains.length === 0) return image
  const pixels = new Uint8Array(image.pixels)
  for (const { marks } of chains) {
    for (const { x, from, to } of marks) {
      const bottom = Math.min(image.height - 1, to + 1)
      for (let y = Math.max(0, from - 1); y <= bottom; y++) pixels[y * image.width + x] = 255
    }
  }
  return { ...image, pixels }
}

function chainsOf(image: GrayImage, sizes: Sizes): Chain[] {
  const { thin } = sizes
  const done: Chain[] = []
  let open: Chain[] = []
  for (let x = 0; x < image.width; x++) {
    for (const mark of marksIn(image, x, sizes)) {
      const y = (mark.from + mark.to) / 2
      const chain = open.find(
        (each) => Math.abs(each.y - y) <= thin / 2 + 1 && isBare(image, each.last + 1, x, mark, sizes),
      )
      if (chain === undefined) open.push({ y, last: x, marks: [mark] })
      else {
        chain.marks.push(mark)
        chain.last = x
        // Pages lean a little.
        chain.y = chain.y * 0.9 + y * 0.1
      }
    }
    const kept = open.filter(({ last }) => x - last <= GAP * thin)
    if (kept.length < open.length) {
      done.push(...open.filter(({ last }) => x - last > GAP * thin))
      open = kept
    }
  }
  return [...done, ...open]
}

/** Between the dots of a leader there is nothing else, between the strokes of letters there are stems. */
function isBare({ width, height, pixels }: GrayImage, from: number, to: number, mark: Mark, { above, below }: Sizes) {
  const top = Math.max(0, Math.ceil(mark.from - above))
  const bottom = Math.min(height, mark.to + below)
  for (let x = from; x < to; x++) if (!isWhite(pixels, width, x, top, bottom)) return false
  return true
}

function* marksIn({ width, height, pixels }: GrayImage, x: number, { thin, above, below }: Sizes): Generator<Mark> {
  let whiteAbove = height
  for (let y = 0; y < height; ) {
    if ((pixels[y * width + x] ?? 255) >= DARK) {
      whiteAbove++
      y++
      continue
    }
    const from = y
    while (y < height && (pixels[y * width + x] ?? 255) < DARK) y++
    const short = y - from <= thin && whiteAbove >= above
    if (short && isWhite(pixels, width, x, y, Math.min(height, y + below))) yield { x, from, to: y - 1 }
    whiteAbove = 0
  }
}

function isWhite(pixels: Uint8Array, width: number, x: number, from: number, to: number): boolean {
  for (let y = from; y < to; y++) if ((pixels[y * width + x] ?? 255) < DARK) return false
  return true
}
