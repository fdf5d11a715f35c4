import type { TextLine } from '../reading.ts'
import { joinLines } from './join-lines.ts'
import { hasRoom } from './line-room.ts'
import { besideOf, columnReach, linesAt, outerReach, type TextArea } from './text-area.ts'

/** With so many lines, and none of them with room for the next word, a block is text in a column of its own. */
const SURELY_WRAPPED = 5
/** What fills no more than so many letter heights holds entries: sentences are set wider. */
const NARROW = 12
/** A column of entries begins this far to the right, as a share of the width of the text. */
const FAR = 0.4
/** A line that breaks in the middle of a phrase goes on, however short it is. */
export const OPEN_END =
  /(?:[-–,&/§\u2010\u00AD]|(?<=[^\p{L}.])(?:og|eller|samt|af|for|i|på|til|ved|med|om|fra|en|et|den|det|der|som|at|vedr\.?|nr\.?|kl\.?|stk\.))$/u
const SENTENCE_END = /[.:;!?)”"»]$/u
/** A line that fills no more than this share of its width was broken off, also in the middle of a sentence. */
const SHORT = 0.75
const VERY_SHORT = 0.4
const GOES_ON = /^(?:og|eller|samt|men)\s/u
/** "Modtaget: 20. april 2017" */
const FIELD = /^\p{Lu}[\p{L}. ]{1,20}:\s\S/u
/** Typed by hand, no list for the program. */
const ENTRY = /^(?:[-–•]|\p{Ll}\))\s\S/u

/**
 * The lines of one block as text. Where the next word would have had room, the writer broke the line, and it stays
 * broken: addresses, the names and numbers of a letterhead, a line below a title.
 */
export function textOfLines(lines: readonly TextLine[], area: TextArea, isSide = false): string {
  if (lines.length < 2) return lines[0]?.text ?? ''
  const limit = isSide ? 'entries' : limitOf(lines, area)
  let text = ''
  let open: string[] = []
  for (const [index, line] of lines.entries()) {
    open.push(line.text)
    const next = lines[index + 1]
    if (next !== undefined && !(limit === 'entries' ? isNewEntry(line, next) : isBroken(line, next, limit, area)))
      continue
    text += (text === '' ? '' : '\n') + joinLines(open)
    open = []
  }
  return text
}

/** A letterhead beside the text holds entries rather than sentences, and its edge tells nothing. */
const isNewEntry = (line: TextLine, next: TextLine): boolean =>
  !OPEN_END.test(line.text) && BEGINS_ENTRY.test(next.text) && !isYearOf(line.text, next.text)

/** The year of a day that did not fit on its line. */
const isYearOf = (day: string, next: string): boolean => /\d\. \p{L}{3,9}$/u.test(day) && /^(?:19|20)\d\d$/.test(next)

/** Also "den 4. maj", addresses on the web, and initials. */
const BEGINS_ENTRY = /^(?:[\p{Lu}\d(]|\p{Ll}\)|den \d|www\.|\S+@|\p{Ll}{2,5}$)/u

function isBroken(line: TextLine, next: TextLine, limit: Limit, area: TextArea): boolean {
  // Fields below each other are lines, however long they are.
  if (FIELD.test(line.text) && FIELD.test(next.text)) return true
  if (ENTRY.test(line.text) && ENTRY.test(next.text)) return true
  if (limit === null || !hasRoom(line, next, limit.x)) return false
  if (OPEN_END.test(line.text) || GOES_ON.test(next.text)) return false
  const share = (line.box[2] - line.box[0]) / Math.max(1, limit.x - line.box[0])
  // Of a paragraph that is wrapped, only a sentence ends early, or a line that is much shorter.
  if (limit.mostlyFull && share > SHORT && !SENTENCE_END.test(line.text)) return false
  // A sentence may have been broken by what stands beside it and cannot be seen.
  if (share > VERY_SHORT && /^\p{Ll}/u.test(next.text) && !SENTENCE_END.test(line.text)) return false
  return hasRoom(line, next, besideOf(line, area))
}

type Limit = { x: number; mostlyFull: boolean } | null

/** How far the lines of a block may reach; null where they fill a column of their own. */
function limitOf(lines: readonly TextLine[], area: TextArea): Limit | 'entries' {
  const { box: [left] = [0], size = 0 } = lines[0] ?? {}
  const end = Math.max(...lines.map(({ box }) => box[2]))
  if (isFlushRight(lines)) return 'entries'
  const isWrapped = lines.length > 2 && lines.every((line, index) => isFull(line, lines[index + 1], end))
  const wrapped = end - left < NARROW * size ? 'entries' : null
  if (isWrapped && lines.length >= SURELY_WRAPPED) return wrapped
  // The text of an item stands farther in than its marker, and all lines with markers may be short.
  const reach = Math.max(columnReach(area, left), columnReach(area, lines[1]?.box[0] ?? left))
  if (reach > end + 1) return limited(lines, reach)
  const isAlone = linesAt(area, left) <= lines.length
  if (isAlone && left > area.left + (area.right - area.left) * FAR) return 'entries'
  return isWrapped ? wrapped : limited(lines, outerReach(area, left, end))
}

/** Lines that end at the same place and begin at others: a letterhead at the right margin. */
function isFlushRight(lines: readonly TextLine[]): boolean {
  const [first] = lines
  if (first === undefined || lines.length < 3 || lines.some(({ box }) => Math.abs(box[2] - first.box[2]) > 1.5))
    return false
  const begins = lines.map(({ box }) => box[0])
  return Math.max(...begins) - Math.min(...begins) > 2 * first.size
}

function limited(lines: readonly TextLine[], x: number): Limit {
  const full = lines.filter((line, index) => isFull(line, lines[index + 1], x)).length
  return { x, mostlyFull: full > 2 && full > lines.length / 2 }
}

const isFull = (line: TextLine, next: TextLine | undefined, limit: number): boolean =>
  next === undefined || !hasRoom(line, next, limit)
