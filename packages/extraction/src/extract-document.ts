import type { Failure } from '@arkivar/types'
import { failureOf } from '@arkivar/types/parsing'
import { defaultBudgets, type ExtractionBudgets } from './budgets.ts'
import { type DetectedFormat, detectFormat } from './detect-format.ts'
import type { ExtractionOutcome } from './extraction-outcome.ts'
import { finishDocument, type UnfinishedDocument } from './finish/finish-document.ts'
import { looksLikeErrorAnswer, looksLikeErrorPage } from './html/error-page.ts'
import { type ReadingJournal, silentJournal } from './journal.ts'
import type { PageReading } from './reading.ts'

export interface ExtractionInput {
  bytes: Uint8Array
  /** Never decides what the file is; a name that contradicts the content tells of an error page. */
  fileName?: string
  budgets: ExtractionBudgets
  journal: ReadingJournal
  /** Whether pages without usable text are rendered and read. */
  ocr: boolean
  /** Pages that an earlier attempt read or lost; they are not read again. */
  known?: readonly PageReading[]
}

/** Each format is read by code of its own, which is loaded with the first file that needs it. */
const readers = {
  pdf: () => import('./pdf/pdf-reader.ts'),
  docx: () => import('./docx/read-docx.ts'),
  odt: () => import('./odt/read-odt.ts'),
  rtf: () => import('./rtf/read-rtf.ts'),
  html: () => import('./html/read-html.ts'),
  text: () => import('./text/text-reader.ts'),
  email: () => import('./email/read-email.ts'),
  zip: () => import('./archive/read-zip.ts'),
  image: () => import('./image/read-image.ts'),
}

/**
 * Loads what most documents will need, so that the first one does not wait for it.
 * @param codeFolder where compiled code is kept from one process to the next. The first that finds nothing there loads
 * and reads a little of everything, and writes; none writes later.
 */
export async function warmUp(codeFolder?: string): Promise<void> {
  const { isPdfWorkerKept, keepPdfWorker, loadPdfWorker } = await readers.pdf()
  loadPdfWorker(codeFolder)
  if (codeFolder === undefined || isPdfWorkerKept()) return
  await Promise.all(Object.values(readers).map((load) => load()))
  const { samplePdf } = await import('./pdf/sample-pdf.ts')
  for (const packed of [false, true])
    await extractDocument({ bytes: samplePdf(packed), budgets: defaultBudgets, journal: silentJournal, ocr: false })
  keepPdfWorker(codeFolder)
}

type Unfinished = { ok: true; document: UnfinishedDocument } | { ok: false; failure: Failure }

/**
 * Reads a document of any known format. What is wrong with the document is a value; whatever it throws is a fault of
 * ours. `bytes` is taken over.
 */
export async function extractDocument(input: ExtractionInput): Promise<ExtractionOutcome> {
  const { bytes, fileName, journal } = input
  if (bytes.length === 0) return failed({ code: 'empty', message: 'The file has no bytes.' })
  if (bytes.every((byte) => byte === 0)) return failed({ code: 'empty', message: 'The file holds nothing but zeros.' })
  const detected = detectFormat(bytes)
  if (detected === null)
    return failed({ code: 'not-a-document', message: 'The bytes are no document of any known kind.' })
  if (detected.format === 'html' && promisesOther(fileName) && looksLikeErrorPage(bytes)) {
    const message = 'The file is an HTML page of a server, not the document that its name promises.'
    return failed({ code: 'not-a-document', message })
  }
  if (detected.format === 'text' && promisesOther(fileName) && looksLikeErrorAnswer(bytes)) {
    const message = 'The file is an answer of a server, not the document that its name promises.'
    return failed({ code: 'not-a-document', message })
  }
  try {
    const read = await readFormat(detected, input)
    if (!read.ok) return read
    const chars = charactersOf(read.document)
    if (chars > input.budgets.maxTextChars && detected.format !== 'pdf')
      return failed({
        code: 'too-large',
        message: `The text has ${chars} characters; maxTextChars allows ${input.budgets.maxTextChars}.`,
      })
    await journal.phase('finish')
    const outcome = finishDocument(read.document)
    if (!outcome.ok) return outcome
    const { pages } = outcome.document
    const lost = pages[0]?.failure
    if (lost && pages.every((page) => page.failure !== null)) return failed(lost)
    return isBlank(outcome.document) ? failed({ code: 'empty', message: 'The file holds no text.' }) : outcome
  } catch (error) {
    const failure = failureOf(error)
    if (failure.code === 'internal') throw error
    return failed(failure)
  }
}

function charactersOf({ pages }: UnfinishedDocument): number {
  let sum = 0
  for (const { blocks } of pages) {
    for (const block of blocks) {
      if (block.kind === 'table') for (const row of block.rows) for (const { text } of row) sum += text.length
      else sum += block.text.length
    }
  }
  return sum
}

const failed = (failure: Failure): ExtractionOutcome => ({ ok: false, failure })

const promisesOther = (fileName: string | undefined): boolean =>
  fileName !== undefined && /\.(?:pdf|docx?|odt|rtf|xlsx?|pptx?|zip|tiff?|jpe?g|png)$/i.test(fileName)

async function readFormat(detected: DetectedFormat, input: ExtractionInput): Promise<Unfinished> {
  const { bytes, budgets, journal } = input
  const known = new Map((input.known ?? []).map((page) => [page.number, page]))
  if (detected.format !== 'pdf') await journal.phase('open')
  switch (detected.format) {
    case 'pdf': {
      const { readPdf, unfinishedPdf } = await readers.pdf()
      const read = await readPdf(bytes, { budgets, journal, ocr: input.ocr, known })
      return read.ok ? { ok: true, document: unfinishedPdf(read.facts, read.pages) } : read
    }
    case 'docx':
      return { ok: true, document: (await readers.docx()).readDocx(bytes, budgets) }
    case 'odt':
      return { ok: true, document: (await readers.odt()).readOdt(bytes, budgets) }
    case 'rtf':
      return { ok: true, document: (await readers.rtf()).readRtf(bytes) }
    case 'html':
      return { ok: true, document: (await readers.html()).readHtml(bytes) }
    case 'text': {
      const { decodeText, unfinishedText, withoutEntities } = await readers.text()
      return { ok: true, document: unfinishedText(withoutEntities(decodeText(bytes))) }
    }
    case 'email':
      return { ok: true, document: await (await readers.email()).readEmail(bytes, budgets) }
    case 'zip':
      return { ok: true, document: (await readers.zip()).readZip(bytes, budgets) }
    case 'image': {
      const { readImage } = await readers.image()
      return { ok: true, document: await readImage(bytes, detected, { budgets, journal, ocr: input.ocr, known }) }
    }
    case 'other': {
      const message = `Files of the kind ${detected.mediaType} are not read.`
      return { ok: false, failure: { code: 'unsupported-format', message } }
    }
  }
}

/** Pages that were lost are no proof of an empty document; pictures without text are documents. */
function isBlank(document: {
  format: string
  pages: { blocks: { kind: string }[]; failure: unknown }[]
  embeddedFiles: unknown[]
}) {
  if (document.format === 'pdf' || document.format === 'image' || document.embeddedFiles.length > 0) return false
  // A web page of which only the frame is left: a script should have filled it.
  const isFrame = ({ kind }: { kind: string }) => document.format === 'html' && kind === 'furniture'
  return document.pages.every((page) => page.blocks.every(isFrame) && page.failure === null)
}
