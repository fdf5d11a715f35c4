/**
 * What one document may cost. Each limit carries its unit in its name and its reason beside it. Time and memory are
 * held by whoever runs the parser process; the rest by the parsers themselves.
 */
export interface ExtractionBudgets {
  /** Opening a file and reading its structure: a cross-reference table of 20,000 pages takes about a second. */
  openMs: number
  /** One page; the slowest sound page seen took two seconds. */
  pageMs: number
  /** Rendering one page and reading it: four seconds is usual at 200 dpi, a newspaper page takes thirty. */
  ocrPageMs: number
  /** The whole document, to which `documentPerPageMs` is added for each page; text recognition is not counted. */
  documentMs: number
  documentPerPageMs: number
  /** Putting the pages together: tables, furniture, letters, personal numbers. */
  finishMs: number
  /** Resident memory of the parser process, not only its heap: images and wasm live outside of it. */
  memoryMb: number
  /** More pages than any publication has; a page tree of millions is an attack. */
  maxPages: number
  /** Characters of text in a document; a book of a thousand pages has two to three million. */
  maxTextChars: number
  /** Operators and characters on one page; a dense map has some hundred thousand. */
  maxItemsPerPage: number
  /** Everything that an archive may inflate to, and how much one byte may become. */
  maxInflatedBytes: number
  maxInflationRatio: number
  maxArchiveEntries: number
  /** Files inside a file that become documents of their own. */
  maxEmbeddedFiles: number
  maxEmbeddedBytes: number
  /** Width times height of one image; A0 at 300 dpi has 140 million. */
  maxImagePixels: number
  /** Elements within elements; deeper markup is an attack on the stack. */
  maxNesting: number
  /** Pages of one document that are given to text recognition. */
  maxOcrPages: number
}

const second = 1000
const mebibyte = 1024 * 1024

export const defaultBudgets: ExtractionBudgets = {
  openMs: 60 * second,
  pageMs: 20 * second,
  ocrPageMs: 90 * second,
  documentMs: 120 * second,
  documentPerPageMs: second,
  finishMs: 120 * second,
  memoryMb: 1024,
  maxPages: 50_000,
  maxTextChars: 64_000_000,
  maxItemsPerPage: 400_000,
  maxInflatedBytes: 1024 * mebibyte,
  maxInflationRatio: 200,
  maxArchiveEntries: 5_000,
  maxEmbeddedFiles: 500,
  maxEmbeddedBytes: 512 * mebibyte,
  maxImagePixels: 200_000_000,
  maxNesting: 2_000,
  maxOcrPages: 2_000,
}
