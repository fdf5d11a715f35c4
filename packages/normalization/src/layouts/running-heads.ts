import { findKommuneMentions } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { isBodyName } from './bodies.ts'
import { saysOutcome } from './decision-phrases.ts'
import { readLabel } from './line-label.ts'

/** "Side 4", "Dato 08-09-2014 Side 4 af 12". */
const PAGE_NUMBER =
  /^(?<stem>.{0,80}?)(?:^|[\s,|–-])\s?(?:side(?:nr\.?)?:?|s\.)\s(?<number>\d{1,4})(?:\s?(?:af|\/)\s?\d{1,4})?$/iu
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
  // Hardly any document has repeated lines, for which it is asked.
  let places: Map<string, number> | undefined
  const firstPlace = (text: string): number => {
    places ??= firstPlaces(lines)
    return places.get(text) ?? 0
  }
  const bare = barePageLines(lines)
  for (const { index } of bare) removed.add(index)
  for (const step of [-1, 1]) addRepeated(lines, bare, step, removed, firstPlace)
  for (const index of namesAboveItems(lines)) removed.add(index)
  for (const [stem, pages] of pageLines(lines)) {
    const isHead =
      stem !== '' && isOfHead(stem) && pages.every(({ number }, at) => number > (pages[at - 1]?.number ?? 0))
    if (pages.length < 2 || (stem !== '' && !isHead)) continue
    if (isHead) for (const { index } of pages.slice(1)) removed.add(index)
    for (const step of [-1, 1]) addRepeated(lines, pages, step, removed, firstPlace)
  }
  return removed.size === 0 ? lines : lines.filter((_, index) => !removed.has(index))
}

const ITEM = /^(?:punkt|pkt\.?|sag)\s(?:nr\.?\s)?\d{1,4}\b/i
const FEWEST_NAMES = 3

/** The name of the body at the head of each page, above "Punkt 2": it belongs to no item. */
function namesAboveItems(lines: readonly DocumentLine[]): number[] {
  const above = lines.flatMap((line, index) =>
    isName(line) && ITEM.test(lines[index + 1]?.text ?? '') && isBodyName(line.text) ? [index] : [],
  )
  const places = new Map(above.map((index) => [lines[index]?.text ?? '', { first: -1, count: 0 }]))
  if (places.size === 0) return []
  for (const [index, line] of lines.entries()) {
    const place = isName(line) ? places.get(line.text) : undefined
    if (place === undefined) continue
    if (place.count === 0) place.first = index
    place.count += 1
  }
  return above
    .filter((index) => {
      const place = places.get(lines[index]?.text ?? '')
      return place !== undefined && place.count >= FEWEST_NAMES && place.first !== index
    })
    .flatMap((index) => (isDayAlone(lines[index - 1]?.text ?? '') ? [index - 1, index] : [index]))
}

const isName = ({ kind }: DocumentLine): boolean => kind !== 'table' && kind !== 'listItem'

/** "Den 4. januar 2010" */
const isDayAlone = (text: string): boolean =>
  text.length < 24 && /^(?:den |d\. ?)?\d{1,2}[-./]\s?(?:\d{1,2}[-./]|\p{Ll}{3,9}\s)\d{4}$/iu.test(text)

const BARE_NUMBER = /^\d{1,3}$/

/** "2", "3", "4" in lines of their own, and below each what the next page begins with. */
function barePageLines(lines: readonly DocumentLine[]): PageLine[] {
  const alone = lines.flatMap(({ kind, text }, index) =>
    kind === 'paragraph' && text.length < 4 && BARE_NUMBER.test(text) ? [{ index, number: Number(text) }] : [],
  )
  if (alone.length < 2) return []
  const counts = new Map<string, number>()
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1)
  const pages = alone.filter(({ index }) => {
    const next = lines[index + 1]
    return next === undefined || ((counts.get(next.text) ?? 0) > 1 && !next.text.endsWith(':') && mayBeHead(next))
  })
  const isCounted = pages.every(({ number }, at) => at === 0 || number === (pages[at - 1]?.number ?? 0) + 1)
  return pages.length > 1 && isCounted ? pages : []
}

function pageLines(lines: readonly DocumentLine[]): Map<string, PageLine[]> {
  const pages = new Map<string, PageLine[]>()
  lines.forEach(({ text, kind }, index) => {
    if (kind === 'table' || kind === 'footnote' || text.length > LONGEST || !ENDS_IN_FIGURE.test(text.slice(-1))) return
    const { stem, number } = PAGE_NUMBER.exec(text)?.groups ?? {}
    if (stem === undefined) return
    const held = pages.get(stem) ?? []
    held.push({ index, number: Number(number) })
    pages.set(stem, held)
  })
  return pages
}

/** Goes from the numbers outwards as long as the lines there are those beside another number. */
function addRepeated(
  lines: readonly DocumentLine[],
  pages: readonly PageLine[],
  step: number,
  removed: Set<number>,
  firstPlace: (text: string) => number,
) {
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
    for (const [text, same] of seen) {
      if (same.length < 2) continue
      const [first] = same
      const isSaidAbove = firstPlace(text) < (first?.index ?? 0) - REACH
      for (const { index } of isSaidAbove ? same : same.slice(1)) removed.add(index + step * distance)
    }
  }
}

/** Where each text stands for the first time. */
function firstPlaces(lines: readonly DocumentLine[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const [index, { text }] of lines.entries()) if (!places.has(text)) places.set(text, index)
  return places
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
