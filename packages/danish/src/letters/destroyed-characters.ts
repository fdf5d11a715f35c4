import { SHORT_WORDS, STEMS } from './danish-letter-words.ts'
import { editsOf, type TextEdit } from './text-edit.ts'
import { occursIn, type Vocabulary } from './vocabulary.ts'

const ALONE = /^[ \t]*[?\uFFFD]{1,4}[ \t]*$/gm
const BULLET = /^([ \t]*)[?\uFFFD](?=[ \t]+\p{L})/gmu
/** A small letter behind shows that it was the first letter of a word. */
const AFTER_STOP = /(?<=(\S{1,12})[.!:;]) ?[?\uFFFD]+(?![?\uFFFD\p{Ll}])/gu
const DOUBLED = /[?\uFFFD]{2,}/g
const WITHIN_WORD = /(?<![\p{L}\d?\uFFFD])(?:\p{L}{1,40}[?\uFFFD]|[?\uFFFD])(?:\p{Ll}{1,40}[?\uFFFD]?){1,3}(?!\p{L})/gu
/** `p? torsdag`, `p? Bakken`: one letter is no question, and a question would not go on in lower case. */
const END_OF_WORD = /(?<![\p{L}\d])(?:(\p{L})[?\uFFFD](?= \p{L})|(\p{L}{2,4})[?\uFFFD](?= \p{Ll}))/gu
/** After these a question mark may end a real question. */
const ABBREVIATION_END = /(?:^|[^\p{L}])(?:m\.?v|m\.m|osv|o\.l|kr|pct|stk|nr|etc|bl\.a|lign|mio|jf)$/iu
/** Danish questions begin with a hv-word or the verb. */
const QUESTION_START =
  /^[^\p{L}]*(?:(?:og|men|så)\s)?(?:hv\p{L}+|er|har|kan|vil|skal|bør|må|får|bliver|gør|findes|mener|var|kunne|ville|skulle|i hvilk\p{L}+)(?!\p{L})/iu
const SENTENCE_REACH = 300
const LETTERS = ['æ', 'ø', 'å']
const MOST_LOST_LETTERS = 2

/**
 * Takes away the question marks that stand for destroyed invisible characters (alone on a line, doubled, after a full
 * stop, as a bullet), and puts æ, ø and å back into words where only one reading is a word. Real question marks stay.
 */
export function destroyedCharacterEdits(text: string, vocabulary: () => Vocabulary): TextEdit[] {
  if (!/[?\uFFFD]/.test(text)) return []
  const edits = [
    ...editsOf(text, WITHIN_WORD, ([word]) => restored(word, vocabulary())),
    ...editsOf(text, END_OF_WORD, ([, one, more]) => shortWord(one ?? more ?? '')),
    ...editsOf(text, ALONE, () => ''),
    ...editsOf(text, BULLET, ([, indent = '']) => `${indent}•`),
    ...editsOf(text, AFTER_STOP, ([, before = '']) =>
      before.endsWith('.') || ABBREVIATION_END.test(before) ? null : '',
    ),
    ...editsOf(text, DOUBLED, (match) => (isQuestion(text, match.index) ? '?' : '')),
  ].sort((a, b) => a.start - b.start)
  let reached = 0
  return edits.filter((edit) => {
    if (edit.start < reached) return false
    reached = edit.end
    return true
  })
}

function isQuestion(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - SENTENCE_REACH), offset)
  const sentence = before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('\n')) + 1,
  )
  return QUESTION_START.test(sentence)
}

function shortWord(start: string): string | null {
  const words = LETTERS.map((letter) => start + letter).filter((word) => SHORT_WORDS.has(word.toLowerCase()))
  return words.length === 1 ? (words[0] ?? null) : null
}

function restored(word: string, vocabulary: Vocabulary): string | null {
  const holes = word.split(/[?\uFFFD]/)
  if (holes.length - 1 > MOST_LOST_LETTERS) return null
  let readings = [holes[0] ?? '']
  for (const part of holes.slice(1))
    readings = readings.flatMap((start) => LETTERS.map((letter) => start + letter + part))
  const known = readings.filter((reading) => occursIn(vocabulary, reading))
  if (known.length > 0) return known.length === 1 ? (known[0] ?? null) : null
  const ranked = readings
    .map((reading) => ({ reading, surety: suretyOf(reading, word) }))
    .sort((a, b) => b.surety - a.surety)
  const [best, second] = ranked
  return best !== undefined && best.surety > (second?.surety ?? 0) ? best.reading : null
}

/** Every lost letter must lie within a known stem, or the word be a known short one; the longer the stem, the surer. */
function suretyOf(reading: string, word: string): number {
  const lower = reading.toLowerCase()
  if (SHORT_WORDS.has(lower)) return lower.length
  const surety = Array.from(lower, () => 0)
  for (const stem of STEMS) {
    for (let at = lower.indexOf(stem); at !== -1; at = lower.indexOf(stem, at + 1)) {
      for (let index = at; index < at + stem.length; index++) surety[index] = Math.max(surety[index] ?? 0, stem.length)
    }
  }
  return Math.min(...surety.filter((_, index) => /[?\uFFFD]/.test(word[index] ?? '')))
}
