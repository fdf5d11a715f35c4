import { randomBytes } from 'node:crypto'
import { openDatabase } from '../database.ts'
import { sql } from '../sql.ts'

/**
 * For tests: an empty database of its own on the server of the test run, `ARKIVAR_TEST_DATABASE_URL`.
 * @returns its URL, and what drops it together with every connection to it.
 */
export async function scratchDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = process.env.ARKIVAR_TEST_DATABASE_URL
  if (server === undefined) throw new Error('ARKIVAR_TEST_DATABASE_URL is not set: run the tests through "npm test"')
  const name = `test_${randomBytes(6).toString('hex')}`
  const asAdmin = async (statement: string): Promise<void> => {
    const admin = openDatabase({ url: server, applicationName: 'arkivar-test', max: 1 })
    await sql.raw(statement).execute(admin.db).finally(admin.close)
  }
  await asAdmin(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => asAdmin(`drop database if exists ${name} with (force)`) }
}
