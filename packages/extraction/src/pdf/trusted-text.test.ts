import { expect, test } from 'vitest'
import { pageOf, printed } from '../fixtures/printed-page.ts'
import { asDoubted, canBeTrusted } from './trusted-text.ts'

const TEXT = 'Udvalget drøftede kajen på mødet og ønsker, at den bliver malet før havnefesten i august næste år.'

test('letters that a font has under numbers of its own make its text doubtful, stray ones do not', () => {
  expect(canBeTrusted(TEXT)).toBe(true)
  expect(canBeTrusted(TEXT.replace('ø', '\u0001'))).toBe(true)
  const coded = TEXT.replace(/ø/g, '\u0001').replace(/å/g, '\u0002').replace(/æ/g, '\u0003')
  expect(canBeTrusted(`${coded} ${coded}`)).toBe(false)
})

test('of a page that cannot be trusted unknown letters stay as such, and the page says so', () => {
  const { lines, notices } = asDoubted(pageOf([printed('m\u0001det p\u0002 kajen', 60, 60)]))
  expect([lines[0]?.text, notices.map(({ code }) => code)]).toEqual(['m\uFFFDdet p\uFFFD kajen', ['untrusted-text']])
})
