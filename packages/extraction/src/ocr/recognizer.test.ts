import { beforeAll, expect, test } from 'vitest'
import { writtenPicture } from '../fixtures/written-pdf.ts'
import { type GrayImage, turnImage } from './gray-image.ts'
import { recognizeImage } from './recognizer.ts'

const SMALL = { size: 'A5', margin: 40 }

let picture: GrayImage

beforeAll(async () => {
  picture = await writtenPicture((document) => {
    document.fontSize(13).text('Udvalget besluttede at bygge en ny bro over havnen. '.repeat(6))
  }, SMALL)
})

test.each([0, 1, 2, 3] as const)('a picture that is turned by %i quarters is read', async (quarters) => {
  const { lines, confidence } = await recognizeImage(turnImage(picture, quarters))
  expect(lines.map((line) => line.text).join(' ')).toContain('besluttede at bygge en ny bro')
  expect(confidence).toBeGreaterThan(0.8)
})

test('a heading much larger than the text below it is read', async () => {
  const memo = await writtenPicture((document) => {
    document.fontSize(28).text('NOTAT').moveDown()
    document
      .fontSize(10)
      .text('Udvalget besluttede at bygge en ny bro over havnen, og stien langs åen gøres bredere. '.repeat(5))
  })
  expect((await recognizeImage(memo)).lines[0]?.text).toBe('NOTAT')
})

test('the rules of a table are not taken for letters', async () => {
  const rows = ['Navn Parti Mødt', 'Inga Venstre Ja', 'Lilli Enhed Nej', 'Per Liberal Nej', 'Hilli Enhed Ja']
  const table = await writtenPicture((document) => {
    for (const [row, cells] of rows.entries())
      for (const [column, text] of cells.split(' ').entries()) {
        const [x, y] = [60 + column * 60, 60 + row * 14]
        document.rect(x, y, 60, 14).stroke()
        document.fontSize(9).text(text, x + 2, y + 3, { lineBreak: false })
      }
  })
  expect((await recognizeImage(table)).lines.map(({ text }) => text)).toEqual(rows)
})
