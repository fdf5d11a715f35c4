/** Shorter words are too like each other to be taken for misread ones. */
const SHORTEST = 5
/** One wrong letter in so many is what a poor scan has. */
const LETTERS_PER_ERROR = 7

/**
 * The word of a list that another is a misreading of: as many letters of difference as a scan makes in a word of that
 * length. Null where none is near enough, or two are.
 */
export function almost(written: string, words: readonly string[]): string | null {
  if (written.length < SHORTEST) return null
  const allowed = Math.min(3, Math.max(1, Math.floor(written.length / LETTERS_PER_ERROR)))
  let best: string | null = null
  let bestDistance = allowed + 1
  let tied = false
  for (const word of words) {
    if (word.length < SHORTEST || Math.abs(word.length - written.length) > allowed) continue
    // Errors at both ends are rarer than the time that they cost.
    if (!sharesAnEnd(word, written)) continue
    const distance = distanceOf(written, word, bestDistance)
    if (distance > bestDistance || distance > allowed) continue
    tied = distance === bestDistance && best !== word
    best = word
    bestDistance = distance
  }
  return tied ? null : best
}

function sharesAnEnd(a: string, b: string): boolean {
  const isStart = a.charCodeAt(0) === b.charCodeAt(0) && a.charCodeAt(1) === b.charCodeAt(1)
  return (
    isStart ||
    (a.charCodeAt(a.length - 1) === b.charCodeAt(b.length - 1) &&
      a.charCodeAt(a.length - 2) === b.charCodeAt(b.length - 2))
  )
}

/** Letters to replace, insert or take out; `limit + 1` where there are more. */
export function distanceOf(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const value = Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      current.push(value)
      least = Math.min(least, value)
    }
    if (least > limit) return limit + 1
    previous = current
  }
  return previous[b.length] ?? limit + 1
}
