import { findKommuneMentions } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { isBodyName } from './bodies.ts'
import { saysOutcome } from './decision-phrases.ts'
import { readLabel } from './line-label.ts'

/** "Side 4", "Dato 08-09-2014 Side 4 af 12". */
const PAGE_NUMBER =
  /^(?<stem>.{0,80}?)(?:^|[\s,|–-])\s?side(?:nr\.?)?:?\s(?<number>\d{1,4})(?:\s?(?:af|\/)\s?\d{1,4})?$/iu
const ENDS_IN_FIGURE = /\d/
/** So many lines above and below the number a head reaches. */
const REACH = 4
const LONGEST = 90

interface PageLine {
  index: number
  number: number
}

/**
 * Takes out the heads and feet of pages that a text without pages kept among its sentences: lines that stand beside one page
 * number as beside another. The first of each stays, since it may be all that tells the body and the day.
 */
export function withoutRunningHeads(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const removed = new Set<number>()
  for (const [stem, pages] of pageLines(lines)) {
    const isHead =
      stem !== '' && isOfHead(stem) && pages.every(({ number }, at) => number > (pages[at - 1]?.number ?? 0))
    if (pages.length < 2 || (stem !== '' && !isHead)) continue
    if (isHead) for (const { index } of pages.slice(1)) removed.add(index)
    for (const step of [-1, 1]) addRepeated(lines, pages, step, removed)
  }
  return removed.size === 0 ? lines : lines.filter((_, index) => !removed.has(index))
}

function pageLines(lines: readonly DocumentLine[]): Map<string, PageLine[]> {
  const pages = new Map<string, PageLine[]>()
  for (const [index, { text, kind }] of lines.entries()) {
    if (kind === 'table' || kind === 'footnote' || text.length > LONGEST || !ENDS_IN_FIGURE.test(text.slice(-1)))
      continue
    const { stem, number } = PAGE_NUMBER.exec(text)?.groups ?? {}
    if (stem === undefined) continue
    const held = pages.get(stem) ?? []
    held.push({ index, number: Number(number) })
    pages.set(stem, held)
  }
  return pages
}

/** Goes from the numbers outwards as long as the lines there are those beside another number. */
function addRepeated(lines: readonly DocumentLine[], pages: readonly PageLine[], step: number, removed: Set<number>) {
  let going = pages
  for (let distance = 1; distance <= REACH && going.length > 1; distance++) {
    const seen = new Map<string, PageLine[]>()
    for (const page of going) {
      const line = lines[page.index + step * distance]
      if (line === undefined || !mayBeHead(line)) continue
      const held = seen.get(line.text) ?? []
      held.push(page)
      seen.set(line.text, held)
    }
    going = [...seen.values()].filter((same) => same.length > 1).flat()
    for (const same of seen.values())
      if (same.length > 1) for (const { index } of same.slice(1)) removed.add(index + step * distance)
  }
}

/** What decides or begins a section is repeated for its own sake. */
function mayBeHead(line: DocumentLine): boolean {
  if (line.kind === 'table' || line.kind === 'listItem' || line.text.length > LONGEST || saysOutcome(line.text))
    return false
  const label = readLabel(line)
  return (label === null || (label.role === 'body' && label.rest === '')) && isOfHead(line.text)
}

/** The body, the kommune, the day, or what the paper is. */
function isOfHead(text: string): boolean {
  return (
    isBodyName(text) ||
    /\d{4}/.test(text) ||
    /^(?:(?:åbent |åben |lukket )?(?:referat|dagsorden|beslutningsprotokol|protokol)|mødedato)(?!\p{L})/iu.test(text) ||
    findKommuneMentions(text).length > 0
  )
}
