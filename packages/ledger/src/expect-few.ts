import { sql } from '@arkivar/postgres'

/**
 * True of every record of a list that is given as JSON and counts its records in `place`. PostgreSQL takes such a list
 * for a hundred records, and rather than look these up it reads the whole of a table that is small; and it keeps to that
 * plan while the table grows. Between two bounds it expects one.
 */
export const expectFew = sql`place between 0 and 10000`
