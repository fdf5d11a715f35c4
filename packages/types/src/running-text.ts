import type { Block, ExtractedDocument, ExtractedPage } from './extracted-document.ts'

/** @returns the text of one block as a reader sees it: list items with marker, table rows on lines, cells parted by tabs. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'listItem':
    case 'footnote':
      return block.marker === '' ? block.text : `${block.marker} ${block.text}`
    case 'table':
      return block.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n')
    default:
      return block.text
  }
}

/** @returns the running text of a page in reading order, one block a paragraph, without page furniture. */
export function pageText(page: ExtractedPage): string {
  return page.blocks
    .filter((block) => block.kind !== 'furniture')
    .map(blockText)
    .join('\n\n')
}

/** @returns the running text of the whole document. */
export function runningText(document: ExtractedDocument): string {
  return document.pages
    .map(pageText)
    .filter((text) => text !== '')
    .join('\n\n')
}
