import { type Database, openDatabase, type RawBuilder, sql } from '@arkivar/postgres'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bytes, scratchLedger, sha, submission } from './fixtures/scratch-ledger.ts'
import type { Motion } from './index.ts'

const scratch = scratchLedger()
const { carry, load } = scratch

describe('what strikes a document at the same time', () => {
  let observer: Database
  beforeAll(() => {
    observer = openDatabase({ url: scratch.url, applicationName: 'observer', max: 1 })
  })
  afterAll(() => observer.close())

  /** Lets one after the other come to where it waits for the row, and then go on in this order. */
  async function inOrder(lock: RawBuilder<unknown>, ...tasks: (() => Promise<unknown>)[]): Promise<void> {
    const running: Promise<unknown>[] = []
    await scratch.watcher.db.transaction().execute(async (trx) => {
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
    (await scratch.ledger.documents.find(id))?.revisions.map(({ sha256, state, nextStage }) => ({
      sha256,
      state,
      nextStage,
    }))

  test('newer bytes that come while everything is read again are read, and the older ones left alone', async () => {
    const [older, newer] = [sha(), sha()]
    const { documentId, motion } = await scratch.ledger.documents.accept(submission('replaced'), bytes(older))
    await carry(motion)
    let fresh: Motion | undefined
    await inOrder(
      documentRow(documentId),
      async () => {
        fresh = (await scratch.ledger.documents.accept(submission('replaced'), bytes(newer))).motion
      },
      () => scratch.ledger.operators.reprocess({ ids: [documentId] }, 'extract', 'tester'),
    )
    expect(await revisions(documentId)).toContainEqual({ sha256: older, state: 'superseded', nextStage: null })
    await carry(fresh)
    expect(await revisions(documentId)).toContainEqual({ sha256: newer, state: 'indexed', nextStage: null })
  })

  test('a withdrawal while everything is read again is on its way out at once', async () => {
    const { documentId, motion } = await scratch.ledger.documents.accept(submission('leaves'), bytes(sha()))
    await carry(motion)
    await inOrder(
      documentRow(documentId),
      () => scratch.ledger.documents.withdraw('test', 'leaves', 'taken down'),
      () => scratch.ledger.operators.reprocess({ ids: [documentId] }, 'extract', 'tester'),
    )
    expect(await revisions(documentId)).toMatchObject([{ state: 'withdrawn', nextStage: 'index' }])
  })

  test('what is found inside a file while it is withdrawn leaves with it, however deep', async () => {
    const { documentId, revision, motion } = await scratch.ledger.documents.accept(submission('archive'), bytes(sha()))
    const work = await load(motion)
    const inside = { ...submission('archive!/inside'), parent: { documentId, depth: 1 } }
    await inOrder(
      sql`select 1 from revision where document_id = ${documentId} and sha256 = ${revision} for update`,
      () => scratch.ledger.documents.acceptInside(work, [{ submission: inside, original: bytes(sha()) }]),
      () => scratch.ledger.documents.withdraw('test', 'archive', 'taken down'),
    )
    const child = (await scratch.ledger.documents.known('test', ['archive!/inside'])).get('archive!/inside')
    expect(await revisions(child?.documentId ?? '')).toMatchObject([{ state: 'withdrawn' }])
  })

  test.each(['extract', 'classify', 'normalize', 'index'] as const)(
    'an operator who decides the type while the stage %s is at it is heard',
    async (stage) => {
      const { documentId, motion } = await scratch.ledger.documents.accept(submission(`decided-${stage}`), bytes(sha()))
      const before = stage === 'extract' ? await load(motion) : await carry(motion, stage)
      expect(before.stage).toBe(stage)
      expect(await scratch.ledger.operators.classifyAs(documentId, 'referat', 'tester')).toBe(true)
      expect(await scratch.ledger.work.load(before)).toBeNull()
      const [due] = (await scratch.ledger.work.due({ untouchedForMs: 60_000, limit: 100 })).filter(
        (each) => each.documentId === documentId,
      )
      expect((await load(due)).decisions).toEqual({ type: 'referat' })
      expect((await load(due)).stage).toBe(stage === 'extract' ? 'extract' : 'classify')
      await carry(due)
      expect(await revisions(documentId)).toMatchObject([{ state: 'indexed' }])
    },
  )

  test('a document that is let go while it is still being held back goes', async () => {
    const { documentId, motion } = await scratch.ledger.documents.accept(submission('let-go'), bytes(sha()))
    await carry(motion)
    await scratch.ledger.operators.reprocess({ ids: [documentId] }, 'normalize', 'tester')
    const work = await load((await scratch.ledger.work.release(1000)).find((each) => each.documentId === documentId))
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
    const held = await scratch.ledger.work.complete(work, { ...done, hold })
    expect(held).toMatchObject({ stage: 'index', held: true })
    expect(await scratch.ledger.operators.release(documentId, 'tester')).toBe(true)
    expect(await scratch.ledger.work.settle({ ...work, stage: 'index', held: true })).toBe(false)
    expect(await revisions(documentId)).toMatchObject([{ state: 'classified', nextStage: 'normalize' }])
  })
})
