import { expect, test } from 'vitest'
import { type Connection, type RawBuilder, sql } from './sql.ts'

async function written(statement: RawBuilder<unknown>): Promise<[string, readonly unknown[]]> {
  const sent: [string, readonly unknown[]][] = []
  const connection: Pick<Connection, 'run'> = {
    run: async (text, values) => {
      sent.push([text, values])
      return []
    },
  }
  await statement.execute(connection)
  const [only] = sent
  if (only === undefined) throw new Error('nothing was sent')
  return only
}

test('values become parameters, and parts of statements parts of the text, numbered through', async () => {
  const condition = sql`source = ${'kk'} and ${sql.ref('d.key')} = any(${['a', 'b']})`
  expect(await written(sql`select ${1}::int from ${sql.ref('document')} d where ${condition} limit ${10}`)).toEqual([
    'select $1::int from "document" d where source = $2 and "d"."key" = any($3) limit $4',
    [1, 'kk', ['a', 'b'], 10],
  ])
})

test('a list may hold values and parts, with commas or with what is given', async () => {
  const conditions = [sql`a = ${1}`, sql`b is null`]
  expect(await written(sql`values (${sql.join([1, 'x', null])}) where ${sql.join(conditions, sql` and `)}`)).toEqual([
    'values ($1, $2, $3) where a = $4 and b is null',
    [1, 'x', null, 1],
  ])
})

test('nothing in a name or a value can end the statement', async () => {
  expect(await written(sql`select ${sql.ref('a"; drop table b')} from t where c = ${"'; drop table b"}`)).toEqual([
    'select "a""; drop table b" from t where c = $1',
    ["'; drop table b"],
  ])
})
