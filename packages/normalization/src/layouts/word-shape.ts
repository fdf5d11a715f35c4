/** Letters that a poor picture shows alike, each written as the first of its class. */
const CLASSES = ['il1íìîïj|!tfr', 'oec0øaåáàâäöóéèê', 'nuh', 's5', 'gq9', 'b68']
const SEQUENCES = /rn|nn|ri|ae|m|w|æ/g
const AS_SEQUENCE: Record<string, string> = { rn: 'nn', m: 'nn', ri: 'n', ae: 'oo', æ: 'oo', w: 'vv' }
const CLASS_OF = new Map(CLASSES.flatMap((letters) => Array.from(letters, (letter) => [letter, letters.charAt(0)])))

/** What a word looks like from afar: words that recognition takes for each other have the same shape. In lower case. */
export function shapeOf(word: string): string {
  let shape = ''
  const joined = word.replace(SEQUENCES, (found) => AS_SEQUENCE[found] ?? found)
  for (let at = 0; at < joined.length; at++) shape += CLASS_OF.get(joined.charAt(at)) ?? joined.charAt(at)
  return shape
}

const MEANT: Record<string, string> = { rn: 'm', nn: 'm', ri: 'n', ae: 'æ' }

/** A word with every pair of letters that looks like one letter written as that one, in the word meant and in the one read. */
export function joinedPairs(word: string): string {
  return word.replace(/rn|nn|ri|ae/g, (pair) => MEANT[pair] ?? pair)
}

const LETTER_OF: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '5': 's',
  '9': 'g',
  '6': 'b',
  í: 'i',
  ì: 'i',
  á: 'å',
  '|': 'l',
  I: 'l',
}
/** A figure between small letters, a capital I before one: no word is written so. */
const SURELY_WRONG = /(?<=\p{Ll})[01569|](?=\p{Ll})|(?<=\p{L})I(?=\p{Ll})|[íìá](?=\p{L})/gu

/** Puts letters where only letters can stand. */
export function withLetters(text: string): string {
  return text.replace(SURELY_WRONG, (sign) => LETTER_OF[sign] ?? sign)
}
