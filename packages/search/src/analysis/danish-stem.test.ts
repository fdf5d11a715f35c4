import { openDatabase, sql } from '@arkivar/postgres'
import { scratchDatabase } from '@arkivar/postgres/testing'
import { expect, test } from 'vitest'
import { danishStem } from './danish-stem.ts'

const beginnings =
  'bygge tilladels sagsfremstilling borg møde løs by ø å gård aarhus styrels xyz skov kat tilsyn ansøg væg nat'
const ends =
  'hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes erendes enes ernes eres ens hedens erens ers ets erets et eret s st igst løst ig lig elig els gd dt gt kt tt ss mm ighed lighederne'

test.each([
  ['byggetilladelser', 'byggetillad'],
  ['tilladelse', 'tillad'],
  ['cykelstierne', 'cykelsti'],
  ['kommunens', 'kommun'],
  ['i', 'i'],
])('takes the ending off %s', (word, stem) => {
  expect(danishStem(word)).toBe(stem)
})

test("agrees with PostgreSQL's stemmer on every ending", async () => {
  const words = beginnings.split(' ').flatMap((start) => ['', ...ends.split(' ')].map((end) => start + end))
  const scratch = await scratchDatabase()
  const database = openDatabase({ url: scratch.url, applicationName: 'test' })
  try {
    await sql`create text search dictionary danish_without_stop_words (template = snowball, language = danish)`.execute(
      database.db,
    )
    const theirs = await sql<{ stem: string }>`
      select (ts_lexize('danish_without_stop_words', word))[1] as stem
      from unnest(${words}::text[]) with ordinality as given (word, place) order by place`.execute(database.db)
    expect(words.map(danishStem)).toEqual(theirs.rows.map((row) => row.stem))
  } finally {
    await database.close()
    await scratch.drop()
  }
})
