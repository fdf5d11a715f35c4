import type { DocumentLine, SectionKind } from '@arkivar/types'
import type { SectionRole } from '../layouts/section-wordings.ts'

/** A stretch of an item under one heading; the first part has none. */
export interface ItemPart {
  role: SectionRole | 'lead'
  kind: SectionKind
  heading: string
  page: number
  lines: DocumentLine[]
  /** Of absentees: their names stand below the heading, one or more a line. */
  isList: boolean
  /** Of a decision or an earlier one: who treated the matter, and when. */
  treated: { organization: string | null; date: string | null; item: string | null } | null
}
