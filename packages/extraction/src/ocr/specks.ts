import type { GrayImage } from './gray-image.ts'

const DARK = 150
/** Share of an inch: dots of letters and full stops are larger. */
const TINY = 0.01
/** Share of an inch: what is smaller than this and stands alone is no letter. */
const SMALL = 0.024
/** Share of an inch within which a dot belongs to a letter. */
const NEAR = 0.07
/** A page with fewer tiny spots than this for each letter is clean. */
const SPECKLED = 0.5
const FEWEST = 300

/** Spots of ink that hang together, the places of their pixels one after the other. */
interface Spots {
  places: Int32Array
  /** Where each begins in `places`; one more than there are spots. */
  starts: number[]
}

/**
 * Wipes out the specks of a dirty sheet or a bad line: those too small for a dot, and small ones that stand alone.
 * Clean pictures come back as they are.
 */
export function withoutSpecks(image: GrayImage, dpi: number): GrayImage {
  const spots = spotsOf(image)
  const tiny = Math.max(3, (dpi * TINY) ** 2)
  const small = Math.max(4, (dpi * SMALL) ** 2)
  const count = spots.starts.length - 1
  const sizeOf = (index: number) => (spots.starts[index + 1] ?? 0) - (spots.starts[index] ?? 0)
  let specks = 0
  let letters = 0
  for (let index = 0; index < count; index++) {
    if (sizeOf(index) <= tiny) specks++
    else if (sizeOf(index) > small) letters++
  }
  if (specks < FEWEST || specks < letters * SPECKLED) return image
  const near = nearLetters(image, spots, small, Math.ceil(dpi * NEAR))
  const pixels = new Uint8Array(image.pixels)
  for (let index = 0; index < count; index++) {
    const size = sizeOf(index)
    const from = spots.starts[index] ?? 0
    if (size <= tiny || (size <= small && !near(spots.places[from] ?? 0)))
      for (let at = from; at < from + size; at++) wipe(pixels, image, spots.places[at] ?? 0)
  }
  return { ...image, pixels }
}

/** With the gray around it. */
function wipe(pixels: Uint8Array, { width, height, pixels: before }: GrayImage, place: number): void {
  const x = place % width
  const y = (place - x) / width
  for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
    for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++)
      if ((before[ny * width + nx] ?? 255) >= DARK || (nx === x && ny === y)) pixels[ny * width + nx] = 255
}

function spotsOf({ width, height, pixels }: GrayImage): Spots {
  const left = new Uint8Array(pixels.length)
  let dark = 0
  for (let at = 0; at < pixels.length; at++) {
    if ((pixels[at] ?? 255) >= DARK) continue
    left[at] = 1
    dark++
  }
  const places = new Int32Array(dark)
  const starts: number[] = []
  let end = 0
  for (let seed = 0; seed < left.length; seed++) {
    if (left[seed] !== 1) continue
    starts.push(end)
    let next = end
    left[seed] = 0
    places[end++] = seed
    while (next < end) {
      const place = places[next++] ?? 0
      const x = place % width
      const y = (place - x) / width
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const at = ny * width + nx
          if (left[at] !== 1) continue
          left[at] = 0
          places[end++] = at
        }
      }
    }
  }
  starts.push(end)
  return { places, starts }
}

/** Tells of a place whether a letter is near: by squares of the page that hold ink of more than a speck. */
function nearLetters(
  { width, height }: GrayImage,
  { places, starts }: Spots,
  small: number,
  square: number,
): (place: number) => boolean {
  const columns = Math.ceil(width / square)
  const rows = Math.ceil(height / square)
  const inked = new Uint8Array(columns * rows)
  for (let index = 0; index + 1 < starts.length; index++) {
    const [from = 0, to = 0] = [starts[index], starts[index + 1]]
    if (to - from <= small) continue
    for (let at = from; at < to; at++) {
      const place = places[at] ?? 0
      inked[Math.floor(Math.floor(place / width) / square) * columns + Math.floor((place % width) / square)] = 1
    }
  }
  return (place) => {
    const [column, row] = [Math.floor((place % width) / square), Math.floor(Math.floor(place / width) / square)]
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
        if (inked[y * columns + x] === 1) return true
    return false
  }
}
