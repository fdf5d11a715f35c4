import type { AgendaItem, Resolution } from '@arkivar/types'
import { cutPassages } from './cut-passages.ts'
import type { PageFinder } from './page-finder.ts'
import type { Passage } from './search-unit.ts'

/** @returns the passages of an agenda item in reading order; none of a closed item, whose contents are nobody's business. */
export function itemPassages(item: AgendaItem, finder: PageFinder): Passage[] {
  if (!item.public) return []
  return [...bodyPassages(item, finder), ...decisionPassages(item, finder), ...closingPassages(item, finder)]
}

function bodyPassages(item: AgendaItem, finder: PageFinder): Passage[] {
  const [first, last] = item.pages
  const sections = item.sections.flatMap((section) => {
    const paragraphs = placeParagraphs(section.text, section.page, last, finder)
    return [{ page: section.page, text: section.heading }, ...paragraphs]
  })
  const previously = item.previously.flatMap(({ text }) => placeParagraphs(text ?? '', first, last, finder))
  const proposal = placeParagraphs(
    [item.proposal?.by ?? '', ...(item.proposal?.points ?? [])].join('\n'),
    first,
    last,
    finder,
  )
  const tables = item.tables.map(({ page, rows }) => ({ page, text: rows.map((row) => row.join('\t')).join('\n') }))
  return [sections, previously, proposal, tables].flatMap((paragraphs) => cutPassages(paragraphs, 'D'))
}

function decisionPassages(item: AgendaItem, finder: PageFinder): Passage[] {
  if (item.resolution === null) return []
  const [first, last] = item.pages
  const page = finder.pageOfDecision(item.resolution.text, first, last)
  return cutPassages(placeParagraphs(resolutionText(item.resolution), page, last, finder), 'C')
}

function closingPassages(item: AgendaItem, finder: PageFinder): Passage[] {
  const [first, last] = item.pages
  const attachments = item.attachments.map(({ name }) => ({ page: finder.pageOf(name, first, last), text: name }))
  return cutPassages(attachments, 'D')
}

function resolutionText({ text, dissents, suspension }: Resolution): string {
  const told = [...(dissents ?? []).map((dissent) => dissent.text), suspension?.referredTo ?? '']
  return [text, ...told.filter((each) => each !== '' && !text.includes(each))].join('\n')
}

/** Puts each paragraph on the page that it begins on, reading on from the page of the one before. */
export function placeParagraphs(
  text: string,
  from: number,
  to: number,
  finder: PageFinder,
): { page: number; text: string }[] {
  let page = from
  return text
    .split(/\n+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => {
      page = finder.pageOf(paragraph, page, to)
      return { page, text: paragraph }
    })
}
