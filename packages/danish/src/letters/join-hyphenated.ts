import { occursIn, type Vocabulary } from './vocabulary.ts'

const HYPHEN_END = /([\p{L}\d]+)[-\u2010\u00AD]$/u
/** What follows a suspended hyphen: "Børne- og Ungdomsudvalget". */
const SUSPENDED = /^(?:og|eller|samt|og\/eller|henholdsvis|hhv\.|til|som|,|\/|\()(?![\p{L}])/u
const FIRST_WORD = /^[\p{L}\d]+/u

/**
 * Two lines as running text. A word that the line end divides is put together; a suspended hyphen ("Børne-" before
 * "og") and a real one ("Høje-" before "Taastrup", "IT-" before "system") stay. `vocabulary` settles what it knows.
 */
export function joinHyphenated(lineA: string, lineB: string, vocabulary?: Vocabulary): string {
  const first = lineA.trimEnd()
  const second = lineB.trimStart()
  const left = HYPHEN_END.exec(first)?.[1]
  if (left === undefined || SUSPENDED.test(second)) return [first, second].filter((line) => line !== '').join(' ')
  if (first.endsWith('\u00AD')) return first.slice(0, -1) + second
  const right = FIRST_WORD.exec(second)?.[0] ?? ''
  return keepsHyphen(left, right, vocabulary) ? first + second : first.slice(0, -1) + second
}

function keepsHyphen(left: string, right: string, vocabulary: Vocabulary | undefined): boolean {
  if (vocabulary !== undefined && occursIn(vocabulary, left + right)) return false
  if (right === '' || !/^\p{Ll}/u.test(right)) return true
  return (
    left.length === 1 ||
    /\d$/.test(left) ||
    (left.length > 1 && left === left.toUpperCase() && right !== right.toUpperCase())
  )
}
