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

/** @returns the running text of the whole document; what a page break cut is put together. */
export function runningText(document: Pick<ExtractedDocument, 'pages'>): string {
  const texts: string[] = []
  let open = -1
  for (const page of document.pages) {
    for (const block of page.blocks) {
      const text = blockText(block)
      if (block.kind === 'furniture') continue
      if (block.kind === 'paragraph' && block.continues && open >= 0) texts[open] += ` ${text}`
      else {
        texts.push(text)
        if (mayGoOn(block)) open = texts.length - 1
        else if (block.kind !== 'footnote' && block.region === 'body') open = -1
      }
    }
  }
  return texts.join('\n\n')
}

/** Whether the next page may go on with this block. */
export const mayGoOn = (block: Block): boolean =>
  block.region === 'body' && (block.kind === 'paragraph' || block.kind === 'listItem')
