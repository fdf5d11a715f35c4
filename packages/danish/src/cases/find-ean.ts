import { matchesIn } from '../matches-in.ts'
import type { Span } from '../span.ts'

/** An EAN/GLN with a right check digit, without spaces. */
export interface EanMention extends Span {
  value: string
}

const THIRTEEN_DIGITS = /(?<![\d.,/-])\d(?: ?\d){12}(?![\d]|[.,/-]\d)/g
const LABEL_BEFORE = /(?:ean|gln)[^\d\n]{0,20}\n?[^\d\n]{0,5}$/i
const LABEL_REACH = 30
/** Public EANs were seen in this series alone; without a label no other digits are taken for one. */
const PUBLIC_SERIES = '5798'

/** Thirteen digits, weights 1 and 3 in turn; a sum that ends in 0. */
export function isEan(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false
  let sum = 0
  for (let index = 0; index < digits.length; index++) sum += Number(digits[index]) * (index % 2 === 0 ? 1 : 3)
  return sum % 10 === 0
}

/** EAN numbers that keep their check digit: with a label any, without one those of the Danish public series. */
export function findEan(text: string): EanMention[] {
  const mentions: EanMention[] = []
  for (const match of matchesIn(text, THIRTEEN_DIGITS)) {
    const value = match[0].replaceAll(' ', '')
    if (!isEan(value)) continue
    const before = text.slice(Math.max(0, match.index - LABEL_REACH), match.index)
    if (!value.startsWith(PUBLIC_SERIES) && !LABEL_BEFORE.test(before)) continue
    mentions.push({ start: match.index, end: match.index + match[0].length, value })
  }
  return mentions
}
