import { expect, test } from 'vitest'
import { printed } from '../fixtures/printed-page.ts'
import type { TextLine } from '../reading.ts'
import { textOfLines } from './broken-lines.ts'
import { columnsOf, textAreaOf } from './text-area.ts'

const line = (text: string, x0 = 50, top = 100) => printed(text, x0, top)

const FULL = 'Havnen er åben for alle, som vil lægge til ved kajen, og broerne er sikret mod storm og høj vandstand.'

/** Lines below each other, read as one block beside a full line elsewhere on the page. */
function textOf(texts: readonly string[], { x0 = 50, around = [line(FULL, 50, 500)] } = {}): string {
  const lines = texts.map((text, index) => line(text, x0, 100 + index * 12))
  return textOfLines(lines, textAreaOf([...lines, ...around]))
}

test('a line that ends where the next word would have had room was broken by the writer', () => {
  const address = ['Broministeriet', 'Kajgade 2', '9999 Havneby']
  expect(textOf(address)).toBe(address.join('\n'))
  expect(textOf(['A. Sager til afgørelse i rådet', 'Åbent - 01.00.00-A01-1-24'])).toContain('rådet\nÅbent')
})

test('a line with the sign of a list begins anew below another, though that one ends in the middle of a sentence', () => {
  const points = ['- at molen males,', '- at kajen spules.']
  expect(textOf(points)).toBe(points.join('\n'))
})

test('a paragraph that is wrapped is one line, though its last one is short', () => {
  expect(textOf([FULL, FULL, 'og høj sø.'])).toBe(`${FULL} ${FULL} og høj sø.`)
})

test('a wrapped paragraph goes on where a line ends early in the middle of a sentence', () => {
  const early = FULL.slice(0, 86)
  expect(textOf([FULL, early, FULL, FULL])).not.toContain('\n')
  expect(textOf([FULL, `${early.slice(0, 60)}.`, FULL, FULL])).toContain('.\n')
})

test('a narrow column that is full is wrapped, whatever stands elsewhere on the page', () => {
  const narrow = [
    'Havnen er åben for alle,',
    'som vil lægge til og kan',
    'betale for det til kassen',
    'på havnens kontor i byen',
    'hver dag i hele sommeren',
  ]
  expect(textOf(narrow)).toBe(narrow.join(' '))
})

test('a line that breaks in the middle of a phrase goes on', () => {
  expect(textOf(['Center for Havne, Broer og', 'Kajer'])).toBe('Center for Havne, Broer og Kajer')
  expect(textOf(['Molen er fredet efter museumslovens §', '24.'])).toBe('Molen er fredet efter museumslovens § 24.')
  expect(textOf(['Molen er fredet efter § 24, stk.', '2, nr. 1.'])).toBe('Molen er fredet efter § 24, stk. 2, nr. 1.')
  expect(textOf(['Havneby Kommune', 'og', 'Molebyg ApS'])).toContain('og\nMolebyg')
  expect(textOf(['Molen males med hvid maling', 'og får ny belysning.'])).toBe(
    'Molen males med hvid maling og får ny belysning.',
  )
})

test('a sentence that breaks off halfway goes on, since what it made room for may be no text', () => {
  expect(textOf([FULL.slice(0, 54), FULL.slice(55).toLowerCase()])).not.toContain('\n')
  expect(textOf(['Eva Holm', 'fuldmægtig'])).toBe('Eva Holm\nfuldmægtig')
})

test('what stands beside a line ends it', () => {
  const lines = [line('Vedrørende ministeriets henvendelse om Havneby'), line('Kommune.', 50, 112)]
  const beside = line('Journal nr. 2024-17', 300, 106)
  expect(textOfLines(lines, textAreaOf([...lines, line(FULL, 50, 500)], [...lines, beside]))).not.toContain('\n')
})

test('titles of items are broken off though none of them is long, when the text below them is', () => {
  const item = (title: string, text: string, top: number) => [line(title, 70, top), line(text, 84, top + 12)]
  const items = [
    ...item('1. Godkendelse af dagsorden', 'Godkendt.', 100),
    ...item('2. Ny mole', FULL, 124),
    ...item('3. Evt.', 'Intet.', 148),
  ]
  const area = textAreaOf(items)
  expect(textOfLines(items.slice(0, 2), area)).toBe('1. Godkendelse af dagsorden\nGodkendt.')
})

test('a letterhead far to the right holds entries, one to a line', () => {
  const entries = ['Dato: 25. februar 2021', 'Sagsnr: 17.01.00-A01-2-21', 'Havneafdelingen']
  expect(textOf(entries, { x0: 400 })).toBe(entries.join('\n'))
  expect(textOf(['Center for Broer og', 'Kajer i Havneby'], { x0: 400 })).toBe('Center for Broer og Kajer i Havneby')
})

test('lines that end at the right margin and begin where they may are entries', () => {
  const entries = ['9. april 2024', 'Journal nr. 2024-17', 'Havneafdelingen']
  const lines = entries.map((text, index) => line(text, 520 - text.length * 5, 100 + index * 12))
  expect(textOfLines(lines, textAreaOf([...lines, line(FULL, 50, 500)]))).toBe(entries.join('\n'))
})

test('a cover without a full line is judged by the other pages', () => {
  const cover = [line('Dato Torsdag den 3. april kl. 08:00'), line('Sted Havnekontoret', 50, 112)]
  expect(textOfLines(cover, textAreaOf(cover))).not.toContain('\n')
  expect(textOfLines(cover, textAreaOf(cover, cover, columnsOf([line(FULL)])))).toContain('\nSted')
})

test('a block that is full of itself and narrow holds entries, also those with letters before them', () => {
  const narrow = ['Havneby Kajlag', 'Havneby Molelag', 'Havneby Brolag']
  expect(textOf(narrow)).toBe(narrow.join('\n'))
  const lettered = ['a) Kajen spules', 'b) Molen males', 'c) Broen lukkes']
  expect(textOf(lettered, { around: [] })).toBe(lettered.join('\n'))
})

test('of a line with cells, the first one tells how wide its first word is', () => {
  const cells = [
    { text: 'Emne', x0: 50, x1: 70 },
    { text: 'Ny mole', x0: 400, x1: 435 },
  ]
  const lines = [line('Modtaget 3. september 2024, sat på dagsordenen'), { ...line('Emne Ny mole', 50, 112), cells }]
  lines[1] = { ...lines[1], box: [50, 112, 435, 122] } as TextLine
  const area = textAreaOf([...lines, line('Havnen er åben for alle, som vil lægge til ved kajen.', 50, 500)])
  expect(textOfLines(lines, area)).toContain('\nEmne')
})

test('the year of a day goes on with it beside the text too', () => {
  const lines = ['Mødedato', 'Tirsdag den 3. september', '2024', 'Havnekontoret'].map((text, row) =>
    line(text, 50, row * 12),
  )
  expect(textOfLines(lines, textAreaOf(lines), true)).toBe('Mødedato\nTirsdag den 3. september 2024\nHavnekontoret')
})
