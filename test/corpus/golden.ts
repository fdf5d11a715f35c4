export type GoldenType = 'referat' | 'notat' | 'besvarelse' | 'dagsorden' | 'andet'
export type GoldenOutcome =
  | 'adopted'
  | 'noted'
  | 'discussed'
  | 'recommended'
  | 'rejected'
  | 'postponed'
  | 'withdrawn'
  | 'returned'
  | 'other'
export type GoldenSectionKind =
  | 'summary'
  | 'background'
  | 'presentation'
  | 'finances'
  | 'further-process'
  | 'hearing'
  | 'legal'
  | 'other'

export type GoldenParticipant = {
  name: string
  party?: string | null
  roles: string[]
  attendance?: 'present' | 'absent' | 'partial' | 'substitute'
}
export type GoldenVoters = { count: number; voters: string[] }
export type GoldenVote = { on?: string; for?: GoldenVoters; against?: GoldenVoters; abstained?: GoldenVoters }
export type GoldenDissent = { by: string; text: string }
export type GoldenResolution = {
  text: string
  outcome: GoldenOutcome
  passed: boolean | null
  /** Left out where two careful readers could differ. */
  final?: boolean | null
  vote?: GoldenVote | null
  votes?: GoldenVote[]
  dissents: GoldenDissent[]
  suspension?: { by: string; referredTo: string } | null
}
/** `kind` is left out for headings whose kind is a matter of taste, such as Beslutningstema. */
export type GoldenSection = { heading: string; kind?: GoldenSectionKind; text: string; page?: number }
export type GoldenPrevious = { organization: string; date: string; item: string | null; text: string | null }

export type GoldenItem = {
  order: number
  number: string | null
  name: string
  public: boolean
  /** Only in formats with pages. */
  pages?: [number, number]
  caseNumbers: string[]
  previously: GoldenPrevious[]
  /** What has a heading and text of its own, but not proposal, decision, attachments, competence, route and history. */
  sections: GoldenSection[]
  /** Points as written, without marker and without a leading "at". */
  proposal: { by: string | null; points: string[] } | null
  authoritativeBody: string | null
  resolution: GoldenResolution | null
  attachments: { name: string; recommended: boolean }[]
  absent: string[]
  tables: { page?: number; rows: string[][] }[]
}

export type GoldenReply = {
  askedBy: { name: string; party: string | null }
  askedOn: string | null
  questions: { number: string | null; text: string }[]
  answers: { number: string | null; text: string }[]
  signedBy: { name: string; role: string | null } | null
}

/**
 * What a careful reader would type in for a generated document, after "What goes into a field" of the contract.
 * A field that is left out is not judged; `null` or an empty list says that the document has nothing of the kind.
 */
export type Golden = {
  type: GoldenType
  functions: 'besvarelse'[]
  unsure: boolean
  title?: string
  date?: string | null
  /** Only where it is not Danish. */
  language?: 'en'
  /** The document cannot be read, and this is the code that says so. */
  failure?: 'empty'
  kommune?: { code: string; name: string } | null
  unit?: string | null
  caseNumbers: { value: string; system?: string }[]
  documentNumbers: string[]
  ean: string | null
  meeting?: {
    organization: string
    start: string
    end?: string | null
    location: string | null
    /** Left out where no list is printed. */
    participants?: GoldenParticipant[]
  } | null
  agendaItems: GoldenItem[]
  reply?: GoldenReply | null
  references: { laws: { text: string; law: string; section: string | null }[]; urls: string[] }
  privacy: { cprNumbers: number; findings: { kind: 'cpr'; page: number }[] }
}
