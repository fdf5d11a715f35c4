import { expect, test } from 'vitest'
import { entryDigest } from './entry-digest.ts'

const facts = { id: 'a', url: 'https://havnby.example/1', fileName: 'notat.pdf' }
const usual = entryDigest('{"title":"Notat"}', facts)

test('the same content with the same facts has the same digest, as text and as bytes', () => {
  expect(entryDigest(Buffer.from('{"title":"Notat"}'), { ...facts })).toBe(usual)
})

test.each([
  ['content', '{"title":"Svar"}', facts],
  ['document', '{"title":"Notat"}', { ...facts, id: 'b' }],
  ['address', '{"title":"Notat"}', { ...facts, url: null }],
  ['file name', '{"title":"Notat"}', { ...facts, fileName: 'svar.pdf' }],
])('another %s has another digest', (_what, content, given) => {
  expect(entryDigest(content, given)).not.toBe(usual)
})
