import { createHash } from 'node:crypto'
import type { Database } from './database.ts'
import { type Connection, sql } from './sql.ts'

export type Migration = {
  /** Such as `0001-documents`; never changed once it was released. */
  readonly name: string
  /** SQL, of one or more statements, or a function. Runs in the transaction of the whole upgrade. */
  readonly up: string | ((db: Connection) => Promise<void>)
}

export type ComponentMigrations = {
  /** Whose tables these are, such as `ledger`. */
  readonly component: string
  /** All there ever were, in order; new ones are added at the end. */
  readonly migrations: readonly Migration[]
}

/** The database and this program do not fit together. The message is one line that says what to do. */
export class MigrationRefusedError extends Error {
  override readonly name = 'MigrationRefusedError'
}

type Recorded = { name: string; checksum: string | null }

/** Any number will do, as long as nobody else in the database uses it: `arkivar` in ASCII. */
const lockKey = 0x61726b69766172n

/**
 * Brings the tables of a component to this program's version. Everything that is missing happens in one transaction
 * under one lock, so any number of processes may call this at once, and one that is killed leaves nothing half done.
 * @returns the names of the migrations that this call applied.
 * @throws MigrationRefusedError where the database is newer than the program, or an applied migration was changed.
 */
export async function migrate(
  database: Pick<Database, 'db'>,
  { component, migrations }: ComponentMigrations,
): Promise<string[]> {
  return await database.db.transaction().execute(async (transaction) => {
    await sql`select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`.execute(
      transaction,
    )
    await sql`select pg_advisory_xact_lock(${lockKey.toString()}::bigint)`.execute(transaction)
    await sql`create table if not exists arkivar_migration (
      component text not null,
      name text not null,
      position integer not null,
      checksum text,
      applied_at timestamptz not null default now(),
      primary key (component, name)
    )`.execute(transaction)
    const recorded = await sql<Recorded>`
      select name, checksum from arkivar_migration where component = ${component} order by position`.execute(
      transaction,
    )
    refuseWhatDoesNotFit(component, migrations, recorded.rows)

    const missing = migrations.slice(recorded.rows.length)
    for (const [index, migration] of missing.entries()) {
      if (typeof migration.up === 'string') await sql.raw(migration.up).execute(transaction)
      else await migration.up(transaction)
      await sql`insert into arkivar_migration (component, name, position, checksum)
        values (${component}, ${migration.name}, ${recorded.rows.length + index}, ${checksumOf(migration)})`.execute(
        transaction,
      )
    }
    return missing.map((migration) => migration.name)
  })
}

function refuseWhatDoesNotFit(
  component: string,
  migrations: readonly Migration[],
  recorded: readonly Recorded[],
): void {
  const known = new Set(migrations.map((migration) => migration.name))
  const newer = recorded.filter((row) => !known.has(row.name))
  if (newer.length > 0) {
    throw new MigrationRefusedError(
      `The database was upgraded by a newer Arkivar (${component}: ${newer.map((row) => row.name).join(', ')}): run that version or a later one, or point ARKIVAR_DATABASE_URL or ARKIVAR_HOME at another database.`,
    )
  }
  for (const [index, row] of recorded.entries()) {
    const migration = migrations[index]
    if (migration?.name !== row.name) {
      throw new MigrationRefusedError(
        `The migrations of ${component} are out of order (${row.name} was applied where the program has ${migration?.name}): add new ones at the end.`,
      )
    }
    const checksum = checksumOf(migration)
    if (row.checksum !== null && checksum !== null && row.checksum !== checksum) {
      throw new MigrationRefusedError(
        `The migration ${row.name} of ${component} was changed after this database had applied it: restore its text and put the change into a new migration.`,
      )
    }
  }
}

/** White space does not count. Functions have no checksum: formatting and compilers change their text. */
function checksumOf(migration: Migration): string | null {
  if (typeof migration.up !== 'string') return null
  return createHash('sha256').update(migration.up.replace(/\s+/g, ' ').trim()).digest('hex')
}
