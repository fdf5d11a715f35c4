import type { Submission } from '@arkivar/types'
import { describe, expect, test } from 'vitest'
import { bytes, scratchLedger, sha, submission, unreached } from './fixtures/scratch-ledger.ts'
import type { Work } from './index.ts'

const scratch = scratchLedger()
const { carry, load, waitingForLock } = scratch

describe('the intake', () => {
  test('tells new bytes from known ones, and known ones from those of another document', async () => {
    const first = sha()
    expect((await scratch.ledger.documents.accept(submission('a'), bytes(first))).state).toBe('received')
    expect((await scratch.ledger.documents.accept(submission('a'), bytes(first))).state).toBe('unchanged')
    expect((await scratch.ledger.documents.accept(submission('b'), bytes(first))).state).toBe('duplicate')
    expect((await scratch.ledger.documents.accept(submission('a'), bytes(sha()))).state).toBe('received')
  })

  test('makes ten documents and one first arrival of the same bytes under ten names, handed in at once', async () => {
    const same = sha()
    const names = Array.from({ length: 10 }, (_, index) => `same-${index}`)
    const accepted = await Promise.all(
      names.map((name) => scratch.ledger.documents.accept(submission(name), bytes(same))),
    )
    expect(new Set(accepted.map((each) => each.documentId)).size).toBe(10)
    expect(accepted.filter((each) => each.state === 'received')).toHaveLength(1)
  })

  test('calls bytes a duplicate only where another document has them still', async () => {
    const [old, fresh] = [sha(), sha()]
    const state = async (key: string, sha256: string) =>
      (await scratch.ledger.documents.accept(submission(key), bytes(sha256))).state
    expect(await state('back', old)).toBe('received')
    expect(await state('back', fresh)).toBe('received')
    expect(await state('back', old)).toBe('received')
    expect(await state('copy', old)).toBe('duplicate')
    await scratch.ledger.documents.withdraw('test', 'back', 'taken down')
    await scratch.ledger.documents.withdraw('test', 'copy', 'taken down')
    expect(await state('elsewhere', old)).toBe('received')
    expect(await state('copy', old)).toBe('duplicate')
  })

  test('waits where the same bytes are being deleted, under a known name and under a new one', async () => {
    const [withdrawn, unknown] = [submission('deleted'), submission('arrives meanwhile')]
    const original = bytes(sha())
    const accepted = await scratch.ledger.documents.accept(withdrawn, original)
    expect(await scratch.ledger.documents.whileUnused(original.sha256, unreached)).toBe(false)
    await carry(accepted.motion)
    await scratch.ledger.documents.withdraw('test', 'deleted', 'taken down')

    let deleted = false
    const seen: boolean[] = []
    const arrive = (each: Submission) =>
      scratch.ledger.documents.accept(each, original).then((acceptance) => {
        seen.push(deleted)
        return acceptance
      })
    let arriving: ReturnType<typeof arrive>[] = []
    const ran = await scratch.ledger.documents.whileUnused(original.sha256, async () => {
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
    const before = await scratch.ledger.documents.accept(submission('again'), bytes(same))
    expect((await scratch.ledger.documents.accept(submission('again'), bytes(same))).motion).toEqual(before.motion)
    await carry(before.motion)
    expect((await scratch.ledger.documents.accept(submission('again'), bytes(same))).motion).toBeUndefined()
  })

  test('reads a document again, but not its bytes, when its source says something else of it', async () => {
    const same = sha()
    await carry((await scratch.ledger.documents.accept(submission('hinted'), bytes(same))).motion)
    const again = await scratch.ledger.documents.accept(submission('hinted', { kommune: '0151' }), bytes(same))
    expect(again.state).toBe('unchanged')
    expect(again.motion?.stage).toBe('classify')
  })

  test('starts again from the mended original where a damaged one had failed', async () => {
    const same = sha()
    const { motion } = await scratch.ledger.documents.accept(submission('damaged'), bytes(same))
    await scratch.ledger.work.fail(await load(motion), { code: 'integrity-mismatch', message: 'A bit has flipped.' }, 1)
    const again = await scratch.ledger.documents.accept(submission('damaged'), bytes(same))
    expect(again.motion).toMatchObject({ stage: 'extract', generation: 2 })
    expect(await scratch.ledger.failures.groups({ code: 'integrity-mismatch' })).toEqual([])
  })
})

describe('files inside a file', () => {
  const inside = (work: Work, key: string) => ({
    submission: { ...submission(key), parent: { documentId: work.documentId, depth: 1 } },
    original: bytes(sha()),
  })

  test('are made known with the stage that found them, and counted beside the run', async () => {
    const runId = await scratch.ledger.runs.start('ingest', 'test')
    const { motion, documentId, revision } = await scratch.ledger.documents.accept(submission('archive'), bytes(sha()))
    await scratch.ledger.runs.add(runId, [
      { source: 'test', sourceKey: 'archive', documentId, sha256: revision, outcome: 'received' },
    ])
    const work = await load(motion)
    const arrivals = [inside(work, 'archive!/1/a'), inside(work, 'archive!/2/b')]
    const motions = await scratch.ledger.documents.acceptInside(work, arrivals)
    expect(motions).toHaveLength(2)
    await carry(motions?.[0])
    expect(await scratch.ledger.runs.inside(runId)).toEqual({
      found: 2,
      indexed: 1,
      failed: 0,
      quarantined: 0,
      waiting: 1,
    })
    expect(await scratch.ledger.runs.books(runId)).toMatchObject({ found: 1, waiting: 1 })
  })

  test('leave with the bytes that held them, and those that are still inside keep their ids', async () => {
    const runId = await scratch.ledger.runs.start('ingest', 'test')
    const take = async () =>
      load((await scratch.ledger.documents.accept(submission('mail'), bytes(sha()), runId)).motion)
    const older = await take()
    expect(older.hasParts).toBe(false)
    const parts = [inside(older, 'mail!/stays'), inside(older, 'mail!/leaves')] as const
    const [stays, leaves] = (await scratch.ledger.documents.acceptInside(older, parts)) ?? []
    const nested = await load(leaves)
    const [deeper] =
      (await scratch.ledger.documents.acceptInside(nested, [inside(nested, 'mail!/leaves!/deeper')])) ?? []
    for (const motion of [stays, leaves, deeper]) await carry(motion)

    const newer = await take()
    expect(newer.hasParts).toBe(true)
    const motions = (await scratch.ledger.documents.acceptInside(newer, [inside(newer, 'mail!/stays')])) ?? []
    const left = [leaves?.documentId, deeper?.documentId]
    expect(motions.map(({ documentId }) => documentId).filter((id) => left.includes(id))).toHaveLength(2)
    expect((await scratch.ledger.documents.find(stays?.documentId ?? ''))?.withdrawnAt).toBeNull()
    const told = await scratch.ledger.feed.read(0, 1000)
    expect(told.filter(({ op, documentId }) => op === 'delete' && left.includes(documentId))).toHaveLength(2)
    for (const motion of motions) await carry(motion)
    expect(await scratch.ledger.runs.inside(runId)).toMatchObject({ found: 1, indexed: 1, waiting: 0 })

    const last = await take()
    await scratch.ledger.documents.acceptInside(last, [])
    expect((await scratch.ledger.documents.find(stays?.documentId ?? ''))?.withdrawnAt).not.toBeNull()
    const back = await take()
    const [returned] = (await scratch.ledger.documents.acceptInside(back, parts)) ?? []
    expect(returned?.documentId).toBe(stays?.documentId)
    expect(await scratch.ledger.documents.find(stays?.documentId ?? '')).toMatchObject({ withdrawnAt: null })
  })

  test.for(['source', 'operator'] as const)('leave with the file that is withdrawn by its %s', async (by) => {
    const { motion, documentId } = await scratch.ledger.documents.accept(submission(`box of ${by}`), bytes(sha()))
    const work = await load(motion)
    const original = bytes(sha())
    const arrival = { ...inside(work, `box of ${by}!/letter`), original }
    const [letter] = (await scratch.ledger.documents.acceptInside(work, [arrival])) ?? []
    await carry(letter)
    if (by === 'source') await scratch.ledger.documents.withdraw('test', 'box of source', 'taken down')
    else await scratch.ledger.operators.withdraw(documentId, 'taken down', 'tester')
    const id = letter?.documentId ?? ''
    expect(await scratch.ledger.documents.find(id)).toMatchObject({ withdrawnReason: 'taken down' })
    const elsewhere = await scratch.ledger.documents.accept(submission(`letter of ${by}`), original)
    expect(elsewhere.withdrawn).toBe(by === 'operator')
  })

  test('are left alone where the file has newer bytes by now', async () => {
    const { motion } = await scratch.ledger.documents.accept(submission('renewed'), bytes(sha()))
    const stale = await load(motion)
    const newer = await load((await scratch.ledger.documents.accept(submission('renewed'), bytes(sha()))).motion)
    const [kept] = (await scratch.ledger.documents.acceptInside(newer, [inside(newer, 'renewed!/1/a')])) ?? []
    expect(await scratch.ledger.documents.acceptInside(stale, [inside(stale, 'renewed!/1/a')])).toBeNull()
    expect((await scratch.ledger.documents.find(kept?.documentId ?? ''))?.revisions).toHaveLength(1)
  })
})
