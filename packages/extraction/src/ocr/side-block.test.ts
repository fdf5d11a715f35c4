import { expect, test } from 'vitest'
import { writtenPicture } from '../fixtures/written-pdf.ts'
import type { GrayImage } from './gray-image.ts'
import { recognizeImage } from './recognizer.ts'
import { findSideBlock } from './side-block.ts'

const BODY = Array.from({ length: 9 }, (_, line) => `Stien langs åen har ${line + 12} bænke og tavler`)
const SIDE = ['14-03-2022', 'Sagsnummer', '2022-0451', 'Center for Stier', 'Havnegade 9', 'EAN-nummer']

/** A page with lines of text, and others beside them, so much lower and at a pitch of their own. */
function page(lower: number, sidePitch: number, sideSize: number): Promise<GrayImage> {
  return writtenPicture((document) => {
    const write = (text: string, x: number, baseline: number, size: number) =>
      document.fontSize(size).text(text, x, baseline, { baseline: 'alphabetic', lineBreak: false })
    for (const [line, text] of BODY.entries()) write(text, 60, 120 + line * 15, 11)
    for (const [line, text] of SIDE.entries()) write(text, 410, 120 + lower + line * sidePitch, sideSize)
    for (let line = 0; line < 6; line++)
      write('Nedenfor går teksten i hele bredden. '.repeat(2), 60, 290 + line * 15, 11)
  })
}

test('small lines beside the running text are read by themselves', async () => {
  const { lines } = await recognizeImage(await page(4, 18, 8))
  const texts = lines.map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(SIDE))
  expect(texts).toEqual(expect.arrayContaining(BODY))
  const [first] = lines.filter(({ text }) => text === SIDE[0])
  expect(first?.box[0]).toBeGreaterThan(1100)
})

test('a column whose lines are level with those beside it stays in its rows', async () => {
  expect(findSideBlock(await page(4, 15, 11))).not.toBeNull()
  expect(findSideBlock(await page(0, 15, 11))).toBeNull()
})
