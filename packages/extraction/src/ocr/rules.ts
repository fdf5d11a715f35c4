import type { Ruling } from '../reading.ts'
import type { GrayImage } from './gray-image.ts'
import type { PictureBox } from './side-block.ts'

const DARK = 200
/** Shares of an inch: strokes of letters are shorter, and rules are thinner. */
const SHORTEST_LEVEL = 0.5
const SHORTEST_UPRIGHT = 0.3
const THICKEST = 0.03
/** Share of an inch: so much of a rule may be missing at one place, and the share of it that must be there. */
const GAP = 0.02
const DRAWN = 0.85
/** Share of an inch beside a rule where the paper is bare, and the share of its length along which there may be ink. */
const BESIDE = 0.015
const INKED = 0.25
const INK = 128
/** A rule that leans a little lies in several rows; in rows a pixel of its length. */
const LEANS = 0.008

/** Dark pixels next to each other along a line of pixels. */
interface Run {
  from: number
  to: number
}

/** Runs of neighbouring lines of pixels that touch each other. */
interface Stroke extends Run {
  first: number
  last: number
}

/** Where the pixels lie along which strokes are sought: `length` of them in each of `lines`. */
interface Grain {
  length: number
  lines: number
  step: number
  nextLine: number
}

/** Lines that are drawn in a picture, as boxes in pixels; one that leans a little has a higher box. */
export interface DrawnRules {
  level: PictureBox[]
  upright: PictureBox[]
}

/** More than this many are a photograph or a drawing. */
const MOST_RULES = 500

export function drawnRules({ width, height, pixels }: GrayImage, dpi: number): DrawnRules {
  const rows = { length: width, lines: height, step: 1, nextLine: width }
  const columns = { length: height, lines: width, step: width, nextLine: 1 }
  const level = strokesAlong(pixels, rows, dpi, SHORTEST_LEVEL)
  const upright = strokesAlong(pixels, columns, dpi, SHORTEST_UPRIGHT)
  if (level.length + upright.length > MOST_RULES) return { level: [], upright: [] }
  return {
    level: level.map(({ from, to, first, last }) => ({ x0: from, y0: first, x1: to, y1: last })),
    upright: upright.map(({ from, to, first, last }) => ({ x0: first, y0: from, x1: last, y1: to })),
  }
}

/** The middle of each, as lines without width. */
export function rulingsOf({ level, upright }: DrawnRules): Ruling[] {
  return [
    ...level.map(({ x0, y0, x1, y1 }): Ruling => [x0, (y0 + y1) / 2, x1, (y0 + y1) / 2]),
    ...upright.map(({ x0, y0, x1, y1 }): Ruling => [(x0 + x1) / 2, y0, (x0 + x1) / 2, y1]),
  ]
}

/**
 * The recognizer takes upright rules for letters, and the rules of a table for what parts one text from another. Level ones
 * that no upright one meets are underlines, or leaders.
 */
export function withoutRules(image: GrayImage, { level, upright }: DrawnRules): GrayImage {
  if (upright.length === 0) return image
  const { width, height } = image
  const pixels = new Uint8Array(image.pixels)
  for (const { x0, y0, x1, y1 } of [...upright, ...level.filter((rule) => upright.some((each) => meet(rule, each)))])
    for (let y = Math.max(0, y0 - 1); y <= Math.min(height - 1, y1 + 1); y++)
      pixels.fill(255, y * width + Math.max(0, x0 - 1), y * width + Math.min(width, x1 + 2))
  return { ...image, pixels }
}

/** In pixels. */
const MEETS = 6

const meet = (one: PictureBox, other: PictureBox): boolean =>
  one.x0 <= other.x1 + MEETS && other.x0 <= one.x1 + MEETS && one.y0 <= other.y1 + MEETS && other.y0 <= one.y1 + MEETS

function strokesAlong(pixels: Uint8Array, grain: Grain, dpi: number, shortest: number): Stroke[] {
  const gap = Math.max(1, Math.round(dpi * GAP))
  const thickest = Math.max(3, dpi * THICKEST)
  const done: Stroke[] = []
  let open: Stroke[] = []
  for (let line = 0; line < grain.lines; line++) {
    const runs = runsIn(pixels, line, grain, gap, dpi * shortest)
    if (runs.length > 0) for (const run of runs) join(run, line, open, gap)
    if (open.length === 0) continue
    const going = open.filter(({ last }) => last >= line - 1)
    if (going.length < open.length) done.push(...open.filter(({ last }) => last < line - 1))
    open = going
  }
  const beside = Math.max(2, Math.round(dpi * BESIDE))
  return [...done, ...open].filter(
    (stroke) =>
      stroke.last - stroke.first + 1 <= thickest + (stroke.to - stroke.from) * LEANS &&
      stroke.to - stroke.from >= dpi * shortest &&
      [stroke.first - beside, stroke.last + beside].every((line) => isBare(pixels, grain, stroke, line)),
  )
}

/** The tops of bold letters in grain look like a rule, and the rest of the letters hangs from it. */
function isBare(pixels: Uint8Array, { lines, step, nextLine }: Grain, { from, to }: Run, line: number): boolean {
  if (line < 0 || line >= lines) return true
  let inked = 0
  for (let index = from, at = line * nextLine + from * step; index <= to; index++, at += step)
    if ((pixels[at] ?? 255) < INK) inked++
  return inked <= (to - from) * INKED
}

function runsIn(
  pixels: Uint8Array,
  line: number,
  { length, step, nextLine }: Grain,
  gap: number,
  least: number,
): Run[] {
  const runs: Run[] = []
  let [from, to, dark] = [-1, -1, 0]
  const end = (): void => {
    if (from !== -1 && to - from >= least && dark >= (to - from) * DRAWN) runs.push({ from, to })
  }
  for (let index = 0, at = line * nextLine; index < length; index++, at += step) {
    if ((pixels[at] ?? 255) >= DARK) continue
    if (from === -1 || index - to > gap + 1) {
      end()
      from = index
      dark = 0
    }
    to = index
    dark++
  }
  end()
  return runs
}

function join(run: Run, line: number, open: Stroke[], gap: number): void {
  const touched = open.find(({ from, to }) => run.from <= to + gap && run.to >= from - gap)
  if (touched === undefined) {
    open.push({ ...run, first: line, last: line })
    return
  }
  touched.from = Math.min(touched.from, run.from)
  touched.to = Math.max(touched.to, run.to)
  touched.last = line
}
