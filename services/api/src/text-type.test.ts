import { Readable } from 'node:stream'
import type { ObjectStore, ObjectStream } from '@arkivar/storage'
import { expect, test } from 'vitest'
import { textType } from './text-type.ts'

const holding = (bytes: Uint8Array): Pick<ObjectStore, 'open'> => ({
  async open(_key, { start, end } = { start: 0, end: bytes.length - 1 }) {
    const part = bytes.subarray(start, end + 1)
    return Object.assign(Readable.from([part]), { sizeBytes: part.length }) as ObjectStream
  },
})

test.for([
  ['UTF-8', Buffer.from('Åløkke Allé'), 'text/plain; charset=utf-8'],
  ['UTF-8 whose look ends within a letter', Buffer.from(`x${'å'.repeat(40_000)}`), 'text/plain; charset=utf-8'],
  ['the encoding of the country', Buffer.from('Åløkke Allé', 'latin1'), 'text/plain'],
] as const)('a text in %s', async ([, bytes, type]) => {
  expect(await textType(holding(bytes), 'originals/a', bytes.length)).toBe(type)
})
