import { openDatabase, sql } from '@arkivar/postgres'
import { scratchDatabase } from '@arkivar/postgres/testing'
import { expect, test } from 'vitest'
import { openLedger } from './index.ts'

const many = 4_500

test('What is more than one portion is set in motion all the same, each document once, and released and counted', async () => {
  await using database = await scratch()
  const { ledger, db } = database
  await sql`
    with made as (
      insert into document (source, source_key, current_revision) select 'test', n::text, 'sha' || n from generate_series(1, ${many}) as n
      returning id, current_revision
    )
    insert into revision (document_id, sha256, number, state, generation, lane, keys, versions, size_bytes, file_name)
    select id, current_revision, 1, 'indexed', 1, 'fresh', '{"extract": "e", "classify": "c", "normalize": "n"}', '{"extract": 1, "classify": 1, "normalize": 1}', 1, 'a'
    from made
  `.execute(db)
  const versions = { extract: 1, classify: 2, normalize: 1 }
  expect(await ledger.operators.outdated(versions)).toEqual({ extract: 0, classify: many, normalize: 0 })
  expect(await ledger.operators.reprocessOutdated(versions, 'tester')).toEqual({
    extract: 0,
    classify: many,
    normalize: 0,
  })
  expect(await ledger.operators.reprocess({ all: true }, 'classify', 'tester')).toBe(0)
  const { rows } = await sql<{ generation: number; count: number }>`
    select generation, count(*) as count from revision where next_stage = 'classify' group by 1
  `.execute(db)
  expect(rows).toEqual([{ generation: 2, count: many }])
  const audited = await sql<{ documents: number }>`
    select sum((detail ->> 'documents')::bigint)::bigint as documents from audit where action = 'reprocess'
  `.execute(db)
  expect(audited.rows).toEqual([{ documents: many }])

  expect(await ledger.work.backlog()).toEqual([{ stage: 'classify', moving: many, held: many }])
  expect(await ledger.work.release(1_000)).toHaveLength(1_000)
  expect(await ledger.work.release(1_500)).toHaveLength(500)
  expect(await ledger.work.release(1_500)).toHaveLength(0)
  expect(await ledger.work.backlog()).toEqual([{ stage: 'classify', moving: many, held: many - 1_500 }])
})

async function scratch() {
  const database = await scratchDatabase()
  const ledger = await openLedger({ url: database.url, applicationName: 'test' })
  const { db, close } = openDatabase({ url: database.url, applicationName: 'test', max: 1 })
  return {
    ledger,
    db,
    async [Symbol.asyncDispose]() {
      await close()
      await ledger.close()
      await database.drop()
    },
  }
}
