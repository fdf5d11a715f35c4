import pg from 'pg'

type Parser = (text: string) => unknown

const int8 = 20
const int8Array = 1016
const date = 1082
const timestamp = 1114
const timestamptz = 1184

const ours = new Map<number, Parser>([
  [int8, readInteger],
  [int8Array, (text) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(readInteger))],
  [date, (text) => text],
  [timestamp, (text) => text.replace(' ', 'T')],
  [timestamptz, readTimestamp],
])

/**
 * How values come out of the database, for our pools only: `int8` as a number (beyond 2^53 the query fails rather than
 * round), `date` as `2024-05-07`, `timestamptz` as `2024-05-07T11:00:00.123456Z` with all its microseconds, so that a
 * value can be a paging key. `numeric` stays a string: cast sums of `int8` to `int8`.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && ours.get(oid)) || pg.types.getTypeParser(oid, format ?? 'text'),
}

function readInteger(text: string): number | null {
  if (text === 'NULL') return null
  const value = Number(text)
  if (!Number.isSafeInteger(value))
    throw new RangeError(`The database holds the integer ${text}, which a number cannot.`)
  return value
}

/** The session's time zone is UTC, so the offset is always `+00`. */
function readTimestamp(text: string): string {
  return text.replace(' ', 'T').replace(/\+00$/, 'Z')
}
