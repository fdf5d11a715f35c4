export type Matrix = readonly [number, number, number, number, number, number]

export interface Viewport {
  width: number
  height: number
  /** Leads from the page's own space to the upright page in points, y downwards. */
  transform: Matrix
}

/** The upright page. The same sums in the same order as in pdf.js, so that no place differs by the last bit. */
export function viewportOf(view: readonly number[], userUnit: number, rotate: number): Viewport {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = view
  const centerX = (x1 + x0) / 2
  const centerY = (y1 + y0) / 2
  const [a, b, c, d] = turned(((rotate % 360) + 360) % 360)
  const halfWidth = Math.abs(centerX - x0) * userUnit
  const halfHeight = Math.abs(centerY - y0) * userUnit
  const [width, height] = [(x1 - x0) * userUnit, (y1 - y0) * userUnit]
  const [e, f] = a === 0 ? [halfHeight, halfWidth] : [halfWidth, halfHeight]
  return {
    ...(a === 0 ? { width: height, height: width } : { width, height }),
    transform: [
      a * userUnit,
      b * userUnit,
      c * userUnit,
      d * userUnit,
      e - a * userUnit * centerX - c * userUnit * centerY,
      f - b * userUnit * centerX - d * userUnit * centerY,
    ],
  }
}

function turned(degrees: number): readonly [number, number, number, number] {
  switch (degrees) {
    case 0:
      return [1, 0, 0, -1]
    case 90:
      return [0, 1, 1, 0]
    case 180:
      return [-1, 0, 0, 1]
    case 270:
      return [0, -1, -1, 0]
    default:
      throw new Error('a page is turned by quarters')
  }
}
