import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import type { DocumentHandler } from './document-handler.ts'
import { editWorker } from './worker-edits.ts'

export interface PdfWorkerModule {
  /** Has `library` answer to what concerns no document, and `document.handler` to what concerns the next one. */
  WorkerMessageHandler: { setup(library: DocumentHandler, document: { handler: DocumentHandler }): void }
}

const specifier = 'pdfjs-dist/build/pdf.worker.mjs'
let loaded: Promise<PdfWorkerModule> | undefined

/**
 * pdf.js's parsing half with our edits, loaded once. It has an address of its own, so that whoever imports the module
 * itself gets it as it was published.
 * @throws Error where the edits do not fit the installed version
 */
export function loadPdfWorker(): Promise<PdfWorkerModule> {
  loaded ??= importEdited(new URL(import.meta.resolve(specifier)))
  return loaded
}

async function importEdited(published: URL): Promise<PdfWorkerModule> {
  const edited = `${published.href}?arkivar`
  const hooks = registerHooks({
    load(url, context, nextLoad) {
      if (url !== edited) return nextLoad(url, context)
      return { format: 'module', source: editWorker(readFileSync(published, 'utf8')), shortCircuit: true }
    },
  })
  try {
    return (await import(edited)) as PdfWorkerModule
  } finally {
    hooks.deregister()
  }
}
