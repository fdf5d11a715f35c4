import { repairLetters, vocabularyOf } from '@arkivar/danish'
import { type ExtractedPage, pageText } from '@arkivar/types'
import { eachText } from './mask-document.ts'

/** Repairs the letters of every page; the text as the file had it stays beside it where that differs. */
export function repairPages(pages: readonly ExtractedPage[]): ExtractedPage[] {
  const vocabulary = new Map<string, number>()
  for (const page of pages) {
    eachText(page.blocks, (text) => {
      vocabularyOf(text, vocabulary)
      return text
    })
  }
  return pages.map((page) => {
    let changed = false
    const blocks = eachText(page.blocks, (text) => {
      const repaired = repairLetters(text, { vocabulary }).text
      changed ||= repaired !== text
      return repaired
    })
    return changed ? { ...page, blocks, rawText: page.rawText ?? pageText(page) } : page
  })
}
