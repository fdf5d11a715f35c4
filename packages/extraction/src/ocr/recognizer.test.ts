import PDFDocument from 'pdfkit'
import { beforeAll, expect, test } from 'vitest'
import { PdfRenderer } from '../pdf/pdf-renderer.ts'
import { type GrayImage, turnImage } from './gray-image.ts'
import { recognizeImage } from './recognizer.ts'

let picture: GrayImage

beforeAll(async () => {
  const document = new PDFDocument({ size: 'A5', margin: 40 })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  document.fontSize(13).text('Udvalget besluttede at bygge en ny bro over havnen. '.repeat(6))
  document.end()
  await new Promise((resolve) => document.on('end', resolve))
  const renderer = new PdfRenderer(new Uint8Array(Buffer.concat(chunks)))
  picture = await renderer.render(1)
  await renderer.close()
})

test.each([0, 1, 2, 3] as const)('a picture that is turned by %i quarters is read', async (quarters) => {
  const { lines, confidence } = await recognizeImage(turnImage(picture, quarters))
  expect(lines.map((line) => line.text).join(' ')).toContain('besluttede at bygge en ny bro')
  expect(confidence).toBeGreaterThan(0.8)
})
