import type { Block, ExtractedPage } from '@arkivar/types'

/** A page of a format without a layout. */
export function pageOfBlocks(number: number, blocks: Block[]): ExtractedPage {
  return { number, blocks, ocr: false, confidence: null, failure: null }
}
