import { openDatabase, sql } from '@arkivar/postgres'
import { scratchDatabase } from '@arkivar/postgres/testing'
import { expect, test } from 'vitest'
import { openLedger } from './index.ts'

const others = 4_000

test('A ledger that grew since its first documents is not read as a whole for each further one', async () => {
  const database = await scratchDatabase()
  const ledger = await openLedger({ url: database.url, applicationName: 'test' })
  const { db, close } = openDatabase({ url: database.url, applicationName: 'test', max: 1 })
  let number = 0
  const carryOne = async () => {
    const sha256 = (++number).toString(16).padStart(64, '0')
    const { motion } = await ledger.documents.accept(
      { source: 'test', sourceKey: sha256, hints: {} },
      { sha256, sizeBytes: 1 },
    )
    let work = motion && (await ledger.work.load(motion))
    const ways = [
      ['extract', 'extracted', 'classify'],
      ['classify', 'classified', 'normalize'],
      ['normalize', 'normalized', 'index'],
    ] as const
    for (const [stage, state, next] of ways) {
      if (!work) throw new Error('nothing is in motion')
      const done = {
        key: `derived/${sha256}/${stage}@1-x.json.gz`,
        version: 1,
        sizeBytes: 1,
        durationMs: 1,
        summary: {},
        state,
        next,
      }
      const following = await ledger.work.complete(work, done)
      work = following === 'at rest' ? null : following
    }
    if (!work || !(await ledger.work.settle(work))) throw new Error('it did not come to rest')
  }
  const rowsRead = async (): Promise<number> => {
    await sql`select pg_stat_clear_snapshot()`.execute(db)
    const { rows } = await sql<{ read: number }>`
      select sum(seq_tup_read)::bigint as read from pg_stat_user_tables where relname in ('revision', 'document')`.execute(
      db,
    )
    return rows[0]?.read ?? 0
  }
  try {
    for (let first = 0; first < 12; first++) await carryOne()
    await sql`
      with made as (
        insert into document (source, source_key, current_revision) select 'test', n::text, 'sha' || n from generate_series(1, ${others}) as n
        returning id, current_revision
      )
      insert into revision (document_id, sha256, number, state, generation, lane, size_bytes)
      select id, current_revision, 1, 'indexed', 1, 'fresh', 1 from made`.execute(db)
    const before = await rowsRead()
    for (let later = 0; later < 5; later++) await carryOne()
    // What a connection has read is told when it ends, or after a second.
    await ledger.close()
    expect((await rowsRead()) - before).toBeLessThan(others)
  } finally {
    await close()
    await ledger.close()
    await database.drop()
  }
})
