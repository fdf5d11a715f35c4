import type { BoundingBox } from '@arkivar/types'
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { lettersAsDrawn } from './letters-as-drawn.ts'

/** A piece of text as pdf.js gives it, in points from the top left corner of the upright page. */
export interface TextRun {
  text: string
  x0: number
  x1: number
  /** Of the baseline. */
  y: number
  size: number
  ascent: number
  descent: number
  font: string
  /** Quarter turns clockwise in which the text runs; null for every other angle. */
  turn: 0 | 1 | 2 | 3 | null
  /** The innermost marked content that has an id. */
  content?: string
  artifact: boolean
}

type Matrix = readonly number[]

/** Text that is turned by less reads as straight: scans and drawings are never quite level. */
const LEVEL = 0.09

function turnOf(a: number, b: number): TextRun['turn'] {
  const length = Math.hypot(a, b) || 1
  if (Math.abs(b) < LEVEL * length) return a >= 0 ? 0 : 2
  if (Math.abs(a) < LEVEL * length) return b >= 0 ? 1 : 3
  return null
}

/** @param viewport the matrix that leads from the page's own space to the upright page, y downwards. */
export function textRuns(content: TextContent, viewport: Matrix): TextRun[] {
  const runs: TextRun[] = []
  const marks: { content?: string; artifact: boolean }[] = []
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop()
      else marks.push(mark(item as { id?: string; tag?: string }, marks.at(-1)))
      continue
    }
    if (item.str === '') continue
    const run = textRun(item, content, viewport)
    const inside = marks.at(-1)
    if (inside?.content !== undefined) run.content = inside.content
    if (inside?.artifact) run.artifact = true
    runs.push(run)
  }
  return runs
}

function mark(item: { id?: string | null; tag?: string }, outer: { content?: string; artifact: boolean } | undefined) {
  const content = item.id ?? outer?.content
  const artifact = item.tag === 'Artifact' || (outer?.artifact ?? false)
  return content === undefined ? { artifact } : { content, artifact }
}

function textRun(item: TextItem, content: TextContent, viewport: Matrix): TextRun {
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = viewport
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform as Matrix
  const style = content.styles[item.fontName]
  const ascent = style?.ascent || 0.8
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d)
  const scale = Math.hypot(va, vb)
  const x = va * e + vc * f + ve
  const y = vb * e + vd * f + vf
  const width = (style?.vertical ? item.height : item.width) * scale
  // Broken numbers place text nowhere; what it says can be read all the same.
  if (!Number.isFinite(x + y + width + size)) return unplaced(item)
  return {
    text: lettersAsDrawn(item.str),
    x0: x,
    x1: x + width,
    y,
    size,
    ascent: Math.min(1.2, ascent),
    descent: Math.max(-0.5, style?.descent || -0.2),
    font: item.fontName,
    turn: turnOf(va * a + vc * b, vb * a + vd * b),
    artifact: false,
  }
}

function unplaced({ str, fontName }: TextItem): TextRun {
  return {
    text: str,
    x0: 0,
    x1: 0,
    y: 0,
    size: 10,
    ascent: 0.8,
    descent: -0.2,
    font: fontName,
    turn: 0,
    artifact: false,
  }
}

/** Quarter turns clockwise in which the text of a page runs, and the size of the page before it is turned upright. */
export interface Turning {
  turn: 1 | 2 | 3
  width: number
  height: number
}

/** Turns the runs of a page whose text stands on its side, so that they read upright. Coordinates follow. */
export function turnUpright(runs: TextRun[], turning: Turning): TextRun[] {
  return runs.map((run) => {
    const length = run.x1 - run.x0
    const [x, y] = turned(run.x0, run.y, turning)
    const own = run.turn === null ? null : (((run.turn - turning.turn + 4) % 4) as TextRun['turn'])
    return { ...run, x0: x, x1: x + length, y, turn: own }
  })
}

export function turnBox([x0, y0, x1, y1]: BoundingBox, turning: Turning): BoundingBox {
  const [ax, ay] = turned(x0, y0, turning)
  const [bx, by] = turned(x1, y1, turning)
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)]
}

function turned(x: number, y: number, { turn, width, height }: Turning): [number, number] {
  return turn === 1 ? [y, width - x] : turn === 2 ? [width - x, height - y] : [height - y, x]
}
