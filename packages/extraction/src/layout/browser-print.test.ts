import { expect, test } from 'vitest'
import { pageOf, printed, printedRow } from '../fixtures/printed-page.ts'
import { browserPrint } from './browser-print.ts'
import { findFurniture } from './furniture.ts'

const text = [printed('Svar om lys i parken', 40, 120), printed('Kære Otto Lind', 40, 160)]

test('moment, title and address that a browser prints around a recognized page are furniture', () => {
  const head = printed('3/9/24, 8:05 AM Svar om lys i parken | Lejre Kommune', 25, 16)
  const foot = printedRow(825, [
    ['https://lejre.example/svar.html', 25, 200],
    ['1/1', 560, 575],
  ])
  const found = findFurniture([pageOf([head, ...text, foot])], 10).get(1)
  expect([...(found?.keys() ?? [])].sort()).toEqual([0, 3])
})

test('so are title and address above, and number and moment below, on each page', () => {
  const page = (number: number) =>
    pageOf(
      [
        printed('Svar om lys i parken', 25, 16),
        printed('https://lejre.example/svar.html', 380, 16),
        ...text,
        printed(`${number} of 2`, 25, 825),
        printed('09.03.2024 08.05', 490, 825),
      ],
      { number },
    )
  expect(browserPrint([page(1), page(2)]).map(({ index }) => index)).toEqual([4, 5, 4, 5, 0, 1, 0, 1])
})

test('a moment alone, or an address alone, is text', () => {
  expect(browserPrint([pageOf([printed('3/9/24, 8:05 AM', 25, 16), ...text])])).toEqual([])
  expect(browserPrint([pageOf([...text, printed('https://lejre.example/svar', 25, 825)])])).toEqual([])
})
