import type { CaseNumberStyle } from './case-numbers.ts'
import type { Day } from './danish-dates.ts'
import type { Decision, Wording } from './decision.ts'
import type { Law } from './filler.ts'
import type { GoldenPrevious } from './golden.ts'
import type { Kommune } from './kommuner.ts'
import type { Member, Official } from './people.ts'
import type { Random } from './random.ts'
import type { VoteForm } from './votes.ts'

/** A piece of a section. */
export type Piece =
  | { kind: 'paragraph'; text: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'bullets'; intro: string; items: { text: string; children: string[] }[] }
  | { kind: 'table'; intro: string; rows: string[][] }

export type SectionName = 'summary' | 'background' | 'presentation' | 'finances' | 'process' | 'hearing' | 'legal'

export type Case = {
  kind: 'case' | 'notices' | 'agenda' | 'signature'
  public: boolean
  title: string
  caseNumber: string | null
  documentNumber: string
  initials: string
  sections: Map<SectionName, Piece[]>
  proposal: { by: string; points: string[] } | null
  authority: string
  /** The bodies that the case passes through, the last of them with the last word. */
  route: string[]
  decision: Decision | null
  attachments: { name: string; recommended: boolean; internal: boolean }[]
  previously: GoldenPrevious[]
  earlier: GoldenPrevious | null
  absent: (Member | Official)[]
  /** Members who stay out of this item only, because they have an interest in it. */
  disqualified: Member[]
  /** Sentences in the decision about who left, came or stayed out. */
  remarks: string[]
}

export type Participant = {
  person: Member | Official
  attendance: 'present' | 'absent' | 'partial' | 'substitute'
  /** Substitutes: for whom. */
  instead?: Member
}

export type Meeting = {
  type: 'referat' | 'dagsorden'
  kommune: Kommune
  body: string
  isCouncil: boolean
  date: Day
  /** `13:00` */
  start: string
  end: string
  location: string
  participants: Participant[]
  firstNumber: number
  /** How many numbers are missing up to each item, where some were taken out after the agenda was sent. */
  gaps?: number[]
  cases: Case[]
  laws: Map<string, Law>
  extraordinary: boolean
}

export type MeetingOptions = {
  type: 'referat' | 'dagsorden'
  random: Random
  kommune: Kommune
  caseNumbers: CaseNumberStyle
  voteForms: readonly VoteForm[]
  runningNumbers: boolean
  /** How many characters of text to aim for. */
  characters: number
  traps: ReadonlySet<string>
  /** Whether the layout says who has the last word. */
  statesAuthority: boolean
  wording?: Wording
  /** Fixed topics, for documents that have to be about something. */
  topics?: readonly string[]
  body?: string
  date?: Day
}
