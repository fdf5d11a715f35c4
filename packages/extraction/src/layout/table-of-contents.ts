import type { Block } from '@arkivar/types'

const TITLE = /^(?:indhold|indholdsfortegnelse|indholdsoversigt|contents|table of contents)\s*:?$/i
/** A title, perhaps leaders, and the number of a page. */
const ROW = /^(?=.*\p{L}).+?(?:\s*[.·…_]{2,}\s*|\s+|(?<=\p{L}|[)\]]))(\d{1,4})$/u
const LEADER = /[.·…_]{3,}\s*\d{1,4}$/

/**
 * Marks tables of contents as furniture: rows that end in page numbers that never go down, below a title that says what
 * they are, or with dot leaders.
 */
export function markTableOfContents(blocks: readonly Block[]): Block[] {
  const marked: Block[] = [...blocks]
  for (let at = 0; at < marked.length; at++) {
    const titled = TITLE.test(textOf(marked[at]))
    const from = titled ? at + 1 : at
    const to = endOfRows(marked, from, titled)
    const rows = to - from
    const leaders = marked.slice(from, to).filter((block) => LEADER.test(textOf(block))).length
    if (rows < (titled ? 1 : 3) || (!titled && leaders < rows / 2)) continue
    for (let index = at; index < to; index++) {
      const block = marked[index]
      if (block !== undefined) marked[index] = contentsRow(block)
    }
    at = to - 1
  }
  return marked
}

const textOf = (block: Block | undefined): string => {
  if (block === undefined || block.kind === 'furniture' || block.kind === 'footnote') return ''
  if (block.kind === 'table') return ''
  return (block.kind === 'listItem' ? `${block.marker} ${block.text}` : block.text).trim()
}

function endOfRows(blocks: readonly Block[], from: number, titled: boolean): number {
  let last = 0
  let at = from
  for (; at < blocks.length; at++) {
    const text = textOf(blocks[at])
    const number = Number(ROW.exec(text)?.[1] ?? Number.NaN)
    if (Number.isNaN(number) || number < last || text.length > 300) break
    if (!titled && !LEADER.test(text)) break
    last = number
  }
  return at
}

function contentsRow(block: Block): Block {
  const { page, confidence, region } = block
  const box = block.box === undefined ? {} : { box: block.box }
  return { kind: 'furniture', role: 'tableOfContents', text: textOf(block), page, confidence, region, ...box }
}
