import type { OriginalsCompared } from '@arkivar/pipeline'
import { formatTable } from './table.ts'

/** The others are in the JSON. */
const listedAtMost = 20

/** @returns lines about originals that only storage or only the ledger has; none where both agree. */
export function describeOriginals({ unknown, missing }: OriginalsCompared): string[] {
  return [
    ...section(
      `${count(unknown.length, 'original lies', 'originals lie')} in storage that the ledger does not know:`,
      unknown.map(({ key, sizeBytes, modified }) => [
        key,
        `${sizeBytes} bytes`,
        modified.toISOString().slice(0, 16).replace('T', ' '),
      ]),
      'The database may be older than the storage. Hand the files in again, or harvest from the first of these days on.',
    ),
    ...section(
      `${count(missing.length, 'document has', 'documents have')} lost the original, which is not in storage:`,
      missing.map(({ documentId, sha256 }) => [documentId, sha256]),
      'The storage may be older than the database. Hand the same files in again; everything else is kept.',
    ),
  ]
}

function section(title: string, rows: readonly (readonly string[])[], advice: string): string[] {
  if (rows.length === 0) return []
  const columns = (rows[0] ?? []).map(() => ({ title: '' }))
  const more = rows.length > listedAtMost ? [`  and ${rows.length - listedAtMost} more; --json names all`] : []
  return [title, ...formatTable(columns, rows.slice(0, listedAtMost)).map((line) => `  ${line}`), ...more, advice]
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
