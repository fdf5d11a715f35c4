import { drawCprNumber } from './case-numbers.ts'
import { type Draft, paragraph } from './draft.ts'
import { createPeople } from './people.ts'
import type { Random } from './random.ts'

const sentences = [
  'Sagen vedrører {navn}, CPR-nr. {cpr}.',
  'Ansøger: {navn}, personnummer {cpr}.',
  'Borger {cpr} har fået bevilget støtte fra den 1. i måneden.',
  'Bilaget omfatter afgørelse til {navn} ({cpr}).',
]

/** Puts an invented personnummer into the running text, as it happens to kommuner in attachments. */
export function insertCprNumbers(draft: Draft, random: Random, count: number): void {
  const { blocks } = draft.document
  const people = createPeople(random)
  for (let made = 0; made < count; made += 1) {
    const after = blocks.findLastIndex(
      (block, index) => block.kind === 'paragraph' && block.text.length > 80 && index <= random.int(3, blocks.length),
    )
    const text = random.pick(sentences).replace('{navn}', people.person().name).replace('{cpr}', drawCprNumber(random))
    const block = paragraph(text)
    const neighbour = blocks[Math.max(after, 0)]
    blocks.splice(Math.max(after, 0) + 1, 0, block)
    draft.anchors.cpr.push(block)
    // The number is part of the item in which it came to stand, but of no field that is compared word by word.
    for (const [item, own] of draft.anchors.items)
      if (neighbour !== undefined && own.includes(neighbour)) draft.anchors.items.set(item, [...own, block])
  }
}
