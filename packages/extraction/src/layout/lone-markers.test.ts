import { expect, test } from 'vitest'
import type { TextLine } from '../reading.ts'
import { withMarkers } from './lone-markers.ts'

const line = (text: string, x0: number, top: number): TextLine => ({
  text,
  box: [x0, top, x0 + text.length * 5, top + 10],
  size: 10,
  bold: false,
  italic: false,
})

test('markers that were written after the text stand in front of their lines', () => {
  const lines = [
    line('Planen sendes i høring', 80, 100),
    line('Planen behandles igen', 80, 120),
    line('•', 65, 100),
    line('2.', 65, 120),
  ]
  expect(withMarkers(lines).map(({ text }) => text)).toEqual(['• Planen sendes i høring', '2. Planen behandles igen'])
})

test('a number that stands beside nothing stays where it is', () => {
  const lines = [line('Teksten', 80, 100), line('2.', 65, 300), line('1.', 300, 100)]
  expect(withMarkers(lines)).toEqual(lines)
})
