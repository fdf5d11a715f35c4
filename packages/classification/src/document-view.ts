import { type DocumentLine, documentLines, type ExtractedDocument } from '@arkivar/types'

/** Where in a document a signal looks. */
export type Place = 'title' | 'letterhead' | 'heading' | 'line' | 'text' | 'end'

/** A document as the signals see it. */
export interface DocumentView {
  lines: readonly DocumentLine[]
  language: string | null
  words: number
}

const TITLE_LINES = 12
const LETTERHEAD_LINES = 30
const END_LINES = 15
const LONGEST_LINE = 160
/** What a document is shows early; of a book only so much is read. */
const LINES_READ = 6000

export function viewOf(extracted: ExtractedDocument): DocumentView {
  const lines = documentLines(extracted).slice(0, LINES_READ)
  const words = lines.reduce((sum, { text }) => sum + (text.length >> 3) + 1, 0)
  return { lines, language: extracted.language, words }
}

/** The lines of a place, in order. `line` and `heading` are short ones anywhere; `letterhead` has the side columns. */
export function linesAt({ lines }: DocumentView, place: Place): DocumentLine[] {
  switch (place) {
    case 'title':
      return lines.slice(0, TITLE_LINES).filter(({ text, kind }) => text.length <= LONGEST_LINE && kind !== 'table')
    case 'letterhead':
      return lines.filter(
        (line, index) => (line.region === 'side' || index < LETTERHEAD_LINES) && line.text.length <= LONGEST_LINE,
      )
    case 'heading':
      return lines.filter(({ kind }) => kind === 'heading')
    case 'line':
      return lines.filter(({ text }) => text.length <= LONGEST_LINE)
    case 'end':
      return lines.slice(-END_LINES)
    case 'text':
      return [...lines]
  }
}
