import { createHash } from 'node:crypto'
import { openObjectStore } from '@arkivar/storage'
import { takePicture } from '../faults/picture.ts'
import { until } from '../faults/until.ts'
import { arkivar } from '../support/arkivar-process.ts'
import { type FeedReader, followFeed, sorted } from './feed-reader.ts'
import { contentOf, exported, type Outcomes, statesOf } from './outcomes.ts'
import type { World } from './world.ts'

/** The reconciler comes by every minute, and takes what nobody touched for one. */
const restMs = 200_000

/** @returns every promise that was broken, one line each; nothing where all were kept. */
export async function judge(world: World, outcomes: Outcomes, reader: FeedReader, damaged: boolean): Promise<string[]> {
  const problems: string[] = []
  const tell = (what: string, found: readonly unknown[]): void => {
    if (found.length > 0) problems.push(`${what}: ${found.length}: ${JSON.stringify(found.slice(0, 4))}`)
  }
  const databaseUrl = await world.databaseUrl()
  const moving = async () => (await statesOf(databaseUrl)).filter(({ nextStage }) => nextStage !== null)
  const startedAt = Date.now()
  const rest = () => until('everything is at rest', async () => (await moving()).length === 0, restMs)
  await rest().catch(async () => tell('stuck', await moving()))
  // The documented way back from damage; each turn may find the next damaged output.
  for (let turn = 0; damaged && turn < 8; turn++) {
    await arkivar(
      [turn === 0 ? 'reprocess' : 'retry', '--all', ...(turn === 0 ? ['--from', 'extract'] : [])],
      world.clearEnvironment,
    )
    await rest().catch(async () => tell('stuck after damage', await moving()))
  }
  const restedMs = Date.now() - startedAt

  const states = await statesOf(databaseUrl)
  // Files within files get documents of their own.
  const top = states.filter(({ sourceKey }) => !/!\d*\//.test(sourceKey))
  const named = new Map(top.map((row) => [`${row.source} ${row.sourceKey}`, row]))
  tell(
    'lost',
    [...world.expected.keys()].filter((name) => !named.has(name)),
  )
  tell(
    'invented',
    [...named.keys()].filter((name) => !world.expected.has(name)),
  )
  tell(
    'other bytes',
    [...world.expected].filter(([name, sha256]) => named.get(name)?.sha256 !== sha256),
  )
  tell(
    'ended otherwise than in peace',
    states
      .filter(({ sha256, state, code }) => outcomes[sha256]?.state !== state || outcomes[sha256]?.code !== code)
      .map((row) => ({ ...row, inPeace: { ...outcomes[row.sha256], content: undefined } })),
  )
  tell(
    'still says that it waits',
    states.filter(({ waitingFor }) => waitingFor !== null),
  )

  const picture = await takePicture(databaseUrl)
  const indexed = picture.documents.filter(({ state }) => state === 'indexed')
  const wanted = new Map(indexed.map(({ id, generation }) => [id, generation]))
  tell(
    'wrong in the search index',
    picture.indexed.filter(({ id, version }) => wanted.get(id) !== version),
  )
  tell(
    'missing in the search index',
    [...wanted.keys()].filter((id) => !picture.indexed.some((each) => each.id === id)),
  )
  tell(
    'missing in the feed',
    indexed.filter(
      ({ id, sha256 }) =>
        !picture.feed.some((each) => each.documentId === id && each.op === 'upsert' && each.revision === sha256),
    ),
  )
  tell(
    'in the feed though not published',
    picture.feed.filter(({ documentId, op }) => op === 'upsert' && !wanted.has(documentId)),
  )
  tell(
    'blamed',
    picture.openFailures.filter(({ subject, code }) => {
      const sha256 = subject.split(' ').at(-1) ?? ''
      return outcomes[sha256]?.code !== code
    }),
  )

  const documents = await exported(world.clearEnvironment)
  tell(
    'read otherwise than in peace',
    documents
      .filter((each) => contentOf(each) !== outcomes[each.revision]?.content)
      .map(({ id, revision }) => ({ id, revision })),
  )
  const truth = new Map(documents.map((document) => [document.id, sorted(document)]))
  await reader.stop()
  await reader.catchUp(60_000).catch((error: unknown) => problems.push(`the feed cannot be read to its end: ${error}`))
  const late = followFeed(world.apiUrl, { limit: 37, everyMs: 10_000 })
  await late.stop()
  await late.catchUp(60_000).catch((error: unknown) => problems.push(`the feed cannot be read: ${error}`))
  for (const [who, { view }] of Object.entries({ follower: reader, newcomer: late })) {
    tell(
      `${who} has not`,
      [...truth.keys()].filter((id) => !view.has(id)),
    )
    tell(
      `${who} still has`,
      [...view.keys()].filter((id) => !truth.has(id)),
    )
    tell(
      `${who} has otherwise`,
      [...truth]
        .filter(([id, text]) => view.has(id) && view.get(id) !== text)
        .map(([id, text]) => differing(text, view.get(id) ?? '')),
    )
  }

  tell('handed in again and not unchanged', await world.handInAgain())
  const status = await arkivar(['status', '--json'], world.clearEnvironment)
  if (status.code !== 0) problems.push(`status ended with ${status.code}: ${status.stderr}`)
  problems.push(
    ...(await judgeStorage(
      world,
      states.map(({ sha256 }) => sha256),
    )),
  )
  if (restedMs > 150_000) problems.push(`it took ${restedMs} ms to come to rest`)
  return problems
}

/** Where two texts differ for the first time. */
function differing(left: string, right: string): string {
  let at = 0
  while (left[at] === right[at]) at += 1
  return `…${left.slice(Math.max(0, at - 60), at + 60)}… ≠ …${right.slice(Math.max(0, at - 60), at + 60)}…`
}

async function judgeStorage({ clearEnvironment }: World, known: readonly string[]): Promise<string[]> {
  const home = clearEnvironment.ARKIVAR_HOME ?? ''
  const store = await openObjectStore(clearEnvironment.ARKIVAR_STORAGE_URL ?? `${home}/storage`)
  const problems: string[] = []
  const left = new Set(known)
  try {
    for await (const { key } of store.list('originals/')) {
      const name = key.split('/').at(-1) ?? ''
      const sha256 = createHash('sha256')
        .update(await store.read(key))
        .digest('hex')
      if (sha256 !== name) problems.push(`${key} holds other bytes`)
      if (!left.delete(name)) problems.push(`${key} belongs to no document`)
    }
  } finally {
    await store.close()
  }
  for (const sha256 of left) problems.push(`the original ${sha256} is gone`)
  return problems
}
