const vowels = 'aeiouyæøå'

/** @returns where a long word may be parted, or nothing; rough, but never before the third or after the third last letter. */
function breakPoint(word: string, fits: (part: string) => boolean): number | undefined {
  if (!/^[a-zæøå]{9,}[.,]?$/i.test(word)) return undefined
  for (let index = word.length - 4; index >= 3; index -= 1) {
    const before = vowels.includes((word[index - 1] as string).toLowerCase())
    const after = !vowels.includes((word[index] as string).toLowerCase())
    const next = vowels.includes((word[index + 1] ?? 'x').toLowerCase())
    if (before && after && next && fits(`${word.slice(0, index)}-`)) return index
  }
  return undefined
}

/**
 * @param measure width of a word in points.
 * @param widthAt how wide the given line of the paragraph may be.
 * @returns the lines of a paragraph; forced breaks in the text are kept.
 */
export function breakLines(
  text: string,
  measure: (word: string) => number,
  widthAt: (line: number) => number,
  hyphenate: boolean,
): string[] {
  const lines: string[] = []
  const space = measure(' ')
  for (const forced of text.split('\n')) {
    let line = ''
    let width = 0
    for (const word of forced.split(' ')) {
      const wordWidth = measure(word)
      const room = widthAt(lines.length)
      if (line !== '' && width + space + wordWidth > room) {
        const left = room - width - space
        const at = hyphenate ? breakPoint(word, (part) => measure(part) <= left) : undefined
        if (at === undefined) {
          lines.push(line)
          line = word
          width = wordWidth
        } else {
          lines.push(`${line} ${word.slice(0, at)}-`)
          line = word.slice(at)
          width = measure(line)
        }
      } else {
        line = line === '' ? word : `${line} ${word}`
        width += wordWidth + (line === word ? 0 : space)
      }
    }
    lines.push(line)
  }
  return lines
}
