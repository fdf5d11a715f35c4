import type { ExtractedDocument } from '@arkivar/types'
import type { ExtractionBudgets } from '../budgets.ts'
import { detectFormat } from '../detect-format.ts'
import type { EmbeddedFile } from '../extraction-outcome.ts'
import type { DocumentFacts } from '../reading.ts'
import type { OutlineNode, PdfDocument } from './pdf-document.ts'

/** Bookmarks beyond this are no table of contents any more. */
const MAX_BOOKMARKS = 10_000

/** Metadata, bookmarks and attached files of a PDF. */
export async function pdfFacts(document: PdfDocument, budgets: ExtractionBudgets): Promise<DocumentFacts> {
  const facts: DocumentFacts = {
    format: 'pdf',
    mediaType: 'application/pdf',
    metadata: await metadataOf(document),
    bookmarks: await bookmarksOf(document),
    embedded: [],
    notices: [],
  }
  facts.embedded = await embeddedOf(document, budgets, facts.notices)
  return facts
}

async function metadataOf(document: PdfDocument): Promise<ExtractedDocument['metadata']> {
  const info = await document.getInfo().catch(() => ({}) as Record<string, unknown>)
  const text = (key: string) => {
    const value = info[key]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const metadata = {
    title: text('Title'),
    author: text('Author'),
    producer: text('Producer'),
    created: pdfDate(text('CreationDate')),
    modified: pdfDate(text('ModDate')),
    language: text('Language'),
  }
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined))
}

/** `D:20240507130000+02'00'` as ISO 8601; undefined for anything that is no date. */
export function pdfDate(value: string | undefined): string | undefined {
  const match = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/.exec(value ?? '')
  if (match === null) return undefined
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', zulu, sign, zh, zm = '00'] = match
  const zone = sign === undefined ? (zulu ?? '') : `${sign}${zh}:${zm}`
  const date = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  return Number.isNaN(Date.parse(`${date}Z`)) ? undefined : `${date}${zone}`
}

async function bookmarksOf(document: PdfDocument): Promise<ExtractedDocument['bookmarks']> {
  const outline = await document.getOutline().catch(() => null)
  const bookmarks: ExtractedDocument['bookmarks'] = []
  const add = async (nodes: OutlineNode[], level: number): Promise<void> => {
    for (const node of nodes) {
      if (bookmarks.length >= MAX_BOOKMARKS) return
      bookmarks.push({ title: node.title, level, page: await pageOf(document, node.dest) })
      if (level < 20) await add(node.items, level + 1)
    }
  }
  if (outline !== null) await add(outline, 1)
  return bookmarks
}

async function pageOf(document: PdfDocument, destination: OutlineNode['dest']): Promise<number | null> {
  try {
    const explicit = typeof destination === 'string' ? await document.getDestination(destination) : destination
    const target: unknown = explicit?.[0]
    if (typeof target === 'number') return target + 1
    if (typeof target !== 'object' || target === null) return null
    return (await document.getPageIndex(target)) + 1
  } catch {
    return null
  }
}

async function embeddedOf(
  document: PdfDocument,
  budgets: ExtractionBudgets,
  notices: DocumentFacts['notices'],
): Promise<EmbeddedFile[]> {
  const attachments = await document.getAttachments().catch(() => null)
  if (attachments === null || attachments === undefined) return []
  const named = attachments instanceof Map ? attachments : new Map(Object.entries(attachments as object))
  const files: EmbeddedFile[] = []
  let total = 0
  for (const [key, value] of named) {
    const content = await attachmentContent(document, key, value)
    if (content === null) {
      notices.push({ code: 'embedded-unreadable', message: 'A file attached to the PDF cannot be read.' })
      continue
    }
    total += content.length
    if (files.length >= budgets.maxEmbeddedFiles || total > budgets.maxEmbeddedBytes) {
      notices.push({ code: 'embedded-limit', message: 'Some attached files were left out: there are too many.' })
      break
    }
    const bytes = new Uint8Array(content)
    const name = String((value as { filename?: unknown }).filename ?? key)
    files.push({ name, mediaType: detectFormat(bytes)?.mediaType ?? 'application/octet-stream', bytes })
  }
  return files
}

async function attachmentContent(document: PdfDocument, key: string, value: unknown): Promise<Uint8Array | null> {
  const { content } = value as { content?: unknown }
  if (content instanceof Uint8Array) return content
  const read: unknown = await document.getAttachmentContent(key).catch(() => null)
  return read instanceof Uint8Array ? read : null
}
