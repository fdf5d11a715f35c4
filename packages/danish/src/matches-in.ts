/**
 * All matches of a global pattern, as `matchAll` finds them. That one makes a copy of the pattern for every text, which
 * costs more than to search a line with it.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += isPair(text, pattern) ? 2 : 1
  }
  return found
}

/** A letter of two code units, between which a pattern of whole letters must not begin. */
function isPair(text: string, { unicode, lastIndex }: RegExp): boolean {
  return unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff
}
