import { eachWord } from '../letters/letter-code.ts'
import { type Language, STOP_WORDS } from './stop-words.ts'

const LANGUAGES = Object.keys(STOP_WORDS) as Language[]
/** A word counts the more, the fewer languages share it. */
const WEIGHTS: ReadonlyMap<string, readonly (readonly [Language, number])[]> = weights()
const FEWEST_WORDS = 4
const FEWEST_STOP_WORDS = 2
const LEAST_SHARE = 0.12
const LEAST_LEAD = 1.15
/** Enough to be sure; longer texts are judged by samples from all over. */
const SAMPLE_LENGTH = 20_000
const SAMPLES = 5

/**
 * The language of a text by its stop words, `da`, `en`, `de`, `sv` or `no`; null where there are too few words, no language
 * has enough of its stop words, or two come out nearly the same.
 */
export function detectLanguage(text: string): Language | null {
  const scores: Record<Language, number> = { da: 0, en: 0, de: 0, sv: 0, no: 0 }
  let words = 0
  let stopWords = 0
  const sample = sampleOf(text).toLowerCase()
  eachWord(sample, (start, end) => {
    words++
    const weighted = WEIGHTS.get(sample.slice(start, end))
    if (weighted === undefined) return
    stopWords++
    for (const [language, weight] of weighted) scores[language] += weight
  })
  if (words < FEWEST_WORDS || stopWords < FEWEST_STOP_WORDS) return null
  const [first, second] = LANGUAGES.toSorted((a, b) => scores[b] - scores[a])
  if (first === undefined || second === undefined || scores[first] / words < LEAST_SHARE) return null
  return scores[first] >= scores[second] * LEAST_LEAD ? first : null
}

function sampleOf(text: string): string {
  if (text.length <= SAMPLE_LENGTH) return text
  const length = SAMPLE_LENGTH / SAMPLES
  const step = (text.length - length) / (SAMPLES - 1)
  return Array.from({ length: SAMPLES }, (_, index) => text.slice(index * step, index * step + length)).join(' ')
}

function weights(): ReadonlyMap<string, readonly (readonly [Language, number])[]> {
  const languagesOf = new Map<string, Language[]>()
  for (const language of LANGUAGES) {
    for (const word of STOP_WORDS[language]) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])
  }
  return new Map(
    Array.from(languagesOf, ([word, languages]) => [
      word,
      languages.map((language) => [language, 1 / languages.length] as const),
    ]),
  )
}
