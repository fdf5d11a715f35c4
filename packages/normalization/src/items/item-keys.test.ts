import type { AgendaItem } from '@arkivar/types'
import { expect, test } from 'vitest'
import { itemKeys } from './item-keys.ts'

const item = (name: string, caseNumbers: string[] = []): AgendaItem => ({
  order: 1,
  number: null,
  name,
  public: true,
  pages: [1, 1],
  caseNumbers,
  previously: [],
  sections: [],
  resolution: null,
  attachments: [],
  absent: [],
  tables: [],
})

test('items are told apart by name and case number, however the name is spelled', () => {
  expect(itemKeys({ agendaItems: [item('Cykelsti på Engvej – frigivelse', ['24/1234'])] })).toEqual([
    'cykelsti paa engvej frigivelse',
    '24/1234',
  ])
})

test('items that every meeting has are left out', () => {
  expect(itemKeys({ agendaItems: [item('Godkendelse af dagsorden'), item('Meddelelser'), item('Eventuelt')] })).toEqual(
    [],
  )
})
