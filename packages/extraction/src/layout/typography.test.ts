import { expect, test } from 'vitest'
import { pageOf, printed } from '../fixtures/printed-page.ts'
import type { TextLine } from '../reading.ts'
import { typographyOf } from './typography.ts'

const line = (bottom: number, text: string) => printed(text, 60, bottom - 10)

const pitchOf = (...lines: TextLine[]) => typographyOf([pageOf(lines)]).pitch

test('the pitch is that of lines that go on, though paragraphs of one line are more frequent', () => {
  const short = Array.from({ length: 12 }, (_, index) => line(300 + index * 20, 'Kajen bliver spulet i foråret.'))
  const long = [
    line(100, 'Molen males hvid, når bådene er taget'),
    line(112, 'på land, og broen lukkes, mens det'),
    line(124, 'står på, så at ingen kommer til skade,'),
    line(136, 'når malingen er våd.'),
  ]
  expect(pitchOf(...long, ...short)).toBe(1.2)
})

test('where no paragraph has a second line, the room between them is no pitch', () => {
  expect(pitchOf(...Array.from({ length: 12 }, (_, index) => line(100 + index * 20, 'Kajen bliver spulet.')))).toBe(1.2)
})
