import type { Block } from '@arkivar/types'
import { contentsNumber, hasLeader, isContentsTitle, isSureContentsTitle, spacedContentsRow } from './contents-rows.ts'

/**
 * Marks tables of contents as furniture in formats without pages: rows that end in numbers that never go down, below a
 * title that says what they are, or with dot leaders.
 */
export function markTableOfContents(blocks: readonly Block[]): Block[] {
  const marked: Block[] = [...blocks]
  for (let at = 0; at < marked.length; at++) {
    const title = textOf(marked[at])
    const titled = isContentsTitle(title)
    const from = titled ? at + 1 : at
    const to = endOfRows(marked, from, titled)
    const rows = to - from
    const needed = isSureContentsTitle(title) ? 1 : titled ? 2 : 3
    if (rows < needed) continue
    for (let index = at; index < to; index++) {
      const block = marked[index]
      if (block !== undefined) marked[index] = contentsRow(block)
    }
    at = to - 1
  }
  return marked
}

function textOf(block: Block | undefined): string {
  if (block === undefined || block.kind === 'furniture' || block.kind === 'footnote' || block.kind === 'table')
    return ''
  return (block.kind === 'listItem' ? `${block.marker} ${block.text}` : block.text).trim()
}

function endOfRows(blocks: readonly Block[], from: number, titled: boolean): number {
  let last = 0
  let at = from
  for (; at < blocks.length; at++) {
    const text = textOf(blocks[at])
    const number = contentsNumber(text)
    if (number === null || number < last || (!hasLeader(text) && (!titled || isYear(number)))) break
    last = number
  }
  return at
}

/** "Låneoptagelse for 2015 og 2016" is a title, and no book has so many pages. */
function isYear(number: number): boolean {
  return number >= 1900 && number < 2100
}

function contentsRow(block: Block): Block {
  const { page, confidence, region } = block
  const box = block.box === undefined ? {} : { box: block.box }
  return {
    kind: 'furniture',
    role: 'tableOfContents',
    text: spacedContentsRow(textOf(block)),
    page,
    confidence,
    region,
    ...box,
  }
}
