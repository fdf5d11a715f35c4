import type { TextLine } from '../reading.ts'
import { doubleImage, type GrayImage, shrinkImage, straightened, toPgm, turnImage } from './gray-image.ts'
import { withoutLeaders } from './leaders.ts'
import { linesOfRecognition, type RecognizedBlock } from './lines-of-recognition.ts'
import { standsOnItsSide } from './orientation.ts'
import { startTesseract, type Tesseract } from './tesseract-core.ts'

export interface RecognizedImage {
  /** In pixels of the upright picture. */
  lines: TextLine[]
  /** 0…1 */
  confidence: number
  width: number
  height: number
}

/** Letters of running text should be some thirty pixels high: A4 at 150 to 300 dpi. */
const FEWEST_PIXELS = 1000
const MOST_PIXELS = 2600
/** Inches of the narrow side of A4; what files say of the resolution of their pictures is often wrong. */
const NARROW_INCHES = 8.27
/** Below this the picture may stand on its head. */
const DOUBTFUL = 0.7
/** A page that leans by less is read as well as one that stands straight. */
const LEANING_RADIANS = 0.005

let tesseract: Promise<Tesseract> | undefined

/** Reads the text in a picture; turned and leaning pictures are put right. */
export async function recognizeImage(original: GrayImage): Promise<RecognizedImage> {
  tesseract ??= startTesseract()
  const engine = await tesseract
  const sized = toReadableSize(original)
  const upright = standsOnItsSide(sized) ? turnImage(sized, 1) : sized
  const first = recognize(engine, upright)
  if (first.confidence >= DOUBTFUL) return first
  const second = recognize(engine, turnImage(upright, 2))
  return second.confidence > first.confidence + 0.1 ? second : first
}

function toReadableSize(image: GrayImage): GrayImage {
  const narrow = Math.min(image.width, image.height)
  if (narrow > MOST_PIXELS)
    return shrinkImage(image, Math.max(2, Math.round(narrow / ((FEWEST_PIXELS + MOST_PIXELS) / 2))))
  return narrow < FEWEST_PIXELS && narrow > 0 ? doubleImage(image) : image
}

/** EXIF's numbers for what has to be turned by no, two, one and three quarters. */
const TURNS = [1, 3, 6, 8]

/** Reads the text in a picture file; the recognizer decodes PNG, JPEG, TIFF and BMP itself. */
export async function recognizeFile(
  bytes: Uint8Array,
  { width, height, orientation }: { width: number; height: number; orientation: number },
): Promise<RecognizedImage> {
  tesseract ??= startTesseract()
  const engine = await tesseract
  engine.writeImage(bytes)
  let best: RecognizedImage | undefined
  for (const turn of [orientation, ...TURNS.filter((each) => each !== orientation)]) {
    const lies = turn >= 5
    const read = recognizeWritten(engine, turn, lies ? { width: height, height: width } : { width, height })
    if (best === undefined || read.confidence > best.confidence + 0.1) best = read
    if (best.confidence >= DOUBTFUL) break
  }
  return best ?? { lines: [], confidence: 0, width, height }
}

function recognize(engine: Tesseract, image: GrayImage): RecognizedImage {
  const dpi = dpiOf(image.width, image.height)
  const clean = withoutLeaders(image, dpi)
  const angle = gradientOf(engine, clean, dpi)
  const level = Math.abs(angle) < LEANING_RADIANS ? clean : withoutLeaders(straightened(image, angle), dpi)
  engine.writeImage(toPgm(level))
  return recognizeWritten(engine, 1, level)
}

function gradientOf({ api, writeImage }: Tesseract, image: GrayImage, dpi: number): number {
  writeImage(toPgm(image))
  api.SetVariable('user_defined_dpi', String(dpi))
  if (api.SetImageFile(1, 0) === 1) throw new Error('the picture cannot be decoded')
  api.FindLines()
  return api.GetGradient()
}

const dpiOf = (width: number, height: number): number =>
  Math.max(70, Math.round(Math.min(width, height) / NARROW_INCHES))

/** @param turn EXIF orientation of what was written; width and height are those after turning */
function recognizeWritten(
  { api }: Tesseract,
  turn: number,
  image: { width: number; height: number; pixels?: Uint8Array },
): RecognizedImage {
  const { width, height, pixels } = image
  api.SetVariable('user_defined_dpi', String(dpiOf(width, height)))
  if (api.SetImageFile(turn, 0) === 1) throw new Error('the picture cannot be decoded')
  if (pixels === undefined) {
    api.FindLines()
    const angle = api.GetGradient()
    if (Math.abs(angle) >= LEANING_RADIANS) api.SetImageFile(turn, angle)
  }
  api.Recognize(null)
  const { blocks } = JSON.parse(api.GetJSONText()) as { blocks: RecognizedBlock[] | null }
  const lines = linesOfRecognition(blocks ?? [], pixels === undefined ? undefined : { width, height, pixels })
  return { lines, confidence: lines.length === 0 ? 0 : Math.max(0, api.MeanTextConf()) / 100, width, height }
}
