import { FailureError } from '@arkivar/types/parsing'
import type { ExtractionBudgets } from '../budgets.ts'
import type { DetectedFormat } from '../detect-format.ts'
import type { UnfinishedDocument } from '../finish/finish-document.ts'
import type { ReadingJournal } from '../journal.ts'
import { assemblePages } from '../layout/assemble.ts'
import { blankPage, lostPage } from '../lost-page.ts'
import { inPoints } from '../ocr/in-points.ts'
import { recognizeFile } from '../ocr/recognizer.ts'
import type { PageReading } from '../reading.ts'
import { readImageHeader, tiffDirectories, tiffStartingAt } from './image-header.ts'

const READABLE = new Set(['image/png', 'image/jpeg', 'image/tiff', 'image/bmp'])
const POINTS_PER_INCH = 72
const NARROW_INCHES = 8.27

export interface ImageReadingOptions {
  budgets: ExtractionBudgets
  journal: ReadingJournal
  ocr: boolean
  known: ReadonlyMap<number, PageReading>
}

/**
 * A picture as a scan: one page, or those of a TIFF.
 * @throws FailureError `unsupported-format`, `corrupt` or `too-large`
 */
export async function readImage(
  bytes: Uint8Array,
  { format, mediaType }: DetectedFormat,
  { budgets, journal, ocr, known }: ImageReadingOptions,
): Promise<UnfinishedDocument> {
  if (!READABLE.has(mediaType)) {
    throw new FailureError({ code: 'unsupported-format', message: `Pictures of the kind ${mediaType} are not read.` })
  }
  const directories = mediaType === 'image/tiff' ? tiffDirectories(bytes) : [0]
  if (directories.length === 0) throw new FailureError({ code: 'corrupt', message: 'The picture has no pages.' })
  await journal.pageCount(directories.length)
  const pages: PageReading[] = []
  for (const [index, directory] of directories.entries()) {
    const number = index + 1
    const before = known.get(number)
    if (before !== undefined) {
      pages.push(before)
      continue
    }
    const file = directories.length > 1 ? tiffStartingAt(bytes, directory) : bytes
    const header = readImageHeader(file)
    if (header === null || header.width === 0 || header.height === 0) {
      throw new FailureError({ code: 'corrupt', message: 'The picture has no readable header.' })
    }
    if (header.width * header.height > budgets.maxImagePixels) {
      const message = `The picture has ${header.width} × ${header.height} pixels; maxImagePixels allows ${budgets.maxImagePixels}.`
      throw new FailureError({ code: 'too-large', message })
    }
    await journal.phase('recognize', number)
    const reading = ocr && number <= budgets.maxOcrPages ? await readPicture(file, header, number) : blankPage(number)
    await journal.page(reading)
    pages.push(reading)
  }
  return {
    facts: { format, mediaType, metadata: {}, bookmarks: [], embedded: [], notices: [] },
    pages: assemblePages(pages),
    links: [],
    formFields: [],
    annotations: [],
  }
}

async function readPicture(
  bytes: Uint8Array,
  { orientation }: { orientation: number },
  number: number,
): Promise<PageReading> {
  try {
    const read = await recognizeFile(bytes, orientation)
    // Pictures rarely tell their true resolution: the narrow side is taken for that of A4.
    const scale = (NARROW_INCHES * POINTS_PER_INCH) / Math.max(1, Math.min(read.width, read.height))
    return { ...blankPage(number), ...inPoints(read, scale), ocr: true }
  } catch (error) {
    const message = `The picture cannot be read: ${error instanceof Error ? error.message : String(error)}`
    return lostPage(number, { code: 'corrupt', message, page: number })
  }
}
