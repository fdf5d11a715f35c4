import { describe, expect, it } from 'vitest'
import { cpuMs } from '../testing/cpu-ms.ts'
import { readableShare } from './readable-share.ts'

const shifted = (text: string, by: number) =>
  Array.from(text, (letter) =>
    /[a-zA-Z]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + by) : letter,
  ).join('')

const DANISH =
  'Udvalget drøftede budgettet for 2025 (1.234.567 kr.) og besluttede, at forvaltningen undersøger mulighederne for hjemmepleje, jf. servicelovens § 83. Sagsnr. 23/29424. HVIDOVRE KOMMUNE, STU og SIRI.'
const ENGLISH =
  'The committee discussed the budget and asked the administration to return with a written proposal before the summer.'

describe('readableShare', () => {
  it('is high for Danish and English', () => {
    expect(readableShare(DANISH)).toBeGreaterThan(0.9)
    expect(readableShare(ENGLISH)).toBeGreaterThan(0.9)
  })

  it('is low for a text layer whose letters are shifted, lost or foreign', () => {
    expect(readableShare(shifted(DANISH, 3))).toBeLessThan(0.5)
    expect(readableShare(shifted(ENGLISH, -5))).toBeLessThan(0.5)
    expect(readableShare(DANISH.replace(/[aeiouyæøå]/g, ''))).toBeLessThan(0.5)
    expect(readableShare('\uFFFD\uFFFD\uFFFD \uE001\uE002 \u0001\u0002\u0003 ab')).toBeLessThan(0.5)
    expect(readableShare('(cid:12)(cid:44) q w x z k j v b n m')).toBeLessThan(0.6)
  })

  it('judges only letters', () => {
    expect(readableShare('1.234 5.678,90 2024-2027')).toBe(1)
    expect(readableShare('')).toBe(1)
  })

  it.each([['1.1.1.1'], ['aaaa '], ['a'], ['\uFFFD']])('stays linear on long runs of %j', (unit) => {
    const text = unit.repeat(Math.ceil(10_000_000 / unit.length))
    expect(cpuMs(() => readableShare(text))).toBeLessThan(3_000)
  })
})
