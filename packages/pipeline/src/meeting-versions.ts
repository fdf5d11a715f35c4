import type { MeetingDocument } from '@arkivar/ledger'
import type { MeetingVersion } from '@arkivar/types'

/**
 * The documents of one meeting as one of them sees them: those that have items in common are versions of each other, and of
 * these the first counts. A supplementary agenda, or the minutes of the closed part, share none, and count for themselves.
 * @param documents in the order in which they count.
 */
export function meetingVersions(id: string, documents: readonly MeetingDocument[]): MeetingVersion[] {
  const groups: MeetingDocument[][] = []
  for (const document of documents) {
    const joined = groups.filter((group) => group.some((other) => shareItems(document, other)))
    for (const group of joined) groups.splice(groups.indexOf(group), 1)
    groups.push([...joined.flat(), document])
  }
  const place = new Map(documents.map((document, index) => [document, index]))
  return groups
    .map((group) => group.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)))
    .toSorted((a, b) => Number(holds(b, id)) - Number(holds(a, id)))
    .flatMap((group) =>
      group.map(({ items: _items, ...version }, index) => ({
        ...version,
        counts: index === 0,
        sharesItems: holds(group, id),
      })),
    )
}

function holds(group: readonly MeetingDocument[], id: string): boolean {
  return group.some((document) => document.id === id)
}

/** Where the items of one are not known, nothing speaks against it. */
function shareItems(a: MeetingDocument, b: MeetingDocument): boolean {
  if (!a.items || !b.items) return true
  const known = new Set(a.items.split('\n'))
  return b.items.split('\n').some((item) => known.has(item))
}
