import type { Block } from '@arkivar/types'
import { expect, test } from 'vitest'
import { pageOfBlocks } from '../page-of-blocks.ts'
import { withClosingImprint } from './closing-imprint.ts'

const base = { page: 1, confidence: 1, region: 'body' as const }
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, ...base })
const kindsOf = (...blocks: Block[]) =>
  withClosingImprint([pageOfBlocks(1, blocks)]).flatMap((page) => page.blocks.map(({ kind }) => kind))

test.each([
  'Lejre Kommune',
  'Lejre Kommune Side 2',
  'Lejre Kommune · Møllevej 2 · 4320 Lejre',
  'Leveret af Havnesider A/S © 2023',
])('%s below all else is a footer', (text) => {
  expect(kindsOf(paragraph('Intet.'), paragraph(text))).toEqual(['paragraph', 'furniture'])
})

test.each(['Lejre Kommune, som ejer kajen, maler den i 2024 og 2025.', 'Høringssvar fra Lejre Kommune'])(
  '%s says more',
  (text) => {
    expect(kindsOf(paragraph('Intet.'), paragraph(text))).toEqual(['paragraph', 'paragraph'])
  },
)

test('what stands alone, or below a heading that asks for it, is text', () => {
  expect(kindsOf(paragraph('Lejre Kommune'))).toEqual(['paragraph'])
  expect(kindsOf({ kind: 'heading', level: 2, text: 'Afsender', ...base }, paragraph('Lejre Kommune'))).toEqual([
    'heading',
    'paragraph',
  ])
})

test('below the office that signs it is a part of the signature, and below a list of names it is not', () => {
  const office = paragraph('Park og Vej')
  expect(kindsOf(paragraph('Kajen er malet.'), office, paragraph('Lejre Kommune'))[2]).toBe('paragraph')
  expect(kindsOf(paragraph('Bilag'), office, paragraph('Lejre Kommune'))[2]).toBe('furniture')
})
