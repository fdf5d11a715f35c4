import type { GrayImage } from './gray-image.ts'

const DARK = 128
/** Of the narrow side: what a scanner shows beside the sheet is no wider. */
const DEEPEST = 0.08
/** Of an edge of the picture: less that is dark there is a mark or a letter. */
const FEWEST = 0.15
const OUTERMOST = 3

/**
 * Wipes out the dark bars that a scanner shows beside the sheet. They begin at the edge of the picture; letters that touch
 * none of them stay.
 */
export function withoutEdges(image: GrayImage): GrayImage {
  const { width, height } = image
  const deepest = Math.round(Math.min(width, height) * DEEPEST)
  const starts = startsAlongEdges(image)
  if (starts.length === 0) return image
  const pixels = new Uint8Array(image.pixels)
  const isDark = (at: number) => (image.pixels[at] ?? 255) < DARK
  const seen = new Uint8Array(pixels.length)
  const open = starts
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen[at] === 1) continue
    seen[at] = 1
    const x = at % width
    const y = (at - x) / width
    wipe(pixels, width, height, x, y)
    if (!isDark(at)) continue
    for (const [nx, ny] of [
      [x - 1, y],
      [x + 1, y],
      [x, y - 1],
      [x, y + 1],
    ] as const) {
      const isDeep = Math.min(nx, ny, width - 1 - nx, height - 1 - ny) > deepest
      if (nx < 0 || ny < 0 || nx >= width || ny >= height || isDeep) continue
      const next = ny * width + nx
      if (seen[next] !== 1 && isDark(next)) open.push(next)
    }
  }
  return { width, height, pixels }
}

/** What is gray at the rim of a bar goes with it. */
function wipe(pixels: Uint8Array, width: number, height: number, x: number, y: number): void {
  for (let ny = Math.max(0, y - 2); ny <= Math.min(height - 1, y + 2); ny++)
    pixels.fill(255, ny * width + Math.max(0, x - 2), ny * width + Math.min(width, x + 3))
}

/** Dark pixels at those edges that are dark for a good part. */
function startsAlongEdges({ width, height, pixels }: GrayImage): number[] {
  const edges: ((along: number, depth: number) => number)[] = [
    (along, depth) => depth * width + along,
    (along, depth) => (height - 1 - depth) * width + along,
    (along, depth) => along * width + depth,
    (along, depth) => along * width + width - 1 - depth,
  ]
  return edges.flatMap((placeOf, edge) => {
    const length = edge < 2 ? width : height
    const dark: number[] = []
    let columns = 0
    for (let along = 0; along < length; along++) {
      const before = dark.length
      for (let depth = 0; depth < OUTERMOST; depth++) {
        const at = placeOf(along, depth)
        if ((pixels[at] ?? 255) < DARK) dark.push(at)
      }
      if (dark.length > before) columns++
    }
    return columns > length * FEWEST ? dark : []
  })
}
