import { type CaseNumberStyle, systemOf } from '../case-numbers.ts'
import { addDays } from '../danish-dates.ts'
import { createDraft, type Draft, heading, paragraph } from '../draft.ts'
import type { GoldenReply, GoldenType } from '../golden.ts'
import { type Memo, onDay } from '../memo.ts'
import type { Random } from '../random.ts'
import type { SourceBlock, SourceFurniture } from '../source-document.ts'
import { pieceBlocks } from './pieces.ts'

/** @returns an empty memo whose truth has what all memos have. */
export function startMemo(
  memo: Memo,
  type: GoldenType,
  furniture: SourceFurniture,
  numbers: { style: CaseNumberStyle; values: readonly string[]; documents: readonly string[] },
): Draft {
  const draft = createDraft({
    type,
    date: memo.date,
    metadataTitle: memo.subject,
    created: memo.date,
    furniture,
    laws: memo.laws,
  })
  draft.truth.title = memo.subject
  draft.truth.unit = memo.unit
  draft.truth.meeting = null
  draft.truth.reply = null
  draft.truth.caseNumbers = numbers.values.map((value) => ({ value, ...systemFor(value, numbers.style) }))
  draft.truth.documentNumbers = [...numbers.documents]
  if (memo.questions.length > 0) {
    draft.truth.functions = ['besvarelse']
    draft.truth.reply = reply(memo, false)
  }
  return draft
}

function systemFor(value: string, style: CaseNumberStyle): { system?: string } {
  if (/^\d{4}-\d{7}$/.test(value)) return { system: 'edoc' }
  const system = systemOf[style]
  return system === undefined ? {} : { system }
}

/** @param numbered whether the layout numbers the questions. */
export function reply(memo: Memo, numbered: boolean): GoldenReply {
  const number = (index: number): string | null => (numbered ? String(index + 1) : null)
  return {
    askedBy: { name: memo.asker.name, party: memo.asker.party },
    askedOn: memo.askedOn,
    questions: memo.questions.map(({ question }, index) => ({ number: number(index), text: question })),
    answers: memo.questions.map(({ answer }, index) => ({ number: number(index), text: answer.join('\n') })),
    signedBy: null,
  }
}

export const sectionBlocks = (memo: Memo, level: number): SourceBlock[] =>
  memo.sections.flatMap(({ heading: text, pieces }) => [
    heading(level, text),
    ...pieces.flatMap((piece) => pieceBlocks(piece, level)),
  ])

export const answerBlocks = (answer: readonly string[]): SourceBlock[] => answer.map(paragraph)

/** A committee's request for an account is no question of a politician: the memo that follows answers none. */
export function request(memo: Memo, random: Random, traps: ReadonlySet<string>): SourceBlock[] {
  if (!traps.has('committee-request')) return []
  const before = onDay(addDays(memo.date, -random.int(10, 60)))
  return [
    paragraph(
      random.pick([
        `${memo.recipient} bad på sit møde ${before} om en redegørelse, som gives i dette notat.`,
        `${memo.recipient} har ${before} efterspurgt en nærmere belysning af sagen.`,
      ]),
    ),
  ]
}
