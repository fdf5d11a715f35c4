import { describe, expect, test } from 'vitest'
import { bytes, scratchLedger, sha, submission } from './fixtures/scratch-ledger.ts'

const scratch = scratchLedger()
const { carry } = scratch

describe('what an operator took out', () => {
  test('does not come back when the source still has it, not even under another name', async () => {
    const same = sha()
    const accepted = await scratch.ledger.documents.accept(submission('private'), bytes(same))
    await carry(accepted.motion)
    await scratch.ledger.operators.withdraw(accepted.documentId, 'a name had to go', 'tester')
    const again = await scratch.ledger.documents.accept(submission('private'), bytes(same))
    expect(again).toMatchObject({ state: 'unchanged', withdrawn: true })
    const elsewhere = await scratch.ledger.documents.accept(submission('private-copy'), bytes(same))
    expect(elsewhere.motion).toBeUndefined()
    const copy = await scratch.ledger.documents.find(elsewhere.documentId)
    expect(copy?.revisions[0]?.state).toBe('quarantined')
  })

  test('does not come back because everything is read again, or its source says something else of it', async () => {
    const same = sha()
    const accepted = await scratch.ledger.documents.accept(submission('taken-out'), bytes(same))
    await carry(accepted.motion)
    await scratch.ledger.operators.withdraw(accepted.documentId, 'a name had to go', 'tester')
    const { documentId } = await scratch.ledger.documents.accept(submission('taken-out-copy'), bytes(same))
    await scratch.ledger.operators.reprocess({ ids: [documentId] }, 'extract', 'tester')
    await scratch.ledger.documents.accept(submission('taken-out-copy', { title: 'Another title' }), bytes(same))
    const stateOf = async () => (await scratch.ledger.documents.find(documentId))?.revisions[0]
    expect(await stateOf()).toMatchObject({ state: 'quarantined', nextStage: null })
    await scratch.ledger.operators.release(documentId, 'tester')
    expect(await stateOf()).toMatchObject({ state: 'received', nextStage: 'extract' })
  })

  test('is taken in again once that was taken back, with what was found inside; not where the bytes left with another too', async () => {
    const [box, inside] = [sha(), sha()]
    const parent = await scratch.ledger.documents.accept(submission('mistaken'), bytes(box))
    const part = { ...submission('mistaken!/a'), parent: { documentId: parent.documentId, depth: 1 } }
    const child = await scratch.ledger.documents.accept(part, bytes(inside))
    const other = await scratch.ledger.documents.accept(submission('meant'), bytes(inside))
    expect(await scratch.ledger.operators.liftWithdrawal(parent.documentId, 'tester')).toBe(false)
    await scratch.ledger.operators.withdraw(other.documentId, 'a name had to go', 'tester')
    await scratch.ledger.operators.withdraw(parent.documentId, 'by mistake', 'tester')
    const again = () => scratch.ledger.documents.accept(submission('mistaken'), bytes(box))
    expect(await again()).toMatchObject({ state: 'unchanged', withdrawn: true })
    expect(await scratch.ledger.operators.liftWithdrawal(parent.documentId, 'tester')).toBe(true)
    expect(await scratch.ledger.operators.liftWithdrawal(parent.documentId, 'tester')).toBe(false)
    const { id, motion } = { id: parent.documentId, ...(await again()) }
    expect(motion).toMatchObject({ documentId: id, stage: 'extract' })
    expect(await scratch.ledger.documents.find(id)).toMatchObject({ withdrawnAt: null })
    await scratch.ledger.documents.accept(part, bytes(inside))
    const record = await scratch.ledger.documents.find(child.documentId)
    expect(record).toMatchObject({ withdrawnAt: null, revisions: [{ state: 'quarantined' }] })
    expect(await scratch.ledger.documents.find(other.documentId)).not.toMatchObject({ withdrawnAt: null })
  })

  test('leaves a document that has had the same bytes before: it is named, read again, and hears what its source says', async () => {
    const same = sha()
    const accepted = await scratch.ledger.documents.accept(submission('one of two'), bytes(same))
    const other = await scratch.ledger.documents.accept(submission('other of two'), bytes(same))
    await carry(accepted.motion)
    await carry(other.motion)
    await scratch.ledger.operators.withdraw(accepted.documentId, 'a name had to go', 'tester')
    const late = await scratch.ledger.documents.accept(submission('a third'), bytes(same))
    expect(await scratch.ledger.operators.sharing([accepted.documentId])).toEqual([
      { id: other.documentId, source: 'test', sourceKey: 'other of two' },
    ])
    expect(await scratch.ledger.operators.sharing([accepted.documentId, other.documentId])).toEqual([])
    const stateOf = async (id: string) => (await scratch.ledger.documents.find(id))?.revisions[0]?.state

    const ids = [other.documentId, late.documentId]
    expect(await scratch.ledger.operators.reprocess({ ids }, 'classify', 'tester')).toBe(1)
    const due = await scratch.ledger.work.release(1_000)
    await carry(due.find(({ documentId }) => documentId === other.documentId))
    expect(await stateOf(other.documentId)).toBe('indexed')
    const told = await scratch.ledger.documents.accept(
      submission('other of two', { title: 'Another title' }),
      bytes(same),
    )
    expect(told).toMatchObject({ state: 'unchanged', motion: { stage: 'classify' } })
    expect(await stateOf(late.documentId)).toBe('quarantined')
  })
})
