import type { AgendaItem } from '@arkivar/types'
import { readBodyLine } from '../layouts/bodies.ts'
import type { ItemPart } from './item-part.ts'

type Earlier = AgendaItem['previously'][number]

/** "Fraværende: Ingen" tells nothing; who was away from that meeting stays with it. */
const NOBODY_ABSENT = /^(?:Fraværende|Afbud|Ikke til ?stede)(?: (?:med|uden) afbud| fra)?:\s*(?:ingen|[-–])?\.?$/i

/** Earlier treatments of the matter, with what was decided then where the item tells. */
export function readPreviously(parts: readonly ItemPart[], referenceYear: number | undefined): Earlier[] {
  const found: Earlier[] = []
  for (const part of parts) {
    if (part.role !== 'history') continue
    let current: { entry: Earlier; words: string[] } | null = null
    if (part.treated !== null && part.treated.organization !== null) current = begin(found, part.treated)
    for (const { text } of part.lines) {
      const line = text.length < 400 ? readBodyLine(text, referenceYear) : null
      if (line !== null && line.organization !== null) {
        current = begin(found, line)
        if (line.rest !== '') current.words.push(line.rest)
      } else if (current !== null && !NOBODY_ABSENT.test(text)) current.words.push(text)
      if (current !== null) current.entry.text = current.words.length > 0 ? current.words.join('\n') : null
    }
  }
  return found
}

function begin(
  found: Earlier[],
  { organization, date, item }: NonNullable<ItemPart['treated']>,
): { entry: Earlier; words: string[] } {
  const entry: Earlier = { organization: organization ?? '', date, item, text: null }
  found.push(entry)
  return { entry, words: [] }
}
