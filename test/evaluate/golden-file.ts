import type { DocumentType, Outcome, SectionKind } from '@arkivar/types'

/** What lies beside a document as `name.golden.json`: any part of the contract's object; what is left out is not judged. */
export interface GoldenFile {
  type?: DocumentType
  functions?: string[]
  unsure?: boolean
  title?: string | null
  date?: string | null
  kommune?: { code: string } | null
  unit?: string | null
  caseNumbers?: (string | { value: string })[]
  documentNumbers?: string[]
  ean?: string | null
  meeting?: {
    organization?: string | null
    start?: string | null
    end?: string | null
    location?: string | null
    participants?: { name: string; party?: string | null; roles?: string[]; attendance?: string | null }[]
  } | null
  agendaItems?: GoldenItem[]
  reply?: {
    askedBy?: { name: string; party?: string | null } | null
    askedOn?: string | null
    questions?: GoldenText[]
    answers?: GoldenText[]
    signedBy?: { name: string; role?: string | null } | null
  } | null
  references?: { laws?: { text: string }[]; urls?: string[] }
  privacy?: { cprNumbers?: number }
  /** How the document came to be; only for the report. */
  generator?: { layout?: string; access?: string; format?: string; traps?: string[] }
}

interface GoldenText {
  number?: string | null
  text: string
}

export interface GoldenItem {
  number?: string | null
  name?: string
  public?: boolean
  pages?: [number, number]
  caseNumbers?: string[]
  previously?: { organization: string; date?: string | null; item?: string | null; text?: string | null }[]
  sections?: { heading: string; kind?: SectionKind; text?: string }[]
  proposal?: { by?: string | null; points?: string[] } | null
  authoritativeBody?: string | null
  resolution?: {
    text?: string
    outcome?: Outcome
    passed?: boolean | null
    final?: boolean | null
    vote?: GoldenVote | null
    votes?: GoldenVote[] | null
    dissents?: { by?: string | null; text: string }[] | null
    suspension?: { by?: string | null; referredTo?: string | null } | null
  } | null
  attachments?: { name: string; recommended?: boolean }[]
  absent?: string[]
  tables?: { rows: string[][] }[]
}

interface GoldenSide {
  count?: number | null
  voters?: string[]
}

export interface GoldenVote {
  on?: string | null
  for?: GoldenSide | null
  against?: GoldenSide | null
  abstained?: GoldenSide | null
}
