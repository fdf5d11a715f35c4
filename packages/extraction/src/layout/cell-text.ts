import type { TextPiece } from '../reading.ts'
import { OPEN_END } from './broken-lines.ts'
import { joinLines } from './join-lines.ts'
import { hasRoomBehind } from './line-room.ts'

/** A piece of a line within a cell. */
export interface CellPiece extends TextPiece {
  /** Height of the letters in points. */
  size: number
}

/**
 * The lines of a cell as text, each in its pieces. Where the next word would have had room, the writer broke the line.
 * @param reach how far a line of the cell may reach, in points
 */
export function cellText(lines: readonly (readonly CellPiece[])[], reach: number): string {
  let text = ''
  let open: string[] = []
  for (const [index, line] of lines.entries()) {
    open.push(line.map((piece) => piece.text).join(' '))
    const next = lines[index + 1]
    if (next !== undefined && !isBroken(line, next, reach)) continue
    text += (text === '' ? '' : '\n') + joinLines(open)
    open = []
  }
  return text
}

function isBroken(line: readonly CellPiece[], next: readonly CellPiece[], reach: number): boolean {
  const [last, first] = [line.at(-1), next[0]]
  if (last === undefined || first === undefined) return false
  return (
    !OPEN_END.test(last.text) && /^[\p{Lu}\d•]/u.test(first.text) && hasRoomBehind(last.x1, last.size, first, reach)
  )
}
