import { withoutEdges } from './edges.ts'
import { evenPaper } from './even-paper.ts'
import { doubleImage, type GrayImage, shrinkImage, straightened, turnImage } from './gray-image.ts'
import { leanOf } from './lean.ts'
import { withoutSpecks } from './specks.ts'

/** Letters of running text should be some thirty pixels high: A4 at 150 to 300 dpi. */
const FEWEST_PIXELS = 1000
const MOST_PIXELS = 2600
/** Inches of the narrow side of A4; what files say of the resolution of their pictures is often wrong. */
const NARROW_INCHES = 8.27
/** A page that leans by less is read as well as one that stands straight. */
const LEANING_RADIANS = 0.005

/** A picture as the recognizer reads it best: dark letters on white paper, in level lines. It may stand on its head. */
export function preparePicture(original: GrayImage): GrayImage {
  const sized = toReadableSize(original)
  const dpi = dpiOf(sized)
  const clean = withoutSpecks(withoutEdges(evenPaper(sized)), dpi)
  const { onSide, radians } = leanOf(clean)
  const upright = turnImage(clean, onSide ? 1 : 0)
  return Math.abs(radians) < LEANING_RADIANS ? upright : straightened(upright, -radians)
}

export const dpiOf = ({ width, height }: { width: number; height: number }): number =>
  Math.max(70, Math.round(Math.min(width, height) / NARROW_INCHES))

function toReadableSize(image: GrayImage): GrayImage {
  const narrow = Math.min(image.width, image.height)
  if (narrow > MOST_PIXELS)
    return shrinkImage(image, Math.max(2, Math.round(narrow / ((FEWEST_PIXELS + MOST_PIXELS) / 2))))
  return narrow < FEWEST_PIXELS && narrow > 0 ? doubleImage(image) : image
}
