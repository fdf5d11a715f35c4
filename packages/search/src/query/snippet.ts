import type { SnippetPart } from '@arkivar/types'
import { chunksOf, type PlacedWord } from '../analysis/words.ts'
import { wordMatches } from './matched-lexemes.ts'
import type { Term } from './parse-query.ts'

/** Two or three lines on a screen. */
const snippetCharacters = 260
/** So that the first word found has something before it. */
const leadCharacters = 60
const ellipsis = '…'

type Mark = { readonly start: number; readonly end: number; readonly term: number }

/**
 * Cuts from a passage the stretch that holds most of the terms, and marks them.
 * @param passage as it was indexed: highlighted is exactly what is written there.
 */
export function cutSnippet(passage: string, terms: readonly Term[], compounds: boolean): SnippetPart[] {
  const marks = marksOf(passage, terms, compounds)
  const { start, end } = bestWindow(passage, marks)
  const parts: SnippetPart[] = []
  let at = start
  const tell = (to: number, highlighted: boolean) => {
    if (to > at) parts.push({ text: passage.slice(at, to).replace(/\s+/g, ' '), highlighted })
    at = Math.max(at, to)
  }
  if (start > 0) parts.push({ text: ellipsis, highlighted: false })
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue
    tell(mark.start, false)
    tell(mark.end, true)
  }
  tell(end, false)
  if (end < passage.trimEnd().length) parts.push({ text: ellipsis, highlighted: false })
  return joined(parts)
}

function marksOf(passage: string, terms: readonly Term[], compounds: boolean): Mark[] {
  const words = chunksOf(passage).flatMap((chunk) => chunk.words)
  const marks = words.flatMap((_, at) =>
    terms.flatMap((term, index) => {
      const end = endOfMatch(words, at, term, compounds)
      const start = words[at]?.start
      return start === undefined || end === undefined ? [] : [{ start, end, term: index }]
    }),
  )
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}

function endOfMatch(words: readonly PlacedWord[], at: number, term: Term, compounds: boolean): number | undefined {
  const matches = term.words.every((word, index) => {
    const found = words[at + index]
    return found !== undefined && wordMatches(found.word, word, term.exact, compounds && term.words.length === 1)
  })
  return matches ? words[at + term.words.length - 1]?.end : undefined
}

function bestWindow(passage: string, marks: readonly Mark[]): { start: number; end: number } {
  let best = { start: 0, end: endOfWindow(passage, 0), terms: 0, marks: 0 }
  for (const { start: first } of marks) {
    const start = startOfWord(passage, Math.max(0, first - leadCharacters))
    const end = endOfWindow(passage, start)
    const inside = marks.filter((mark) => mark.start >= start && mark.end <= end)
    const terms = new Set(inside.map((mark) => mark.term)).size
    if (terms > best.terms || (terms === best.terms && inside.length > best.marks)) {
      best = { start, end, terms, marks: inside.length }
    }
  }
  return best
}

function startOfWord(passage: string, at: number): number {
  if (at === 0) return 0
  const space = passage.slice(at, at + leadCharacters).search(/\s/)
  return space === -1 ? at : at + space + 1
}

function endOfWindow(passage: string, start: number): number {
  const end = start + snippetCharacters
  if (end >= passage.length) return passage.trimEnd().length
  const space = passage.slice(start, end).search(/\s\S*$/)
  return space > snippetCharacters / 2 ? start + space : withoutHalfPair(passage, end)
}

function withoutHalfPair(passage: string, end: number): number {
  return /[\uD800-\uDBFF]/.test(passage.charAt(end - 1)) ? end - 1 : end
}

function joined(parts: readonly SnippetPart[]): SnippetPart[] {
  const result: SnippetPart[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (last !== undefined && last.highlighted === part.highlighted) {
      result[result.length - 1] = { text: last.text + part.text, highlighted: part.highlighted }
    } else result.push(part)
  }
  return result
}
