import { expect, test } from 'vitest'
import type { TextLine } from '../reading.ts'
import { rightEdgesOf, textOfLines } from './broken-lines.ts'

const line = (text: string, x0 = 50, top = 100): TextLine => ({
  text,
  box: [x0, top, x0 + text.length * 5, top + 10],
  size: 10,
  bold: false,
  italic: false,
})

const FULL = 'Havnen er åben for alle, som vil lægge til ved kajen, og broerne er sikret mod storm og høj vandstand.'

/** Lines below each other, read as one block beside a full line elsewhere on the page. */
function textOf(texts: readonly string[], { x0 = 50, around = [line(FULL, 50, 500)] } = {}): string {
  const lines = texts.map((text, index) => line(text, x0, 100 + index * 12))
  return textOfLines(lines, rightEdgesOf([...lines, ...around]))
}

test('a line that ends where the next word would have had room was broken by the writer', () => {
  const address = ['Broministeriet', 'Kajgade 2', '9999 Havneby']
  expect(textOf(address)).toBe(address.join('\n'))
  expect(textOf(['A. Sager til afgørelse i rådet', 'Åbent - 01.00.00-A01-1-24'])).toContain('rådet\nÅbent')
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
  expect(textOf(['Molen males med hvid maling', 'og får ny belysning.'])).toBe(
    'Molen males med hvid maling og får ny belysning.',
  )
})

test('what stands beside a line ends it', () => {
  const lines = [line('Vedrørende ministeriets henvendelse om Havneby'), line('Kommune.', 50, 112)]
  const beside = line('Journal nr. 2024-17', 300, 106)
  expect(textOfLines(lines, rightEdgesOf([...lines, line(FULL, 50, 500)], [...lines, beside]))).not.toContain('\n')
})

test('a letterhead far to the right holds entries, one to a line', () => {
  const entries = ['Dato: 25. februar 2021', 'Sagsnr: 17.01.00-A01-2-21', 'Havneafdelingen']
  expect(textOf(entries, { x0: 400 })).toBe(entries.join('\n'))
  expect(textOf(['Center for Broer og', 'Kajer i Havneby'], { x0: 400 })).toBe('Center for Broer og Kajer i Havneby')
})
