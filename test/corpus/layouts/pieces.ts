import { heading, paragraph } from '../draft.ts'
import type { Piece } from '../meeting.ts'
import type { SourceBlock } from '../source-document.ts'

/** @param look of the headings around the piece: those inside it are never more conspicuous. */
export function pieceBlocks(piece: Piece, level: number, look?: 'derived' | 'plain'): SourceBlock[] {
  switch (piece.kind) {
    case 'paragraph':
      return [paragraph(piece.text)]
    case 'subheading':
      return [heading(level + 1, piece.text, look === 'plain' ? 'plain' : undefined)]
    case 'bullets':
      return [
        paragraph(piece.intro),
        {
          kind: 'list',
          items: piece.items.map(({ text, children }) => ({
            marker: '•',
            text,
            ...(children.length > 0 ? { children: children.map((child) => ({ marker: '–', text: child })) } : {}),
          })),
        },
      ]
    case 'table':
      return [paragraph(piece.intro), { kind: 'table', header: true, rows: piece.rows }]
  }
}

export function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'paragraph':
    case 'subheading':
      return piece.text
    case 'bullets':
      return [piece.intro, ...piece.items.flatMap(({ text, children }) => [text, ...children])].join('\n')
    case 'table':
      return [piece.intro, ...piece.rows.map((row) => row.join('\t'))].join('\n')
  }
}
