import type { Passage } from './search-unit.ts'

/** About a screenful: long enough for a snippet with its surroundings, short enough to be fetched for every hit. */
const longestPassage = 2000

type Paragraph = { readonly page: number; readonly text: string }

/** Joins paragraphs of one page into passages, and cuts those that are too long at a line, a space, or anywhere. */
export function cutPassages(paragraphs: readonly Paragraph[], weight: Passage['weight']): Passage[] {
  const passages: Passage[] = []
  let page = 0
  let open = ''
  const close = () => {
    if (open.trim() !== '') passages.push({ page, text: open, weight })
    open = ''
  }
  for (const paragraph of paragraphs) {
    for (const text of pieces(paragraph.text)) {
      if (paragraph.page !== page || open.length + text.length > longestPassage) close()
      page = paragraph.page
      open = open === '' ? text : `${open}\n${text}`
    }
  }
  close()
  return passages
}

function pieces(text: string): string[] {
  const cut: string[] = []
  let rest = text
  while (rest.length > longestPassage) {
    const end = breakBefore(rest, longestPassage)
    cut.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return [...cut, rest]
}

function breakBefore(text: string, end: number): number {
  const least = end / 2
  for (const mark of ['\n', '. ', ' ']) {
    const at = text.lastIndexOf(mark, end - mark.length)
    if (at > least) return at + mark.length
  }
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1))
  return splitsPair ? end - 1 : end
}
