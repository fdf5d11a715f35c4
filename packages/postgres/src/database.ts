import { FailureError } from '@arkivar/types'
import pg from 'pg'
import { connectionOf } from './connection.ts'
import { describeConnectionError } from './connection-errors.ts'
import { silenceWatch } from './silence-watch.ts'
import { type Connection, sql } from './sql.ts'
import { typeParsers } from './type-parsers.ts'

export type Database = {
  readonly db: Connection
  /** As given, with the password: never to be shown. */
  readonly url: string
  /** Waits for running queries; twice without harm. */
  close(): Promise<void>
  /** @throws FailureError `database-unavailable`, in one line, where the server is away or refuses us. */
  ping(): Promise<void>
}

export type DatabaseOptions = {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string
  /** Connections at most. */
  readonly max?: number
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string
  /** See `silenceWatch`; for tests. */
  readonly silenceMs?: number
}

/** Long enough for the slowest statement of a healthy system, short enough that a lost one does not hold locks all night. */
const statementTimeoutMs = 120_000
/** A transaction that nobody continues holds locks and stops vacuum. */
const idleTransactionTimeoutMs = 60_000
/** Also how long a query waits for a free connection of the pool. */
const connectTimeoutMs = 15_000

/**
 * Opens a pool; connects with the first query. Values come out as `typeParsers` says: `int8` as number, `date` and
 * `timestamptz` as ISO 8601 strings in UTC; a `Date` may be passed in wherever a time is expected.
 * @throws FailureError where `url` is none of PostgreSQL.
 */
export function openDatabase(options: DatabaseOptions): Database {
  refuseForeignUrl(options.url)
  const pool = new pg.Pool({
    connectionString: options.url,
    application_name: options.applicationName,
    max: options.max ?? 10,
    connectionTimeoutMillis: connectTimeoutMs,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: typeParsers,
  })
  // A connection that breaks while nobody asks anything would otherwise end the process; the next query tells.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))

  const db = connectionOf(pool, {
    sessionSettings,
    unlessSilent: silenceWatch(() => answersNewcomers(options), options),
  })
  let closed: Promise<void> | undefined
  return {
    db,
    url: options.url,
    close: () => (closed ??= pool.end()),
    ping: async () => {
      try {
        await sql`select 1`.execute(db)
      } catch (error) {
        throw describeConnectionError(error, options.url) ?? error
      }
    },
  }
}

/** Sent as a statement, not as start-up parameters, which connection poolers refuse. */
const sessionSettings = [
  "set time zone 'UTC'",
  "set datestyle to 'ISO'",
  `set statement_timeout to ${statementTimeoutMs}`,
  `set idle_in_transaction_session_timeout to ${idleTransactionTimeoutMs}`,
].join('; ')

/** @throws what the driver says where nobody answers; whoever is refused has been answered. */
async function answersNewcomers({
  url,
  applicationName,
  silenceMs = connectTimeoutMs,
}: DatabaseOptions): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: silenceMs,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
  } finally {
    client.end().catch(() => undefined)
  }
}

function refuseForeignUrl(url: string): void {
  if (URL.canParse(url) && ['postgres:', 'postgresql:'].includes(new URL(url).protocol)) return
  throw new FailureError({
    code: 'database-unavailable',
    message: 'ARKIVAR_DATABASE_URL is no address of PostgreSQL: write postgres://user:password@host:5432/database.',
  })
}
