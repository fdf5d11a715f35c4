import { eachWord } from './letter-code.ts'

/** The words of a document in lower case, and how often each occurs: the best dictionary of its own names. */
export type Vocabulary = ReadonlyMap<string, number>

/** `into` collects the words of several pages. */
export function vocabularyOf(text: string, into: Map<string, number> = new Map()): Map<string, number> {
  const lower = text.toLowerCase()
  eachWord(lower, (start, end) => {
    const word = lower.slice(start, end)
    into.set(word, (into.get(word) ?? 0) + 1)
  })
  return into
}

/** Whether the word occurs, with or without a genitive s. */
export function occursIn(vocabulary: Vocabulary, word: string): boolean {
  const key = word.toLowerCase()
  return vocabulary.has(key) || vocabulary.has(`${key}s`) || (key.endsWith('s') && vocabulary.has(key.slice(0, -1)))
}
