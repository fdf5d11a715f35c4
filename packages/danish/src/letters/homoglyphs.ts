import { LOOKS, SOUNDS } from './foreign-letters.ts'
import { eachWord } from './letter-code.ts'
import type { TextEdit } from './text-edit.ts'
import { occursIn, type Vocabulary } from './vocabulary.ts'

const FOREIGN = /[\u0370-\u03FF\u0400-\u04FF\u0501]/
const LATIN = /\p{Script=Latin}/u
const ALL_LATIN = /^[\p{Script=Latin}]+$/u
const LONGEST_WORD = 100
/** More letters of doubt than this are read one way throughout. */
const MOST_MIXED_READINGS = 4

/**
 * Repairs words that mix Latin with Cyrillic or Greek letters (`Traneмосen`); wholly foreign words stay. Where look and
 * sound give different words, the reading that the vocabulary of the document knows wins.
 */
export function homoglyphEdits(text: string, vocabulary: () => Vocabulary): TextEdit[] {
  const edits: TextEdit[] = []
  if (!FOREIGN.test(text)) return edits
  eachWord(text, (start, end) => {
    const token = text.slice(start, Math.min(end, start + LONGEST_WORD))
    if (!FOREIGN.test(token) || !LATIN.test(token)) return
    const replacement = latinReading(token, vocabulary())
    if (replacement !== null) edits.push({ start, end: start + token.length, replacement })
  })
  return edits
}

function latinReading(token: string, vocabulary: Vocabulary): string | null {
  const byLook = spell(token, LOOKS, SOUNDS)
  const bySound = spell(token, SOUNDS, LOOKS)
  const readings = [bySound, byLook, ...mixedReadings(token)].filter((reading) => ALL_LATIN.test(reading))
  const known = readings.find((reading) => occursIn(vocabulary, reading))
  // A letter that looks like no Latin one was typed for its sound, and then so were the others.
  const typedBySound = Array.from(token).some((letter) => FOREIGN.test(letter) && LOOKS[letter] === undefined)
  const likelier = typedBySound ? bySound : byLook
  return known ?? (ALL_LATIN.test(likelier) ? likelier : null)
}

function spell(token: string, first: Record<string, string>, second: Record<string, string>): string {
  return Array.from(token, (letter) => first[letter] ?? second[letter] ?? letter).join('')
}

function mixedReadings(token: string): string[] {
  const letters = Array.from(token, (letter) => [
    ...new Set([SOUNDS[letter] ?? letter, LOOKS[letter] ?? SOUNDS[letter] ?? letter]),
  ])
  if (letters.filter((choices) => choices.length > 1).length > MOST_MIXED_READINGS) return []
  let readings = ['']
  for (const choices of letters) readings = readings.flatMap((start) => choices.map((choice) => start + choice))
  return readings
}
