import { createHash } from 'node:crypto'
import type { PageReading } from '../reading.ts'
import type { GrayImage } from './gray-image.ts'
import { inPoints } from './in-points.ts'
import { type RecognizedImage, recognizeImage } from './recognizer.ts'

/** Stamps, forms and blank backs come again and again; a page costs seconds, its text a few kilobytes. */
const REMEMBERED = 64
const remembered = new Map<string, RecognizedImage>()

/** The text of a picture that fills a page, in points of that page. The page takes the shape of the upright picture. */
export async function recognizePage(
  image: GrayImage,
  page: { width: number; height: number },
): Promise<Pick<PageReading, 'lines' | 'rulings' | 'confidence' | 'width' | 'height'>> {
  const key = createHash('sha1').update(`${image.width}x${image.height}`).update(image.pixels).digest('base64')
  const known = remembered.get(key)
  const read = known ?? (await recognizeImage(image))
  remembered.delete(key)
  remembered.set(key, read)
  for (const oldest of remembered.keys()) if (remembered.size > REMEMBERED) remembered.delete(oldest)
  const lying = page.width > page.height !== read.width > read.height
  const [width, height] = lying ? [page.height, page.width] : [page.width, page.height]
  return { ...inPoints(read, width / Math.max(1, read.width)), width, height }
}
