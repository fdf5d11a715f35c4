import { createRandom } from './random.ts'

/** What recognition of letters takes for what; an empty string is a letter that is lost. */
const confusions: Record<string, readonly string[]> = {
  l: ['1', 'i', 'I'],
  i: ['l', 'í', ''],
  e: ['c', 'o'],
  c: ['e'],
  o: ['0', 'ø'],
  ø: ['o', '0'],
  å: ['a', 'á'],
  æ: ['ae', 'a'],
  a: ['o', 'å'],
  m: ['rn', 'nn'],
  n: ['ri', 'u'],
  r: ['t', ''],
  t: ['f', 'l'],
  s: ['5', ''],
  g: ['q', '9'],
  '0': ['O'],
  '1': ['l'],
  '5': ['S'],
  '.': [',', ''],
  ',': ['.', ''],
  ' ': ['', '  '],
}

/** A text with wrong characters, and what became of each character (UTF-16 unit) of the text that it was. */
export type Noisy = { text: string; letters: readonly string[] }

/** @returns `text` as a poor reading of a scan has it: about `share` of its characters are wrong, line breaks stay. */
export function addNoise(text: string, share: number, seed: string | number): Noisy {
  const random = createRandom(`noise/${seed}`)
  const letters = text
    .split('')
    .map((letter) =>
      confusions[letter] !== undefined && random.chance(share) ? random.pick(confusions[letter]) : letter,
    )
  return { text: letters.join(''), letters }
}
