import type { Day } from '../danish-dates.ts'
import type { Filler, Law } from '../filler.ts'
import type { Kommune } from '../kommuner.ts'
import type { Random } from '../random.ts'
import type { SourceBlock } from '../source-document.ts'
import type { Access } from './access.ts'

export type OtherContext = {
  random: Random
  kommune: Kommune
  date: Day
  filler: Filler
  laws: Map<string, Law>
  /** Paragraphs of the topic, enough to come near the wanted length. */
  paragraphs: (count: number) => SourceBlock[]
  /** Chapters that fill the wanted length. */
  chapters: (names: readonly string[], level: number) => SourceBlock[]
  caseNumber: string
  person: { name: string }
}

export type OtherKind = {
  name: string
  access: Access
  compose(context: OtherContext): {
    title: string
    blocks: SourceBlock[]
    date: Day | null
    caseNumber?: boolean
    unit?: string
    footer?: string
    unsure?: boolean
  }
}
