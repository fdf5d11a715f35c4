import { expect, test } from 'vitest'
import { printed } from '../fixtures/printed-page.ts'
import type { PageReading } from '../reading.ts'
import { partSideColumn } from './side-column.ts'

const sheet = { width: 595, height: 842, number: 1 } as PageReading
const body = [0, 1, 2, 3, 4, 5].map((row) => printed('Havnen er åben for alle, som vil lægge til', 180, 100 + row * 14))
const column = (...texts: string[]) => texts.map((text, row) => printed(text, 50, 62 + row * 11))

test('a letterhead to the left of the text is read apart from it', () => {
  const side = column('Lejre Kommune', 'Havn og Strand', 'Engvej 7', '4320 Lejre', 'Dato 3. maj 2023')
  expect(partSideColumn(sheet, [...side, ...body])).toEqual({ body, side })
})

test('what stands in the margin is none where it tells nothing that a letterhead does, goes on below, or is of a later page', () => {
  const headings = column('Baggrund', 'Indhold', 'Forslag', 'Udgifter', 'Tidsplan')
  expect(partSideColumn(sheet, [...headings, ...body]).side).toEqual([])
  const side = column('Lejre Kommune', 'Havn og Strand', 'Engvej 7', '4320 Lejre')
  expect(partSideColumn(sheet, [...side, ...body, printed('Havnen', 50, 600)]).side).toEqual([])
  expect(partSideColumn({ ...sheet, number: 2 }, [...side, ...body]).side).toEqual([])
})

test('a column that tells a day is a letterhead, also where a running head begins a little farther out than the text', () => {
  const side = column('Dato', '4. maj 2023', 'Sted', 'Havnekontoret', 'Deltagere', 'Eva Holm')
  const head = printed('Havneudvalget', 176, 40)
  expect(partSideColumn(sheet, [...side, head, ...body])).toEqual({ body: [head, ...body], side })
})
