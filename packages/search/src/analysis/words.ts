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

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu
const letterOrDigit = /^[\p{L}\p{N}\p{M}]$/u
const separators = ".-–/:'’"
const numberLike = /^[\p{L}\p{N}]+(?:[.\-–/][\p{L}\p{N}]+)+$/u
/** Of a case number: `23/4711` has six digits, a section such as `2.1` or a fraction has fewer. */
const fewestDigits = 4
/** Longer runs are no words but damaged text; the index refuses lexemes above 2 KB. */
const longestForm = 64
const longestName = 200
const cachedWords = 200_000

const cache = new Map<string, Word>()
/** The last word of each hash. */
const lastWords: ({ written: string; word: Word } | undefined)[] = new Array(1 << 15).fill(undefined)

/** What each code unit is, as far as anybody has asked: looked up, since patterns for all of Unicode are slow. */
const kinds = new Uint8Array(0x1_0000)
const part = 1
const separator = 2
/** Of a pair that is one letter, or none. */
const half = 3
const nothing = 4

/** Nothing in it is invisible, composed, or half of a pair. */
const plain = /^[\t\n\r -~\u00A0-\u00AC\u00AE-\u02FF–—‘’“”…•]*$/

/** Removes what is invisible or what a database cannot hold, and composes letters; offsets count in the result. */
export function cleanText(text: string): string {
  if (plain.test(text)) return text
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(String.fromCharCode(0), ' ')
}

/** Cuts text, as {@link cleanText} gives it, into chunks in order. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = []
  scanChunks(text, (start, end, single) => {
    const chunk = chunkOf(text, start, end, single)
    if (chunk !== null) chunks.push(chunk)
  })
  return chunks
}

/** Finds the places of all chunks; `single` says that a chunk is one word, and `hash` is made of its letters. */
export function scanChunks(
  text: string,
  visit: (start: number, end: number, single: boolean, hash: number) => void,
): void {
  for (let at = 0; at < text.length; ) {
    const start = at
    let single = true
    let hash = 0
    for (;;) {
      const code = text.charCodeAt(at)
      const size = kinds[code] === part ? 1 : partAt(text, at)
      if (size > 0) {
        hash = (Math.imul(hash, 31) + code) | 0
        at += size
      } else if (at > start && kinds[code] === separator && partAt(text, at + 1) > 0) {
        single = false
        at += 1
      } else break
    }
    if (at > start) visit(start, at, single, hash)
    else at += 1
  }
}

/** @returns null for a run of nothing but accents, which has no letters to fold to. */
export function chunkOf(text: string, start: number, end: number, single: boolean): Chunk | null {
  const chunk = text.slice(start, end)
  const words = single ? [placed(chunk, start)] : partsOf(chunk, start)
  if (!words.every(({ word }) => word.form !== '')) return null
  return { words, caseKey: !single && looksLikeCaseNumber(chunk) ? caseKeyOf(chunk) : null }
}

/** @returns how many code units the letter, digit or accent takes that stands there; 0 where there is none. */
function partAt(text: string, at: number): number {
  if (at >= text.length) return 0
  const code = text.charCodeAt(at)
  const kind = kinds[code] || kindOf(code)
  if (kind !== half) return kind === part ? 1 : 0
  const point = text.codePointAt(at) ?? 0
  return point > 0xffff && letterOrDigit.test(String.fromCodePoint(point)) ? 2 : 0
}

function kindOf(code: number): number {
  const letter = String.fromCharCode(code)
  const isHalf = code >= 0xd800 && code < 0xe000
  const kind = isHalf ? half : letterOrDigit.test(letter) ? part : separators.includes(letter) ? separator : nothing
  kinds[code] = kind
  return kind
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

/** @param hash of the letters, as {@link scanChunks} gives it: most words are known, and need not be cut out for that. */
export function wordAt(text: string, start: number, end: number, hash: number): Word {
  const slot = hash & (lastWords.length - 1)
  const last = lastWords[slot]
  if (last !== undefined && last.written.length === end - start && text.startsWith(last.written, start))
    return last.word
  const written = text.slice(start, end)
  const word = analyzeWord(written)
  lastWords[slot] = { written, word }
  return word
}

export function analyzeWord(written: string): Word {
  const known = cache.get(written)
  if (known !== undefined) return known
  const word = wordOf(foldForSearch(written).slice(0, longestForm).toWellFormed())
  if (cache.size >= cachedWords) cache.clear()
  cache.set(written, word)
  return word
}
