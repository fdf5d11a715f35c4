import { expect, test } from 'vitest'
import { printed } from '../fixtures/printed-page.ts'
import { withMarkers } from './lone-markers.ts'

test('markers that were written after the text stand in front of their lines', () => {
  const lines = [
    printed('Planen sendes i høring', 80, 100),
    printed('Planen behandles igen', 80, 120),
    printed('•', 65, 100),
    printed('2.', 65, 120),
  ]
  expect(withMarkers(lines).map(({ text }) => text)).toEqual(['• Planen sendes i høring', '2. Planen behandles igen'])
})

test('a number that stands beside nothing stays where it is', () => {
  const lines = [printed('Teksten', 80, 100), printed('2.', 65, 300), printed('1.', 300, 100)]
  expect(withMarkers(lines)).toEqual(lines)
})

test('a dash that was read by itself and again with its line stands once', () => {
  const lines = [printed('— Kort over molen', 60, 100), printed('-', 50, 100), printed('— Bænke', 60, 120)]
  expect(withMarkers(lines).map(({ text }) => text)).toEqual(['— Kort over molen', '— Bænke'])
})
