import { splitSentences } from '@arkivar/danish'

/** "… med 20 stemmer mod 3. Venstre tager forbehold": the number is a count, and no ordinal. */
const AFTER_COUNT = /(?<=\b(?:mod|imod|for)\s\d{1,3}\.)\s+(?=\p{Lu})/u

/** "Imod stemte: Eva Holm (A) Forslaget faldt.": the break behind the last name was lost. */
export const FATE_BEHIND_NAMES =
  /(?<=\))\s+(?=(?:Forslaget|Ændringsforslaget|Medlemsforslaget|Indstillingen)\s(?:faldt|bortfaldt|blev|er)(?!\p{L}))/u

const HAS_COUNT = /(?:od|or)\s\d{1,3}\.\s/i

/** The sentences of a decision; each line begins a new one. */
export function sentences(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => splitSentences(line).map(({ start, end }) => line.slice(start, end)))
    .flatMap((sentence) => (sentence.includes(') ') ? sentence.split(FATE_BEHIND_NAMES) : [sentence]))
    .flatMap((sentence) => (HAS_COUNT.test(sentence) ? sentence.split(AFTER_COUNT) : [sentence]))
}
