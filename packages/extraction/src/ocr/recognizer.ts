import type { TextLine } from '../reading.ts'
import { doubleImage, type GrayImage, shrinkImage, toPgm, turnImage } from './gray-image.ts'
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

function recognize({ api, writeImage }: Tesseract, image: GrayImage): RecognizedImage {
  const dpi = Math.round(Math.min(image.width, image.height) / NARROW_INCHES)
  api.SetVariable('user_defined_dpi', String(Math.max(70, dpi)))
  writeImage(toPgm(image))
  if (api.SetImageFile(1, 0) === 1) throw new Error('tesseract cannot read the picture')
  api.FindLines()
  const angle = api.GetGradient()
  if (Math.abs(angle) >= LEANING_RADIANS) api.SetImageFile(1, angle)
  api.Recognize(null)
  const { blocks } = JSON.parse(api.GetJSONText()) as { blocks: RecognizedBlock[] | null }
  const lines = linesOfRecognition(blocks ?? [])
  const { width, height } = image
  return { lines, confidence: lines.length === 0 ? 0 : Math.max(0, api.MeanTextConf()) / 100, width, height }
}
