import { eachWord } from './letter-code.ts'
import type { TextEdit } from './text-edit.ts'
import { occursIn, type Vocabulary } from './vocabulary.ts'

/**
 * What a foreign letter looks like, and what it sounds like. Greek counts by its looks alone: a μ before a g is a unit, and
 * nobody types Danish by Greek sounds.
 */
const LOOKS: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  һ: 'h',
  ԁ: 'd',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
  α: 'a',
  ο: 'o',
  ν: 'v',
  ρ: 'p',
  ι: 'i',
  κ: 'k',
  υ: 'u',
  ε: 'e',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
}
const SOUNDS: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  з: 'z',
  и: 'i',
  й: 'j',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ы: 'y',
  э: 'e',
  ю: 'ju',
  я: 'ja',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  А: 'A',
  Б: 'B',
  В: 'V',
  Г: 'G',
  Д: 'D',
  Е: 'E',
  З: 'Z',
  И: 'I',
  Й: 'J',
  К: 'K',
  Л: 'L',
  М: 'M',
  Н: 'N',
  О: 'O',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  У: 'U',
  Ф: 'F',
  Х: 'H',
  Ы: 'Y',
  Э: 'E',
  Ю: 'Ju',
  Я: 'Ja',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
}

const FOREIGN = /[\u0370-\u03FF\u0400-\u04FF\u0501]/
const LATIN = /\p{Script=Latin}/u
const ALL_LATIN = /^[\p{Script=Latin}]+$/u
const LONGEST_WORD = 100
/** More letters of doubt than this are read one way throughout. */
const MOST_MIXED_READINGS = 4

/**
 * Repairs words that mix Latin with Cyrillic or Greek letters (`Magleмосen`); wholly foreign words stay. Where look and
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
