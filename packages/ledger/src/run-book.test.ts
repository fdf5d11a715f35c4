import { sql } from '@arkivar/postgres'
import { describe, expect, test } from 'vitest'
import { bytes, scratchLedger, sha, submission } from './fixtures/scratch-ledger.ts'
import { runSilenceMs } from './run-book.ts'

const scratch = scratchLedger()
const { carry, load } = scratch

describe('the books', () => {
  test('know a document as soon as it is accepted, and again when it is handed in again', async () => {
    const run = await scratch.ledger.runs.start('ingest', 'test')
    const original = bytes(sha())
    await scratch.ledger.documents.accept(submission('booked'), original, run)
    expect(await scratch.ledger.runs.books(run)).toMatchObject({ found: 1, waiting: 1 })
    // On its way still: this run, too, has to see it to its end.
    const second = await scratch.ledger.runs.start('ingest', 'test')
    expect((await scratch.ledger.documents.accept(submission('booked'), original, second)).state).toBe('unchanged')
    expect(await scratch.ledger.runs.books(second)).toMatchObject({ found: 1, waiting: 1, unchanged: 0 })
  })

  test('put everything that was found into exactly one column', async () => {
    const run = await scratch.ledger.runs.start('ingest', 'test')
    const place = async (sourceKey: string, sha256: string) => {
      const accepted = await scratch.ledger.documents.accept(submission(sourceKey), bytes(sha256))
      await scratch.ledger.runs.add(run, [
        { source: 'test', sourceKey, documentId: accepted.documentId, sha256, outcome: accepted.state },
      ])
      return accepted
    }
    const same = sha()
    await carry((await place('book-indexed', same)).motion)
    await carry((await place('book-duplicate', same)).motion)
    await place('book-waiting', sha())
    const failed = await load((await place('book-failed', sha())).motion)
    await scratch.ledger.work.fail(failed, { code: 'corrupt', message: 'Damaged.' }, 1)
    await scratch.ledger.runs.add(run, [
      {
        source: 'test',
        sourceKey: 'book-unreadable',
        outcome: 'failed',
        failure: { code: 'unreadable', message: 'No.' },
      },
    ])
    expect(await scratch.ledger.runs.books(run)).toEqual({
      found: 5,
      indexed: 1,
      unchanged: 0,
      duplicate: 1,
      quarantined: 0,
      failed: 2,
      waiting: 1,
    })
    const second = await scratch.ledger.runs.start('ingest', 'test')
    await scratch.ledger.runs.add(second, [{ source: 'test', sourceKey: 'book-indexed', outcome: 'unchanged' }])
    expect(await scratch.ledger.runs.books(second)).toMatchObject({ found: 1, unchanged: 1 })
  })
})

describe('a run', () => {
  const standing = async (id: string) => {
    const found = await scratch.ledger.runs.find(id)
    return found && { ended: found.endedAt !== null, interrupted: found.interrupted }
  }
  const going = { ended: false, interrupted: false }
  const cutOff = { ended: false, interrupted: true }

  test('is interrupted once whoever keeps it was not heard for long, until it is heard again', async () => {
    const run = await scratch.ledger.runs.start('ingest', 'test')
    expect(await standing(run)).toEqual(going)
    await sql`update run set alive_at = now() - make_interval(secs => ${runSilenceMs / 1000 + 1}) where id = ${run}`.execute(
      scratch.watcher.db,
    )
    expect(await standing(run)).toEqual(cutOff)
    await scratch.ledger.runs.showLife([run])
    expect(await standing(run)).toEqual(going)
  })

  test('is interrupted at once by whoever lets it go, and still ends where it was ended', async () => {
    const [left, ended] = [
      await scratch.ledger.runs.start('ingest', 'test'),
      await scratch.ledger.runs.start('ingest', 'test'),
    ]
    await scratch.ledger.runs.end(ended)
    await scratch.ledger.runs.interrupt([left, ended])
    expect(await standing(left)).toEqual(cutOff)
    expect(await standing(ended)).toEqual({ ended: true, interrupted: false })
    await scratch.ledger.runs.end(left)
    expect(await standing(left)).toEqual({ ended: true, interrupted: false })
  })
})
