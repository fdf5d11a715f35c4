import type { ExtractionBudgets } from '@arkivar/extraction'

/** What the key of an extraction is made of, besides the bytes. */
export const extractStage = {
  /** Raised whenever the same bytes may give another document. */
  version: 10,
  /** Limits that change the result: with others, the same bytes may give another document. */
  optionsOf(
    budgets: Pick<ExtractionBudgets, 'maxPages' | 'maxTextChars' | 'maxItemsPerPage'>,
    ocr: boolean,
  ): Record<string, number | boolean> {
    const { maxPages, maxTextChars, maxItemsPerPage } = budgets
    return { maxPages, maxTextChars, maxItemsPerPage, ocr }
  },
} as const
