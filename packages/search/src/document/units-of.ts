import type { AgendaItem, NormalizedDocument } from '@arkivar/types'
import { cleanText } from '../analysis/words.ts'
import { cutPassages } from './cut-passages.ts'
import { itemPassages } from './item-passages.ts'
import { PageFinder } from './page-finder.ts'
import { remainderOf } from './remainder.ts'
import { replyPassages } from './reply-passages.ts'
import type { Passage, SearchUnit } from './search-unit.ts'

/**
 * Cuts a document into what can be a hit: the document itself, and each of its agenda items. Every line of every page is
 * in one of them, but for pages that a closed item reaches: there only what was recognised as something else.
 */
export function unitsOf(written: NormalizedDocument): SearchUnit[] {
  const document = cleaned(written)
  const finder = new PageFinder(document.pages)
  const itemUnits = document.agendaItems.map((item, index) => itemUnit(document, item, index + 1, finder))
  const reply = replyPassages(document, finder)
  return [documentUnit(document, reply, itemUnits), ...itemUnits]
}

/** @returns who published it and what it calls itself. */
export function organizationOf(document: NormalizedDocument): string | null {
  return document.meeting?.organization ?? document.unit ?? null
}

function documentUnit(
  document: NormalizedDocument,
  reply: readonly Passage[],
  itemUnits: readonly SearchUnit[],
): SearchUnit {
  const inItems = new Set(itemUnits.flatMap((unit) => unit.caseNumbers))
  const numbers = document.caseNumbers.map((each) => each.value).filter((value) => !inItems.has(value))
  const rest = remainderOf(document, itemUnits, reply)
  return {
    item: null,
    firstPage: document.pages[0]?.number ?? 1,
    heading: document.title ?? document.source.fileName ?? '',
    about: [...surroundings(document), ...participants(document), ...document.documentNumbers],
    context: [],
    caseNumbers: numbers,
    passages: [...reply, ...cutPassages(rest, 'D')],
  }
}

function itemUnit(document: NormalizedDocument, item: AgendaItem, place: number, finder: PageFinder): SearchUnit {
  return {
    item: { place, order: item.order, number: item.number, name: item.name },
    firstPage: item.pages[0],
    heading: item.name,
    about: [],
    context: [document.title ?? '', ...surroundings(document)],
    caseNumbers: item.caseNumbers,
    passages: itemPassages(item, finder),
  }
}

function surroundings(document: NormalizedDocument): string[] {
  const { kommune, type, unit, meeting } = document
  return [meeting?.organization, unit, kommune?.name, type].filter((text) => text !== undefined && text !== null)
}

function participants(document: NormalizedDocument): string[] {
  return document.meeting?.participants.map(({ name, party, roles }) => [name, party, ...roles].join(' ')) ?? []
}

/** Every text is cleaned at once: what is indexed, shown and sought in pages has to be the same letter by letter. */
function cleaned(document: NormalizedDocument): NormalizedDocument {
  if (isClean(document)) return document
  return JSON.parse(JSON.stringify(document), (_key, value) => (typeof value === 'string' ? cleanText(value) : value))
}

function isClean(value: unknown): boolean {
  if (typeof value === 'string') return cleanText(value) === value
  return typeof value !== 'object' || value === null || Object.values(value).every(isClean)
}
