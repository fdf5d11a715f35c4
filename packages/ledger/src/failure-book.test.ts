import { describe, expect, test } from 'vitest'
import { bytes, scratchLedger, sha, submission } from './fixtures/scratch-ledger.ts'

const scratch = scratchLedger()
const { carry, load } = scratch

describe('failures', () => {
  test('are visible once, however often they are told, and resolved by a retry', async () => {
    const { motion } = await scratch.ledger.documents.accept(submission('fails'), bytes(sha()))
    const work = await load(motion)
    const failure = { code: 'encrypted', message: 'It needs a password.' } as const
    await scratch.ledger.work.fail(work, failure, 1)
    await scratch.ledger.work.fail(work, failure, 1)
    expect(await scratch.ledger.failures.groups({ code: 'encrypted' })).toMatchObject([
      { stage: 'extract', count: 1, version: 1 },
    ])
    expect(await scratch.ledger.operators.retry({ failed: { code: 'encrypted' } }, 'tester')).toBe(1)
    expect(await scratch.ledger.failures.groups({ code: 'encrypted' })).toEqual([])
    await carry(
      (await scratch.ledger.work.due({ untouchedForMs: 0, limit: 1000 })).find(
        (each) => each.documentId === work.documentId,
      ),
    )
  })

  test('are followed by a start where the inputs are, from whatever stage it was asked for', async () => {
    const { motion, documentId } = await scratch.ledger.documents.accept(submission('no-inputs'), bytes(sha()))
    await scratch.ledger.work.fail(await load(motion), { code: 'corrupt', message: 'It is damaged.' }, 1)
    await scratch.ledger.operators.reprocess({ ids: [documentId] }, 'index', 'tester')
    const again = (await scratch.ledger.work.release(1000)).find((each) => each.documentId === documentId)
    expect(again?.stage).toBe('extract')
  })

  test('of a stage that found the output of another one lost are no sign of an older version of that', async () => {
    const { motion } = await scratch.ledger.documents.accept(submission('lost output'), bytes(sha()))
    const work = await carry(motion, 'index')
    const current = { extract: 1, classify: 1, normalize: 1 }
    const before = await scratch.ledger.operators.outdated(current)
    await scratch.ledger.work.fail(work, { code: 'derived-missing', message: 'It is not in storage.' }, 0, 'normalize')
    expect(await scratch.ledger.operators.outdated(current)).toEqual(before)
  })

  test('of a file that was refused at the door ends when its source takes it away, or somebody what was known of it', async () => {
    const refused = async () =>
      (await scratch.ledger.failures.groups({ code: 'empty' })).reduce((sum, { count }) => sum + count, 0)
    const empty = { code: 'empty', message: 'It holds no bytes.' } as const
    const { documentId, motion } = await scratch.ledger.documents.accept(submission('emptied'), bytes(sha()))
    await carry(motion)
    for (const key of ['emptied', 'never known']) await scratch.ledger.failures.recordFile('test', key, empty)
    expect(await refused()).toBe(2)
    expect(await scratch.ledger.documents.withdraw('test', 'never known', 'taken down')).toBeNull()
    expect(await refused()).toBe(1)
    await scratch.ledger.operators.withdraw(documentId, 'taken down', 'tester')
    expect(await refused()).toBe(0)
  })

  test('of a file that could not be taken in are resolved once it is', async () => {
    await scratch.ledger.failures.recordFile('test', 'late', { code: 'unreadable', message: 'You may not read it.' })
    expect(await scratch.ledger.failures.groups({ code: 'unreadable' })).toHaveLength(1)
    await carry((await scratch.ledger.documents.accept(submission('late'), bytes(sha()))).motion)
    expect(await scratch.ledger.failures.groups({ code: 'unreadable' })).toEqual([])
  })

  test('that belong to no document are kept under the job that brought them', async () => {
    for (let times = 0; times < 3; times++) {
      await scratch.ledger.failures.record(
        'job arkivar-extract 7',
        { code: 'invalid-payload', message: 'Not understood.' },
        'extract',
      )
    }
    expect(await scratch.ledger.failures.groups({ code: 'invalid-payload' })).toMatchObject([
      { count: 1, stage: 'extract' },
    ])
  })
})
