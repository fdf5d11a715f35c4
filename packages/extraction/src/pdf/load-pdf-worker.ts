import { readFileSync } from 'node:fs'
import { constants, Script } from 'node:vm'
import { KeptCode } from '../kept-code.ts'
import type { DocumentHandler } from './document-handler.ts'
import { editWorker, workerEdits } from './worker-edits.ts'

export interface PdfWorkerModule {
  /** Has `library` answer to what concerns no document, and `document.handler` to what concerns the next one. */
  WorkerMessageHandler: { setup(library: DocumentHandler, document: { handler: DocumentHandler }): void }
}

const published = new URL(import.meta.resolve('pdfjs-dist/build/pdf.worker.mjs'))
let loaded: { worker: PdfWorkerModule; script: Script; source: string; kept: boolean } | undefined

/**
 * pdf.js's parsing half with our edits, loaded once. Whoever imports the module itself gets it as it was published.
 * @param folder where compiled code may lie; without it everything is compiled anew.
 * @throws Error where the edits do not fit the installed version
 */
export function loadPdfWorker(folder?: string): PdfWorkerModule {
  loaded ??= load(folder)
  return loaded.worker
}

/** Keeps for later processes what was compiled so far; call it when a document has been read. */
export function keepPdfWorker(folder: string): void {
  if (loaded === undefined || loaded.kept) return
  loaded.kept = new KeptCode(folder, published, workerEdits).put(loaded.source, loaded.script.createCachedData())
}

/** Whether the next process will find the code compiled. */
export const isPdfWorkerKept = (): boolean => loaded?.kept ?? false

function load(folder: string | undefined): NonNullable<typeof loaded> {
  const known = folder === undefined ? null : new KeptCode(folder, published, workerEdits).get()
  const source = known?.source ?? scriptOf(editWorker(readFileSync(published, 'utf8')))
  const script = new Script(source, {
    filename: published.href,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(known === null ? {} : { cachedData: known.compiled }),
  })
  const start = script.runInThisContext() as () => PdfWorkerModule
  return { worker: start(), script, source, kept: known !== null && script.cachedDataRejected === false }
}

/**
 * The module as a script, which can be kept with all that was compiled of it; of a module, only what is compiled at
 * once can. Its few letters beyond ASCII would double what its source takes in memory.
 */
function scriptOf(module: string): string {
  const exported = 'export { WorkerMessageHandler };'
  if (!module.includes(exported)) throw new Error('pdfjs-dist exports something else than before')
  const body = module
    .replace(exported, 'return { WorkerMessageHandler };')
    .replaceAll('import.meta.url', JSON.stringify(published.href))
    .replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `(function () { 'use strict'; ${body}\n})`
}
