export { readPdf } from './read-pdf.ts'
export { unfinishedPdf } from './unfinished-pdf.ts'
