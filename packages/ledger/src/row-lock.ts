import { type RawBuilder, sql } from '@arkivar/postgres'

/**
 * How a statement that speaks of several revisions locks their rows: it passes over those that others hold, so that two
 * of them never wait for each other. What was passed over is asked again alone, and then waits its turn.
 */
export function rowLock(alias: string, all: readonly unknown[]): RawBuilder<unknown> {
  return all.length > 1 ? sql`for update of ${sql.ref(alias)} skip locked` : sql`for update of ${sql.ref(alias)}`
}
