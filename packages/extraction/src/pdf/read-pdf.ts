import type { Failure } from '@arkivar/types'
import type { ExtractionBudgets } from '../budgets.ts'
import type { ReadingJournal } from '../journal.ts'
import { lostPage } from '../lost-page.ts'
import type { DocumentFacts, PageReading } from '../reading.ts'
import { lookAtContents } from './content-look.ts'
import { FontFaces } from './font-faces.ts'
import { mendPdf } from './mend-pdf.ts'
import { openPdf } from './open-pdf.ts'
import { scannedPicture } from './page-picture.ts'
import type { PdfDocument } from './pdf-document.ts'
import { pdfFacts } from './pdf-facts.ts'
import type { PdfPage } from './pdf-page.ts'
import { PdfRenderer } from './pdf-renderer.ts'
import { RawObjects } from './raw-objects.ts'
import { type PageContext, type PageOutcome, PageTooLarge, readPage } from './read-page.ts'

export type PagedReading = { ok: true; facts: DocumentFacts; pages: PageReading[] } | { ok: false; failure: Failure }

export interface PdfReadingOptions {
  budgets: ExtractionBudgets
  journal: ReadingJournal
  ocr: boolean
  /** Pages that an earlier attempt read or lost, by number; they are not read again. */
  known: ReadonlyMap<number, PageReading>
}

/** Reads a PDF page by page; `bytes` is taken over. A file whose frame is broken is mended once. */
export async function readPdf(bytes: Uint8Array, options: PdfReadingOptions): Promise<PagedReading> {
  const first = await readOnce(bytes, options, new Set(), true)
  if (first.kind === 'read') return first.reading
  const mended = mendPdf(bytes, first.kind === 'broken' && first.withoutTree)
  if (mended === null)
    return first.kind === 'unopened' ? first.reading : unbroken(readOnce(bytes, options, new Set(), false))
  const known = new Map([...options.known, ...first.pages.map((page) => [page.number, page] as const)])
  const second = await readOnce(mended.bytes, { ...options, known }, mended.blankPages, false)
  if (second.kind !== 'read')
    return first.kind === 'unopened' ? first.reading : unbroken(readOnce(bytes, options, new Set(), false))
  const { reading } = second
  if (reading.ok) {
    reading.facts.notices.push({
      code: 'file-mended',
      message: 'The frame of the file is broken; its objects were searched for.',
    })
  }
  return reading
}

type Attempt =
  | { kind: 'read'; reading: PagedReading }
  | { kind: 'unopened'; reading: PagedReading; pages: PageReading[] }
  /** The tree of pages is broken: what could be read before that was found out. */
  | { kind: 'broken'; pages: PageReading[]; withoutTree: boolean }

async function unbroken(attempt: Promise<Attempt>): Promise<PagedReading> {
  const { kind, ...rest } = await attempt
  if (kind !== 'broken' && 'reading' in rest) return rest.reading
  return { ok: false, failure: { code: 'corrupt', message: 'The pages of the PDF cannot be found.' } }
}

async function readOnce(
  bytes: Uint8Array,
  options: PdfReadingOptions,
  blankPages: ReadonlySet<number>,
  mayBreak: boolean,
): Promise<Attempt> {
  const { budgets, journal } = options
  await journal.phase('open')
  const opened = await openPdf(bytes, budgets)
  if (!opened.ok) {
    return opened.failure.code === 'corrupt'
      ? { kind: 'unopened', reading: opened, pages: [] }
      : { kind: 'read', reading: opened }
  }
  const renderer = new PdfRenderer(bytes)
  try {
    const { document } = opened
    const { numPages } = document
    // The number that a broken frame tells may be nought or less, though there be pages.
    if (numPages < 1)
      return mayBreak ? { kind: 'broken', pages: [], withoutTree: true } : failed('empty', 'The PDF has no pages.')
    if (numPages > budgets.maxPages) {
      return failed('too-large', `The PDF has ${numPages} pages; maxPages allows ${budgets.maxPages}.`)
    }
    await journal.pageCount(numPages)
    const facts = await pdfFacts(document, budgets)
    const contents = contentLook(bytes)
    const { pages, broken } = await readPages(document, renderer, { ...options, contents }, blankPages, mayBreak)
    if (await isFormOfOthers(document, pages))
      return failed('unsupported-format', 'The PDF is a form (XFA) that is drawn by the program that opens it.')
    return broken
      ? { kind: 'broken', pages, withoutTree: false }
      : { kind: 'read', reading: { ok: true, facts, pages } }
  } finally {
    await renderer.close()
    await opened.close()
  }
}

/** What stands on the only page of a form that other programs are to draw. */
const PLACEHOLDER = /^(?:Please wait|Vent venligst|To view the full contents of this document)/i

async function isFormOfOthers(document: PdfDocument, pages: readonly PageReading[]): Promise<boolean> {
  const [page, ...others] = pages
  if (page === undefined || others.length > 0 || !PLACEHOLDER.test(page.lines[0]?.text.trim() ?? '')) return false
  const info = await document.getInfo().catch(() => ({}) as Record<string, unknown>)
  return info.IsXFAPresent === true
}

/** The file is searched for its objects when the first page asks for them. */
function contentLook(bytes: Uint8Array): PageContext['contents'] {
  let objects: RawObjects | undefined
  return (pageObject) => {
    objects ??= new RawObjects(bytes)
    return lookAtContents(objects, pageObject)
  }
}

const failed = (code: Failure['code'], message: string): Attempt => ({
  kind: 'read',
  reading: { ok: false, failure: { code, message } },
})

/** What pdf.js says when it cannot find a page, as opposed to a page that it cannot read. */
const BROKEN_TREE = /kid reference|Pages tree|Page dict/i

async function readPages(
  document: PdfDocument,
  renderer: PdfRenderer,
  { journal, known, ocr, budgets, contents }: PdfReadingOptions & Pick<PageContext, 'contents'>,
  blankPages: ReadonlySet<number>,
  mayBreak: boolean,
): Promise<{ pages: PageReading[]; broken: boolean }> {
  const labels = await document.getPageLabels().catch(() => null)
  const context: PageContext = {
    faces: new FontFaces(),
    vigilant: false,
    pageCount: document.numPages,
    contents,
    maxItems: budgets.maxItemsPerPage,
  }
  let chars = 0
  const pages: PageReading[] = []
  let recognized = 0
  for (let number = 1; number <= document.numPages; number++) {
    const before = known.get(number)
    if (before !== undefined) {
      pages.push(before)
      continue
    }
    if (chars > budgets.maxTextChars) {
      const message = `The text of the pages before has more than ${budgets.maxTextChars} characters.`
      pages.push(lostPage(number, { code: 'too-large', message, page: number }))
      continue
    }
    await journal.phase('page', number)
    const reading = await orLost(number, async () => {
      const page = await document.getPage(number)
      if (blankPages.has(page.ref?.num ?? -1)) throw new Error('the page is missing from the file')
      try {
        const outcome = await readPage(page, labels?.[number - 1] || undefined, context, pages.at(-1))
        if (outcome.picture === null || !ocr || ++recognized > budgets.maxOcrPages) return outcome.reading
        // Should recognition end badly, the page keeps what text it has.
        if (outcome.reading.lines.length > 0) await journal.page(outcome.reading)
        await journal.phase('recognize', number)
        return await readPicture(page, outcome, renderer)
      } finally {
        document.leavePage(number)
      }
    })
    if (mayBreak && reading.failure !== null && BROKEN_TREE.test(reading.failure.message))
      return { pages, broken: true }
    await journal.page(reading)
    pages.push(reading)
    for (const line of reading.lines) chars += line.text.length
  }
  return { pages, broken: false }
}

async function orLost(number: number, read: () => Promise<PageReading>): Promise<PageReading> {
  try {
    return await read()
  } catch (error) {
    const message = `Page ${number} cannot be read: ${error instanceof Error ? error.message : String(error)}`
    return lostPage(number, { code: error instanceof PageTooLarge ? 'too-large' : 'corrupt', message, page: number })
  }
}

/** Below this, what was recognized is noise from a photograph. */
const NOISE = 0.4

/** The page as its picture shows it. The text that the file has of it, if any, is kept beside. */
async function readPicture(page: PdfPage, outcome: PageOutcome, renderer: PdfRenderer): Promise<PageReading> {
  const { reading, picture, drawing } = outcome
  const scanned = drawing === null ? null : await scannedPicture(page, drawing)
  const image = scanned ?? (await renderer.render(page.pageNumber))
  // Most documents have no page that has to be recognized.
  const { recognizePage } = await import('../ocr/recognize-page.ts')
  const { width, height } = page.viewport
  const read = await recognizePage(image, { width, height })
  const own = reading.lines.map((line) => line.text).join('\n')
  const letters = read.lines.reduce((sum, line) => sum + line.text.length, 0)
  const noise = (read.confidence ?? 0) < NOISE || letters === 0
  if (noise || (picture === 'picture-page' && letters < own.length * 1.5)) return reading
  const notices = reading.notices.filter(({ code }) => code !== 'untrusted-text')
  return { ...reading, ...read, notices, tags: null, ocr: true, ...(own === '' ? {} : { rawText: own }) }
}
