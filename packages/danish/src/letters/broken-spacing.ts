import { MONTH_PATTERN } from '../dates/month-names.ts'
import { STOP_WORDS } from '../language/stop-words.ts'
import { eachWord } from './letter-code.ts'
import { editsOf, type TextEdit } from './text-edit.ts'
import type { Vocabulary } from './vocabulary.ts'

const SPLIT_YEAR = /(?<=[\p{L}.\d/-] ?)(?:20 \d{2}|[12] \d{3})(?![\d.,/-]|\p{L})/gu
const BEFORE_YEAR = new RegExp(`(?:(?<!\\p{L})(?:${MONTH_PATTERN})\\.? |\\d[./-]\\d{1,2}[./-])$`, 'iu')
const BEFORE_YEAR_REACH = 14
const GLUED_SECTIONS = /(§§?)[ ]?(\d{1,3}(?: ?[a-z](?![a-zæøå]))?)(og|eller|samt)(?= ?\d)/g
const SPACED_LETTERS = /(?<![\p{L}\d])\p{L}(?: \p{L}){3,40}(?![\p{L}\d])/gu
/** Writers who part a word as often as they join it ("action cards") mean both. */
const JOINED_PER_SPLIT = 2
/** What the patterns above need, told at a glance. */
const MAY_SPLIT_YEAR = /[12]\d? \d\d/
const MAY_SPACE_LETTERS = / (?:[^ ]|[\uD800-\uDBFF].) (?:[^ ]|[\uD800-\uDBFF].) /
const SPACE = 32
const LONGEST_PART = 30
const VOWEL = /[aeiouyæøå]/i
const SHORTEST_JOINED = 6

/**
 * Repairs `Januar 20 23`, `hørings svar`, `§§103og 104` and `R E F E R A T`. Two words are joined only where the document
 * itself writes the joined word more often and uses the first half nowhere else, so that "for at" and "til stede" stay.
 */
export function brokenSpacingEdits(text: string, vocabulary: () => Vocabulary): TextEdit[] {
  const edits = [
    ...(MAY_SPLIT_YEAR.test(text) ? editsOf(text, SPLIT_YEAR, (match) => joinedYear(text, match)) : []),
    ...(text.includes('§')
      ? editsOf(text, GLUED_SECTIONS, ([, sign, section, word]) => `${sign} ${section} ${word}`)
      : []),
    ...(MAY_SPACE_LETTERS.test(text) ? editsOf(text, SPACED_LETTERS, ([spaced]) => joinedLetters(spaced)) : []),
    ...splitWordEdits(text, vocabulary()),
  ].sort((a, b) => a.start - b.start)
  let reached = 0
  return edits.filter((edit) => {
    if (edit.start < reached) return false
    reached = edit.end
    return true
  })
}

/** A row of party letters is sorted; a word hardly ever is. */
function joinedLetters(spaced: string): string | null {
  const letters = spaced.split(' ')
  const word = letters.join('')
  const sorted = letters.every(
    (letter, index) => index === 0 || letter.localeCompare(letters[index - 1] ?? '', 'da') > 0,
  )
  const mixedCase = /\p{Ll}\p{Lu}/u.test(word)
  return sorted || mixedCase || !VOWEL.test(word) || new Set(letters).size === 1 ? null : word
}

function joinedYear(text: string, match: RegExpExecArray): string | null {
  const before = text.slice(Math.max(0, match.index - BEFORE_YEAR_REACH), match.index)
  return BEFORE_YEAR.test(before) ? match[0].replace(' ', '') : null
}

function splitWordEdits(text: string, vocabulary: Vocabulary): TextEdit[] {
  const splits = new Map<string, number>()
  const found: { edit: TextEdit; left: string; pair: string }[] = []
  let left = ''
  let leftEnd = -1
  const count = (key: string) => splits.set(key, (splits.get(key) ?? 0) + 1)
  eachWord(text, (start, end) => {
    const right = end - start <= LONGEST_PART ? text.slice(start, end) : ''
    const follows = start === leftEnd + 1 && text.charCodeAt(leftEnd) === SPACE && left !== ''
    if (follows && left.length + right.length >= SHORTEST_JOINED && isLowerCase(right)) {
      const key = left.toLowerCase()
      // "at beslutte de" beside "besluttede": small words are words of their own, on either side.
      if (!STOP_WORDS.da.has(key) && !STOP_WORDS.da.has(right) && vocabulary.has(key + right)) {
        count(key)
        count(`${key} ${right}`)
        found.push({ edit: { start: leftEnd, end: start, replacement: '' }, left: key, pair: `${key} ${right}` })
      }
    }
    left = right
    leftEnd = end
  })
  return found
    .filter(({ left: half, pair }) => {
      // The half counts as a word of its own when it stands anywhere but in such pairs.
      const standsAlone = (vocabulary.get(half) ?? 0) > (splits.get(half) ?? 0)
      const joinedCount = vocabulary.get(pair.replace(' ', '')) ?? 0
      return !standsAlone && joinedCount >= JOINED_PER_SPLIT * (splits.get(pair) ?? 0)
    })
    .map(({ edit }) => edit)
}

function isLowerCase(word: string): boolean {
  return word !== '' && word === word.toLowerCase()
}
