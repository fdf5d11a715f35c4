import { matchesIn } from '../matches-in.ts'
import type { Span } from '../span.ts'
import { digitsValue, NUMBER_PATTERN } from './danish-number.ts'

/** An amount of money as written. */
export interface AmountMention extends Span {
  /** In kroner. */
  value: number
  /** How many kroner the written unit counts: 1, 1000 (`t.kr.`), 1000000 (`mio. kr.`) or 1000000000 (`mia. kr.`). */
  unit: number
  raw: string
}

const SCALE = '(?<scale>mio\\.?|mill?\\.?|millioner|million|mia\\.?|milliarder|milliard|tusinde|tusind|t\\.?|1\\.000)'
const CURRENCY = '(?:kr(?:oner)?(?![\\p{L}])\\.?|dkk(?![\\p{L}]))'
const AFTER_NUMBER = new RegExp(
  `(?<![\\d.,\\p{L}])(?:(?<minus>[-–−]\\s?)|(?<open>\\()\\s?)?(?<digits>${NUMBER_PATTERN})(?:,-)?(?<after>-)?\\s{0,2}(?:(?:${SCALE})\\s{0,2})?${CURRENCY}(?<close>\\))?`,
  'giu',
)
const BEFORE_NUMBER = new RegExp(
  `(?<![\\p{L}])(?:kr\\.?|dkk)\\s{0,2}(?<minus>[-–−]\\s?)?(?<digits>${NUMBER_PATTERN})(?:,-)?(?![\\d.]\\d)(?!\\s{0,2}(?:${SCALE.replace('?<scale>', '?:')}\\s{0,2})?${CURRENCY})`,
  'giu',
)

/**
 * Amounts in the order of the text: `1.237.500 kr.`, `-3.751.000 kr.`, `(50) t.kr.`, `0,3 mio. kr.`, `15 millioner kroner`,
 * `kr. 2.000`. A number without kroner beside it is none.
 */
export function findAmounts(text: string): AmountMention[] {
  const mentions = [...matchesIn(text, AFTER_NUMBER), ...matchesIn(text, BEFORE_NUMBER)].map(amountMention)
  mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  return mentions.filter((mention, index) => index === 0 || mention.start >= (mentions[index - 1]?.end ?? 0))
}

function amountMention(match: RegExpExecArray): AmountMention {
  const groups = match.groups ?? {}
  const bracketed = groups.open !== undefined && groups.close !== undefined
  const negative = groups.minus !== undefined || groups.after !== undefined || bracketed
  const unit = unitOf(groups.scale)
  // An opening bracket without its pair, or a closing one, belongs to the sentence.
  const start = match.index + (groups.open !== undefined && !bracketed ? 1 : 0)
  const end = match.index + match[0].length - (groups.close !== undefined && !bracketed ? 1 : 0)
  const value = roundToOere(digitsValue(groups.digits ?? '') * unit) * (negative ? -1 : 1)
  return { start, end, value, unit, raw: match[0].slice(start - match.index, end - match.index) }
}

function unitOf(scale: string | undefined): number {
  if (scale === undefined) return 1
  const word = scale.toLowerCase()
  if (/^mi[ao]/.test(word) && word.startsWith('mia')) return 1_000_000_000
  if (word.startsWith('milliard')) return 1_000_000_000
  return word.startsWith('mi') ? 1_000_000 : 1_000
}

function roundToOere(value: number): number {
  return Math.round(value * 100) / 100
}
