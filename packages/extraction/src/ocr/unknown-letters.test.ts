import { expect, test } from 'vitest'
import { writtenPicture } from '../fixtures/written-pdf.ts'
import { recognizeImage } from './recognizer.ts'

async function readBack(lines: readonly string[], font: string): Promise<string> {
  const picture = await writtenPicture((document) => {
    for (const line of lines) document.font(font).fontSize(11).text(line)
  })
  return (await recognizeImage(picture)).lines.map(({ text }) => text).join('\n')
}

test.each(['Helvetica', 'Times-Roman'])('ü and ½ are told by their shape in %s', async (font) => {
  const text = await readBack(
    ['Jürgen Günther Lübker og Inga Holm bor i Büro 4.', 'Det koster ½ mio. kr. og varer et år.'],
    font,
  )
  expect(text).toBe('Jürgen Günther Lübker og Inga Holm bor i Büro 4.\nDet koster ½ mio. kr. og varer et år.')
})

test.each(['Helvetica', 'Times-Roman'])('letters and figures that look like them stay in %s', async (font) => {
  const lines = [
    'Udvalget under hulen lukkede uden for ugen, og ingen ur i huset gik.',
    'Det er 5 % af 2 mio. kr. og 4 af 7 huse, i alt 22 på 24 år.',
  ]
  expect(await readBack(lines, font)).toBe(lines.join('\n'))
})
