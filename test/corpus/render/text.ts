import { footnotes, type SourceBlock, type SourceDocument, type SourceListItem } from '../source-document.ts'

function listLines(items: readonly SourceListItem[], indent: string): string[] {
  return items.flatMap((item) => [
    `${indent}${item.marker === '•' || item.marker === '–' ? '-' : item.marker} ${item.text}`,
    ...listLines(item.children ?? [], `${indent}  `),
  ])
}

function blockLines(block: SourceBlock): string {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return block.text
    case 'list':
      return listLines(block.items, '').join('\n')
    case 'table':
      return block.rows.map((row) => row.join('\t')).join('\n')
    case 'labels': {
      const separator = block.look === 'colon' ? ': ' : block.look === 'stacked' ? '\n\n' : ' '
      return block.rows
        .map(([label, value]) => `${label}${separator}${value}`)
        .join(block.look === 'colon' ? '\n' : '\n\n')
    }
    case 'contents':
      return block.rows
        .map(
          (row, index) =>
            `${row.title}${row.leader === 'dots' ? '.....' : ''}${row.leader === 'none' ? '' : `\t${index + 2}`}`,
        )
        .join('\n')
    case 'side':
      return block.groups.map((group) => group.join('\n')).join('\n\n')
    case 'signature':
      return block.lines.join('\n')
    case 'pageBreak':
      return ''
  }
}

/** Plain text as an export leaves it: paragraphs parted by blank lines, cells by tabs, side columns in the midst. */
export function renderText(document: SourceDocument): string {
  const notes = footnotes(document)
  return `${[
    ...document.blocks.map((block) => `${blockLines(block)}${notes.get(block)?.mark ?? ''}`),
    ...[...notes.values()].map(({ mark, text }) => `${mark} ${text}`),
  ]
    .filter((text) => text !== '')
    .join('\n\n')}\n`
}
