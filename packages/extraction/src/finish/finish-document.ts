import { createHash } from 'node:crypto'
import type { ExtractedDocument, ExtractedPage } from '@arkivar/types'
import { runningText } from '@arkivar/types/parsing'
import type { EmbeddedFile, ExtractionOutcome } from '../extraction-outcome.ts'
import type { DocumentFacts } from '../reading.ts'
import { withClosingImprint } from './closing-imprint.ts'
import { languageOf } from './language.ts'
import { maskDocument } from './mask-document.ts'
import { qualityOf } from './quality.ts'
import { repairPages } from './repair-pages.ts'
import { withoutSiteFrame } from './site-frame.ts'

export interface UnfinishedDocument {
  facts: DocumentFacts
  pages: ExtractedPage[]
  links: ExtractedDocument['links']
  formFields: ExtractedDocument['formFields']
  annotations: ExtractedDocument['annotations']
}

/** What all formats have in common: letters, language, quality, embedded files, personal numbers. */
export function finishDocument(unfinished: UnfinishedDocument): ExtractionOutcome {
  const { facts, links, formFields, annotations } = unfinished
  const pages = withClosingImprint(withoutSiteFrame(repairPages(unfinished.pages)))
  const { format, mediaType, metadata, bookmarks, notices } = facts
  const text = runningText({ pages })
  const [document, embedded] = maskDocument(
    {
      format,
      mediaType,
      pages,
      metadata,
      language: languageOf(text),
      links,
      formFields,
      annotations,
      bookmarks,
      embeddedFiles: facts.embedded.map(describe),
      quality: qualityOf(pages, text),
      notices,
    },
    facts.embedded,
  )
  return { ok: true, document, embedded }
}

function describe({ name, mediaType, bytes }: EmbeddedFile): ExtractedDocument['embeddedFiles'][number] {
  return { name, mediaType, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
