import type { ItemPicture } from '@arkivar/ledger'
import { expect, test } from 'vitest'
import { describeEach } from './describe-each.ts'

const item = (sourceKey: string, more: Partial<ItemPicture> = {}): ItemPicture => ({
  sourceKey,
  documentId: null,
  column: 'indexed',
  type: 'notat',
  title: 'Om cykelstier',
  failure: null,
  hold: null,
  stage: null,
  notes: [],
  ...more,
})
const message = 'The PDF cannot be opened without its password, which only its author knows.'
const items = [
  item('/in/notat-om-cykelstier-og-alt-hvad-dertil-hører-2024-06-12.pdf', { notes: ['1 page could not be read'] }),
  item('/in/b.pdf', { column: 'failed', type: null, failure: { code: 'encrypted', message } }),
  item('/in/c.pdf'),
]

test('a wide terminal shows a document in a line, with its title or what there is to say of it', () => {
  expect(describeEach(items, 170)).toEqual([
    'notat-om-cykelstier-og-alt-hvad-dertil-hører-2024-06-…  indexed  notat  1 page could not be read · Om cykelstier',
    `b.pdf                                                   failed          ${message}`,
    'c.pdf                                                   indexed  notat  Om cykelstier',
  ])
})

test('a narrow one shows what there is to say below, and never cuts what has to be done', () => {
  expect(describeEach(items, 50)).toEqual([
    'notat-om-cykelsti…  indexed  notat',
    '  1 page could not be read · Om cykelstier',
    'b.pdf               failed',
    `  ${message}`,
    'c.pdf               indexed  notat',
  ])
})
