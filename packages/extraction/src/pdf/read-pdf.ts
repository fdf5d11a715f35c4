import type { Failure } from '@arkivar/types'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ExtractionBudgets } from '../budgets.ts'
import type { ReadingJournal } from '../journal.ts'
import { lostPage } from '../lost-page.ts'
import type { DocumentFacts, PageReading } from '../reading.ts'
import { FontFaces } from './font-faces.ts'
import { openPdf } from './pdf-document.ts'
import { pdfFacts } from './pdf-facts.ts'
import { readPage } from './read-page.ts'

export type PagedReading = { ok: true; facts: DocumentFacts; pages: PageReading[] } | { ok: false; failure: Failure }

export interface PdfReadingOptions {
  budgets: ExtractionBudgets
  journal: ReadingJournal
  /** Pages that an earlier attempt read or lost, by number; they are not read again. */
  known: ReadonlyMap<number, PageReading>
}

/** Reads a PDF page by page; `bytes` is taken over. */
export async function readPdf(bytes: Uint8Array, options: PdfReadingOptions): Promise<PagedReading> {
  const { budgets, journal, known } = options
  await journal.phase('open')
  const opened = await openPdf(bytes, budgets)
  if (!opened.ok) return opened
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
    const labels = await document.getPageLabels().catch(() => null)
    const faces = new FontFaces()
    const pages: PageReading[] = []
    for (let number = 1; number <= numPages; number++) {
      const before = known.get(number)
      if (before !== undefined) {
        pages.push(before)
        continue
      }
      await journal.phase('page', number)
      const reading = await readOnePage(document, number, labels?.[number - 1] || undefined, faces, budgets)
      await journal.page(reading)
      pages.push(reading)
    }
    return { ok: true, facts, pages }
  } finally {
    await opened.close()
  }
}

async function readOnePage(
  document: PDFDocumentProxy,
  number: number,
  label: string | undefined,
  faces: FontFaces,
  budgets: ExtractionBudgets,
): Promise<PageReading> {
  try {
    const page = await document.getPage(number)
    try {
      return await readPage(page, { faces, budgets, label })
    } finally {
      page.cleanup()
    }
  } catch (error) {
    const message = `Page ${number} cannot be read: ${error instanceof Error ? error.message : String(error)}`
    return lostPage(number, { code: 'corrupt', message, page: number })
  }
}
