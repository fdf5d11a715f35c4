import type { Failure } from '@arkivar/types'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { ExtractionBudgets } from '../budgets.ts'
import type { ReadingJournal } from '../journal.ts'
import { lostPage } from '../lost-page.ts'
import { recognizePage } from '../ocr/recognize-page.ts'
import type { DocumentFacts, PageReading } from '../reading.ts'
import { FontFaces } from './font-faces.ts'
import { scannedPicture } from './page-picture.ts'
import { openPdf } from './pdf-document.ts'
import { pdfFacts } from './pdf-facts.ts'
import { PdfRenderer } from './pdf-renderer.ts'
import { type PageContext, type PageOutcome, readPage } from './read-page.ts'

export type PagedReading = { ok: true; facts: DocumentFacts; pages: PageReading[] } | { ok: false; failure: Failure }

export interface PdfReadingOptions {
  budgets: ExtractionBudgets
  journal: ReadingJournal
  ocr: boolean
  /** Pages that an earlier attempt read or lost, by number; they are not read again. */
  known: ReadonlyMap<number, PageReading>
}

/** Reads a PDF page by page; `bytes` is taken over. */
export async function readPdf(bytes: Uint8Array, options: PdfReadingOptions): Promise<PagedReading> {
  const { budgets, journal } = options
  await journal.phase('open')
  const opened = await openPdf(bytes, budgets)
  if (!opened.ok) return opened
  const renderer = new PdfRenderer(bytes)
  try {
    const { document } = opened
    const { numPages } = document
    if (numPages === 0) return { ok: false, failure: { code: 'empty', message: 'The PDF has no pages.' } }
    if (numPages > budgets.maxPages) {
      const message = `The PDF has ${numPages} pages; maxPages allows ${budgets.maxPages}.`
      return { ok: false, failure: { code: 'too-large', message } }
    }
    await journal.pageCount(numPages)
    const facts = await pdfFacts(document, budgets)
    const pages = await readPages(document, renderer, options)
    return { ok: true, facts, pages }
  } finally {
    await renderer.close()
    await opened.close()
  }
}

async function readPages(
  document: PDFDocumentProxy,
  renderer: PdfRenderer,
  { journal, known, ocr, budgets }: PdfReadingOptions,
): Promise<PageReading[]> {
  const labels = await document.getPageLabels().catch(() => null)
  const context: PageContext = { faces: new FontFaces(), vigilant: false, pageCount: document.numPages }
  const pages: PageReading[] = []
  let recognized = 0
  for (let number = 1; number <= document.numPages; number++) {
    const before = known.get(number)
    if (before !== undefined) {
      pages.push(before)
      continue
    }
    await journal.phase('page', number)
    const reading = await orLost(number, async () => {
      const page = await document.getPage(number)
      try {
        const outcome = await readPage(page, labels?.[number - 1] || undefined, context)
        if (outcome.picture === null || !ocr || ++recognized > budgets.maxOcrPages) return outcome.reading
        await journal.phase('recognize', number)
        return await readPicture(page, outcome, renderer)
      } finally {
        page.cleanup()
      }
    })
    await journal.page(reading)
    pages.push(reading)
  }
  return pages
}

async function orLost(number: number, read: () => Promise<PageReading>): Promise<PageReading> {
  try {
    return await read()
  } catch (error) {
    const message = `Page ${number} cannot be read: ${error instanceof Error ? error.message : String(error)}`
    return lostPage(number, { code: 'corrupt', message, page: number })
  }
}

/** Below this, what was recognized is noise from a photograph. */
const NOISE = 0.4

/** The page as its picture shows it. The text that the file has of it, if any, is kept beside. */
async function readPicture(page: PDFPageProxy, outcome: PageOutcome, renderer: PdfRenderer): Promise<PageReading> {
  const { reading, picture, drawing } = outcome
  const scanned = drawing === null ? null : await scannedPicture(page, drawing)
  const image = scanned ?? (await renderer.render(page.pageNumber))
  const { width, height } = page.getViewport({ scale: 1 })
  const read = await recognizePage(image, { width, height })
  const own = reading.lines.map((line) => line.text).join('\n')
  const letters = read.lines.reduce((sum, line) => sum + line.text.length, 0)
  const noise = (read.confidence ?? 0) < NOISE || letters === 0
  if (noise || (picture === 'picture-page' && letters < own.length * 1.5)) return reading
  return { ...reading, ...read, tags: null, rulings: [], ocr: true, ...(own === '' ? {} : { rawText: own }) }
}
