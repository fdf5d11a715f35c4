import { type GrayImage, shrinkImage } from './gray-image.ts'

const DARK = 128
/** Pixels of the narrow side of the picture that is looked at. */
const NARROW = 800
/** Rules, frames and pictures have longer stretches of ink than letters; in shares of the narrow side. */
const LONGEST_STROKE = 0.04
/** Nobody lays a sheet more askew than this. */
const MOST_RADIANS = 0.18
const COARSE_RADIANS = 0.006
const FINE_RADIANS = 0.0008
const FEWEST_DOTS = 200
/** Stems of letters leave narrower stripes than this between them, lines of text wider ones; in shares of the narrow side. */
const NARROW_STRIPE = 0.01
/** By so much more must the lines show from top to bottom than from left to right. */
const SURELY = 1.6

/** How a page lies in its picture. */
export interface Lean {
  /** The lines of text run from top to bottom. */
  onSide: boolean
  /** By how much they fall from left to right, once a page on its side is turned clockwise by a quarter. */
  radians: number
}

/**
 * Lines of text leave stripes of paper between them. Looked at along the lines, the darkness goes up and down most
 * abruptly; every other direction blurs it.
 */
export function leanOf(image: GrayImage): Lean {
  const small = shrinkImage(image, Math.max(1, Math.floor(Math.min(image.width, image.height) / NARROW)))
  const { xs, ys } = dotsOf(small)
  if (xs.length < FEWEST_DOTS) return { onSide: false, radians: 0 }
  const upright = steepest(ys, xs, small.height, small.width)
  const onSide = steepest(xs, ys, small.width, small.height)
  const blur = Math.round(Math.min(small.width, small.height) * NARROW_STRIPE)
  const rows = steepnessAt(ys, xs, small.height, small.width, upright, blur)
  const columns = steepnessAt(xs, ys, small.width, small.height, onSide, blur)
  return columns > rows * SURELY ? { onSide: true, radians: -onSide } : { onSide: false, radians: upright }
}

/** The places of what may be ink of letters. */
function dotsOf({ width, height, pixels }: GrayImage): { xs: Float32Array; ys: Float32Array } {
  const longest = Math.round(Math.min(width, height) * LONGEST_STROKE)
  const kept = new Uint8Array(pixels.length)
  for (let at = 0; at < pixels.length; at++) kept[at] = (pixels[at] ?? 255) < DARK ? 1 : 0
  const isLetter = withoutStrokes(
    withoutStrokes(kept, width, height, 1, width, longest),
    height,
    width,
    width,
    1,
    longest,
  )
  const xs: number[] = []
  const ys: number[] = []
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (isLetter[y * width + x] !== 1) continue
      xs.push(x)
      ys.push(y)
    }
  }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys) }
}

/** Takes out what is dark for longer than `longest` along one direction: `length` steps of `step` in each of `lines`. */
function withoutStrokes(
  dark: Uint8Array,
  length: number,
  lines: number,
  step: number,
  nextLine: number,
  longest: number,
): Uint8Array {
  const kept = dark.slice()
  for (let line = 0; line < lines; line++) {
    let run = 0
    for (let index = 0; index <= length; index++) {
      const at = line * nextLine + index * step
      if (index < length && dark[at] === 1) {
        run++
        continue
      }
      if (run > longest) for (let back = 1; back <= run; back++) kept[at - back * step] = 0
      run = 0
    }
  }
  return kept
}

/**
 * The direction in which the darkness changes most abruptly, in radians.
 *
 * @param across places across the lines, `along` along them; the darkness is counted in strips one pixel high
 */
function steepest(across: Float32Array, along: Float32Array, height: number, width: number): number {
  let best = 0
  let most = steepnessAt(across, along, height, width, 0)
  const look = (from: number, to: number, step: number): void => {
    for (let radians = from; radians <= to; radians += step) {
      const steepness = steepnessAt(across, along, height, width, radians)
      if (steepness > most) [best, most] = [radians, steepness]
    }
  }
  look(-MOST_RADIANS, MOST_RADIANS, COARSE_RADIANS)
  look(best - COARSE_RADIANS, best + COARSE_RADIANS, FINE_RADIANS)
  return best
}

/** Mean square of the difference between neighbouring stripes that are `blur` strips wide. */
function steepnessAt(
  across: Float32Array,
  along: Float32Array,
  height: number,
  width: number,
  radians: number,
  blur = 1,
): number {
  const slope = Math.tan(radians)
  const margin = Math.ceil(Math.abs(slope) * width) + blur
  const strips = new Float64Array(height + 2 * margin + blur)
  for (let index = 0; index < across.length; index++) {
    const strip = Math.round((across[index] ?? 0) - (along[index] ?? 0) * slope) + margin
    strips[strip] = (strips[strip] ?? 0) + 1
  }
  let sum = 0
  let change = 0
  // What stands in the next `blur` strips, less what stands in those before.
  for (let index = blur; index + blur <= strips.length; index++) {
    if (index === blur)
      for (let near = 0; near < blur; near++) change += (strips[index + near] ?? 0) - (strips[near] ?? 0)
    sum += change ** 2
    change += (strips[index + blur] ?? 0) - 2 * (strips[index] ?? 0) + (strips[index - blur] ?? 0)
  }
  return sum / (width * width * height)
}
