import type { NormalizedDocument } from '@arkivar/types'
import { squeeze } from './page-finder.ts'
import type { Passage, SearchUnit } from './search-unit.ts'

/** Letters beside a name or number on its line, such as `punkt3`. */
const longestLabel = 12

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
  const labels = [...itemUnits.flatMap((unit) => [unit.heading, ...unit.caseNumbers]), ...attachments].map(squeeze)
  const toldOnPage = Map.groupBy(toldKeys, ({ page }) => page)
  const closed = document.agendaItems.filter((item) => !item.public).map((item) => item.pages)
  return pages
    .filter(({ number }) => !closed.some(([first, last]) => number >= first && number <= last))
    .flatMap(({ number, text }) => {
      const near = [number - 1, number].flatMap((page) => toldOnPage.get(page) ?? [])
      const joined = near.flatMap(({ keys }) => keys).join('')
      const untold = text.split('\n').filter((line) => {
        const key = squeeze(line)
        return key !== '' && !toldLines.has(key) && !joined.includes(key) && !isLabelLine(key, labels)
      })
      return { page: number, text: untold.join('\n') }
    })
    .filter(({ text }) => text !== '')
}

/** `Punkt 3: name`, `Sagsnr.: number`, `ANBEFALES attachment`. */
function isLabelLine(key: string, labels: readonly string[]): boolean {
  return labels.some(
    (label) =>
      label !== '' && key.length - label.length <= longestLabel && key.length >= label.length && key.includes(label),
  )
}
