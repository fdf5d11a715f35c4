import type { DocumentLine } from '@arkivar/types'
import { type DocumentView, linesAt, type Place } from './document-view.ts'
import { LONGEST_QUOTE, type SignalHit } from './signal-hit.ts'
import { WORD_SIGNALS, type WordSignal } from './signals.ts'

/** A signal stands at the beginning of a paragraph, if it stands in one. */
const LONGEST_SEARCHED = 600

/** The signals that are words, each with the first line that has them. */
export function wordHits(view: DocumentView): SignalHit[] {
  const places = new Map<Place, readonly SearchedLine[]>()
  const hits: SignalHit[] = []
  for (const search of SEARCHES) {
    const lines = places.get(search.where) ?? searched(linesAt(view, search.where))
    places.set(search.where, lines)
    const found = lineOf(search, lines)
    if (found === undefined) continue
    hits.push({
      signal: search.name,
      page: found.page,
      quote: found.text.slice(0, LONGEST_QUOTE),
      weights: search.weights,
    })
  }
  return hits
}

/**
 * The hottest loop of all: a function of its own stays compiled, where one made for each document is thrown away. As in
 * other loops over all lines, an iterator would make an object for each of them.
 */
function lineOf(search: WordSearch, lines: readonly SearchedLine[]): DocumentLine | undefined {
  const { letters, looksFor, within, atLeast = 1, besides, above, reach = LONGEST_SEARCHED } = search
  let found: DocumentLine | undefined
  let count = 0
  let isBeside = besides === undefined
  for (let index = 0; index < lines.length; index++) {
    const searched = lines[index]
    if (searched === undefined || (searched.first & letters) === 0) continue
    const { line } = searched
    const text = line.text.length > reach ? line.text.slice(0, reach) : line.text
    if (above?.test(text)) break
    if ((within !== undefined && !within.test(text)) || !looksFor.test(text)) continue
    count += 1
    isBeside ||= besides?.test(text) === true
    found ??= count >= atLeast ? line : undefined
    if (found !== undefined && isBeside) return found
  }
  return undefined
}

type SearchedLine = { readonly line: DocumentLine; readonly first: number }

/** Lines with their first letters, in which they differ most. */
function searched(lines: readonly DocumentLine[]): SearchedLine[] {
  return lines.map((line) => ({ line, first: bitOf(line.text.charCodeAt(0)) }))
}

/** A letter as one of 32 bits, the same in both cases; others have theirs as well, and what is not of Danish has all. */
function bitOf(code: number): number {
  return code < 256 ? 1 << (code & 31) : EVERY_LETTER
}

const EVERY_LETTER = -1

type WordSearch = WordSignal & { readonly letters: number }

const SEARCHES: readonly WordSearch[] = WORD_SIGNALS.map((signal) => ({
  ...signal,
  letters: signal.begins === undefined ? EVERY_LETTER : lettersOf(signal.begins.replace('0', '0123456789')),
}))

function lettersOf(letters: string): number {
  return Array.from(letters).reduce((bits, letter) => bits | bitOf(letter.charCodeAt(0)), 0)
}
