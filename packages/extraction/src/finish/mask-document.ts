import { findCprNumbers, maskCprNumbers } from '@arkivar/danish/parsing'
import type { Block, ExtractedDocument, ExtractedPage } from '@arkivar/types'
import type { EmbeddedFile } from '../extraction-outcome.ts'

type Findings = ExtractedDocument['privacy']['findings']
type Unmasked = Omit<ExtractedDocument, 'privacy'>

/** A number that a page break or a cell border divides is seen only where both halves stand in one text. */
const SEPARATOR = '\n'

/**
 * Masks the personal numbers in everything that a document says, and counts them page by page. The same number in the
 * raw text of a page or in a bookmark is masked, too, but counted once.
 */
export function maskDocument(
  document: Unmasked,
  embedded: readonly EmbeddedFile[],
): [ExtractedDocument, EmbeddedFile[]] {
  const findings: Findings = []
  const pages = document.pages.map((page) => maskPage(page, findings))
  const mask = <T extends string | undefined>(text: T): T => (text === undefined ? text : maskCprNumbers(text)) as T
  const onPage = <T extends { page: number | null }>(entry: T, ...texts: (string | undefined)[]): T => {
    for (const text of texts) count(text ?? '', entry.page ?? 1, findings)
    return entry
  }
  const metadata = Object.fromEntries(Object.entries(document.metadata).map(([key, value]) => [key, mask(value)]))
  const masked: ExtractedDocument = {
    ...document,
    pages,
    metadata,
    links: document.links.map((link) => ({
      ...link,
      url: mask(link.url),
      ...(link.text === undefined ? {} : { text: mask(link.text) }),
    })),
    formFields: document.formFields.map((field) =>
      onPage({ ...field, name: mask(field.name), value: mask(field.value) }, field.name, field.value),
    ),
    annotations: document.annotations.map((note) => onPage({ ...note, text: mask(note.text) }, note.text)),
    bookmarks: document.bookmarks.map((bookmark) => ({ ...bookmark, title: mask(bookmark.title) })),
    embeddedFiles: document.embeddedFiles.map((file) => ({ ...file, name: mask(file.name) })),
    notices: document.notices.map((notice) => ({ ...notice, message: mask(notice.message) })),
    privacy: { cprNumbers: findings.length, findings },
  }
  return [masked, embedded.map((file) => ({ ...file, name: mask(file.name) }))]
}

function count(text: string, page: number, findings: Findings): void {
  for (const finding of findCprNumbers(text)) if (finding.certain) findings.push({ kind: 'cpr', page })
}

function maskPage(page: ExtractedPage, findings: Findings): ExtractedPage {
  const pieces: string[] = []
  eachText(page.blocks, (text) => {
    pieces.push(text)
    return text
  })
  const whole = pieces.join(SEPARATOR)
  if (page.rawText === undefined && page.hiddenText === undefined && !/\d{4}/.test(whole)) return page
  const found = findCprNumbers(whole).filter((finding) => finding.certain)
  for (const _ of found) findings.push({ kind: 'cpr', page: page.number })
  count(page.hiddenText ?? '', page.number, findings)
  let at = 0
  const blocks = eachText(page.blocks, (text) => {
    const start = at
    at += text.length + SEPARATOR.length
    const inside = found.filter((finding) => finding.start < start + text.length && finding.end > start)
    const own = inside.reduceRight((masked, finding) => {
      const from = Math.max(0, finding.start - start)
      const to = Math.min(text.length, finding.end - start)
      return masked.slice(0, from) + maskOf(to - from) + masked.slice(to)
    }, text)
    return maskCprNumbers(own)
  })
  return {
    ...page,
    blocks,
    ...(page.rawText === undefined ? {} : { rawText: maskCprNumbers(page.rawText) }),
    ...(page.hiddenText === undefined ? {} : { hiddenText: maskCprNumbers(page.hiddenText) }),
  }
}

/** Half a number that runs over a border is masked by its length. */
const maskOf = (length: number): string => (length >= 10 ? '██████-████' : '█'.repeat(length))

/** The blocks with each of their texts replaced, in reading order. */
export function eachText(blocks: readonly Block[], replace: (text: string) => string): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'table') {
      const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, text: replace(cell.text) })))
      return { ...block, rows }
    }
    return { ...block, text: replace(block.text) }
  })
}
