import type { Block } from '@arkivar/types'
import type { ExtractionBudgets } from '../budgets.ts'
import { detectFormat } from '../detect-format.ts'
import type { EmbeddedFile } from '../extraction-outcome.ts'
import type { UnfinishedDocument } from '../finish/finish-document.ts'
import { pageOfBlocks } from '../page-of-blocks.ts'
import { openZip } from './zip-archive.ts'

/** What programs put into archives for themselves. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i

/**
 * An archive: its text is the list of what is in it, and each entry becomes a document of its own.
 * @throws FailureError `corrupt`, `bomb`, `encrypted` or `too-large`
 */
export function readZip(bytes: Uint8Array, budgets: ExtractionBudgets): UnfinishedDocument {
  const blocks: Block[] = []
  const embedded: EmbeddedFile[] = []
  const notices: UnfinishedDocument['facts']['notices'] = []
  let total = 0
  for (const entry of openZip(bytes, budgets)) {
    if (entry.directory || LITTER.test(entry.name)) continue
    blocks.push({ kind: 'listItem', marker: '', depth: 0, text: entry.name, page: 1, confidence: 1, region: 'body' })
    if (embedded.length >= budgets.maxEmbeddedFiles || total > budgets.maxEmbeddedBytes) {
      if (notices.length === 0)
        notices.push({ code: 'embedded-limit', message: 'Some entries were left out: there are too many.' })
      continue
    }
    const content = entry.read()
    total += content.length
    const mediaType = detectFormat(content)?.mediaType ?? 'application/octet-stream'
    embedded.push({ name: entry.name, mediaType, bytes: content })
  }
  return {
    facts: { format: 'zip', mediaType: 'application/zip', metadata: {}, bookmarks: [], embedded, notices },
    pages: [pageOfBlocks(1, blocks)],
    links: [],
    formFields: [],
    annotations: [],
  }
}
