import { expect, test } from 'vitest'
import { printed } from '../fixtures/printed-page.ts'
import { labelsWithValues } from './labels-ahead.ts'

const labels = ['Mødedato:', 'Sted:', 'Afbud:'].map((text, at) => printed(text, 57, 200 + at * 14, { bold: true }))
const values = ['7. maj 2024', 'Havnekontoret', 'Ida Molbo'].map((text, at) => printed(text, 180, 200 + at * 14))
const above = [printed('Havneudvalget', 57, 100, { size: 20 }), printed('Referat', 57, 150)]
const below = printed('Punkt 1: Nye moler', 57, 260)

test('labels that were drawn before what stands above them come back to their values', () => {
  const read = labelsWithValues([...labels, ...above, ...values, below])
  expect(read.map(({ text }) => text)).toEqual([
    'Havneudvalget',
    'Referat',
    'Mødedato: 7. maj 2024',
    'Sted: Havnekontoret',
    'Afbud: Ida Molbo',
    'Punkt 1: Nye moler',
  ])
  expect(read[2]?.cells?.map(({ text }) => text)).toEqual(['Mødedato:', '7. maj 2024'])
})

test('lines of two columns, and labels without values beside them, stay where they are', () => {
  const columns = [...above, ...labels, below, ...values]
  expect(labelsWithValues(columns)).toEqual(columns)
  const lonely = [...labels, ...above, ...values.slice(2), below]
  expect(labelsWithValues(lonely)).toEqual(lonely)
})

test('titles in the margin, of several lines beside a text that begins level with them, stay titles', () => {
  const title = ['Nye moler', 'ved havnen'].map((text, at) => printed(text, 57, 200 + at * 14, { bold: true }))
  const text = ['Indstilling', 'Havnechefen indstiller,', 'at molerne bygges.']
  const beside = text.map((line, at) => printed(line, 180, 186 + at * 14))
  const page = [printed('12. Tilbud på', 57, 186, { bold: true }), ...title, ...beside, below]
  expect(labelsWithValues(page)).toEqual(page)
})
