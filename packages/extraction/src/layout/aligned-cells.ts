import type { TableCell } from '@arkivar/types'
import type { TextLine, TextPiece } from '../reading.ts'
import { piecesOf } from './gathered-rows.ts'
import { joinLines } from './join-lines.ts'
import { hasRoomBehind } from './line-room.ts'

/** How far a column of a table reaches. */
export interface TableColumn {
  x0: number
  x1: number
}

/**
 * The cells of a row: its pieces by the columns under which they stand.
 * @param right where the text of the page ends.
 */
export function cellsOf(
  lines: readonly TextLine[],
  columns: readonly TableColumn[],
  header: boolean,
  right: number,
): TableCell[] {
  const texts: string[][] = columns.map(() => [])
  const inLast: SizedPiece[] = []
  for (const line of lines) {
    for (const piece of piecesOf(line)) {
      const over = columns.flatMap((column, index) => (piece.x0 < column.x1 && piece.x1 > column.x0 ? [index] : []))
      const words = piece.text.split(' ')
      // Figures of two columns that stand so close that the file has them as one piece.
      if (over.length > 1 && words.length === over.length) {
        for (const [index, column] of over.entries()) texts[column]?.push(words[index] ?? '')
        continue
      }
      const column = over[0] ?? nearest(piece, columns)
      texts[column]?.push(piece.text)
      if (column === columns.length - 1) inLast.push({ ...piece, size: line.size })
    }
  }
  const ofEntries = inLast.length > 1 && inLast.length === texts.at(-1)?.length && areEntries(inLast, right)
  return texts.map((text, column) => ({
    text: ofEntries && column === columns.length - 1 ? text.join('\n') : joinLines(text),
    rowSpan: 1,
    columnSpan: 1,
    header,
  }))
}

function nearest(piece: TextPiece, columns: readonly TableColumn[]): number {
  const distance = (column: TableColumn) => Math.abs(column.x0 - piece.x0)
  return columns.reduce(
    (best, column, index) => (distance(column) < distance(columns[best] ?? column) ? index : best),
    0,
  )
}

interface SizedPiece extends TextPiece {
  size: number
}

/** Lines that end long before the margin and begin with a capital each are entries, and not one text that wraps. */
function areEntries(pieces: readonly SizedPiece[], right: number): boolean {
  const reach = Math.max(...pieces.map(({ x1 }) => x1))
  let runs = 0
  let broken = 0
  const areApart = pieces.every((piece, index) => {
    const next = pieces[index + 1]
    if (index > 0 && !/^[\p{Lu}\d]/u.test(piece.text)) return false
    if (next === undefined) return true
    if (/,\s/.test(piece.text)) runs++
    if (hasRoomBehind(piece.x1, piece.size, next, reach)) broken++
    return !/(?:[,&–-]|\sog)$/.test(piece.text) && hasRoomBehind(piece.x1, piece.size, next, right)
  })
  // "Eva Holm (A), formand": a list of names that wraps fills its column.
  return areApart && (runs === 0 || broken * 2 >= pieces.length - 1)
}
