import { expect, test } from 'vitest'
import { pageOf, printed } from '../fixtures/printed-page.ts'
import type { TextLine } from '../reading.ts'
import { assemblePages } from './assemble.ts'

const sheet = (lines: TextLine[]) => pageOf(lines, { width: 842, height: 595 })

const LEFT = ['Havnen er åben for alle, som vil lægge til ved kajen i byen.', 'Kajen', 'Broen'].map((text, row) =>
  printed(text, 40, 100 + row * 60),
)
const rightAt = (top: number, ...texts: string[]) => texts.map((text, row) => printed(text, 460, top + row * 60))

const textsOf = (lines: TextLine[]) =>
  assemblePages([sheet(lines)])[0]?.blocks.map((block) => ('text' in block ? block.text : block.kind))

test('two pages on one sheet are read one after the other', () => {
  const rows = ['Takst', 'Kajen', 'Molen'].map((text, row): TextLine => {
    const [first, second] = [printed(text, 460, 90 + row * 14), printed(String(row * 100), 620, 90 + row * 14)]
    const cells = [first, second].map(({ text: each, box: [x0, , x1] }) => ({ text: each, x0, x1 }))
    return {
      ...first,
      text: `${first.text} ${second.text}`,
      box: [460, 90 + row * 14, second.box[2], 100 + row * 14],
      cells,
    }
  })
  expect(textsOf([...LEFT, ...rows, ...rightAt(300, 'Åen')])).toEqual([...LEFT.map(({ text }) => text), 'table', 'Åen'])
})

test('a wide page whose lines cross the middle is one page', () => {
  const wide = printed(
    'Havnen er åben for alle, som vil lægge til ved kajen i byen, og broerne er sikret mod storm og høj vandstand.',
    40,
    40,
  )
  expect(textsOf([wide, ...LEFT, ...rightAt(100, 'Molen', 'Åen', 'Sø')])?.[0]).toBe(wide.text)
})

test('what stands at the foot of each page on the sheets is its footer', () => {
  const half = (x: number, side: number, number: number) => [
    ...['Havnen', 'Kajen', 'Molen'].map((text, row) => printed(`${text} nr. ${number}`, x, 150 + row * 60)),
    { ...printed(`Havneudvalget Side ${number}`, x + side, 560), size: 7 },
  ]
  const sheets = [1, 3].map((number, index) => ({
    ...sheet([...half(40, 20, number), ...half(460, 20, number + 1)]),
    number: index + 1,
  }))
  const pages = assemblePages(sheets)
  expect(pages.map(({ number }) => number)).toEqual([1, 2])
  expect(pages.map(({ blocks }) => blocks.filter(({ kind }) => kind === 'furniture').length)).toEqual([2, 2])
  expect(pages[1]?.blocks.every((block) => block.page === 2)).toBe(true)
})
