import type { Block } from '@arkivar/types'
import type { AlternativeParts } from './alternative-parts.ts'
import type { DocxNumbering } from './docx-numbering.ts'
import type { DocxStyles } from './docx-styles.ts'

/** What the text of a file refers to. */
export interface DocxParts {
  styles: DocxStyles
  numbering: DocxNumbering
  /** Relation id → address, of hyperlinks that lead out of the file. */
  targets: ReadonlyMap<string, string>
  alternatives: Pick<AlternativeParts, 'read'>
}

export interface DocxContent {
  blocks: Block[]
  links: { url: string; text: string }[]
  formFields: { name: string; value: string }[]
  /** The footnotes and endnotes referred to, in order. */
  notes: { kind: 'footnotes' | 'endnotes'; id: string }[]
}
