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

/** What each code unit is, as far as anybody has asked: looked up, since patterns for all of Unicode are slow. */
const kinds = new Uint8Array(0x1_0000)
const part = 1
const separator = 2
const other = 3

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

/** Finds the places of all chunks; `single` says that a chunk is one word. */
export function scanChunks(text: string, visit: (start: number, end: number, single: boolean) => void): void {
  for (let at = 0; at < text.length; ) {
    const start = at
    let single = true
    for (let size = partAt(text, at); size > 0; size = partAt(text, at)) {
      at += size
      if (kindAt(text, at) === separator && partAt(text, at + 1) > 0) {
        single = false
        at += 1
      }
    }
    if (at > start) visit(start, at, single)
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
  const kind = kindAt(text, at)
  if (kind !== other) return kind === part ? 1 : 0
  const point = text.codePointAt(at) ?? 0
  return point > 0xffff && letterOrDigit.test(String.fromCodePoint(point)) ? 2 : 0
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const known = kinds[code] ?? other
  if (known !== 0) return known
  const kind = kindOf(String.fromCharCode(code))
  kinds[code] = kind
  return kind
}

function kindOf(letter: string): number {
  if (letterOrDigit.test(letter)) return part
  return separators.includes(letter) ? separator : other
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

export function analyzeWord(written: string): Word {
  const known = cache.get(written)
  if (known !== undefined) return known
  const word = wordOf(foldForSearch(written).slice(0, longestForm).toWellFormed())
  if (cache.size >= cachedWords) cache.clear()
  cache.set(written, word)
  return word
}
