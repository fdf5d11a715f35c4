import { expect, test } from 'vitest'
import type { PageReading, TextLine } from '../reading.ts'
import { blocksFromLayout } from './blocks-from-layout.ts'

const line = (x0: number, top: number, text: string, size = 10): TextLine => ({
  text,
  box: [x0, top, x0 + text.length * 5, top + size],
  size,
  bold: false,
  italic: false,
})

function pageOf(lines: TextLine[]): PageReading {
  const nothing = { links: [], formFields: [], annotations: [], rulings: [], notices: [], hiddenText: '' }
  const known = { tags: null, ocr: false, confidence: null, failure: null }
  return { number: 1, width: 595, height: 842, lines, ...nothing, ...known }
}

const blocks = (...lines: TextLine[]) =>
  blocksFromLayout(pageOf(lines), new Map(), {
    bodySize: 10,
    pitch: 1.2,
    headingStyles: ['14', '12'],
    columns: [],
  }).map((block) => `${block.kind}${'text' in block ? `: ${block.text}` : ''}`)

const full = 'Havnen er åben for alle, som vil lægge til ved kajen, og broerne er sikret mod storm og høj vandstand.'

test('a line farther in than the text of a list item is not its text, though its bullet is only drawn', () => {
  expect(
    blocks(
      line(60, 100, '1. Kajen spules'),
      line(95, 112, 'nordsiden først'),
      line(60, 124, '2. Molen males med hvid maling'),
      line(74, 136, 'og får ny belysning.'),
      line(50, 170, full),
    ),
  ).toEqual([
    'listItem: Kajen spules',
    'paragraph: nordsiden først',
    'listItem: Molen males med hvid maling og får ny belysning.',
    `paragraph: ${full}`,
  ])
})

test('a line farther out than the marker of an item that ended early is not its text', () => {
  expect(blocks(line(80, 100, '• sydsiden'), line(60, 112, '2 Molen males'), line(50, 170, full))).toEqual([
    'listItem: sydsiden',
    'paragraph: 2 Molen males',
    `paragraph: ${full}`,
  ])
})

test('items with bullets are no headings, however large the bullet is drawn', () => {
  expect(blocks(line(60, 100, '• kajen', 12), line(60, 114, '1. Molen', 12), line(50, 170, full))).toEqual([
    'listItem: kajen',
    'heading: 1. Molen',
    `paragraph: ${full}`,
  ])
})

test('a line that the writer has broken ends its paragraph', () => {
  expect(
    blocks(
      line(60, 100, 'Beslutning'),
      line(60, 112, 'Molen males hvid, og kajen spules, når bådene er taget på land.'),
      line(60, 124, 'Broen lukkes, mens det står på, og åbnes igen til foråret, når'),
      line(60, 136, 'isen er væk.'),
    ),
  ).toEqual([
    'paragraph: Beslutning',
    'paragraph: Molen males hvid, og kajen spules, når bådene er taget på land. Broen lukkes, mens det står på, og åbnes igen til foråret, når isen er væk.',
  ])
})

test('a line drawn with signs stands alone', () => {
  expect(blocks(line(60, 100, 'Molen'), line(60, 112, '--------------------'), line(60, 124, 'Kajen'))).toEqual([
    'paragraph: Molen',
    'paragraph: --------------------',
    'paragraph: Kajen',
  ])
})

test('a wider gap below a line that ended early parts two paragraphs', () => {
  expect(blocks(line(60, 100, 'Molen males hvid.'), line(60, 114, 'og kajen spules.'), line(60, 170, full))).toEqual([
    'paragraph: Molen males hvid.',
    'paragraph: og kajen spules.',
    `paragraph: ${full}`,
  ])
})

test('headings below each other in the same letters are headings of their own', () => {
  const beside = line(50, 170, full)
  expect(blocks(line(50, 100, 'Havneudvalget', 14), line(50, 116, 'Beslutningsprotokol', 14), beside)).toEqual([
    'heading: Havneudvalget',
    'heading: Beslutningsprotokol',
    `paragraph: ${full}`,
  ])
})
