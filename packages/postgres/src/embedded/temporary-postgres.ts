import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { layoutOf } from './home-layout.ts'
import { readNote } from './keeper-note.ts'
import { isAlive } from './postmaster.ts'
import { useEmbeddedPostgres } from './use-embedded-postgres.ts'

/** A server of one's own for tests, empty, in a temporary home. `close` waits until it is gone, and its files with it. */
export async function startTemporaryPostgres(): Promise<{ url: string; home: string; close(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'arkivar-postgres-'))
  const { url, release } = await useEmbeddedPostgres({ home, graceMs: 0 })
  return {
    url,
    home,
    close: async () => {
      const keeper = readNote(layoutOf(home))?.pid
      await release()
      while (keeper !== undefined && isAlive(keeper)) await delay(10)
      await rm(home, { recursive: true, force: true })
    },
  }
}
