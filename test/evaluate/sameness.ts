/** Text as a reader compares it: without case, punctuation and kinds of white space. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}§]+/gu, ' ')
    .trim()
}

/** 0…1: how much of the words of two texts is common, counted as often as they occur. */
export function similarity(a: string, b: string): number {
  const [first, second] = [words(a), words(b)]
  if (first.length === 0 || second.length === 0) return first.length === second.length ? 1 : 0
  const counts = new Map<string, number>()
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of second) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    common += 1
    counts.set(word, left - 1)
  }
  return (2 * common) / (first.length + second.length)
}

const words = (text: string): string[] => plain(text).split(' ').filter(Boolean)

/** Almost the same words: a full stop, a bullet or a wrapped line makes no difference. */
export const ALIKE = 0.92

export function isAlike(a: string, b: string): boolean {
  return plain(a) === plain(b) || similarity(a, b) >= ALIKE
}
