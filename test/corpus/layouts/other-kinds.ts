import { drawCaseNumber } from '../case-numbers.ts'
import { addDays, type Day } from '../danish-dates.ts'
import { createDraft, type Draft, heading, paragraph } from '../draft.ts'
import { createFiller, type Filler, type Law } from '../filler.ts'
import type { Kommune } from '../kommuner.ts'
import { createPeople } from '../people.ts'
import type { Random } from '../random.ts'
import type { SourceBlock } from '../source-document.ts'
import { topics } from '../topics/all-topics.ts'
import { openedKinds } from './opened/opened-kinds.ts'
import { books } from './other-books.ts'
import type { OtherKind } from './other-kind.ts'
import { letters } from './other-letters.ts'
import { sealedKinds } from './sealed/sealed-kinds.ts'

/** Everything that is neither minutes nor agenda, memo or answer. */
export const otherKinds: readonly OtherKind[] = [...letters, ...books, ...openedKinds, ...sealedKinds]

/** @returns a document of one of the many kinds that are neither minutes nor memo nor answer. */
export function composeOther(
  kind: OtherKind,
  options: { random: Random; kommune: Kommune; characters: number; topic?: string; date?: Day },
): Draft {
  const { random, kommune, characters } = options
  const laws = new Map<string, Law>()
  const topic = topics.find(({ id }) => id === options.topic) ?? random.pick(topics)
  const date = options.date ?? addDays('2018-01-08', random.int(0, 2900))
  const filler = createFiller({ random, kommune, body: kommune.council, date, topic, laws })
  const texts = (from: typeof topic): string[] => [...from.background, ...from.presentation, ...from.finances]
  const say = (own: Filler, count: number): SourceBlock[] =>
    random.subset(texts(own.topic), count).map((text) => paragraph(own.fill(text)))
  const composed = kind.compose({
    random,
    kommune,
    date,
    filler,
    laws,
    paragraphs: (count) => say(filler, count + Math.round(characters / 12000)),
    chapters: (names, level) => {
      const each = Math.max(2, Math.round(characters / names.length / 220))
      return names.flatMap((name) => {
        const blocks: SourceBlock[] = [heading(level, name)]
        for (let left = each, part = 0; left > 0; left -= 6, part += 1) {
          const own =
            part === 0
              ? filler
              : createFiller({ random, kommune, body: kommune.council, date, topic: random.pick(topics), laws })
          if (part > 0) blocks.push(heading(level + 1, own.fill(random.pick(own.topic.subheadings))))
          blocks.push(...say(own, Math.min(left, 6)))
        }
        return blocks
      })
    },
    caseNumber: drawCaseNumber('yy/n', {
      random,
      subject: topic.kle,
      year: date.slice(0, 4),
      kommuneCode: kommune.code,
    }),
    person: createPeople(random).person(),
  })
  const draft = createDraft({
    type: 'andet',
    date: composed.date,
    metadataTitle: composed.title,
    created: date,
    furniture: { footer: composed.footer ?? 'Side {side} af {sider}', firstPage: true },
    laws,
  })
  draft.add(composed.blocks)
  draft.truth.title = composed.title
  draft.truth.unsure = composed.unsure === true
  draft.truth.meeting = null
  draft.truth.reply = null
  if (composed.unit !== undefined) draft.truth.unit = composed.unit
  const body = composed.blocks.map((block) => (block.kind === 'labels' ? block.rows.flat().join(' ') : '')).join(' ')
  const number = /\d{2}\/\d{4,6}/.exec(body)?.[0]
  if (composed.caseNumber === true && number !== undefined)
    draft.truth.caseNumbers.push({ value: number, system: 'yy/n' })
  if (kind.name === 'english') draft.document.language = 'en'
  return draft
}
