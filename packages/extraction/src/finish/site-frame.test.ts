import type { Block } from '@arkivar/types'
import { expect, test } from 'vitest'
import { pageOfBlocks } from '../page-of-blocks.ts'
import { withoutSiteFrame } from './site-frame.ts'

const base = { page: 1, confidence: 1, region: 'body' as const }
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, ...base })
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text, ...base })
const item = (text: string): Block => ({ kind: 'listItem', marker: '•', depth: 0, text, ...base })
const leftOf = (...blocks: Block[]) =>
  withoutSiteFrame([pageOfBlocks(1, blocks)]).flatMap((page) =>
    page.blocks.flatMap((block) => (block.kind !== 'furniture' && 'text' in block ? [block.text] : [])),
  )
const TEXT = 'Kajen er gennemgået i maj af to folk fra driften, som har set på pæle og fendere.'

test('the menus and the question about cookies of a printed page stand apart from its document', () => {
  const cookies = [
    heading('Vi bruger cookies'),
    paragraph(`Lejre Kommune bruger cookies. ${TEXT}`),
    paragraph('Kun nødvendige'),
  ]
  const menu = [paragraph('Lejre Kommune'), item('Borger'), item('Forside'), item('Havnen'), item('Kajens tilstand')]
  expect(leftOf(...cookies, ...menu, paragraph('NOTAT'), heading('Kajens tilstand'), paragraph(TEXT))).toEqual([
    'NOTAT',
    'Kajens tilstand',
    TEXT,
  ])
})

test('one such word makes no site, and what stands below the title is no menu', () => {
  expect(leftOf(paragraph('Forside'), heading('Kajens tilstand'), paragraph(TEXT))).toContain('Forside')
  const tools = [paragraph('Udskriv'), paragraph('Hent som PDF')]
  expect(leftOf(paragraph('NOTAT'), heading('Kajens tilstand'), ...tools, paragraph(TEXT))).toHaveLength(5)
})
