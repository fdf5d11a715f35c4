import { expect, test } from 'vitest'
import { pageOf, printed, printedRow } from '../fixtures/printed-page.ts'
import type { TextLine } from '../reading.ts'
import { findFurniture } from './furniture.ts'

const line = (text: string, top: number, size = 10) => printed(text, 57, top, { size })

const page = (number: number, lines: TextLine[]) => pageOf(lines, { number })

const body = (number: number): TextLine[] => [
  line(`Punkt ${number} om havnen og dens fremtid i kommunen`, 200),
  line(`Udvalget drøftede sag nummer ${number * 17} i dybden og med mange ord`, 220),
]

test('a footer with the number of the page is furniture on every page', () => {
  const pages = [1, 2, 3, 4].map((number) =>
    page(number, [...body(number), line(`Havneudvalget Side ${number} af 4`, 800, 8)]),
  )
  const found = findFurniture(pages, 10)
  expect(pages.map(({ number }) => [...(found.get(number) ?? [])])).toEqual([1, 2, 3, 4].map(() => [[2, 'footer']]))
})

test('a running footer in small letters is furniture even where it stands between a heading and its text', () => {
  const pages = [1, 2, 3, 4].map((number) =>
    page(number, [...body(number), line('Havneudvalget d. 07-05-2024', 130, 8)]),
  )
  expect(findFurniture(pages, 10).get(3)?.get(2)).toBe('header')
})

test('a heading that comes again and again is no furniture', () => {
  const pages = [1, 2, 3, 4].map((number) => page(number, [...body(number), line('Beslutning', 400, 12)]))
  expect(findFurniture(pages, 10).size).toBe(0)
})

test('bare numbers that go up with the pages are page numbers, a lone figure in a margin is not', () => {
  const pages = [1, 2, 3].map((number) => page(number, [...body(number), line(String(number + 4), 810)]))
  expect(findFurniture(pages, 10).get(2)?.get(2)).toBe('pageNumber')
  expect(findFurniture([page(1, [...body(1), line('2024', 810)])], 10).size).toBe(0)
})

test('a table of contents goes from its title to the last row that ends in a page number', () => {
  const rows = [
    line('Indholdsfortegnelse', 100, 12),
    line('Havnen3', 120),
    line('Broen over åen.....7', 140),
    line('Eventuelt 9', 160),
  ]
  const found = findFurniture([page(1, [...rows, ...body(1)])], 10).get(1)
  expect([...(found ?? [])]).toEqual([0, 1, 2, 3].map((index) => [index, 'tableOfContents']))
})

test('a heading that comes twice where other pages begin with other text is no furniture', () => {
  const starts = [
    'Beslutning',
    'Punkt 4: Havnen',
    'Beslutning',
    'Punkt 5: Broen',
    'Bilag til sagen',
    'Sagsfremstilling',
  ]
  const pages = starts.map((text, index) => page(index + 1, [line(text, 75, 12), ...body(index + 1)]))
  expect(findFurniture(pages, 10).size).toBe(0)
})

test('the head of a table that is printed again on every page is no furniture', () => {
  const row = (texts: string[], top: number): TextLine => {
    const cells = texts.map((text, index) => ({ text, x0: 57 + index * 150, x1: 57 + index * 150 + text.length * 5 }))
    return { ...line(texts.join(' '), top), cells }
  }
  const pages = [1, 2, 3, 4].map((number) =>
    page(number, [
      row(['Skole', 'Elever'], 75),
      row([`Skolen i by ${number}`, String(number * 93)], 90),
      ...body(number),
    ]),
  )
  expect(findFurniture(pages, 10).size).toBe(0)
})

test('a running head in small letters that says what the title says is furniture though it stands there once', () => {
  const pages = [
    page(1, [line('REFERAT Havneudvalget d. 07-05-2024', 80, 20), ...body(1)]),
    page(2, [...body(2), line('Havneudvalget d. 07-05-2024', 100, 7)]),
  ]
  expect([...(findFurniture(pages, 10).get(2) ?? [])]).toEqual([[2, 'header']])
})

test('a letter that is printed on both pages, to two people, is text on both', () => {
  const letter = (number: number, name: string) =>
    page(number, [
      line('Byrådet har besluttet at udvide havnen', 70),
      line(`Kære ${name}`, 200),
      line('Vi inviterer til møde om havnens udvidelse', 240),
      line('Med venlig hilsen, havnens kontor', 770, 9),
    ])
  expect(findFurniture([letter(1, 'Anna'), letter(2, 'Bo')], 10).size).toBe(0)
})

test('what stands in a table is no furniture, though it comes at the same place on several pages', () => {
  const cell = (text: string, left: number, top: number): TextLine => ({
    ...line(text, top),
    box: [left, top, left + text.length * 5, top + 10],
  })
  const pages = [1, 2, 3, 4].map((number) =>
    page(number, [
      ...(number === 1 ? [] : [cell(`område ${number * 14}`, 57, 75), cell('Der skal laves en plan', 200, 75)]),
      ...body(number),
    ]),
  )
  expect(findFurniture(pages, 10).size).toBe(0)
})

test('the first heading of two pages is no furniture, and a line far out in the margin is', () => {
  const pages = [1, 2].map((number) =>
    page(number, [line('Byens kommune', 30), line('Beslutning', 80, 12), ...body(number)]),
  )
  expect([...(findFurniture(pages, 10).get(2) ?? [])]).toEqual([[0, 'header']])
})

test('what is said of each item at the top of its first page is text, though most pages begin with it', () => {
  const first = (number: number) => {
    if (number === 1) return 'Havneudvalget'
    return number % 4 === 0 ? 'Havneudvalget, den 07-05-2024' : 'Åbent punkt'
  }
  const pages = Array.from({ length: 16 }, (_, index) =>
    page(index + 1, [line('Horsens Kommune', 30), line(first(index + 1), 70), ...body(index + 1)]),
  )
  const found = findFurniture(pages, 10)
  expect(found.get(2)?.get(0)).toBe('header')
  expect(found.get(2)?.has(1)).toBe(false)
})

test('a bold heading that begins some pages and stands within others is text', () => {
  const heading = (top: number) => ({ ...line('Sagsfremstilling', top, 11), bold: true })
  const pages = Array.from({ length: 8 }, (_, index) =>
    page(index + 1, [heading(index % 2 === 0 ? 84 : 300 + index), ...body(index + 1)]),
  )
  expect(findFurniture(pages, 10).size).toBe(0)
})

test('a line that ends some pages by chance and stands within others is text', () => {
  const away = (top: number) => line('Ikke til stede: Eva Holm', top)
  const pages = [1, 2, 3, 4, 5, 6].map((number) =>
    page(number, [
      ...body(number),
      away(300),
      ...(number === 1 || number === 4 ? [away(770)] : [line(`Ende ${number}`, 740)]),
    ]),
  )
  const found = findFurniture(pages, 10)
  expect([found.get(1)?.size ?? 0, found.get(4)?.size ?? 0]).toEqual([0, 0])
})

test('who publishes, at the very bottom of the only page, is a footer, in whatever order it is drawn', () => {
  const lines = [
    line('Lejre Kommune, Møllevej 2, 4320 Lejre', 800),
    line('1', 800),
    ...body(1),
    line('Lejre Kommune', 240),
  ]
  const found = findFurniture([page(1, lines)], 10).get(1)
  expect([...(found?.keys() ?? [])].toSorted()).toEqual([0, 1])
})

test('turned text at the edge of the page is furniture, in the middle of it the head of a column', () => {
  const lines = [
    ...body(1),
    printed('Udskrift 3', 18, 300, { turned: true }),
    printed('Pris', 200, 300, { turned: true }),
  ]
  expect([
    ...(findFurniture([page(1, lines)], 10)
      .get(1)
      ?.keys() ?? []),
  ]).toEqual([2])
})

test('a kommune and a form at both ends of the line at the very top are a running head on a single page too', () => {
  const row = (top: number) =>
    printedRow(top, [
      ['Lejre Kommune', 57, 122],
      ['Referat', 480, 515],
    ])
  expect(
    findFurniture([page(1, [row(40), line('Referat', 100, 16), ...body(1)])], 10)
      .get(1)
      ?.get(0),
  ).toBe('header')
  expect(findFurniture([page(1, [row(100), ...body(1)])], 10).size).toBe(0)
})

test('large letters across the page are a watermark, a tilted stamp is text', () => {
  const across = line('UDKAST', 400, 60)
  const found = (mark: TextLine) =>
    findFurniture([page(1, [...body(1), { ...mark, slanted: true }])], 10)
      .get(1)
      ?.get(2)
  expect(found(across)).toBe('watermark')
  expect(found({ ...across, size: 22 })).toBeUndefined()
})
