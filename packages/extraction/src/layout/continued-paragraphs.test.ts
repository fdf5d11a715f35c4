import { type Block, type ExtractedPage, runningText } from '@arkivar/types'
import { expect, test } from 'vitest'
import { markContinued } from './continued-paragraphs.ts'

const base = { confidence: 0.9, region: 'body' as const }

const paragraph = (page: number, text: string, top: number, right = 538): Block => ({
  kind: 'paragraph',
  text,
  page,
  box: [57, top, right, top + 28],
  ...base,
})

const footer = (page: number): Block => ({ kind: 'furniture', role: 'footer', text: `Side ${page}`, page, ...base })

const page = (number: number, blocks: Block[]): ExtractedPage => ({
  number,
  width: 595,
  height: 842,
  blocks,
  ocr: false,
  confidence: null,
  failure: null,
})

const textOf = (...pages: ExtractedPage[]) => runningText({ pages: markContinued(pages) })

test('a paragraph goes on over a page break, past the furniture', () => {
  const pages = [
    page(1, [paragraph(1, 'Udvalget ønsker, at broen skal', 740), footer(1)]),
    page(2, [footer(2), paragraph(2, 'bygges i år.', 70, 140), paragraph(2, 'Det koster penge.', 120)]),
  ]
  expect(textOf(...pages)).toBe('Udvalget ønsker, at broen skal bygges i år.\n\nDet koster penge.')
  expect(markContinued(pages)[1]?.blocks[1]).toMatchObject({ text: 'bygges i år.', page: 2, continues: true })
})

test('a word that the page break divides stands whole on the page where it begins', () => {
  const pages = markContinued([
    page(1, [paragraph(1, 'Det gælder for kommu-', 740)]),
    page(2, [paragraph(2, 'nens broer og veje.', 70)]),
  ])
  expect(pages.map(({ blocks }) => blocks.map((block) => 'text' in block && block.text))).toEqual([
    ['Det gælder for kommunens'],
    ['broer og veje.'],
  ])
  expect(textOf(page(1, [paragraph(1, 'Børne-', 740)]), page(2, [paragraph(2, 'og Skoleudvalget', 70)]))).toBe(
    'Børne- og Skoleudvalget',
  )
})

test('a list item goes on, and a footnote in between does not part it', () => {
  const item: Block = {
    kind: 'listItem',
    marker: '1.',
    depth: 0,
    text: 'at broen',
    page: 1,
    box: [57, 700, 538, 712],
    ...base,
  }
  const note: Block = { kind: 'footnote', marker: '1', text: 'Se bilag.', page: 1, box: [57, 780, 538, 790], ...base }
  expect(textOf(page(1, [item, note]), page(2, [paragraph(2, 'males', 70)]))).toBe('1. at broen males\n\n1 Se bilag.')
})

test.each([
  ['a sentence has ended', 'Sagen er udsat.', 'når der er penge', 740, 70],
  ['a list is announced', 'Udvalget indstiller:', 'at broen males', 740, 70],
  ['the page ends early', 'Bilag til sagen', 'udvalget drøftede', 200, 70],
  ['the next page begins low', 'Bilag til sagen', 'udvalget drøftede', 740, 500],
  ['a short line ends the page', 'Bilag', 'Udvalget drøftede sagen', 740, 70],
])('nothing goes on where %s', (_, above, below, bottom, top) => {
  const right = above.length < 20 ? 120 : 538
  const pages = [
    page(1, [paragraph(1, 'x'.repeat(90), 100), paragraph(1, above, bottom, right)]),
    page(2, [paragraph(2, below, top)]),
  ]
  expect(markContinued(pages)[1]?.blocks[0]).not.toHaveProperty('continues')
})
