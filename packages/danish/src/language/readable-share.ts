/**
 * The letters that commonly follow each letter in Danish or English words, counted over municipal papers and English
 * manuals: a pair counts as common from 2 in 10,000 (Danish) or 5 in 10,000 (English) on. Pairs with æ, ø and å that few words
 * have (`få`, `bæ`) are added by hand.
 */
const FOLLOWERS: Record<string, string> = {
  a: 'abcdefgijklmnprstuvy',
  b: 'abeijlorsuyøæå',
  c: 'acehikloprstu',
  d: 'adefghiklnorstuvyøæå',
  e: 'abcdefghijklmnpqrstuvwxy',
  f: 'abcdefilorstuyøæå',
  g: 'aeghilmnorstuæåø',
  h: 'aeiortuvyøåæ',
  i: 'abcdefgklmnoprstvz',
  j: 'adefosuvøæ',
  k: 'abehiklnorstuvyæøå',
  l: 'abdefghijklostuvyæøå',
  m: 'abdeghiklmnoprstuyæøå',
  n: 'abcdefghiklnoprstuvyøæå',
  o: 'abcdefghklmnoprstuvw',
  p: 'adefhiklmoprstuvøåæ',
  q: 'u',
  r: 'abcdefghiklmnoprstuvyæøå',
  s: 'abcdefghiklmnoprstuvyæøå',
  t: 'abcefhiklmnoprstuvwyøåæ',
  u: 'abcdefgiklmnprst',
  v: 'aeginorsuæåø',
  w: 'aehinors',
  x: 'apt',
  y: 'deglmnoprst',
  z: 'ae',
  æ: 'bdfgklmnrstv',
  ø: 'bdfgjklmnprstv',
  å: 'bdeklnrst',
}

const CODES = 0x180
const COMMON = new Uint8Array(CODES * CODES)
for (const [first, followers] of Object.entries(FOLLOWERS)) {
  for (const second of followers) COMMON[first.charCodeAt(0) * CODES + second.charCodeAt(0)] = 1
}
const VOWELS = new Set(Array.from('aeiouyæøåéäöüAEIOUYÆØÅÉÄÖÜ', (vowel) => vowel.charCodeAt(0)))
const TOKEN = /[^\s]+/g
const ODD_CHARACTER = /[\uFFFD\u25A0-\u25FF\uE000-\uF8FF]|[^\P{C}\n\t\r]/u
const LEAST_COMMON_SHARE = 0.75
const LONGEST_ABBREVIATION = 5
const LONGEST_WORD = 45
/** Long texts are judged by this much from the beginning of each of their stretches. */
const SAMPLE_LENGTH = 40_000
const STRETCHES = 8

/**
 * How much of a text reads like Danish or English, from 0 to 1, without a dictionary: the share of its letters that stand in
 * words with a vowel and with pairs of letters that these languages have. Numbers count for nothing; 1 where there are
 * no letters. Real pages lie above 0.9, text layers with wrong encodings below 0.5.
 */
export function readableShare(text: string): number {
  let readable = 0
  let all = 0
  for (const [token] of sampleOf(text).matchAll(TOKEN)) {
    if (ODD_CHARACTER.test(token)) {
      all += token.length
      continue
    }
    for (const word of token.split(/[^\p{L}\p{M}]+/u)) {
      if (word === '') continue
      all += word.length
      if (isReadable(word)) readable += word.length
    }
  }
  return all === 0 ? 1 : readable / all
}

function isReadable(word: string): boolean {
  if (word.length === 1) return /[iåøIÅØaA]/.test(word)
  if (word.length > LONGEST_WORD) return false
  const isUpper = word === word.toUpperCase()
  if (isUpper && word.length <= LONGEST_ABBREVIATION) return true
  // `hVoRdAn`: capitals in the middle come from broken encodings; `eDoc` and `McCain` have one.
  if (!isUpper && (word.slice(1).match(/\p{Lu}/gu)?.length ?? 0) > 1) return false
  return hasVowel(word) && commonShare(word.toLowerCase()) >= LEAST_COMMON_SHARE
}

function hasVowel(word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    if (VOWELS.has(word.charCodeAt(index))) return true
  }
  return false
}

function commonShare(word: string): number {
  let common = 0
  for (let index = 1; index < word.length; index++) {
    const first = word.charCodeAt(index - 1)
    const second = word.charCodeAt(index)
    if (first < CODES && second < CODES) common += COMMON[first * CODES + second] ?? 0
  }
  return word.length < 2 ? 1 : common / (word.length - 1)
}

function sampleOf(text: string): string {
  if (text.length <= SAMPLE_LENGTH) return text
  const length = SAMPLE_LENGTH / STRETCHES
  const step = (text.length - length) / (STRETCHES - 1)
  return Array.from({ length: STRETCHES }, (_, index) => text.slice(index * step, index * step + length)).join(' ')
}
