import { foldForSearch } from '@arkivar/danish'
import { type Word, wordOf } from './lexemes.ts'

/** `start` and `end` are offsets in UTF-16 units. */
export type PlacedWord = { readonly word: Word; readonly start: number; readonly end: number }

/** A run of text without spaces that holds words: `botilbud`, `Høje-Taastrup`, `23/29424`. */
export type Chunk = {
  readonly words: readonly PlacedWord[]
  /** For what looks like a case number: the same for every way to write its separators. */
  readonly caseKey: string | null
}

const chunkPattern = /[\p{L}\p{N}\p{M}]+(?:[.\-–/:'’][\p{L}\p{N}\p{M}]+)*/gu
const wordPattern = /[\p{L}\p{N}\p{M}]+/gu
const separators = /[.\-–/:'’]/
const numberLike = /^[\p{L}\p{N}]+(?:[.\-–/][\p{L}\p{N}]+)+$/u
/** Of a case number: `23/4711` has six digits, a section such as `2.1` or a fraction has fewer. */
const fewestDigits = 4
/** Longer runs are no words but damaged text; the index refuses lexemes above 2 KB. */
const longestForm = 64
const longestName = 200
const cachedWords = 200_000

const cache = new Map<string, Word>()

/** Removes what is invisible or what a database cannot hold, and composes letters; offsets count in the result. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(String.fromCharCode(0), ' ')
}

/** Cuts text, as {@link cleanText} gives it, into chunks in order. */
export function* chunksOf(text: string): Generator<Chunk> {
  for (const match of text.matchAll(chunkPattern)) {
    const [chunk] = match
    const single = !separators.test(chunk)
    const words = single ? [placed(chunk, match.index)] : partsOf(chunk, match.index)
    // A run of nothing but accents has no letters to fold to.
    if (words.every(({ word }) => word.form !== '')) {
      yield { words, caseKey: !single && looksLikeCaseNumber(chunk) ? caseKeyOf(chunk) : null }
    }
  }
}

/** `27.12.16-K09-1-23` and `27.12.16K09-1-23` have one key, `23/29424` and `232/9424` have two. */
export function caseKeyOf(caseNumber: string): string {
  return (
    foldForSearch(caseNumber)
      .match(/\d+|\p{L}+/gu)
      ?.join('-')
      .slice(0, longestForm)
      .toWellFormed() ?? ''
  )
}

/** For comparing names of bodies: letters folded, nothing but letters and digits, single spaces. */
export function nameKeyOf(name: string): string {
  return foldForSearch(cleanText(name.slice(0, longestName)))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function partsOf(chunk: string, offset: number): PlacedWord[] {
  return [...chunk.matchAll(wordPattern)].map((part) => placed(part[0], offset + part.index))
}

function placed(written: string, start: number): PlacedWord {
  return { word: analyzeWord(written), start, end: start + written.length }
}

function looksLikeCaseNumber(chunk: string): boolean {
  return numberLike.test(chunk) && (chunk.match(/\d/g)?.length ?? 0) >= fewestDigits
}

function analyzeWord(written: string): Word {
  const known = cache.get(written)
  if (known !== undefined) return known
  const word = wordOf(foldForSearch(written).slice(0, longestForm).toWellFormed())
  if (cache.size >= cachedWords) cache.clear()
  cache.set(written, word)
  return word
}
