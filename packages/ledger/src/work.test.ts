import { openDatabase, sql } from '@arkivar/postgres'
import { describe, expect, test } from 'vitest'
import { bytes, scratchLedger, sha, submission } from './fixtures/scratch-ledger.ts'
import type { Work } from './index.ts'

const scratch = scratchLedger()
const { carry, load } = scratch

describe('the work', () => {
  test('that has come to rest, although nobody heard of it, waits for nothing', async () => {
    const waitingFor = async () => (await scratch.ledger.documents.find(work.documentId))?.revisions[0]?.waitingFor
    const { motion } = await scratch.ledger.documents.accept(submission('unheard'), bytes(sha()))
    const work = await carry(motion, 'index')
    await scratch.ledger.work.wait(work, 'database-unavailable')
    expect(await waitingFor()).toBe('database-unavailable')
    expect(await scratch.ledger.work.settle(work)).toBe(true)
    await scratch.ledger.work.wait(work, 'database-unavailable')
    expect(await waitingFor()).toBeNull()
  })

  test('is stale once it was done, and once newer bytes have arrived', async () => {
    const old = await scratch.ledger.documents.accept(submission('stale'), bytes(sha()))
    const work = await carry(old.motion, 'normalize')
    await scratch.ledger.documents.accept(submission('stale'), bytes(sha()))
    expect(await scratch.ledger.work.load(work)).toBeNull()
    expect(await scratch.ledger.work.settle({ ...work, stage: 'index' })).toBe(false)
  })

  test('done twice at the same time moves a revision once', async () => {
    const { motion } = await scratch.ledger.documents.accept(submission('twice'), bytes(sha()))
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
    const ends = await Promise.all([scratch.ledger.work.complete(work, done), scratch.ledger.work.complete(work, done)])
    expect(ends.filter((end) => end !== null)).toHaveLength(1)
  })

  test('that a clock which was ahead touched is found all the same', async () => {
    const { motion } = await scratch.ledger.documents.accept(submission('ahead'), bytes(sha()))
    const raw = openDatabase({ url: scratch.url, applicationName: 'test' })
    await sql`update revision set enqueued_at = now() + interval '1 day' where document_id = ${motion?.documentId}`.execute(
      raw.db,
    )
    await raw.close()
    expect(await scratch.ledger.work.due({ untouchedForMs: 60_000, limit: 1000 })).toContainEqual(motion)
  })

  test('goes on beside a revision that somebody else holds, which only waits its own turn', async () => {
    const works = await Promise.all(
      ['held', 'first', 'second'].map(async (key) =>
        load((await scratch.ledger.documents.accept(submission(`beside ${key}`), bytes(sha()))).motion),
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
    const raw = openDatabase({ url: scratch.url, applicationName: 'test' })
    const locked = Promise.withResolvers<void>()
    const letGo = Promise.withResolvers<void>()
    const holding = raw.db.transaction().execute(async (trx) => {
      await sql`select from revision where document_id = ${held.documentId} for update`.execute(trx)
      locked.resolve()
      await letGo.promise
    })
    await locked.promise
    const alone = scratch.ledger.work.complete(first, done(first))
    // Asked together, while the first is being answered.
    const waiting = scratch.ledger.work.complete(held, done(held))
    expect(await scratch.ledger.work.complete(second, done(second))).toMatchObject({ stage: 'classify' })
    expect(await alone).toMatchObject({ stage: 'classify' })
    letGo.resolve()
    await holding
    expect(await waiting).toMatchObject({ stage: 'classify' })
    await raw.close()
  })

  test('that should be moving is found once in a sweep', async () => {
    const { motion } = await scratch.ledger.documents.accept(submission('stuck'), bytes(sha()))
    const due = await scratch.ledger.work.due({ untouchedForMs: 0, limit: 1000 })
    expect(due).toContainEqual(motion)
    expect(await scratch.ledger.work.due({ untouchedForMs: 60_000, limit: 1000 })).toEqual([])
  })

  test('of the bulk lane is released in portions', async () => {
    for (const name of ['bulk-1', 'bulk-2', 'bulk-3']) {
      await carry((await scratch.ledger.documents.accept(submission(name), bytes(sha()))).motion)
    }
    const { operators } = scratch.ledger
    const ids = await Promise.all(
      ['bulk-1', 'bulk-2', 'bulk-3'].map(
        async (name) => (await scratch.ledger.documents.known('test', [name])).get(name)?.documentId ?? '',
      ),
    )
    expect(await operators.reprocess({ ids }, 'normalize', 'tester')).toBe(3)
    const portion = await scratch.ledger.work.release(2)
    expect(portion).toHaveLength(2)
    expect(await scratch.ledger.work.release(2)).toHaveLength(0)
    for (const motion of portion) await carry(motion)
    const rest = await scratch.ledger.work.release(2)
    expect(rest).toHaveLength(1)
    for (const motion of rest) await carry(motion)
  })

  test('that an older version produced is counted, then set in motion from the earliest such stage', async () => {
    const { operators } = scratch.ledger
    expect(await operators.outdated({ extract: 1, classify: 1, normalize: 1 })).toEqual({
      extract: 0,
      classify: 0,
      normalize: 0,
    })
    const expected = await operators.outdated({ extract: 1, classify: 2, normalize: 2 })
    expect(expected.classify).toBeGreaterThan(0)
    expect(expected).toMatchObject({ extract: 0, normalize: 0 })
    expect(await operators.reprocessOutdated({ extract: 1, classify: 2, normalize: 2 }, 'tester')).toEqual(expected)
    for (const motion of await scratch.ledger.work.release(1000)) await carry(motion)
  })
})

describe('what is held back', () => {
  test('is judged again before it is indexed, from whatever stage it is read again', async () => {
    const { motion, documentId } = await scratch.ledger.documents.accept(submission('held-again'), bytes(sha()))
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
    expect(await scratch.ledger.work.complete(work, { ...done, hold })).toBe('at rest')
    await scratch.ledger.operators.reprocess({ ids: [documentId] }, 'index', 'tester')
    const again = (await scratch.ledger.work.release(1000)).find((each) => each.documentId === documentId)
    expect(again?.stage).toBe('normalize')
  })

  test('leaves what was read before it as it was', async () => {
    const first = await scratch.ledger.documents.accept(submission('stands'), bytes(sha()))
    await carry(first.motion)
    const { motion, documentId } = await scratch.ledger.documents.accept(submission('stands'), bytes(sha()))
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
    expect(await scratch.ledger.work.complete(work, { ...done, hold })).toBe('at rest')
    expect(
      (await scratch.ledger.feed.read(0, 10_000)).filter((entry) => entry.documentId === documentId),
    ).toMatchObject([{ op: 'upsert', revision: first.revision }])
  })

  test('leaves feed and search where it had been published, and returns when it is let go', async () => {
    const { motion, documentId } = await scratch.ledger.documents.accept(submission('held'), bytes(sha()))
    await carry(motion)
    await scratch.ledger.operators.reprocess({ ids: [documentId] }, 'normalize', 'tester')
    const [again] = await scratch.ledger.work.release(1000)
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
    const out = await load(await scratch.ledger.work.complete(work, done))
    expect(out).toMatchObject({ stage: 'index', held: true })
    await scratch.ledger.work.settle(out)
    const entries = async () =>
      (await scratch.ledger.feed.read(0, 10_000)).filter((entry) => entry.documentId === documentId)
    expect(await entries()).toMatchObject([{ op: 'delete' }])
    expect((await scratch.ledger.documents.find(documentId))?.revisions[0]?.state).toBe('quarantined')
    expect(await scratch.ledger.operators.release(documentId, 'tester')).toBe(true)
    expect((await scratch.ledger.operators.history(documentId)).map(({ action }) => action)).toEqual([
      'release',
      'reprocess',
    ])
    await carry(
      (await scratch.ledger.work.due({ untouchedForMs: 0, limit: 1000 })).find(
        (each) => each.documentId === documentId,
      ),
    )
    expect(await entries()).toMatchObject([{ op: 'upsert' }])
  })
})
