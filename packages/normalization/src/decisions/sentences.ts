import { splitSentences } from '@arkivar/danish'

/** The sentences of a decision; each line begins a new one. */
export function sentences(text: string): string[] {
  return text.split('\n').flatMap((line) => splitSentences(line).map(({ start, end }) => line.slice(start, end)))
}
