import { type GrayImage, grayFromPdfImage, stretchImage, turnImage } from '../ocr/gray-image.ts'
import type { PageDrawing, PlacedImage } from './page-drawing.ts'
import type { PdfPage } from './pdf-page.ts'

/** Matrices are as good as level when what leans is below this share. */
const LEVEL = 0.01
/** Dots an inch that differ less between the two directions are rounding. */
const UNEVEN = 1.2

/**
 * The picture that a scanned page consists of, as the file has it: no rendering, no loss. Null where the page is more
 * than one upright picture.
 */
export async function scannedPicture(page: PdfPage, drawing: PageDrawing): Promise<GrayImage | null> {
  const [only, ...others] = drawing.images
  if (only?.object === undefined || only.object === null || others.length > 0 || drawing.paths > 20) return null
  const { width, height } = page.viewport
  const [x0, y0, x1, y1] = only.box
  if ((Math.min(x1, width) - Math.max(x0, 0)) * (Math.min(y1, height) - Math.max(y0, 0)) < width * height * 0.8)
    return null
  const quarters = quartersOf(only)
  if (quarters === null) return null
  const decoded = await decodedImage(page, only.object)
  const gray = decoded === null ? null : grayFromPdfImage(decoded)
  if (gray === null) return null
  const turned = turnImage(gray, quarters)
  return withSquarePixels(turned, Math.abs(x1 - x0), Math.abs(y1 - y0))
}

/** Fax machines send half as many lines as they have dots in a line; on the page such a picture is drawn out. */
function withSquarePixels(image: GrayImage, width: number, height: number): GrayImage {
  const across = image.width / Math.max(1, width)
  const down = image.height / Math.max(1, height)
  if (Math.max(across, down) < Math.min(across, down) * UNEVEN) return image
  return across > down
    ? stretchImage(image, image.width, Math.round(height * across))
    : stretchImage(image, Math.round(width * down), image.height)
}

/** Quarter turns clockwise from the picture to the page; null for mirrored and leaning ones. */
function quartersOf({ matrix: [a, b, c, d] }: PlacedImage): 0 | 1 | 2 | 3 | null {
  const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d))
  const flat = (value: number) => Math.abs(value) < size * LEVEL
  // The page runs downwards, the unit square of a picture upwards: upright means a > 0 and d < 0.
  if (flat(b) && flat(c)) return a > 0 && d < 0 ? 0 : a < 0 && d > 0 ? 2 : null
  if (flat(a) && flat(d)) return b > 0 && c > 0 ? 1 : b < 0 && c < 0 ? 3 : null
  return null
}

interface DecodedImage {
  width: number
  height: number
  kind?: number
  data?: Uint8Array | Uint8ClampedArray | null
}

function decodedImage(page: PdfPage, name: string): Promise<DecodedImage | null> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => objects.get(name, (image: DecodedImage | null) => resolve(image)))
}
