import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scratchDatabase } from '@arkivar/postgres/testing'
import { expect, test } from 'vitest'
import { CommandError } from './command.ts'
import { withSession } from './session.ts'

test('a connection that is lost in the middle of a command is told with what to do, and other errors as they are', async () => {
  const home = await mkdtemp(join(tmpdir(), 'arkivar-session-'))
  const database = await scratchDatabase()
  const failing = (error: Error) =>
    withSession({ ARKIVAR_HOME: home, ARKIVAR_DATABASE_URL: database.url }, async () => {
      throw error
    })
  try {
    await expect(failing(new Error('Connection terminated due to connection timeout'))).rejects.toThrow(
      /^PostgreSQL does not answer at postgres:.*: start it, or correct ARKIVAR_DATABASE_URL\.$/,
    )
    await expect(failing(new CommandError('No such thing.'))).rejects.toThrow(/^No such thing\.$/)
  } finally {
    await database.drop()
    await rm(home, { recursive: true })
  }
})
