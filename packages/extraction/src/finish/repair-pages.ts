import { repairLetters, type Vocabulary, vocabularyOf } from '@arkivar/danish/parsing'
import type { ExtractedPage } from '@arkivar/types'
import { pageText } from '@arkivar/types/parsing'
import { eachText } from './mask-document.ts'

/** Repairs the letters of every page; the text as the file had it stays beside it where that differs. */
export function repairPages(pages: readonly ExtractedPage[]): ExtractedPage[] {
  let words: Vocabulary | undefined
  // Most documents need no repair, and their words are then never counted.
  const options = {
    get vocabulary(): Vocabulary {
      words ??= wordsOf(pages)
      return words
    },
  }
  return pages.map((page) => {
    const whole = textsOf(page).join('\n')
    if (repairLetters(whole, options).text === whole) return page
    let changed = false
    const blocks = eachText(page.blocks, (text) => {
      const repaired = repairLetters(text, options).text
      changed ||= repaired !== text
      return repaired
    })
    return changed ? { ...page, blocks, rawText: page.rawText ?? pageText(page) } : page
  })
}

function textsOf({ blocks }: ExtractedPage): string[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat().map((cell) => cell.text) : [block.text]))
}

function wordsOf(pages: readonly ExtractedPage[]): Vocabulary {
  const words = new Map<string, number>()
  for (const page of pages) for (const text of textsOf(page)) vocabularyOf(text, words)
  return words
}
