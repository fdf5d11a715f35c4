import type { NormalizedDocument } from '@arkivar/types'
import { squeeze } from './page-finder.ts'
import type { Passage, SearchUnit } from './search-unit.ts'

/** Letters beside a name or number on its line, such as `punkt3`. */
const longestLabel = 12
/** No page of paper holds as much. Where a file has no pages, a line is looked for among what was told near the last one. */
const reach = 100_000

/**
 * @returns the lines of the pages that stand in none of the items and replies, so that nothing that can be read is lost
 *   to search, and nothing is found twice. Pages that a closed item reaches give none: what was not recognised there may
 *   be its contents.
 */
export function remainderOf(
  document: NormalizedDocument,
  itemUnits: readonly SearchUnit[],
  reply: readonly Passage[],
): { page: number; text: string }[] {
  const pages = document.pages.length > 0 ? document.pages : [{ number: 1, text: document.text }]
  const told = [...itemUnits.flatMap((unit) => unit.passages), ...reply]
  if (told.length === 0 && itemUnits.length === 0) return pages.map(({ number, text }) => ({ page: number, text }))

  const toldKeys = told.map(({ page, text }) => ({ page, keys: text.split('\n').map(squeeze) }))
  const toldLines = new Set(toldKeys.flatMap(({ keys }) => keys))
  const attachments = document.agendaItems.flatMap((item) => item.attachments.map(({ name }) => name))
  const labels = new Set(
    [...itemUnits.flatMap((unit) => [unit.heading, ...unit.caseNumbers]), ...attachments].map(squeeze),
  )
  labels.delete('')
  const labelsOfLength = Map.groupBy(labels, (label) => label.length)
  const toldOnPage = Map.groupBy(toldKeys, ({ page }) => page)
  const closed = document.agendaItems.filter((item) => !item.public).map((item) => item.pages)
  return pages
    .filter(({ number }) => !closed.some(([first, last]) => number >= first && number <= last))
    .flatMap(({ number, text }) => {
      const near = [number - 1, number].flatMap((page) => toldOnPage.get(page) ?? [])
      const toldHere = lookNearby(near.flatMap(({ keys }) => keys).join(''))
      const untold = text.split('\n').filter((line) => {
        const key = squeeze(line)
        return key !== '' && !toldLines.has(key) && !isLabelLine(key, labelsOfLength) && !toldHere(key)
      })
      return { page: number, text: untold.join('\n') }
    })
    .filter(({ text }) => text !== '')
}

/** `Punkt 3: name`, `Sagsnr.: number`, `ANBEFALES attachment`. */
function isLabelLine(key: string, labelsOfLength: ReadonlyMap<number, readonly string[]>): boolean {
  for (let beside = 0; beside <= longestLabel; beside++)
    if (labelsOfLength.get(key.length - beside)?.some((label) => key.includes(label))) return true
  return false
}

/** @returns whether a line stands in a text; lines come in about the order of the text. */
function lookNearby(text: string): (line: string) => boolean {
  let last = 0
  return (line) => {
    const ahead = text.slice(last, last + reach).indexOf(line)
    const from = ahead >= 0 ? last : Math.max(0, last - reach)
    const found = ahead >= 0 ? ahead : text.slice(from, last + line.length).indexOf(line)
    if (found < 0) return false
    last = from + found
    return true
  }
}
