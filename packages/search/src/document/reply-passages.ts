import type { NormalizedDocument } from '@arkivar/types'
import { cutPassages } from './cut-passages.ts'
import { placeParagraphs } from './item-passages.ts'
import type { PageFinder } from './page-finder.ts'
import type { Passage } from './search-unit.ts'

/** @returns question and answer, a passage each; an answer weighs as much as a decision. */
export function replyPassages({ reply, pages }: NormalizedDocument, finder: PageFinder): Passage[] {
  if (!reply) return []
  const first = pages[0]?.number ?? 1
  const last = pages.at(-1)?.number ?? 1
  const place = (text: string) => placeParagraphs(text, first, last, finder)
  return [
    ...reply.questions.flatMap(({ text }) => cutPassages(place(text), 'C')),
    ...reply.answers.flatMap(({ text }) => cutPassages(place(text), 'C')),
  ]
}
