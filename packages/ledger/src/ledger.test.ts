import { type Database, openDatabase, type RawBuilder, sql } from '@arkivar/postgres'
import { scratchDatabase } from '@arkivar/postgres/testing'
import type { Submission } from '@arkivar/types'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Ledger, type Motion, openLedger, type Work } from './index.ts'
import { runSilenceMs } from './run-book.ts'

let database: Awaited<ReturnType<typeof scratchDatabase>>
let ledger: Ledger
let watcher: Database

beforeAll(async () => {
  database = await scratchDatabase()
  ledger = await openLedger({ url: database.url, applicationName: 'test' })
  watcher = openDatabase({ url: database.url, applicationName: 'watcher', max: 1 })
})
afterAll(async () => {
  await watcher.close()
  await ledger.close()
  await database.drop()
})

let counter = 0
const sha = (): string => (++counter).toString(16).padStart(64, '0')
const submission = (sourceKey: string, hints: Submission['hints'] = {}): Submission => ({
  source: 'test',
  sourceKey,
  hints,
})
const bytes = (sha256: string) => ({ sha256, sizeBytes: 10 })

async function load(motion: Motion | 'at rest' | null | undefined): Promise<Work> {
  if (motion == null || motion === 'at rest') throw new Error('nothing is in motion')
  const work = await ledger.work.load(motion)
  if (work === null) throw new Error('the job is stale')
  return work
}

/** Carries a revision through all stages, as the runner does. */
async function carry(
  motion: Motion | undefined,
  upTo: 'classify' | 'normalize' | 'index' | 'end' = 'end',
): Promise<Work> {
  let work = await load(motion)
  for (const [stage, next, state] of [
    ['extract', 'classify', 'extracted'],
    ['classify', 'normalize', 'classified'],
    ['normalize', 'index', 'normalized'],
  ] as const) {
    if (work.stage !== stage) continue
    if (upTo === stage) return work
    const key = `derived/${work.revision}/${stage}@1-x.json.gz`
    const done = { key, version: 1, sizeBytes: 1, durationMs: 1, summary: { type: 'notat' }, state, next }
    const following = await ledger.work.complete(work, done)
    const loaded = await load(following)
    expect(following).toEqual({ ...loaded, results: expect.anything() })
    work = loaded
  }
  if (upTo === 'end') await ledger.work.settle(work)
  return work
}

async function unreached(): Promise<void> {
  throw new Error('the bytes are in use')
}

/** @returns once a statement waits for somebody else to end; those that arrive together may be one statement. */
async function waitingForLock(): Promise<void> {
  await vi.waitFor(async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    `.execute(watcher.db)
    expect(rows[0]?.count).toBeGreaterThan(0)
  })
}

describe('files inside a file', () => {
  const inside = (work: Work, key: string) => ({
    submission: { ...submission(key), parent: { documentId: work.documentId, depth: 1 } },
    original: bytes(sha()),
  })

  test('are made known with the stage that found them, and counted beside the run', async () => {
    const runId = await ledger.runs.start('ingest', 'test')
    const { motion, documentId, revision } = await ledger.documents.accept(submission('archive'), bytes(sha()))
    await ledger.runs.add(runId, [
      { source: 'test', sourceKey: 'archive', documentId, sha256: revision, outcome: 'received' },
    ])
    const work = await load(motion)
    const arrivals = [inside(work, 'archive!/1/a'), inside(work, 'archive!/2/b')]
    const motions = await ledger.documents.acceptInside(work, arrivals)
    expect(motions).toHaveLength(2)
    await carry(motions?.[0])
    expect(await ledger.runs.inside(runId)).toEqual({ found: 2, indexed: 1, failed: 0, quarantined: 0, waiting: 1 })
    expect(await ledger.runs.books(runId)).toMatchObject({ found: 1, waiting: 1 })
  })

  test('leave with the bytes that held them, and those that are still inside keep their ids', async () => {
    const runId = await ledger.runs.start('ingest', 'test')
    const take = async () => load((await ledger.documents.accept(submission('mail'), bytes(sha()), runId)).motion)
    const older = await take()
    expect(older.hasParts).toBe(false)
    const parts = [inside(older, 'mail!/stays'), inside(older, 'mail!/leaves')] as const
    const [stays, leaves] = (await ledger.documents.acceptInside(older, parts)) ?? []
    const nested = await load(leaves)
    const [deeper] = (await ledger.documents.acceptInside(nested, [inside(nested, 'mail!/leaves!/deeper')])) ?? []
    for (const motion of [stays, leaves, deeper]) await carry(motion)

    const newer = await take()
    expect(newer.hasParts).toBe(true)
    const motions = (await ledger.documents.acceptInside(newer, [inside(newer, 'mail!/stays')])) ?? []
    const left = [leaves?.documentId, deeper?.documentId]
    expect(motions.map(({ documentId }) => documentId).filter((id) => left.includes(id))).toHaveLength(2)
    expect((await ledger.documents.find(stays?.documentId ?? ''))?.withdrawnAt).toBeNull()
    const told = await ledger.feed.read(0, 1000)
    expect(told.filter(({ op, documentId }) => op === 'delete' && left.includes(documentId))).toHaveLength(2)
    for (const motion of motions) await carry(motion)
    expect(await ledger.runs.inside(runId)).toMatchObject({ found: 1, indexed: 1, waiting: 0 })

    const last = await take()
    await ledger.documents.acceptInside(last, [])
    expect((await ledger.documents.find(stays?.documentId ?? ''))?.withdrawnAt).not.toBeNull()
    const back = await take()
    const [returned] = (await ledger.documents.acceptInside(back, parts)) ?? []
    expect(returned?.documentId).toBe(stays?.documentId)
    expect(await ledger.documents.find(stays?.documentId ?? '')).toMatchObject({ withdrawnAt: null })
  })

  test.for(['source', 'operator'] as const)('leave with the file that is withdrawn by its %s', async (by) => {
    const { motion, documentId } = await ledger.documents.accept(submission(`box of ${by}`), bytes(sha()))
    const work = await load(motion)
    const original = bytes(sha())
    const arrival = { ...inside(work, `box of ${by}!/letter`), original }
    const [letter] = (await ledger.documents.acceptInside(work, [arrival])) ?? []
    await carry(letter)
    if (by === 'source') await ledger.documents.withdraw('test', 'box of source', 'taken down')
    else await ledger.operators.withdraw(documentId, 'taken down', 'tester')
    const id = letter?.documentId ?? ''
    expect(await ledger.documents.find(id)).toMatchObject({ withdrawnReason: 'taken down' })
    const elsewhere = await ledger.documents.accept(submission(`letter of ${by}`), original)
    expect(elsewhere.withdrawn).toBe(by === 'operator')
  })

  test('are left alone where the file has newer bytes by now', async () => {
    const { motion } = await ledger.documents.accept(submission('renewed'), bytes(sha()))
    const stale = await load(motion)
    const newer = await load((await ledger.documents.accept(submission('renewed'), bytes(sha()))).motion)
    const [kept] = (await ledger.documents.acceptInside(newer, [inside(newer, 'renewed!/1/a')])) ?? []
    expect(await ledger.documents.acceptInside(stale, [inside(stale, 'renewed!/1/a')])).toBeNull()
    expect((await ledger.documents.find(kept?.documentId ?? ''))?.revisions).toHaveLength(1)
  })
})

describe('the intake', () => {
  test('tells new bytes from known ones, and known ones from those of another document', async () => {
    const first = sha()
    expect((await ledger.documents.accept(submission('a'), bytes(first))).state).toBe('received')
    expect((await ledger.documents.accept(submission('a'), bytes(first))).state).toBe('unchanged')
    expect((await ledger.documents.accept(submission('b'), bytes(first))).state).toBe('duplicate')
    expect((await ledger.documents.accept(submission('a'), bytes(sha()))).state).toBe('received')
  })

  test('makes ten documents and one first arrival of the same bytes under ten names, handed in at once', async () => {
    const same = sha()
    const names = Array.from({ length: 10 }, (_, index) => `same-${index}`)
    const accepted = await Promise.all(names.map((name) => ledger.documents.accept(submission(name), bytes(same))))
    expect(new Set(accepted.map((each) => each.documentId)).size).toBe(10)
    expect(accepted.filter((each) => each.state === 'received')).toHaveLength(1)
  })

  test('calls bytes a duplicate only where another document has them still', async () => {
    const [old, fresh] = [sha(), sha()]
    const state = async (key: string, sha256: string) =>
      (await ledger.documents.accept(submission(key), bytes(sha256))).state
    expect(await state('back', old)).toBe('received')
    expect(await state('back', fresh)).toBe('received')
    expect(await state('back', old)).toBe('received')
    expect(await state('copy', old)).toBe('duplicate')
    await ledger.documents.withdraw('test', 'back', 'taken down')
    await ledger.documents.withdraw('test', 'copy', 'taken down')
    expect(await state('elsewhere', old)).toBe('received')
    expect(await state('copy', old)).toBe('duplicate')
  })

  test('waits where the same bytes are being deleted, under a known name and under a new one', async () => {
    const [withdrawn, unknown] = [submission('deleted'), submission('arrives meanwhile')]
    const original = bytes(sha())
    const accepted = await ledger.documents.accept(withdrawn, original)
    expect(await ledger.documents.whileUnused(original.sha256, unreached)).toBe(false)
    await carry(accepted.motion)
    await ledger.documents.withdraw('test', 'deleted', 'taken down')

    let deleted = false
    const seen: boolean[] = []
    const arrive = (each: Submission) =>
      ledger.documents.accept(each, original).then((acceptance) => {
        seen.push(deleted)
        return acceptance
      })
    let arriving: ReturnType<typeof arrive>[] = []
    const ran = await ledger.documents.whileUnused(original.sha256, async () => {
      arriving = [arrive(withdrawn), arrive(unknown)]
      await waitingForLock()
      deleted = true
    })
    expect(ran).toBe(true)
    const [first, second] = await Promise.all(arriving)
    expect(seen).toEqual([true, true])
    expect([first?.known, second?.known]).toEqual([true, true])
    // What had been made of them is forgotten.
    expect((await load(first?.motion)).results).toEqual({})
  })

  test('hands out the motion of a revision that has not come to rest, when it is handed in again', async () => {
    const same = sha()
    const before = await ledger.documents.accept(submission('again'), bytes(same))
    expect((await ledger.documents.accept(submission('again'), bytes(same))).motion).toEqual(before.motion)
    await carry(before.motion)
    expect((await ledger.documents.accept(submission('again'), bytes(same))).motion).toBeUndefined()
  })

  test('reads a document again, but not its bytes, when its source says something else of it', async () => {
    const same = sha()
    await carry((await ledger.documents.accept(submission('hinted'), bytes(same))).motion)
    const again = await ledger.documents.accept(submission('hinted', { kommune: '0151' }), bytes(same))
    expect(again.state).toBe('unchanged')
    expect(again.motion?.stage).toBe('classify')
  })

  test('starts again from the mended original where a damaged one had failed', async () => {
    const same = sha()
    const { motion } = await ledger.documents.accept(submission('damaged'), bytes(same))
    await ledger.work.fail(await load(motion), { code: 'integrity-mismatch', message: 'A bit has flipped.' }, 1)
    const again = await ledger.documents.accept(submission('damaged'), bytes(same))
    expect(again.motion).toMatchObject({ stage: 'extract', generation: 2 })
    expect(await ledger.failures.groups({ code: 'integrity-mismatch' })).toEqual([])
  })
})

describe('the work', () => {
  test('that has come to rest, although nobody heard of it, waits for nothing', async () => {
    const waitingFor = async () => (await ledger.documents.find(work.documentId))?.revisions[0]?.waitingFor
    const { motion } = await ledger.documents.accept(submission('unheard'), bytes(sha()))
    const work = await carry(motion, 'index')
    await ledger.work.wait(work, 'database-unavailable')
    expect(await waitingFor()).toBe('database-unavailable')
    expect(await ledger.work.settle(work)).toBe(true)
    await ledger.work.wait(work, 'database-unavailable')
    expect(await waitingFor()).toBeNull()
  })

  test('is stale once it was done, and once newer bytes have arrived', async () => {
    const old = await ledger.documents.accept(submission('stale'), bytes(sha()))
    const work = await carry(old.motion, 'normalize')
    await ledger.documents.accept(submission('stale'), bytes(sha()))
    expect(await ledger.work.load(work)).toBeNull()
    expect(await ledger.work.settle({ ...work, stage: 'index' })).toBe(false)
  })

  test('done twice at the same time moves a revision once', async () => {
    const { motion } = await ledger.documents.accept(submission('twice'), bytes(sha()))
    const work = await load(motion)
    const done = {
      key: `derived/${work.revision}/extract@1-y`,
      version: 1,
      sizeBytes: 1,
      durationMs: 1,
      summary: {},
      state: 'extracted',
      next: 'classify',
    } as const
    const ends = await Promise.all([ledger.work.complete(work, done), ledger.work.complete(work, done)])
    expect(ends.filter((end) => end !== null)).toHaveLength(1)
  })

  test('that a clock which was ahead touched is found all the same', async () => {
    const { motion } = await ledger.documents.accept(submission('ahead'), bytes(sha()))
    const raw = openDatabase({ url: database.url, applicationName: 'test' })
    await sql`update revision set enqueued_at = now() + interval '1 day' where document_id = ${motion?.documentId}`.execute(
      raw.db,
    )
    await raw.close()
    expect(await ledger.work.due({ untouchedForMs: 60_000, limit: 1000 })).toContainEqual(motion)
  })

  test('goes on beside a revision that somebody else holds, which only waits its own turn', async () => {
    const works = await Promise.all(
      ['held', 'first', 'second'].map(async (key) =>
        load((await ledger.documents.accept(submission(`beside ${key}`), bytes(sha()))).motion),
      ),
    )
    const [held, first, second] = works
    if (held === undefined || first === undefined || second === undefined) throw new Error('nothing to work on')
    const done = (work: Work) => ({
      key: `derived/${work.revision}/extract@1-z`,
      version: 1,
      sizeBytes: 1,
      durationMs: 1,
      summary: {},
      state: 'extracted' as const,
      next: 'classify' as const,
    })
    const raw = openDatabase({ url: database.url, applicationName: 'test' })
    const locked = Promise.withResolvers<void>()
    const letGo = Promise.withResolvers<void>()
    const holding = raw.db.transaction().execute(async (trx) => {
      await sql`select from revision where document_id = ${held.documentId} for update`.execute(trx)
      locked.resolve()
      await letGo.promise
    })
    await locked.promise
    const alone = ledger.work.complete(first, done(first))
    // Asked together, while the first is being answered.
    const waiting = ledger.work.complete(held, done(held))
    expect(await ledger.work.complete(second, done(second))).toMatchObject({ stage: 'classify' })
    expect(await alone).toMatchObject({ stage: 'classify' })
    letGo.resolve()
    await holding
    expect(await waiting).toMatchObject({ stage: 'classify' })
    await raw.close()
  })

  test('that should be moving is found once in a sweep', async () => {
    const { motion } = await ledger.documents.accept(submission('stuck'), bytes(sha()))
    const due = await ledger.work.due({ untouchedForMs: 0, limit: 1000 })
    expect(due).toContainEqual(motion)
    expect(await ledger.work.due({ untouchedForMs: 60_000, limit: 1000 })).toEqual([])
  })

  test('of the bulk lane is released in portions', async () => {
    for (const name of ['bulk-1', 'bulk-2', 'bulk-3']) {
      await carry((await ledger.documents.accept(submission(name), bytes(sha()))).motion)
    }
    const { operators } = ledger
    const ids = await Promise.all(
      ['bulk-1', 'bulk-2', 'bulk-3'].map(
        async (name) => (await ledger.documents.known('test', [name])).get(name)?.documentId ?? '',
      ),
    )
    expect(await operators.reprocess({ ids }, 'normalize', 'tester')).toBe(3)
    const portion = await ledger.work.release(2)
    expect(portion).toHaveLength(2)
    expect(await ledger.work.release(2)).toHaveLength(0)
    for (const motion of portion) await carry(motion)
    const rest = await ledger.work.release(2)
    expect(rest).toHaveLength(1)
    for (const motion of rest) await carry(motion)
  })

  test('that an older version produced is counted, then set in motion from the earliest such stage', async () => {
    const { operators } = ledger
    expect(await operators.outdated({ extract: 1, classify: 1, normalize: 1 })).toEqual({
      extract: 0,
      classify: 0,
      normalize: 0,
    })
    const expected = await operators.outdated({ extract: 1, classify: 2, normalize: 2 })
    expect(expected.classify).toBeGreaterThan(0)
    expect(expected).toMatchObject({ extract: 0, normalize: 0 })
    expect(await operators.reprocessOutdated({ extract: 1, classify: 2, normalize: 2 }, 'tester')).toEqual(expected)
    for (const motion of await ledger.work.release(1000)) await carry(motion)
  })
})

describe('failures', () => {
  test('are visible once, however often they are told, and resolved by a retry', async () => {
    const { motion } = await ledger.documents.accept(submission('fails'), bytes(sha()))
    const work = await load(motion)
    const failure = { code: 'encrypted', message: 'It needs a password.' } as const
    await ledger.work.fail(work, failure, 1)
    await ledger.work.fail(work, failure, 1)
    expect(await ledger.failures.groups({ code: 'encrypted' })).toMatchObject([
      { stage: 'extract', count: 1, version: 1 },
    ])
    expect(await ledger.operators.retry({ failed: { code: 'encrypted' } }, 'tester')).toBe(1)
    expect(await ledger.failures.groups({ code: 'encrypted' })).toEqual([])
    await carry(
      (await ledger.work.due({ untouchedForMs: 0, limit: 1000 })).find((each) => each.documentId === work.documentId),
    )
  })

  test('are followed by a start where the inputs are, from whatever stage it was asked for', async () => {
    const { motion, documentId } = await ledger.documents.accept(submission('no-inputs'), bytes(sha()))
    await ledger.work.fail(await load(motion), { code: 'corrupt', message: 'It is damaged.' }, 1)
    await ledger.operators.reprocess({ ids: [documentId] }, 'index', 'tester')
    const again = (await ledger.work.release(1000)).find((each) => each.documentId === documentId)
    expect(again?.stage).toBe('extract')
  })

  test('of a stage that found the output of another one lost are no sign of an older version of that', async () => {
    const { motion } = await ledger.documents.accept(submission('lost output'), bytes(sha()))
    const work = await carry(motion, 'index')
    const current = { extract: 1, classify: 1, normalize: 1 }
    const before = await ledger.operators.outdated(current)
    await ledger.work.fail(work, { code: 'derived-missing', message: 'It is not in storage.' }, 0, 'normalize')
    expect(await ledger.operators.outdated(current)).toEqual(before)
  })

  test('of a file that was refused at the door ends when its source takes it away, or somebody what was known of it', async () => {
    const refused = async () =>
      (await ledger.failures.groups({ code: 'empty' })).reduce((sum, { count }) => sum + count, 0)
    const empty = { code: 'empty', message: 'It holds no bytes.' } as const
    const { documentId, motion } = await ledger.documents.accept(submission('emptied'), bytes(sha()))
    await carry(motion)
    for (const key of ['emptied', 'never known']) await ledger.failures.recordFile('test', key, empty)
    expect(await refused()).toBe(2)
    expect(await ledger.documents.withdraw('test', 'never known', 'taken down')).toBeNull()
    expect(await refused()).toBe(1)
    await ledger.operators.withdraw(documentId, 'taken down', 'tester')
    expect(await refused()).toBe(0)
  })

  test('of a file that could not be taken in are resolved once it is', async () => {
    await ledger.failures.recordFile('test', 'late', { code: 'unreadable', message: 'You may not read it.' })
    expect(await ledger.failures.groups({ code: 'unreadable' })).toHaveLength(1)
    await carry((await ledger.documents.accept(submission('late'), bytes(sha()))).motion)
    expect(await ledger.failures.groups({ code: 'unreadable' })).toEqual([])
  })

  test('that belong to no document are kept under the job that brought them', async () => {
    for (let times = 0; times < 3; times++) {
      await ledger.failures.record(
        'job arkivar-extract 7',
        { code: 'invalid-payload', message: 'Not understood.' },
        'extract',
      )
    }
    expect(await ledger.failures.groups({ code: 'invalid-payload' })).toMatchObject([{ count: 1, stage: 'extract' }])
  })
})

describe('what is held back', () => {
  test('is judged again before it is indexed, from whatever stage it is read again', async () => {
    const { motion, documentId } = await ledger.documents.accept(submission('held-again'), bytes(sha()))
    const work = await carry(motion, 'normalize')
    const hold = { code: 'cpr', message: '1 CPR number was found.' }
    const key = `derived/${work.revision}/normalize@1-x.json.gz`
    const done = {
      key,
      version: 1,
      sizeBytes: 1,
      durationMs: 1,
      summary: {},
      state: 'normalized',
      next: 'index',
    } as const
    expect(await ledger.work.complete(work, { ...done, hold })).toBe('at rest')
    await ledger.operators.reprocess({ ids: [documentId] }, 'index', 'tester')
    const again = (await ledger.work.release(1000)).find((each) => each.documentId === documentId)
    expect(again?.stage).toBe('normalize')
  })

  test('leaves what was read before it as it was', async () => {
    const first = await ledger.documents.accept(submission('stands'), bytes(sha()))
    await carry(first.motion)
    const { motion, documentId } = await ledger.documents.accept(submission('stands'), bytes(sha()))
    const work = await carry(motion, 'normalize')
    const key = `derived/${work.revision}/normalize@1-x.json.gz`
    const hold = { code: 'cpr', message: '1 CPR number was found.' }
    const done = {
      key,
      version: 1,
      sizeBytes: 1,
      durationMs: 1,
      summary: {},
      state: 'normalized',
      next: 'index',
    } as const
    expect(await ledger.work.complete(work, { ...done, hold })).toBe('at rest')
    expect((await ledger.feed.read(0, 10_000)).filter((entry) => entry.documentId === documentId)).toMatchObject([
      { op: 'upsert', revision: first.revision },
    ])
  })

  test('leaves feed and search where it had been published, and returns when it is let go', async () => {
    const { motion, documentId } = await ledger.documents.accept(submission('held'), bytes(sha()))
    await carry(motion)
    await ledger.operators.reprocess({ ids: [documentId] }, 'normalize', 'tester')
    const [again] = await ledger.work.release(1000)
    const work = await load(again)
    const hold = { code: 'cpr', message: '1 CPR number was found.' }
    const done = {
      key: `derived/${work.revision}/normalize@2-x`,
      version: 2,
      sizeBytes: 1,
      durationMs: 1,
      summary: {},
      state: 'normalized',
      next: 'index',
      hold,
    } as const
    const out = await load(await ledger.work.complete(work, done))
    expect(out).toMatchObject({ stage: 'index', held: true })
    await ledger.work.settle(out)
    const entries = async () => (await ledger.feed.read(0, 10_000)).filter((entry) => entry.documentId === documentId)
    expect(await entries()).toMatchObject([{ op: 'delete' }])
    expect((await ledger.documents.find(documentId))?.revisions[0]?.state).toBe('quarantined')
    expect(await ledger.operators.release(documentId, 'tester')).toBe(true)
    expect((await ledger.operators.history(documentId)).map(({ action }) => action)).toEqual(['release', 'reprocess'])
    await carry(
      (await ledger.work.due({ untouchedForMs: 0, limit: 1000 })).find((each) => each.documentId === documentId),
    )
    expect(await entries()).toMatchObject([{ op: 'upsert' }])
  })
})

describe('the feed', () => {
  test('gives every document once, by its latest change, and a deletion for what was withdrawn', async () => {
    const { motion, documentId } = await ledger.documents.accept(submission('fed'), bytes(sha()))
    await carry(motion)
    const [before] = (await ledger.feed.read(0, 1000)).filter((entry) => entry.documentId === documentId)
    expect(before?.op).toBe('upsert')
    const withdrawal = await ledger.documents.withdraw('test', 'fed', 'taken off the site')
    const after = (await ledger.feed.read(0, 1000)).filter((entry) => entry.documentId === documentId)
    expect(after).toMatchObject([{ op: 'delete', reason: 'taken off the site' }])
    expect(after[0]?.seq).toBeGreaterThan(before?.seq ?? Number.POSITIVE_INFINITY)
    await ledger.work.settle(await load(withdrawal?.motions[0]))
  })

  test('never shows a later change before an earlier one, though many commit at once', async () => {
    const start = await ledger.feed.position()
    const works = await Promise.all(
      Array.from({ length: 30 }, async (_, index) =>
        carry((await ledger.documents.accept(submission(`feed-${index}`), bytes(sha()))).motion, 'index'),
      ),
    )
    let reading = true
    const seen: number[] = []
    const reader = (async () => {
      let cursor = start
      while (reading) {
        for (const { seq } of await ledger.feed.read(cursor, 3)) {
          seen.push(seq)
          cursor = seq
        }
      }
      for (const { seq } of await ledger.feed.read(cursor, 1000)) seen.push(seq)
    })()
    await Promise.all(works.map((work) => ledger.work.settle(work)))
    reading = false
    await reader
    expect(seen).toHaveLength(30)
    expect(seen).toEqual(seen.toSorted((left, right) => left - right))
  })
})

describe('documents of one meeting', () => {
  test('know each other, the referat counts, and the dagsorden is told anew when it comes', async () => {
    const publish = async (sourceKey: string, type: string): Promise<string> => {
      const { motion, documentId } = await ledger.documents.accept(submission(sourceKey), bytes(sha()))
      const work = await carry(motion, 'normalize')
      const summary = { type, meeting: '0151 | socialudvalget | 2024-05-07' }
      const done = {
        key: `derived/${work.revision}/normalize@1-x`,
        version: 1,
        sizeBytes: 1,
        durationMs: 1,
        summary,
        state: 'normalized',
        next: 'index',
      } as const
      await ledger.work.settle(await load(await ledger.work.complete(work, done)))
      return documentId
    }
    const dagsorden = await publish('meeting-dagsorden', 'dagsorden')
    const told = await ledger.feed.position()
    const referat = await publish('meeting-referat', 'referat')
    expect(await ledger.documents.ofMeeting('0151 | socialudvalget | 2024-05-07')).toMatchObject([
      { id: referat, type: 'referat' },
      { id: dagsorden, type: 'dagsorden' },
    ])
    const anew = await ledger.feed.read(told, 10)
    expect(anew.map(({ documentId }) => documentId).toSorted()).toEqual([dagsorden, referat].toSorted())
  })
})

describe('the books', () => {
  test('know a document as soon as it is accepted, and again when it is handed in again', async () => {
    const run = await ledger.runs.start('ingest', 'test')
    const original = bytes(sha())
    await ledger.documents.accept(submission('booked'), original, run)
    expect(await ledger.runs.books(run)).toMatchObject({ found: 1, waiting: 1 })
    // On its way still: this run, too, has to see it to its end.
    const second = await ledger.runs.start('ingest', 'test')
    expect((await ledger.documents.accept(submission('booked'), original, second)).state).toBe('unchanged')
    expect(await ledger.runs.books(second)).toMatchObject({ found: 1, waiting: 1, unchanged: 0 })
  })

  test('put everything that was found into exactly one column', async () => {
    const run = await ledger.runs.start('ingest', 'test')
    const place = async (sourceKey: string, sha256: string) => {
      const accepted = await ledger.documents.accept(submission(sourceKey), bytes(sha256))
      await ledger.runs.add(run, [
        { source: 'test', sourceKey, documentId: accepted.documentId, sha256, outcome: accepted.state },
      ])
      return accepted
    }
    const same = sha()
    await carry((await place('book-indexed', same)).motion)
    await carry((await place('book-duplicate', same)).motion)
    await place('book-waiting', sha())
    const failed = await load((await place('book-failed', sha())).motion)
    await ledger.work.fail(failed, { code: 'corrupt', message: 'Damaged.' }, 1)
    await ledger.runs.add(run, [
      {
        source: 'test',
        sourceKey: 'book-unreadable',
        outcome: 'failed',
        failure: { code: 'unreadable', message: 'No.' },
      },
    ])
    expect(await ledger.runs.books(run)).toEqual({
      found: 5,
      indexed: 1,
      unchanged: 0,
      duplicate: 1,
      quarantined: 0,
      failed: 2,
      waiting: 1,
    })
    const second = await ledger.runs.start('ingest', 'test')
    await ledger.runs.add(second, [{ source: 'test', sourceKey: 'book-indexed', outcome: 'unchanged' }])
    expect(await ledger.runs.books(second)).toMatchObject({ found: 1, unchanged: 1 })
  })
})

describe('a run', () => {
  const standing = async (id: string) => {
    const found = await ledger.runs.find(id)
    return found && { ended: found.endedAt !== null, interrupted: found.interrupted }
  }
  const going = { ended: false, interrupted: false }
  const cutOff = { ended: false, interrupted: true }

  test('is interrupted once whoever keeps it was not heard for long, until it is heard again', async () => {
    const run = await ledger.runs.start('ingest', 'test')
    expect(await standing(run)).toEqual(going)
    await sql`update run set alive_at = now() - make_interval(secs => ${runSilenceMs / 1000 + 1}) where id = ${run}`.execute(
      watcher.db,
    )
    expect(await standing(run)).toEqual(cutOff)
    await ledger.runs.showLife([run])
    expect(await standing(run)).toEqual(going)
  })

  test('is interrupted at once by whoever lets it go, and still ends where it was ended', async () => {
    const [left, ended] = [await ledger.runs.start('ingest', 'test'), await ledger.runs.start('ingest', 'test')]
    await ledger.runs.end(ended)
    await ledger.runs.interrupt([left, ended])
    expect(await standing(left)).toEqual(cutOff)
    expect(await standing(ended)).toEqual({ ended: true, interrupted: false })
    await ledger.runs.end(left)
    expect(await standing(left)).toEqual({ ended: true, interrupted: false })
  })
})

describe('what strikes a document at the same time', () => {
  let observer: Database
  beforeAll(() => {
    observer = openDatabase({ url: database.url, applicationName: 'observer', max: 1 })
  })
  afterAll(() => observer.close())

  /** Lets one after the other come to where it waits for the row, and then go on in this order. */
  async function inOrder(lock: RawBuilder<unknown>, ...tasks: (() => Promise<unknown>)[]): Promise<void> {
    const running: Promise<unknown>[] = []
    await watcher.db.transaction().execute(async (trx) => {
      await lock.execute(trx)
      for (const task of tasks) {
        running.push(task())
        await vi.waitFor(async () => {
          const { rows } = await sql`
            select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
          `.execute(observer.db)
          expect(rows).toHaveLength(running.length)
        })
      }
    })
    await Promise.all(running)
  }
  const documentRow = (id: string) => sql`select 1 from document where id = ${id} for update`
  const revisions = async (id: string) =>
    (await ledger.documents.find(id))?.revisions.map(({ sha256, state, nextStage }) => ({ sha256, state, nextStage }))

  test('newer bytes that come while everything is read again are read, and the older ones left alone', async () => {
    const [older, newer] = [sha(), sha()]
    const { documentId, motion } = await ledger.documents.accept(submission('replaced'), bytes(older))
    await carry(motion)
    let fresh: Motion | undefined
    await inOrder(
      documentRow(documentId),
      async () => {
        fresh = (await ledger.documents.accept(submission('replaced'), bytes(newer))).motion
      },
      () => ledger.operators.reprocess({ ids: [documentId] }, 'extract', 'tester'),
    )
    expect(await revisions(documentId)).toContainEqual({ sha256: older, state: 'superseded', nextStage: null })
    await carry(fresh)
    expect(await revisions(documentId)).toContainEqual({ sha256: newer, state: 'indexed', nextStage: null })
  })

  test('a withdrawal while everything is read again is on its way out at once', async () => {
    const { documentId, motion } = await ledger.documents.accept(submission('leaves'), bytes(sha()))
    await carry(motion)
    await inOrder(
      documentRow(documentId),
      () => ledger.documents.withdraw('test', 'leaves', 'taken down'),
      () => ledger.operators.reprocess({ ids: [documentId] }, 'extract', 'tester'),
    )
    expect(await revisions(documentId)).toMatchObject([{ state: 'withdrawn', nextStage: 'index' }])
  })

  test('what is found inside a file while it is withdrawn leaves with it, however deep', async () => {
    const { documentId, revision, motion } = await ledger.documents.accept(submission('archive'), bytes(sha()))
    const work = await load(motion)
    const inside = { ...submission('archive!/inside'), parent: { documentId, depth: 1 } }
    await inOrder(
      sql`select 1 from revision where document_id = ${documentId} and sha256 = ${revision} for update`,
      () => ledger.documents.acceptInside(work, [{ submission: inside, original: bytes(sha()) }]),
      () => ledger.documents.withdraw('test', 'archive', 'taken down'),
    )
    const child = (await ledger.documents.known('test', ['archive!/inside'])).get('archive!/inside')
    expect(await revisions(child?.documentId ?? '')).toMatchObject([{ state: 'withdrawn' }])
  })

  test.each(['extract', 'classify', 'normalize', 'index'] as const)(
    'an operator who decides the type while the stage %s is at it is heard',
    async (stage) => {
      const { documentId, motion } = await ledger.documents.accept(submission(`decided-${stage}`), bytes(sha()))
      const before = stage === 'extract' ? await load(motion) : await carry(motion, stage)
      expect(before.stage).toBe(stage)
      expect(await ledger.operators.classifyAs(documentId, 'referat', 'tester')).toBe(true)
      expect(await ledger.work.load(before)).toBeNull()
      const [due] = (await ledger.work.due({ untouchedForMs: 60_000, limit: 100 })).filter(
        (each) => each.documentId === documentId,
      )
      expect((await load(due)).decisions).toEqual({ type: 'referat' })
      expect((await load(due)).stage).toBe(stage === 'extract' ? 'extract' : 'classify')
      await carry(due)
      expect(await revisions(documentId)).toMatchObject([{ state: 'indexed' }])
    },
  )

  test('a document that is let go while it is still being held back goes', async () => {
    const { documentId, motion } = await ledger.documents.accept(submission('let-go'), bytes(sha()))
    await carry(motion)
    await ledger.operators.reprocess({ ids: [documentId] }, 'normalize', 'tester')
    const work = await load((await ledger.work.release(1000)).find((each) => each.documentId === documentId))
    const key = `derived/${work.revision}/normalize@1-x.json.gz`
    const hold = { code: 'cpr-number', message: 'A CPR number was found.' } as const
    const done = {
      key,
      version: 1,
      sizeBytes: 1,
      durationMs: 1,
      summary: {},
      state: 'normalized',
      next: 'index',
    } as const
    const held = await ledger.work.complete(work, { ...done, hold })
    expect(held).toMatchObject({ stage: 'index', held: true })
    expect(await ledger.operators.release(documentId, 'tester')).toBe(true)
    expect(await ledger.work.settle({ ...work, stage: 'index', held: true })).toBe(false)
    expect(await revisions(documentId)).toMatchObject([{ state: 'classified', nextStage: 'normalize' }])
  })
})

describe('what an operator took out', () => {
  test('does not come back when the source still has it, not even under another name', async () => {
    const same = sha()
    const accepted = await ledger.documents.accept(submission('private'), bytes(same))
    await carry(accepted.motion)
    await ledger.operators.withdraw(accepted.documentId, 'a name had to go', 'tester')
    const again = await ledger.documents.accept(submission('private'), bytes(same))
    expect(again).toMatchObject({ state: 'unchanged', withdrawn: true })
    const elsewhere = await ledger.documents.accept(submission('private-copy'), bytes(same))
    expect(elsewhere.motion).toBeUndefined()
    const copy = await ledger.documents.find(elsewhere.documentId)
    expect(copy?.revisions[0]?.state).toBe('quarantined')
  })

  test('does not come back because everything is read again, or its source says something else of it', async () => {
    const same = sha()
    const accepted = await ledger.documents.accept(submission('taken-out'), bytes(same))
    await carry(accepted.motion)
    await ledger.operators.withdraw(accepted.documentId, 'a name had to go', 'tester')
    const { documentId } = await ledger.documents.accept(submission('taken-out-copy'), bytes(same))
    await ledger.operators.reprocess({ ids: [documentId] }, 'extract', 'tester')
    await ledger.documents.accept(submission('taken-out-copy', { title: 'Another title' }), bytes(same))
    const stateOf = async () => (await ledger.documents.find(documentId))?.revisions[0]
    expect(await stateOf()).toMatchObject({ state: 'quarantined', nextStage: null })
    await ledger.operators.release(documentId, 'tester')
    expect(await stateOf()).toMatchObject({ state: 'received', nextStage: 'extract' })
  })

  test('is taken in again once that was taken back, with what was found inside; not where the bytes left with another too', async () => {
    const [box, inside] = [sha(), sha()]
    const parent = await ledger.documents.accept(submission('mistaken'), bytes(box))
    const part = { ...submission('mistaken!/a'), parent: { documentId: parent.documentId, depth: 1 } }
    const child = await ledger.documents.accept(part, bytes(inside))
    const other = await ledger.documents.accept(submission('meant'), bytes(inside))
    expect(await ledger.operators.liftWithdrawal(parent.documentId, 'tester')).toBe(false)
    await ledger.operators.withdraw(other.documentId, 'a name had to go', 'tester')
    await ledger.operators.withdraw(parent.documentId, 'by mistake', 'tester')
    const again = () => ledger.documents.accept(submission('mistaken'), bytes(box))
    expect(await again()).toMatchObject({ state: 'unchanged', withdrawn: true })
    expect(await ledger.operators.liftWithdrawal(parent.documentId, 'tester')).toBe(true)
    expect(await ledger.operators.liftWithdrawal(parent.documentId, 'tester')).toBe(false)
    const { id, motion } = { id: parent.documentId, ...(await again()) }
    expect(motion).toMatchObject({ documentId: id, stage: 'extract' })
    expect(await ledger.documents.find(id)).toMatchObject({ withdrawnAt: null })
    await ledger.documents.accept(part, bytes(inside))
    const record = await ledger.documents.find(child.documentId)
    expect(record).toMatchObject({ withdrawnAt: null, revisions: [{ state: 'quarantined' }] })
    expect(await ledger.documents.find(other.documentId)).not.toMatchObject({ withdrawnAt: null })
  })

  test('leaves a document that has had the same bytes before: it is named, read again, and hears what its source says', async () => {
    const same = sha()
    const accepted = await ledger.documents.accept(submission('one of two'), bytes(same))
    const other = await ledger.documents.accept(submission('other of two'), bytes(same))
    await carry(accepted.motion)
    await carry(other.motion)
    await ledger.operators.withdraw(accepted.documentId, 'a name had to go', 'tester')
    const late = await ledger.documents.accept(submission('a third'), bytes(same))
    expect(await ledger.operators.sharing([accepted.documentId])).toEqual([
      { id: other.documentId, source: 'test', sourceKey: 'other of two' },
    ])
    expect(await ledger.operators.sharing([accepted.documentId, other.documentId])).toEqual([])
    const stateOf = async (id: string) => (await ledger.documents.find(id))?.revisions[0]?.state

    const ids = [other.documentId, late.documentId]
    expect(await ledger.operators.reprocess({ ids }, 'classify', 'tester')).toBe(1)
    const due = await ledger.work.release(1_000)
    await carry(due.find(({ documentId }) => documentId === other.documentId))
    expect(await stateOf(other.documentId)).toBe('indexed')
    const told = await ledger.documents.accept(submission('other of two', { title: 'Another title' }), bytes(same))
    expect(told).toMatchObject({ state: 'unchanged', motion: { stage: 'classify' } })
    expect(await stateOf(late.documentId)).toBe('quarantined')
  })
})
