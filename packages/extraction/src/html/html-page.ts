/** What all blocks of an HTML page have in common: it is one page, and its source is seldom all that is shown. */
export const HTML_PAGE = { page: 1, confidence: 0.95, region: 'body' } as const
