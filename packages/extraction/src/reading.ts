import type { BoundingBox, DocumentFormat, ExtractedDocument, Failure } from '@arkivar/types'
import type { EmbeddedFile } from './extraction-outcome.ts'

/** A stretch of text on one baseline. Coordinates are points from the top left corner of the upright page. */
export interface TextLine {
  text: string
  box: BoundingBox
  /** Height of the letters in points. */
  size: number
  bold: boolean
  italic: boolean
  /** Index into the tags of the page; absent on untagged pages and for text that no tag claims. */
  tag?: number
  /** It runs upwards or downwards. */
  turned?: true
  /** It runs at an angle, neither level nor upright. */
  slanted?: true
  /** 0…1 where the line was read from a picture. */
  confidence?: number
  /** Gaps wide enough to part columns of a table: where the next piece of text begins. */
  cells?: TextPiece[]
  /** Where words in letters of another font begin, which may be the text of another cell. */
  seams?: TextSeam[]
}

/** Between two words of a line: where one ends, and where the next one begins, which is `word`, the `at`th of the line. */
export interface TextSeam {
  at: number
  word: string
  x0: number
  x1: number
}

/** A piece of a line, from where it begins to where it ends. */
export interface TextPiece {
  text: string
  x0: number
  x1: number
}

/** What a tagged PDF says of a piece of its page. */
export interface Tag {
  kind: 'paragraph' | 'heading' | 'label' | 'listItem' | 'cell' | 'caption' | 'note' | 'toc' | 'artifact' | 'bare'
  /** Of a heading, or the depth of a list. */
  level: number
  /** List item or table that the tag belongs to, numbered within the page. */
  group?: number
  row?: number
  column?: number
  header?: boolean
  rowSpan?: number
  columnSpan?: number
  /** Inside an element for what stands beside the running text. */
  aside?: boolean
}

/** A straight line or the edge of a box, drawn on the page. */
export type Ruling = BoundingBox

/**
 * One page as it was read, before it is compared with the others. Plain data: it is handed out as soon as the page is
 * done, so that a later page that kills its process costs nothing but itself.
 */
export interface PageReading {
  number: number
  label?: string
  width: number
  height: number
  lines: TextLine[]
  tags: Tag[] | null
  rulings: Ruling[]
  links: { url: string; box: BoundingBox }[]
  formFields: { name: string; value: string }[]
  annotations: { kind: string; text: string }[]
  hiddenText: string
  /** Text of the file that could not be trusted, where the picture of the page was read instead. */
  rawText?: string
  ocr: boolean
  confidence: number | null
  failure: Failure | null
  notices: { code: string; message: string }[]
}

/** What belongs to the document and not to one of its pages. */
export interface DocumentFacts {
  format: DocumentFormat
  mediaType: string
  metadata: ExtractedDocument['metadata']
  bookmarks: ExtractedDocument['bookmarks']
  embedded: EmbeddedFile[]
  notices: ExtractedDocument['notices']
}
