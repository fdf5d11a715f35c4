import type { ColumnType } from 'kysely'

/** A `timestamptz`: read as an ISO 8601 string in UTC, written as that or as a `Date`. */
export type TimestampColumn = ColumnType<string, string | Date, string | Date>
