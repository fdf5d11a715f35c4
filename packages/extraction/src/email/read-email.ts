import type { Block } from '@arkivar/types'
import { FailureError } from '@arkivar/types/parsing'
import PostalMime, { type Address, type Email } from 'postal-mime'
import type { ExtractionBudgets } from '../budgets.ts'
import { detectFormat } from '../detect-format.ts'
import type { EmbeddedFile } from '../extraction-outcome.ts'
import type { UnfinishedDocument } from '../finish/finish-document.ts'
import { htmlBlocks } from '../html/html-blocks.ts'
import { parseHtml } from '../html/html-tree.ts'
import { pageOfBlocks } from '../page-of-blocks.ts'
import { textBlocks } from '../text/read-text.ts'

/** Letters within letters within letters hold nothing that anybody meant to publish. */
const MOST_NESTED_PARTS = 50

/**
 * An e-mail: its head and its text; attachments become documents of their own.
 * @throws FailureError `corrupt`
 */
export async function readEmail(bytes: Uint8Array, budgets: ExtractionBudgets): Promise<UnfinishedDocument> {
  const email = await parse(bytes)
  const { embedded, left } = attachmentsOf(email, budgets)
  const html = email.html === undefined || email.text !== undefined ? null : htmlBlocks(parseHtml(email.html))
  const body = html?.blocks ?? textBlocks(email.text ?? '', 1)
  const date = email.date === undefined ? Number.NaN : Date.parse(email.date)
  return {
    facts: {
      format: 'email',
      mediaType: 'message/rfc822',
      metadata: {
        ...(email.subject ? { title: email.subject } : {}),
        ...(email.from === undefined ? {} : { author: addressText([email.from]) }),
        ...(Number.isNaN(date) ? {} : { created: new Date(date).toISOString() }),
      },
      bookmarks: [],
      embedded,
      notices: left ? [{ code: 'embedded-limit', message: 'Some attachments were left out: there are too many.' }] : [],
    },
    pages: [pageOfBlocks(1, [...headBlocks(email), ...body])],
    links: html?.links.map((link) => ({ page: 1, ...link })) ?? [],
    formFields: [],
    annotations: [],
  }
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer', maxNestingDepth: MOST_NESTED_PARTS })
  } catch (error) {
    throw new FailureError({ code: 'corrupt', message: 'The e-mail cannot be read.' }, { cause: error })
  }
}

const addressText = (addresses: readonly Address[]): string =>
  addresses.map(({ name, address }) => (name ? `${name}${address ? ` <${address}>` : ''}` : (address ?? ''))).join(', ')

function headBlocks(email: Email): Block[] {
  const base = { page: 1, confidence: 1, region: 'body' as const }
  const head: Block[] = email.subject ? [{ kind: 'heading', level: 1, text: email.subject, ...base }] : []
  const rows = [
    ['Fra', email.from === undefined ? '' : addressText([email.from])],
    ['Til', addressText(email.to ?? [])],
    ['Cc', addressText(email.cc ?? [])],
    // A document in a mail may have a day of its own, which is called its date.
    ['Sendt', email.date ?? ''],
  ]
  for (const [name, value] of rows) if (value) head.push({ kind: 'paragraph', text: `${name}: ${value}`, ...base })
  return head
}

function attachmentsOf(email: Email, budgets: ExtractionBudgets): { embedded: EmbeddedFile[]; left: boolean } {
  const embedded: EmbeddedFile[] = []
  let total = 0
  for (const [index, attachment] of email.attachments.entries()) {
    // Pictures that the text shows are part of it: logos and signatures.
    if (attachment.related && attachment.mimeType.startsWith('image/')) continue
    if (typeof attachment.content === 'string') continue
    const bytes = new Uint8Array(attachment.content)
    total += bytes.length
    if (embedded.length >= budgets.maxEmbeddedFiles || total > budgets.maxEmbeddedBytes) return { embedded, left: true }
    const mediaType = detectFormat(bytes)?.mediaType ?? 'application/octet-stream'
    embedded.push({ name: attachment.filename ?? `attachment-${index + 1}`, mediaType, bytes })
  }
  return { embedded, left: false }
}
