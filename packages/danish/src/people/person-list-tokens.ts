import type { Span } from '../span.ts'
import { isGivenName } from './given-names.ts'
import { isRole } from './roles.ts'

/** Text outside parentheses, the content of a pair of them, or what parts two entries. */
export interface PersonListToken extends Span {
  kind: 'text' | 'group' | 'separator'
  text: string
}

const NAME_AFTER = /^\s*(?:og\s)?\p{Lu}[\p{L}.'’-]*(?:\s+\p{L}[\p{L}.'’-]*){1,6}/u
const TWO_CAPITALS = /^\s*\p{Lu}[\p{L}.'’-]+\s+\p{Lu}/u
const DASH_BEFORE_NAME = /^\s[-–—]\s+(?=\p{Lu}[\p{L}'’-]+\s+\p{Lu})/u
/** No role or remark is longer; an opening parenthesis without its pair reaches no farther. */
const LONGEST_GROUP = 200
const LONGEST_ROLE = 60

/** Cuts a list of persons into tokens; parentheses that lack their pair, are doubled or nested do no harm. */
export function personListTokens(list: string): PersonListToken[] {
  const text = list.replaceAll('[', '(').replaceAll(']', ')')
  const lineBreaksSeparate = linesAreEntries(text)
  const tokens: PersonListToken[] = []
  let from = 0
  const flush = (end: number) => {
    if (text.slice(from, end).trim() !== '')
      tokens.push({ kind: 'text', start: from, end, text: text.slice(from, end) })
  }
  const push = (kind: PersonListToken['kind'], start: number, end: number, content: string, next: number) => {
    flush(start)
    tokens.push({ kind, start, end, text: content })
    from = next
    return next
  }
  let at = 0
  while (at < text.length) {
    const character = text[at]
    if (character === '(') {
      const group = groupAt(text, at)
      at = push('group', at, group.end, group.content, group.end)
    } else if (character === ')') {
      flush(at)
      from = ++at
    } else if (character === ',' || character === ';' || character === '\t' || character === '•' || character === '|') {
      at = push('separator', at, at + 1, character, at + 1)
    } else if (character === '\n' && (lineBreaksSeparate || endsEntry(text, at))) {
      at = push('separator', at, at + 1, character, at + 1)
    } else if (
      character === ' ' &&
      /[-–—]/.test(text[at + 1] ?? '') &&
      DASH_BEFORE_NAME.test(text.slice(at, at + 40)) &&
      !isRoleOfEntry(text.slice(from, at), tokens.at(-1))
    ) {
      at = push('separator', at, at + 2, '-', at + 2)
    } else at++
  }
  flush(text.length)
  return tokens
}

/** "Borgmester - Eva Holm" at the beginning of a list or a line: nobody stands before it whose role it could be. */
function isRoleOfEntry(words: string, before: PersonListToken | undefined): boolean {
  return (before === undefined || before.text === '\n') && words.length < LONGEST_ROLE && isRole(words)
}

/** Words after which a line goes on. */
const LEADS_ON = /(?:^|\s)(?:og|samt|for|i|af|på|ved|til|den|fra|med|von|van|de|la)\s*$/u

/** A blank line parts entries, and so does a line that ends in a parenthesis or a plain word before one that begins a name. */
function endsEntry(text: string, at: number): boolean {
  if (/^\n[ \t]*\n/.test(text.slice(at, at + 20))) return true
  const before = text.slice(Math.max(0, at - 30), at)
  const isComplete = /\)\s*$/.test(before) || (/(?:^|\s)\p{Ll}+\.?\s*$/u.test(before) && !LEADS_ON.test(before))
  return isComplete && TWO_CAPITALS.test(text.slice(at + 1, at + 60))
}

/** Whether the lines are the entries, or only where a list with commas was wrapped. */
function linesAreEntries(text: string): boolean {
  const breaks = text.trim().split(/\n\s*/).length - 1
  if (breaks === 0) return false
  let commas = 0
  for (let at = text.search(/[,;]/); at !== -1 && at < text.length; at++) {
    if ((text[at] === ',' || text[at] === ';') && beginsName(text.slice(at + 1, at + 80))) commas++
  }
  return commas < breaks
}

/** "Eva Holm", "Eva⏎Holm"; in "Engens Venner⏎Bo Ras" and "Spejderne⏎Bo Ras" the next line has its own name. */
function beginsName(text: string): boolean {
  if (!TWO_CAPITALS.test(text)) return false
  const [line = '', next] = text.split('\n')
  const [word = '', second] = line.trim().split(/\s+/)
  return second !== undefined || next === undefined || isGivenName(word) || !TWO_CAPITALS.test(next)
}

/** The group that opens at `open`, and where the text goes on. */
function groupAt(text: string, open: number): { content: string; end: number } {
  const start = text[open + 1] === '(' ? open + 2 : open + 1
  const limit = Math.min(text.length, start + LONGEST_GROUP)
  const rest = text.slice(start, limit)
  const close = rest.indexOf(')')
  const inner = rest.indexOf('(')
  if (close !== -1 && (inner === -1 || close < inner)) return { content: rest.slice(0, close), end: start + close + 1 }
  if (inner !== -1 && close !== -1 && isNested(rest, close)) {
    const outer = rest.indexOf(')', close + 1)
    return { content: rest.slice(0, outer), end: start + outer + 1 }
  }
  // Not closed: the group ends where another opens, or where a comma begins the next name.
  const end = inner === -1 ? rest.length : inner
  const comma = commaBeforeName(rest.slice(0, end))
  const content = rest.slice(0, comma ?? end)
  return { content, end: start + content.length }
}

/** `(centerchef (konst.) for Børn)`: words follow the inner pair before the outer one closes. */
function isNested(rest: string, close: number): boolean {
  return /^[^,()\n]*\p{L}[^,()\n]*\)/u.test(rest.slice(close + 1, close + 120))
}

function commaBeforeName(content: string): number | null {
  for (let comma = content.indexOf(','); comma !== -1; comma = content.indexOf(',', comma + 1)) {
    if (NAME_AFTER.test(content.slice(comma + 1))) return comma
  }
  const lineBreak = content.indexOf('\n')
  return lineBreak !== -1 && NAME_AFTER.test(content.slice(lineBreak + 1)) ? lineBreak : null
}
