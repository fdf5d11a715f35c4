export { isPdfWorkerKept, keepPdfWorker, loadPdfWorker } from './load-pdf-worker.ts'
export { readPdf } from './read-pdf.ts'
export { unfinishedPdf } from './unfinished-pdf.ts'
