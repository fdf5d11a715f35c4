import { fileURLToPath } from 'node:url'
import type { Failure } from '@arkivar/types'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ExtractionBudgets } from '../budgets.ts'
import { startPdfWorker } from './in-process-port.ts'
import { getDocument, PDFWorker } from './pdfjs.ts'
import './sum-precise.ts'

const resources = (folder: string) =>
  fileURLToPath(new URL(`${folder}/`, import.meta.resolve('pdfjs-dist/package.json')))

export interface OpenPdf {
  document: PDFDocumentProxy
  close(): Promise<void>
}

/**
 * Opens a PDF with pdf.js, in this thread, with everything off that text does not need: no system fonts, no scripts, no
 * forms of the XFA kind, no requests. `bytes` is taken over.
 */
export async function openPdf(
  bytes: Uint8Array,
  budgets: ExtractionBudgets,
): Promise<({ ok: true } & OpenPdf) | { ok: false; failure: Failure }> {
  const worker = await startPdfWorker((options) => Reflect.apply(PDFWorker.create, PDFWorker, [options]))
  const task = getDocument({
    data: bytes,
    worker,
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    enableXfa: false,
    useWorkerFetch: false,
    maxImageSize: budgets.maxImagePixels,
    cMapUrl: resources('cmaps'),
    wasmUrl: resources('wasm'),
    iccUrl: resources('iccs'),
  })
  let encrypted = false
  let opened = false
  // Without this, pdf.js waits for a password for ever. Attached files may ask for one after the document is open.
  task.onPassword = (answer: (password: string | Error) => void) => {
    if (opened) return answer(new Error('the attached file is locked'))
    encrypted = true
    void task.destroy()
  }
  const close = async () => {
    await task.destroy()
    worker.destroy()
  }
  try {
    const document = await task.promise
    opened = true
    return { ok: true, document, close }
  } catch (error) {
    await close()
    return { ok: false, failure: openFailure(error, encrypted) }
  }
}

function openFailure(error: unknown, encrypted: boolean): Failure {
  const name = error instanceof Error ? error.name : ''
  if (encrypted || name === 'PasswordException') {
    return { code: 'encrypted', message: 'The PDF cannot be opened without its password.' }
  }
  const message = error instanceof Error ? error.message : String(error)
  if (/encrypt|password|security handler/i.test(message)) {
    return { code: 'encrypted', message: `The PDF is encrypted in a way that cannot be undone: ${message}` }
  }
  return { code: 'corrupt', message: `The PDF cannot be opened: ${message}` }
}
