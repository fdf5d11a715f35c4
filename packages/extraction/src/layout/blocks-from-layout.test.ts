import { expect, test } from 'vitest'
import { pageOf, printed } from '../fixtures/printed-page.ts'
import type { TextLine } from '../reading.ts'
import { blocksFromLayout } from './blocks-from-layout.ts'

const line = (x0: number, top: number, text: string, size = 10) => printed(text, x0, top, { size })

const blocks = (...lines: TextLine[]) =>
  blocksFromLayout(pageOf(lines), new Map(), {
    bodySize: 10,
    pitch: 1.2,
    headingStyles: ['14', '12'],
    columns: [],
  }).map((block) => `${block.kind}${'text' in block ? `: ${block.text}` : ''}`)

/** Whether a block of its own or a line break within one: where readers find lines. */
const linesOf = (...lines: TextLine[]) => blocks(...lines).flatMap((block) => block.replace(/^\w+: /, '').split('\n'))

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

test('a list begins below a line without room, where the next marker stands below its first', () => {
  expect(
    blocks(
      line(50, 100, 'Havnekontoret indstiller, at Molerådet'),
      line(50, 112, '1. godkender broen'),
      line(50, 124, '2. maler den til foråret'),
    ),
  ).toEqual([
    'paragraph: Havnekontoret indstiller, at Molerådet',
    'listItem: godkender broen',
    'listItem: maler den til foråret',
  ])
})

test('the end of a word that a line broke belongs to it, though a picture shows too few letters to measure', () => {
  const read = (x0: number, top: number, text: string, size: number) =>
    printed(text, x0, top, { size, bold: size > 11, confidence: 0.9, box: [x0, top, x0 + text.length * 6, top + size] })
  expect(linesOf(read(50, 100, 'Nye broer over havnen (2031-', 14), read(50, 121, '0412)', 10.5))).toEqual([
    'Nye broer over havnen (2031-0412)',
  ])
  expect(linesOf(read(50, 100, 'Nye broer over havnen', 14), read(50, 121, 'Broen males', 10.5))).toHaveLength(2)
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

test('a line whose first word had room on the line above was begun by the writer', () => {
  expect(
    linesOf(
      line(50, 100, full),
      line(50, 130, 'Med venlig hilsen'),
      line(50, 142, 'Asta Havnholm'),
      line(50, 154, 'havnechef'),
      line(50, 200, 'Kære Asta'),
      line(50, 212, 'Du har spurgt, hvornår broen åbner, og hvem der betaler for den nye belysning langs hele'),
      line(50, 224, 'molen. Svaret er, at Havnen betaler.'),
    ),
  ).toEqual([
    full,
    'Med venlig hilsen',
    'Asta Havnholm',
    'havnechef',
    'Kære Asta',
    'Du har spurgt, hvornår broen åbner, og hvem der betaler for den nye belysning langs hele molen. Svaret er, at Havnen betaler.',
  ])
})

test('lines that were broken for want of room are one, however narrow they are, and figures go with their words', () => {
  expect(
    blocks(
      line(50, 100, 'Broen åbner i maj, og Havnen'),
      line(50, 112, 'Kommune betaler udgiften på'),
      line(50, 124, '12 mio. kr. til belysning.'),
      line(300, 100, 'Et spor'),
    ),
  ).toContain('paragraph: Broen åbner i maj, og Havnen Kommune betaler udgiften på 12 mio. kr. til belysning.')
})

test('a letterhead at the right edge of the first page keeps its lines, but for those that go on', () => {
  const right = [
    'Center for Havne og',
    'Molebyggeri',
    'Dato',
    'den 4. maj 2021',
    'Sagsnr.',
    '21/3344',
    'www.havnby.example',
  ]
  expect(
    blocks(
      line(50, 100, 'Notat'),
      ...right.map((text, row) => line(400, 100 + row * 12, text)),
      line(50, 250, full),
      line(50, 262, full),
    ),
  ).toEqual([
    'paragraph: Center for Havne og Molebyggeri\nDato\nden 4. maj 2021\nSagsnr.\n21/3344\nwww.havnby.example',
    'paragraph: Notat',
    `paragraph: ${full} ${full}`,
  ])
})

test('lines that end at one edge and begin at several are lines of their own', () => {
  const atRight = (text: string, top: number) => line(500 - text.length * 5, top, text)
  expect(
    blocks(
      atRight('Havn og Kyst', 100),
      atRight('J.nr. 2018-0209890', 112),
      atRight('Dato: 6. februar 2019', 124),
      line(50, 180, full),
    ),
  ).toEqual(['paragraph: Havn og Kyst\nJ.nr. 2018-0209890\nDato: 6. februar 2019', `paragraph: ${full}`])
})

test('behind a sentence that ended long before its column another paragraph begins, within an item as well', () => {
  expect(
    linesOf(
      line(50, 100, full),
      line(50, 140, '1. Er der søgt om lov til broen?'),
      line(50, 152, 'Nej, det er den for kort til.'),
      line(50, 164, 'Med venlig hilsen'),
      line(50, 176, 'Asta Havnholm'),
    ),
  ).toEqual([
    full,
    'Er der søgt om lov til broen?',
    'Nej, det er den for kort til.',
    'Med venlig hilsen',
    'Asta Havnholm',
  ])
})

test('words that are divided at the end of a line are put together, whatever the hyphen, and initials are not joined', () => {
  const side = ['Havn og Digitalise\u2010', 'ring', 'Sagsbehandler', 'abc', 'Dato', '04-05-2021']
  expect(
    linesOf(
      ...side.map((text, row) => line(400, 100 + row * 12, text)),
      line(50, 250, full),
      line(50, 262, full),
    ).slice(0, 5),
  ).toEqual(['Havn og Digitalisering', 'Sagsbehandler', 'abc', 'Dato', '04-05-2021'])
})

test('a line that the writer has broken stays one, where no more room than usual follows', () => {
  expect(
    blocks(
      line(60, 100, 'Beslutning'),
      line(60, 112, 'Molen males hvid, og kajen spules, når bådene er taget på land.'),
      line(60, 124, 'Broen lukkes, mens det står på, og åbnes igen til foråret, når'),
      line(60, 136, 'isen er væk.'),
    ),
  ).toEqual([
    'paragraph: Beslutning\nMolen males hvid, og kajen spules, når bådene er taget på land. Broen lukkes, mens det står på, og åbnes igen til foråret, når isen er væk.',
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

test('a wider gap below a line that had no room for more parts nothing', () => {
  expect(blocks(line(60, 100, full), line(60, 114, 'og kajen spules.'))).toEqual([
    `paragraph: ${full} og kajen spules.`,
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

test('a day at the beginning of a line is no item where it had no room in the column of the line before', () => {
  expect(
    blocks(
      line(50, 100, 'Havnen holder åbent hus, og kajen lukkes den'),
      line(50, 112, '31. december 2024.'),
      ...[100, 112, 124].map((top) => line(320, top, 'Molen males hvid i maj.')),
    )[0],
  ).toBe('paragraph: Havnen holder åbent hus, og kajen lukkes den 31. december 2024.')
})

test('a line below an item and farther out is not its text where it had room behind it', () => {
  const item = `• ${full.slice(0, 64)}`
  expect(blocks(line(80, 100, item), line(60, 112, 'Til toppen'), line(60, 170, full))).toEqual([
    `listItem: ${item.slice(2)}`,
    'paragraph: Til toppen',
    `paragraph: ${full}`,
  ])
})

test('the entries of a letterhead stay together, however far apart they stand from each other', () => {
  const side = ['Center for Havne', 'Mole 12', '9999 Havneby', 'www.havnby.example']
  const steps = [100, 112, 126, 140]
  expect(
    blocks(
      ...[100, 112, 124, 136, 148].map((top) => line(50, top, full.slice(0, 60))),
      ...side.map((text, row) => line(400, steps[row] ?? 0, text)),
    ),
  ).toContain(`paragraph: ${side.join('\n')}`)
})

test('a heading may differ from the text above it in nothing but its slope', () => {
  const sloped = printed('Økonomi', 50, 124, { italic: true })
  expect(linesOf(line(50, 100, full), line(50, 112, full), sloped, line(50, 136, 'Ingen.'))).toContain('Økonomi')
})
