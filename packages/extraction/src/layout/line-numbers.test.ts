import { expect, test } from 'vitest'
import { pageOf, printed } from '../fixtures/printed-page.ts'
import { lineNumbers } from './line-numbers.ts'

const text = Array.from({ length: 30 }, (_, at) =>
  printed('Udvalget drøftede havnens fremtid og de nye moler', 80, 100 + at * 14),
)
const every5th = (x0: number, size: number) =>
  [5, 10, 15, 20, 25].map((number) => printed(String(number).padStart(2), x0, 100 + (number - 1) * 14, { size }))
const trimmed = (x0: number, size: number) => every5th(x0, size).map((line) => ({ ...line, text: line.text.trim() }))

test('small numbers that count the lines outside of the text are found on either side of it', () => {
  expect(lineNumbers(pageOf([...text, ...trimmed(50, 7)]), 10).map(({ line }) => line.text)).toEqual([
    '5',
    '10',
    '15',
    '20',
    '25',
  ])
  expect(lineNumbers(pageOf([...trimmed(400, 7), ...text]), 10)).toHaveLength(5)
})

test('numbers of a list, numbers inside the text and numbers that do not count are text', () => {
  expect(lineNumbers(pageOf([...text, ...trimmed(50, 10)]), 10)).toEqual([])
  expect(lineNumbers(pageOf([...text, ...trimmed(150, 7)]), 10)).toEqual([])
  const years = [2020, 2022, 2019, 2024].map((year, at) => printed(String(year), 50, 100 + at * 60, { size: 7 }))
  expect(lineNumbers(pageOf([...text, ...years]), 10)).toEqual([])
})
