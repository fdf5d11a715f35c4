import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Failure } from '@arkivar/types'
import type { ExtractionBudgets } from '../budgets.ts'
import { DocumentHandler } from './document-handler.ts'
import { loadPdfWorker } from './load-pdf-worker.ts'
import { ObjectStore } from './object-store.ts'
import { PdfDocument } from './pdf-document.ts'
import './sum-precise.ts'

const resources = (folder: string) =>
  fileURLToPath(new URL(`${folder}/`, import.meta.resolve('pdfjs-dist/package.json')))

/** Files of the library that a document may need: maps of characters, decoders of pictures. */
const urls = { cMapUrl: resources('cmaps'), wasmUrl: resources('wasm'), iccUrl: resources('iccs') }

export interface OpenPdf {
  document: PdfDocument
  close(): Promise<void>
}

let opened = 0

/**
 * Opens a PDF with the parsing half of pdf.js, in this thread, with everything off that text does not need: no system
 * fonts, no scripts, no forms of the XFA kind, no requests. Nothing is displayed, so the other half is not there.
 * `bytes` is taken over.
 */
export async function openPdf(
  bytes: Uint8Array,
  budgets: ExtractionBudgets,
): Promise<({ ok: true } & OpenPdf) | { ok: false; failure: Failure }> {
  const { WorkerMessageHandler } = loadPdfWorker()
  const found = Promise.withResolvers<{ numPages: number }>()
  let isOpen = false
  let encrypted = false
  const common = new ObjectStore()
  const pictures = new Map<number, ObjectStore>()

  const handler = new DocumentHandler({
    send(name, data) {
      if (name === 'GetDoc') found.resolve((data as { pdfInfo: { numPages: number } }).pdfInfo)
      else if (name === 'DocException') found.reject(data)
      else if (name === 'obj') {
        const [id, page, , object] = data as [string, number, string, unknown]
        pictures.get(page)?.put(id, object)
      } else if (name === 'commonobj') {
        const [id, , object] = data as [string, string, unknown]
        common.put(id, object)
      }
    },
    async sendWithPromise(name, data) {
      if (name === 'FetchBinaryData') return fetchResource(data as { kind: string; filename: string })
      if (name === 'PasswordRequest') {
        // Attached files may ask for a password after the document is open.
        encrypted ||= !isOpen
        throw new Error('no password is known')
      }
      // A picture that this page has decoded already could be copied; it is decoded again.
      return null
    },
  })
  const library = new DocumentHandler({ send: () => {}, sendWithPromise: () => Promise.resolve(null) })
  WorkerMessageHandler.setup(library, { handler })
  await library.ask('configure', { verbosity: 0 })
  // Parts of a file are read from the buffer that holds it: there must be nothing else in it.
  const data = bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice()
  await library.ask('GetDocRequest', { docId: `d${opened++}`, data, ...documentOptions(budgets) })
  const close = async () => {
    await handler.ask('Terminate')
  }
  try {
    await handler.ask('Ready')
    const { numPages } = await found.promise
    isOpen = true
    return { ok: true, document: new PdfDocument(handler, numPages, common, pictures), close }
  } catch (error) {
    await close()
    return { ok: false, failure: openFailure(error, encrypted) }
  }
}

function documentOptions({ maxImagePixels }: ExtractionBudgets): object {
  return {
    password: null,
    disableAutoFetch: false,
    rangeChunkSize: 2 ** 16,
    docBaseUrl: null,
    enableXfa: false,
    evaluatorOptions: {
      maxImageSize: maxImagePixels,
      disableFontFace: true,
      ignoreErrors: true,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      canvasMaxAreaInBytes: -1,
      fontExtraProperties: true,
      useSystemFonts: false,
      useWasm: true,
      useWorkerFetch: false,
      cMapPacked: true,
      standardFontDataUrl: null,
      ...urls,
    },
  }
}

const NOT_PROVIDED = new Error('files of this kind are not provided')

async function fetchResource({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
  const folder = (urls as Record<string, string | undefined>)[kind]
  // Asked for once for each standard font that a document names: the same error does for all.
  if (folder === undefined) throw NOT_PROVIDED
  return new Uint8Array(await readFile(`${folder}${filename}`))
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
