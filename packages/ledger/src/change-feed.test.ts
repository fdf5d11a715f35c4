import { describe, expect, test } from 'vitest'
import { bytes, scratchLedger, sha, submission } from './fixtures/scratch-ledger.ts'

const scratch = scratchLedger()
const { carry, load } = scratch

describe('the feed', () => {
  test('gives every document once, by its latest change, and a deletion for what was withdrawn', async () => {
    const { motion, documentId } = await scratch.ledger.documents.accept(submission('fed'), bytes(sha()))
    await carry(motion)
    const [before] = (await scratch.ledger.feed.read(0, 1000)).filter((entry) => entry.documentId === documentId)
    expect(before?.op).toBe('upsert')
    const withdrawal = await scratch.ledger.documents.withdraw('test', 'fed', 'taken off the site')
    const after = (await scratch.ledger.feed.read(0, 1000)).filter((entry) => entry.documentId === documentId)
    expect(after).toMatchObject([{ op: 'delete', reason: 'taken off the site' }])
    expect(after[0]?.seq).toBeGreaterThan(before?.seq ?? Number.POSITIVE_INFINITY)
    await scratch.ledger.work.settle(await load(withdrawal?.motions[0]))
  })

  test('never shows a later change before an earlier one, though many commit at once', async () => {
    const start = await scratch.ledger.feed.position()
    const works = await Promise.all(
      Array.from({ length: 30 }, async (_, index) =>
        carry((await scratch.ledger.documents.accept(submission(`feed-${index}`), bytes(sha()))).motion, 'index'),
      ),
    )
    let reading = true
    const seen: number[] = []
    const reader = (async () => {
      let cursor = start
      while (reading) {
        for (const { seq } of await scratch.ledger.feed.read(cursor, 3)) {
          seen.push(seq)
          cursor = seq
        }
      }
      for (const { seq } of await scratch.ledger.feed.read(cursor, 1000)) seen.push(seq)
    })()
    await Promise.all(works.map((work) => scratch.ledger.work.settle(work)))
    reading = false
    await reader
    expect(seen).toHaveLength(30)
    expect(seen).toEqual(seen.toSorted((left, right) => left - right))
  })
})

describe('documents of one meeting', () => {
  test('know each other, the referat counts, and the dagsorden is told anew when it comes', async () => {
    const publish = async (sourceKey: string, type: string): Promise<string> => {
      const { motion, documentId } = await scratch.ledger.documents.accept(submission(sourceKey), bytes(sha()))
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
      await scratch.ledger.work.settle(await load(await scratch.ledger.work.complete(work, done)))
      return documentId
    }
    const dagsorden = await publish('meeting-dagsorden', 'dagsorden')
    const told = await scratch.ledger.feed.position()
    const referat = await publish('meeting-referat', 'referat')
    expect(await scratch.ledger.documents.ofMeeting('0151 | socialudvalget | 2024-05-07')).toMatchObject([
      { id: referat, type: 'referat' },
      { id: dagsorden, type: 'dagsorden' },
    ])
    const anew = await scratch.ledger.feed.read(told, 10)
    expect(anew.map(({ documentId }) => documentId).toSorted()).toEqual([dagsorden, referat].toSorted())
  })
})
