import type { Ruling, TextLine } from '../reading.ts'
import { blankOut, cutOut, doubleImage, type GrayImage, toPgm, turnImage } from './gray-image.ts'
import { grayFromPng } from './gray-png.ts'
import { withoutLeaders } from './leaders.ts'
import { linesOfRecognition, type RecognizedBlock } from './lines-of-recognition.ts'
import { dpiOf, preparePicture } from './prepare-picture.ts'
import { drawnRules, rulingsOf, withoutRules } from './rules.ts'
import { findSideBlock } from './side-block.ts'
import { startTesseract, type Tesseract } from './tesseract-core.ts'

export interface RecognizedImage {
  /** In pixels of the upright picture. */
  lines: TextLine[]
  rulings: Ruling[]
  /** 0…1 */
  confidence: number
  width: number
  height: number
}

/** Below this the picture may stand on its head. */
const DOUBTFUL = 0.7

let tesseract: Promise<Tesseract> | undefined

/** Reads the text in a picture; turned and leaning pictures are put right. */
export async function recognizeImage(original: GrayImage): Promise<RecognizedImage> {
  tesseract ??= startTesseract()
  const engine = await tesseract
  const upright = preparePicture(original)
  const first = readUpright(engine, upright)
  if (first.confidence >= DOUBTFUL) return first
  const second = readUpright(engine, turnImage(upright, 2))
  return second.confidence > first.confidence + 0.1 ? second : first
}

/**
 * Reads the text in a picture file; the recognizer decodes PNG, JPEG, TIFF and BMP itself.
 * @param orientation as EXIF numbers it
 */
export async function recognizeFile(bytes: Uint8Array, orientation: number): Promise<RecognizedImage> {
  tesseract ??= startTesseract()
  const engine = await tesseract
  engine.writeImage(bytes)
  if (engine.api.SetImageFile(orientation, 0) === 1) throw new Error('the picture cannot be decoded')
  return recognizeImage(grayFromPng(engine.writtenImage()))
}

const MARGIN = 20
/** Letters beside the running text are small, and so is the part of the page: below this it is read at twice the size. */
const SMALL_DPI = 220

/** A block beside the running text is read by itself; its lines follow where it begins. */
function readUpright(engine: Tesseract, picture: GrayImage): RecognizedImage {
  const dpi = dpiOf(picture)
  const rules = drawnRules(picture, dpi)
  const rulings = rulingsOf(rules)
  const image = withoutLeaders(withoutRules(picture, rules), dpi)
  const box = findSideBlock(image)
  if (box === null) return recognize(engine, image, dpi, rulings)
  const main = recognize(engine, blankOut(image, box), dpi, rulings)
  const part = cutOut(image, box, MARGIN)
  const scale = dpi < SMALL_DPI ? 2 : 1
  const block = recognize(engine, scale === 2 ? doubleImage(part) : part, dpi * scale)
  const lines = block.lines.map((line) => placed(line, scale, box.x0 - MARGIN, box.y0 - MARGIN))
  const at = main.lines.findIndex((line) => line.box[1] >= box.y0)
  return { ...main, lines: main.lines.toSpliced(at < 0 ? main.lines.length : at, 0, ...lines) }
}

function placed(line: TextLine, scale: number, dx: number, dy: number): TextLine {
  const [x0, y0, x1, y1] = line.box
  const across = (x: number) => x / scale + dx
  return {
    ...line,
    size: line.size / scale,
    box: [across(x0), y0 / scale + dy, across(x1), y1 / scale + dy],
    ...(line.cells && { cells: line.cells.map((cell) => ({ ...cell, x0: across(cell.x0), x1: across(cell.x1) })) }),
  }
}

function recognize(
  { api, writeImage }: Tesseract,
  image: GrayImage,
  dpi: number,
  rulings: Ruling[] = [],
): RecognizedImage {
  const { width, height } = image
  writeImage(toPgm(image))
  api.SetVariable('user_defined_dpi', String(dpi))
  if (api.SetImageFile(1, 0) === 1) throw new Error('the picture cannot be decoded')
  api.Recognize(null)
  const { blocks } = JSON.parse(api.GetJSONText()) as { blocks: RecognizedBlock[] | null }
  const lines = linesOfRecognition(blocks ?? [], image, rulings)
  return { lines, rulings, confidence: lines.length === 0 ? 0 : Math.max(0, api.MeanTextConf()) / 100, width, height }
}
