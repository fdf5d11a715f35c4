import { type Pipeline, readStanding } from '@arkivar/pipeline'
import type { SearchIndex, SearchVersion } from '@arkivar/search'

export type SearchMended = {
  /** Documents that the index lacked, or had as they were before. */
  readonly again: number
  /** Documents that it still had. */
  readonly removed: number
}

const atATime = 1_000

/**
 * Holds the search index against the ledger, each read from beginning to end in the order of ids, and sets in motion what
 * it lacks: somebody was killed over filling it, or it was restored from an older backup.
 */
export async function mendSearch(
  { ledger, store }: Pick<Pipeline, 'ledger' | 'store'>,
  search: Pick<SearchIndex, 'versions' | 'upsert' | 'remove'>,
  actor: string,
): Promise<SearchMended> {
  const standing = new Set<string>()
  let again = 0
  let removed = 0
  const index = portionwise(async (ids: string[]) => {
    again += await ledger.operators.reprocess({ ids }, 'index', actor)
  })
  const remove = portionwise(async (found: SearchVersion[]) => {
    const hidden = new Set(await ledger.feed.hidden(found.map(({ id }) => id)))
    const wrong = found.filter(({ id }) => hidden.has(id))
    if (wrong.length > 0) await search.remove(wrong)
    removed += wrong.length
  })

  const held = versionsOf(search)
  let next = await held.next()
  for await (const { documentId, generation } of ledger.feed.shown()) {
    for (; !next.done && next.value.id < documentId; next = await held.next()) await remove.add(next.value)
    const found = !next.done && next.value.id === documentId ? next.value : undefined
    if (found !== undefined) next = await held.next()
    if (generation === null && found === undefined) standing.add(documentId)
    if (generation !== null && (found === undefined || found.version < generation)) await index.add(documentId)
  }
  for (; !next.done; next = await held.next()) await remove.add(next.value)
  await Promise.all([index.end(), remove.end()])

  if (standing.size > 0) {
    for await (const entry of readStanding({ ledger, store })) {
      if (!standing.has(entry.document.id)) continue
      await search.upsert([entry])
      again += 1
    }
  }
  return { again, removed }
}

async function* versionsOf(search: Pick<SearchIndex, 'versions'>): AsyncGenerator<SearchVersion> {
  let after = ''
  for (let full = true; full; ) {
    const found = await search.versions({ after, limit: atATime })
    yield* found
    full = found.length === atATime
    after = found.at(-1)?.id ?? after
  }
}

/** Works on so many at a time. */
function portionwise<Item>(work: (items: Item[]) => Promise<void>) {
  let items: Item[] = []
  const end = async (): Promise<void> => {
    const portion = items
    items = []
    if (portion.length > 0) await work(portion)
  }
  return {
    end,
    async add(item: Item): Promise<void> {
      items.push(item)
      if (items.length >= atATime) await end()
    },
  }
}
