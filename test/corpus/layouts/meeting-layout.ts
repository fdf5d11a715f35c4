import type { CaseNumberStyle } from '../case-numbers.ts'
import type { Wording } from '../decision.ts'
import type { GoldenSectionKind } from '../golden.ts'
import type { Case, Meeting, Participant, SectionName } from '../meeting.ts'
import type { Random } from '../random.ts'
import type { SourceBlock, SourceFurniture } from '../source-document.ts'
import type { VoteForm } from '../votes.ts'
import type { Access } from './access.ts'

/**
 * How a proposal is written: `1.` after "indstiller, at"; "at …" on lines; as one sentence; bullets; `At 1)`;
 * `At-lines` and `numbered-At` begin with a capital; `numbered-bare` says nothing of who proposes; `numbered-to` puts the
 * body to which it is proposed on a line of its own.
 */
export type ProposalStyle =
  | 'numbered'
  | 'at-lines'
  | 'At-lines'
  | 'numbered-at'
  | 'numbered-bare'
  | 'numbered-to'
  | 'sentence'
  | 'bullets'
  | 'at-paren'

export type Part =
  | {
      part: SectionName
      heading: string /** `unsaid`: a matter of taste, not judged. */
      kind?: GoldenSectionKind | 'unsaid' /** Printed even where there is nothing below. */
      always?: boolean
      whenEmpty?: string
    }
  | {
      part: 'proposal'
      /** No heading where it is empty. */
      heading: string
      /** Whom the heading names. */
      by?: string
      style: ProposalStyle
      verb?: string | ((meeting: Meeting) => string)
    }
  /** A section without a heading. */
  | { part: 'bare'; of: SectionName }
  | {
      part: 'decision'
      heading: string | ((meeting: Meeting, number: string | null) => string)
      look?: 'plain' | 'line'
      /** Body and date, below the heading. */
      line?: (meeting: Meeting) => string
    }
  | { part: 'authority'; heading: string; look: 'heading' | 'inline'; value?: (item: Case, meeting: Meeting) => string }
  | { part: 'route'; heading: string }
  | { part: 'attachments'; heading: string; marker: '' | 'number' | 'file' }
  | { part: 'attachment-count' }
  | { part: 'previously'; heading: string }
  | { part: 'earlier'; look: 'sagens-forløb' | 'inline' | 'tidligere-beslutninger' }
  | { part: 'absence'; look: AbsenceLook }
  | { part: 'container'; heading: string }
  | { part: 'empty'; heading: string }

/**
 * `afbud`: "Afbud Eva Krogh (direktør), …"; `fraværende`: with a colon, also where nobody is absent; `var-fraværende` and
 * `deltog-ikke`: a sentence; `names`: nothing but the names; `two-labels`: an empty "Fraværende:" above "Afbud: …".
 */
export type AbsenceLook =
  | 'afbud'
  | 'afbud-colon'
  | 'fraværende'
  | 'fraværende-always'
  | 'var-fraværende'
  | 'ikke-til-stede'
  | 'deltog-ikke'
  | 'names'
  | 'two-labels'

/** What the head tells; the rest of the truth is left out. */
export type HeadTruth = {
  title: string
  time: boolean
  end: boolean
  location: boolean
  /** `none`: no list is printed. */
  participants: 'none' | 'names' | 'parties'
  roles: boolean
}

export type MeetingLayout = {
  name: string
  access: Access
  /** Codes of the kommuner that publish like this; the layout is lent to others now and then. */
  kommuner: readonly string[]
  caseNumbers: CaseNumberStyle
  voteForms: readonly VoteForm[]
  runningNumbers: boolean
  statesAuthority: boolean
  withOfficials: boolean
  /** Only these, where a kommune publishes nothing else like this. */
  types?: readonly ('referat' | 'dagsorden')[]
  /** Bodies that publish like this, where it is not the committees. */
  bodies?: readonly string[]
  /** Nothing says who is absent from the whole meeting. */
  silentOnAbsence?: true
  /** How decisions are worded; the default is the short forms. */
  wording?: Wording
  /** Traps and how often they are set. */
  traps: Readonly<Record<string, number>>
  head(context: HeadContext): { blocks: SourceBlock[]; truth: HeadTruth }
  contents: 'dots' | 'plain' | 'none' | 'status'
  contentsHeading?: string
  /** The lines that open an item. */
  item(context: ItemContext): {
    blocks: SourceBlock[]
    number: string | null
    caseNumber: boolean
    documentNumber?: boolean
  }
  sectionLevel: number
  headingLook?: 'derived' | 'plain'
  parts: readonly Part[]
  furniture(meeting: Meeting): SourceFurniture
  /** What stands behind the last item. */
  tail?(meeting: Meeting): SourceBlock[]
  /** Each item on a page of its own. */
  breakBeforeItems?: boolean
}

export type HeadContext = {
  meeting: Meeting
  random: Random
  traps: ReadonlySet<string>
  /** Those whom the layout prints: members, and officials where it has them. */
  participants: readonly Participant[]
}
export type ItemContext = { meeting: Meeting; item: Case; index: number; random: Random; traps: ReadonlySet<string> }
