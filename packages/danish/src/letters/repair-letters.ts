import { brokenSpacingEdits } from './broken-spacing.ts'
import { destroyedCharacterEdits } from './destroyed-characters.ts'
import { homoglyphEdits } from './homoglyphs.ts'
import { mojibakeEdits } from './mojibake.ts'
import { plainCharacterEdits } from './plain-characters.ts'
import { applyEdits, OffsetMap, type TextEdit } from './text-edit.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

export interface RepairedText {
  text: string
  /** How many repairs each step made; a high number tells of a bad text layer. */
  repairs: Record<LetterRepair, number>
  /** Where a character of `text` stood before. */
  toOriginal(offset: number): number
}

export type LetterRepair = 'mojibake' | 'plainCharacters' | 'homoglyphs' | 'destroyedCharacters' | 'brokenSpacing'

export interface RepairOptions {
  /** The words of the whole document, where `text` is one page of it; otherwise those of `text` count. */
  vocabulary?: Vocabulary
}

type Step = (text: string, vocabulary: () => Vocabulary) => TextEdit[]

/** In this order: bytes before letters, letters before words, words before spaces. */
const STEPS: readonly [LetterRepair, Step][] = [
  ['mojibake', mojibakeEdits],
  ['plainCharacters', plainCharacterEdits],
  ['homoglyphs', homoglyphEdits],
  ['destroyedCharacters', destroyedCharacterEdits],
  ['brokenSpacing', brokenSpacingEdits],
]

/**
 * Makes the letters of a text what the writer meant: composed (NFC), without ligatures and invisible characters, with
 * plain spaces and hyphens; UTF-8 that was read as windows-1252 read anew; words of mixed alphabets, destroyed letters
 * and broken spacing repaired where one reading is sure. Layout (lines, tabs) stays. Linear in the length of the text.
 */
export function repairLetters(text: string, options: RepairOptions = {}): RepairedText {
  const repairs = { mojibake: 0, plainCharacters: 0, homoglyphs: 0, destroyedCharacters: 0, brokenSpacing: 0 }
  const maps: OffsetMap[] = []
  let repaired = text
  for (const [name, step] of STEPS) {
    const before = repaired
    let own: Vocabulary | undefined
    const vocabulary = () => {
      own ??= options.vocabulary ?? vocabularyOf(before)
      return own
    }
    // Mojibake can be two layers deep.
    for (let round = 0; round < (name === 'mojibake' ? 2 : 1); round++) {
      const edits = step(repaired, vocabulary)
      if (edits.length === 0) break
      repaired = applyEdits(repaired, edits)
      repairs[name] += edits.length
      maps.push(new OffsetMap(edits))
    }
  }
  return { text: repaired, repairs, toOriginal: (offset) => maps.reduceRight((at, map) => map.toOriginal(at), offset) }
}
