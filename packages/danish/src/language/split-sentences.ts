import { matchesIn } from '../matches-in.ts'
import type { Span } from '../span.ts'
import { ABBREVIATIONS } from './abbreviations.ts'

const END = /[.!?…]+["”»’')\]]*(?=\s|$)|\n[ \t]*(?:\n|$)/g
const WORD_BEFORE = /[\p{L}\d.§]+$/u
const NEXT_WORD = /^\s+["”»’'„“«([]*(\S)/u
const WORD_REACH = 24
/** Abbreviations that often do end one: what follows must be lower case or a digit to go on. */
const MAY_END = new Set([
  'mv',
  'm.v',
  'm.m',
  'm.fl',
  'osv',
  'o.s.v',
  'o.l',
  'o.lign',
  'lign',
  'kr',
  'pct',
  'mio',
  'mia',
  'stk',
  'etc',
  'm.m.v',
  't.kr',
  'o.a',
  'nr',
])

/**
 * The sentences of running text, without the white space around them. Full stops of abbreviations (`jf.`, `bl.a.`), ordinals
 * (`7. maj`, `1. viceborgmester`) and initials do not end one; a blank line does. Linear in the length of the text.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = []
  let from = 0
  for (const match of matchesIn(text, END)) {
    const end = match.index + match[0].length
    const isBlankLine = match[0].startsWith('\n')
    if (!isBlankLine && !endsSentence(text, match.index, end, match[0])) continue
    addTrimmed(text, from, isBlankLine ? match.index : end, sentences)
    from = end
  }
  addTrimmed(text, from, text.length, sentences)
  return sentences
}

function endsSentence(text: string, at: number, end: number, mark: string): boolean {
  const next = NEXT_WORD.exec(text.slice(end, end + 8))?.[1]
  if (next === undefined) return true
  const goesOn = /[\p{Ll}\d,;)]/u.test(next)
  if (!mark.startsWith('.') || mark.startsWith('..')) return !/\p{Ll}/u.test(next)
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, at - WORD_REACH), at))?.[0] ?? ''
  const lower = word.toLowerCase()
  if (MAY_END.has(lower)) return !goesOn
  if (ABBREVIATIONS.has(lower) || /^(?:\p{L}|\d{1,2})$/u.test(word)) return false
  return !/\p{Ll}/u.test(next)
}

function addTrimmed(text: string, from: number, to: number, sentences: Span[]): void {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (end > start) sentences.push({ start, end })
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160
}
