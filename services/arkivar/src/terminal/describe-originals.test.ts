import { expect, test } from 'vitest'
import { describeOriginals } from './describe-originals.ts'

test('originals that only one side has are named with what to do, the first of many, and nothing where all is well', () => {
  expect(describeOriginals({ unknown: [], missing: [] })).toEqual([])
  const modified = new Date('2024-05-07T12:00:00Z')
  const object = { key: 'originals/ab', sizeBytes: 7, modified }
  expect(describeOriginals({ unknown: [object], missing: [] })).toEqual([
    '1 original lies in storage that the ledger does not know:',
    '  originals/ab  7 bytes  2024-05-07 12:00',
    'The database may be older than the storage. Hand the files in again, or harvest from the first of these days on.',
  ])
  const many = Array.from({ length: 25 }, (_, index) => ({ documentId: `id-${index}`, sha256: 'ab' }))
  const lines = describeOriginals({ unknown: [], missing: many })
  expect(lines[0]).toBe('25 documents have lost the original, which is not in storage:')
  expect(lines).toHaveLength(1 + 20 + 1 + 1)
  expect(lines.at(-2)).toBe('  and 5 more; --json names all')
})
