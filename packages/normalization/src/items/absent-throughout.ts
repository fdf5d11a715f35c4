import type { Participant } from '@arkivar/types'
import { absentNames } from './absence.ts'
import type { ItemPart } from './item-part.ts'

/** With fewer items that tell something, nobody can be said to be away from all of them, or to have come late. */
const FEWEST = 2

/**
 * Minutes may tell below each item who is away, and nowhere else: who is in all these lists was away from the meeting, who is
 * in the first or the last of them came late or left early. Items without a decision tell nothing.
 */
export function noteAbsentThroughout(
  partsOf: readonly (readonly ItemPart[])[],
  participants: readonly Participant[],
): void {
  const told = partsOf.filter((parts) =>
    parts.some(({ role, lines }) => (role === 'decision' || role === 'absence') && lines.length > 0),
  )
  if (told.length < FEWEST) return
  const lists = told.map((parts) =>
    absentNames(
      parts
        .filter(({ role }) => role === 'absence')
        .flatMap(({ lines }) => lines.map(({ text }) => text))
        .join('\n'),
      participants,
    ),
  )
  for (const person of participants) {
    if (person.attendance !== 'present') continue
    const away = lists.map((names) => names.includes(person.name))
    const count = away.filter(Boolean).length
    if (count < FEWEST) continue
    if (count === away.length) person.attendance = 'absent'
    else if (!away.includes(true, count) || !away.slice(0, -count).includes(true)) person.attendance = 'partial'
  }
}
