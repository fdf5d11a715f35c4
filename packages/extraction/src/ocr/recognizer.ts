import type { TextLine } from '../reading.ts'
import { type GrayImage, toPgm, turnImage } from './gray-image.ts'
import { grayFromPng } from './gray-png.ts'
import { linesOfRecognition, type RecognizedBlock } from './lines-of-recognition.ts'
import { dpiOf, preparePicture } from './prepare-picture.ts'
import { startTesseract, type Tesseract } from './tesseract-core.ts'

export interface RecognizedImage {
  /** In pixels of the upright picture. */
  lines: TextLine[]
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
  const first = recognize(engine, upright)
  if (first.confidence >= DOUBTFUL) return first
  const second = recognize(engine, turnImage(upright, 2))
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

function recognize({ api, writeImage }: Tesseract, image: GrayImage): RecognizedImage {
  const { width, height } = image
  writeImage(toPgm(image))
  api.SetVariable('user_defined_dpi', String(dpiOf(image)))
  if (api.SetImageFile(1, 0) === 1) throw new Error('the picture cannot be decoded')
  api.Recognize(null)
  const { blocks } = JSON.parse(api.GetJSONText()) as { blocks: RecognizedBlock[] | null }
  const lines = linesOfRecognition(blocks ?? [], image)
  return { lines, confidence: lines.length === 0 ? 0 : Math.max(0, api.MeanTextConf()) / 100, width, height }
}
