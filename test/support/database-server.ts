import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useEmbeddedPostgres } from '@arkivar/postgres'

/** One database server for the whole test run, unless one is given by URL. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env.ARKIVAR_TEST_DATABASE_URL !== undefined) return async () => undefined
  const home = await mkdtemp(join(tmpdir(), 'arkivar-test-'))
  const server = await useEmbeddedPostgres({ home, graceMs: 0 })
  process.env.ARKIVAR_TEST_DATABASE_URL = server.url
  return async () => {
    await server.release()
    await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}
