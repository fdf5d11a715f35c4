import type { ObjectStore } from './object-store.ts'

/** What a server gives in one answer to a listing. */
const pageLength = 1000
/** A page that tells of fewer than these costs more than asking for each of them. */
const worthAPage = 16
const askedAtOnce = 16

/**
 * Which of the keys are not there, in as few questions as may be: by listing what lies between them for as long as a
 * good part of what is listed was asked for, and one by one beyond.
 */
export async function lackingKeys(
  keys: readonly string[],
  { list, stat }: Pick<ObjectStore, 'list' | 'stat'>,
): Promise<Set<string>> {
  const open = [...new Set(keys)].sort()
  const lacking = new Set<string>()
  const first = open[0]
  if (open.length >= worthAPage && first !== undefined) {
    const folder = first.slice(0, first.lastIndexOf('/') + 1)
    let listed = 0
    let openBefore = open.length
    // What begins like the first key comes before it, whatever lies there.
    for await (const { key } of list(folder, { startAfter: first.slice(0, -1) })) {
      while (open[0] !== undefined && open[0] < key && open[0].startsWith(folder)) lacking.add(open.shift() ?? '')
      if (open[0] === key) open.shift()
      if (open.length === 0) break
      listed += 1
      if (listed % pageLength > 0) continue
      if (openBefore - open.length < worthAPage) break
      openBefore = open.length
    }
  }
  const waiting = open.values()
  const asking = Array.from({ length: askedAtOnce }, async () => {
    for (const key of waiting) if ((await stat(key)) === null) lacking.add(key)
  })
  await Promise.all(asking)
  return lacking
}
