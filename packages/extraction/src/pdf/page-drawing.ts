import type { Ruling } from '../reading.ts'
import type { Matrix } from './page-viewport.ts'
import { OPS } from './paint-operators.ts'
import { PaintedText } from './painted-text.ts'
import type { PdfPage } from './pdf-page.ts'

type Box = [number, number, number, number]

/** A picture on the page, as the matrix that lays the unit square over it. */
export interface PlacedImage {
  /** Name under which pdf.js keeps the decoded picture; null for masks and inline pictures. */
  object: string | null
  matrix: Matrix
  box: Box
}

/** What a page shows besides text, and where text is that cannot be seen. In points of the upright page. */
export interface PageDrawing {
  images: PlacedImage[]
  rulings: Ruling[]
  /** Paths drawn; text turned to outlines makes thousands. */
  paths: number
  /** Starts of text that is painted invisibly: by mode, in the colour of the paper, or too small to see. */
  unseen: { x: number; y: number }[]
}

export const NOTHING_DRAWN: PageDrawing = { images: [], rulings: [], paths: 0, unseen: [] }

/** A rule of a table is thinner than this. */
const THIN = 2.5
const SHORTEST_RULE = 6
const MOST_RULINGS = 5_000

type Operation = readonly unknown[]

interface State {
  matrix: Matrix
  fill: string
}

/** Reads the list of drawing operations of a page once. */
export async function readDrawing(page: PdfPage, viewport: readonly number[], maxItems: number): Promise<PageDrawing> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const drawing: PageDrawing = { images: [], rulings: [], paths: 0, unseen: [] }
  let state: State = { matrix: viewport as Matrix, fill: '#000000' }
  const saved: State[] = []
  const text = new PaintedText()
  const painted: Box[] = []
  // What is drawn beyond the budget is not looked at; the text of the page is read all the same.
  for (const [index, operator] of fnArray.slice(0, maxItems).entries()) {
    const args = (argsArray[index] ?? []) as Operation
    switch (operator) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
      case OPS.beginGroup:
        saved.push(state)
        text.save()
        if (operator === OPS.paintFormXObjectBegin && isMatrix(args[0])) {
          state = { ...state, matrix: multiply(state.matrix, args[0]) }
        }
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endGroup:
        state = saved.pop() ?? state
        text.restore()
        break
      case OPS.transform:
        if (isMatrix(args)) state = { ...state, matrix: multiply(state.matrix, args) }
        break
      case OPS.setFillRGBColor:
        state = { ...state, fill: String(args[0]) }
        break
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        state = { ...state, fill: operator === OPS.setFillTransparent ? 'transparent' : 'pattern' }
        break
      case OPS.constructPath:
        addPath(args, state, drawing, painted)
        break
      case OPS.shadingFill:
        painted.push([0, 0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])
        break
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintImageXObjectRepeat:
      case OPS.paintImageMaskXObjectGroup: {
        const box = transformed([0, 0, 1, 1], state.matrix)
        const object = operator === OPS.paintImageXObject ? String(args[0]) : null
        drawing.images.push({ object, matrix: state.matrix, box })
        painted.push(box)
        break
      }
      default: {
        const shown = text.apply(operator, args, state.matrix)
        if (shown !== null && (shown.invisible || isPaper(shown, state.fill, painted))) drawing.unseen.push(shown)
      }
    }
  }
  return drawing
}

/** White letters are seen where something dark was painted before them. */
function isPaper({ x, y }: { x: number; y: number }, fill: string, painted: readonly Box[]): boolean {
  if (fill === 'transparent') return true
  if (!/^#f[a-f][a-f\d]?f?[a-f]?/i.test(fill) || brightness(fill) < 250) return false
  return !painted.some(([x0, y0, x1, y1]) => x >= x0 - 2 && x <= x1 + 2 && y >= y0 - 2 && y <= y1 + 2)
}

function brightness(color: string): number {
  const value = Number.parseInt(color.slice(1), 16)
  return Math.min(value >> 16, (value >> 8) & 255, value & 255)
}

const FILLS = new Set<number>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke])
const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke])

function addPath(args: Operation, state: State, drawing: PageDrawing, painted: Box[]): void {
  const [operator, data, bounds] = args as [number, [Float32Array | null] | undefined, readonly number[] | null]
  const fills = FILLS.has(operator)
  const strokes = STROKES.has(operator)
  if ((!fills && !strokes) || bounds === null || bounds === undefined) return
  drawing.paths++
  const whole = transformed(bounds as unknown as Box, state.matrix)
  if (fills && brightness(state.fill) < 250) painted.push(whole)
  if (drawing.rulings.length >= MOST_RULINGS) return
  const path = data?.[0]
  const boxes = path instanceof Float32Array ? rectanglesOf(path) : [bounds as unknown as Box]
  for (const box of boxes) addRulings(transformed(box, state.matrix), strokes, drawing)
}

function addRulings(box: Box, strokes: boolean, drawing: PageDrawing): void {
  const [x0, y0, x1, y1] = box
  const [width, height] = [x1 - x0, y1 - y0]
  const long = (width >= SHORTEST_RULE && height <= THIN) || (height >= SHORTEST_RULE && width <= THIN)
  if (long) drawing.rulings.push(box)
  else if (strokes && width >= SHORTEST_RULE && height >= SHORTEST_RULE) {
    drawing.rulings.push([x0, y0, x1, y0], [x0, y1, x1, y1], [x0, y0, x0, y1], [x1, y0, x1, y1])
  }
}

const MOVE_TO = 0
const LINE_TO = 1
const CURVE_TO = 2
const QUADRATIC_TO = 3

/** Straight lines and rectangles among the figures of a path; what has curves is no ruling. */
function rectanglesOf(path: Float32Array): Box[] {
  const boxes: Box[] = []
  let figure: number[] = []
  let curved = false
  const close = () => {
    if (figure.length >= 4 && !curved) {
      if (figure.length === 4 || isRectangle(figure)) boxes.push(boundsOf(figure))
      else for (let at = 0; at + 3 < figure.length; at += 2) boxes.push(boundsOf(figure.slice(at, at + 4)))
    }
    figure = []
    curved = false
  }
  for (let at = 0; at < path.length && boxes.length < MOST_RULINGS; ) {
    const operation = path[at++]
    if (operation === MOVE_TO) {
      close()
      figure.push(path[at] ?? 0, path[at + 1] ?? 0)
      at += 2
    } else if (operation === LINE_TO) {
      figure.push(path[at] ?? 0, path[at + 1] ?? 0)
      at += 2
    } else if (operation === CURVE_TO || operation === QUADRATIC_TO) {
      curved = true
      at += operation === CURVE_TO ? 6 : 4
    }
  }
  close()
  return boxes
}

function isRectangle(figure: readonly number[]): boolean {
  const points = figure.length / 2
  if (points < 4 || points > 5) return false
  for (let at = 0; at + 3 < 8; at += 2) {
    const level = Math.abs((figure[at] ?? 0) - (figure[at + 2] ?? 0)) < 0.5
    const upright = Math.abs((figure[at + 1] ?? 0) - (figure[at + 3] ?? 0)) < 0.5
    if (!level && !upright) return false
  }
  return true
}

function boundsOf(points: readonly number[]): Box {
  const xs = points.filter((_, index) => index % 2 === 0)
  const ys = points.filter((_, index) => index % 2 === 1)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function isMatrix(value: unknown): value is Matrix {
  return (Array.isArray(value) || ArrayBuffer.isView(value)) && (value as unknown as Matrix).length === 6
}

export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function transformed([x0, y0, x1, y1]: Box, [a, b, c, d, e, f]: Matrix): Box {
  const xs = [a * x0 + c * y0 + e, a * x1 + c * y0 + e, a * x0 + c * y1 + e, a * x1 + c * y1 + e]
  const ys = [b * x0 + d * y0 + f, b * x1 + d * y0 + f, b * x0 + d * y1 + f, b * x1 + d * y1 + f]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
