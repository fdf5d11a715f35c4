import type { StageSummary } from '@arkivar/pipeline'
import type { ExtractedDocument } from '@arkivar/types'

/** What lists and books show of an extraction. */
export function extractSummary({ mediaType, pages, embeddedFiles }: ExtractedDocument): StageSummary {
  return {
    mediaType,
    pages: pages.length,
    ocrPages: pages.filter((page) => page.ocr).length,
    lostPages: pages.filter((page) => page.failure !== null).length,
    embeddedFiles: embeddedFiles.length,
  }
}
