import { expect, test } from 'vitest'
import type { PageReading, TextLine } from '../reading.ts'
import { typographyOf } from './typography.ts'

const line = (bottom: number, text: string): TextLine => ({
  text,
  box: [60, bottom - 10, 60 + text.length * 5, bottom],
  size: 10,
  bold: false,
  italic: false,
})

function pageOf(lines: TextLine[]): PageReading {
  const nothing = { links: [], formFields: [], annotations: [], rulings: [], notices: [], hiddenText: '' }
  const known = { tags: null, ocr: false, confidence: null, failure: null }
  return { number: 1, width: 595, height: 842, lines, ...nothing, ...known }
}

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
