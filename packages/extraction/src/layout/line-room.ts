import type { TextLine, TextPiece } from '../reading.ts'
import { piecesOf } from './gathered-rows.ts'
import { besideOf, reachOf, type TextArea } from './text-area.ts'

/**
 * A PDF has lines, and nothing says which of them a writer broke and which a program wrapped. Paragraphs, lists,
 * headings and cells therefore all ask whether the next word would have had room: on a line with room for it, the
 * writer broke. How far the line could reach, how wide the word is and what counts as room is said here alone.
 */
export function hadRoom(line: TextLine, next: TextLine, area: TextArea): boolean {
  // The left edge is that of both: the text of an item goes on below it or below its marker.
  const reach = reachOf(area, Math.min(line.box[0], next.box[0]), line.box[2])
  return hasRoom(line, next, reach) && hasRoom(line, next, besideOf(line, area))
}

/** Whether the first word of the next line has room on a line that may reach as far as `reach`. */
export function hasRoom({ box, size }: TextLine, next: TextLine, reach: number): boolean {
  const [first] = piecesOf(next)
  return first !== undefined && hasRoomBehind(box[2], size, first, reach)
}

/** A space and what programs keep free at the end of a line, in letter heights. */
const SPACE = 1

/** As `hasRoom`, for pieces of text in cells: whether it has room behind one that ends at `end`. */
export function hasRoomBehind(end: number, size: number, { text, x0, x1 }: TextPiece, reach: number): boolean {
  const word = ((x1 - x0) * firstWord(text).length) / Math.max(1, text.length)
  return end + word + SPACE * size < reach
}

/** Short words may be tied to the next one by a space that may not break: "§ 5", "kl. 9", "12 mio.". */
const TIED = 4
/** Figures of this kind are years and postcodes. */
const UNTIED = /^\d{4}\s/

function firstWord(text: string): string {
  const first = text.indexOf(' ')
  if (first < 0) return text
  if (first > TIED || UNTIED.test(text)) return text.slice(0, first)
  const second = text.indexOf(' ', first + 1)
  return second < 0 ? text : text.slice(0, second)
}
