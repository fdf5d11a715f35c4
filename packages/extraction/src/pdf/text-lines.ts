import type { TextLine, TextPiece, TextSeam } from '../reading.ts'
import type { TextRun } from './text-runs.ts'

export interface FontFace {
  bold: boolean
  italic: boolean
}

/** A gap of this many letter heights is a space; pdf.js has put in those that the file implies. */
const SPACE = 0.2
/** A gap of this many letter heights is more than a space; pdf.js takes smaller ones for spaces as well. */
const COLUMN_GAP = 0.6
/** Several gaps that are no wider than this, and the words of the line were drawn apart to fill it. */
const STRETCHED = 0.85
const FEWEST_STRETCHED = 2

/** Letters that are smaller than this share of the others, and begin so many letter heights behind them. */
const OTHER = 0.8
const FAR = 2

/** In letters of one width a space is as wide as they are. */
const WIDER_THAN_LETTER = 1.15
/** So many letters tell how wide they are. */
const LETTERS = 3

function letterOf({ text, x0, x1 }: TextPiece): number {
  return text.length < LETTERS ? 0 : (x1 - x0) / text.length
}

interface OpenLine {
  runs: TextRun[]
  tag: number | undefined
}

/**
 * Puts runs together to lines, in the order in which they come: a run that goes on to the right on the same baseline,
 * under the same tag, belongs to the line.
 */
export function textLines(
  runs: readonly { run: TextRun; tag: number | undefined }[],
  faceOf: (font: string) => FontFace,
): TextLine[] {
  const lines: TextLine[] = []
  let open: OpenLine | undefined
  for (const { run, tag } of runs) {
    if (open !== undefined && open.tag === tag && continues(open.runs, run)) open.runs.push(run)
    else {
      closeLine(open, faceOf, lines)
      open = { runs: [run], tag }
    }
  }
  closeLine(open, faceOf, lines)
  return lines
}

function continues(runs: readonly TextRun[], run: TextRun): boolean {
  const last = runs[runs.length - 1]
  if (last === undefined || last.turn !== run.turn) return false
  const size = Math.max(last.size, run.size)
  if (isOtherColumn(runs, run)) return false
  // Superscripts and footnote marks stand higher or lower than the line they belong to.
  const drift = Math.abs(run.y - last.y)
  if (drift > size * (run.size < last.size * 0.9 || last.size < run.size * 0.9 ? 0.6 : 0.3)) return false
  return run.x0 >= last.x1 - size * 0.6
}

/** Letters of another height, far off: the second column of the head of a page. */
function isOtherColumn(runs: readonly TextRun[], run: TextRun): boolean {
  if (run.text.trim() === '') return false
  const last = runs.findLast(({ text }) => text.trim() !== '')
  if (last === undefined) return false
  const size = Math.max(last.size, run.size)
  return Math.min(last.size, run.size) < size * OTHER && run.x0 - last.x1 > size * FAR
}

function closeLine(open: OpenLine | undefined, faceOf: (font: string) => FontFace, lines: TextLine[]): void {
  if (open === undefined) return
  const cells: TextPiece[] = []
  let cell: TextPiece | undefined
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  let bold = 0
  let italic = 0
  let letters = 0
  let size = 0
  let last: TextRun | undefined
  const seams: TextSeam[] = []
  // Small capitals are told by their height: one glyph stands for both letters, and is called by either name.
  let small: TextRun | undefined
  for (const run of open.runs) {
    const blank = run.text.trim() === ''
    const gap = cell === undefined ? 0 : run.x0 - cell.x1
    if (blank) {
      if (cell !== undefined && !cell.text.endsWith(' ')) cell.text += ' '
      continue
    }
    if (cell === undefined || gap > Math.max(COLUMN_GAP * run.size, letterOf(cell) * WIDER_THAN_LETTER)) {
      cell = { text: run.text, x0: run.x0, x1: run.x1 }
      cells.push(cell)
    } else {
      const space = gap > SPACE * run.size && !cell.text.endsWith(' ') && !run.text.startsWith(' ')
      if (!space && last !== undefined && isSmallCapitals(run, last)) {
        cell.text = cell.text.slice(0, -1) + cell.text.slice(-1).toUpperCase()
        small = run
      }
      if (last !== undefined && run.font !== last.font && (space || cell.text.endsWith(' ')))
        seams.push({ at: wordsIn(cells), word: run.text.split(' ', 1)[0] ?? '', x0: last.x1, x1: run.x0 })
      cell.text += (space ? ' ' : '') + (isLike(run, small) ? run.text.toLowerCase() : run.text)
      cell.x1 = Math.max(cell.x1, run.x1)
    }
    last = run
    const face = faceOf(run.font)
    letters += run.text.length
    if (face.bold) bold += run.text.length
    if (face.italic) italic += run.text.length
    size = Math.max(size, run.size)
    x0 = Math.min(x0, run.x0)
    x1 = Math.max(x1, run.x1)
    y0 = Math.min(y0, run.y - run.ascent * run.size)
    y1 = Math.max(y1, run.y - run.descent * run.size)
  }
  if (letters === 0) return
  for (const each of cells) each.text = each.text.replace(/\s+/g, ' ').trim()
  closeStretched(cells, size)
  lines.push({
    text: cells.map((each) => each.text).join(' '),
    box: [round(x0), round(y0), round(x1), round(y1)],
    size: round(size),
    bold: bold > letters / 2,
    italic: italic > letters / 2,
    ...(open.tag === undefined ? {} : { tag: open.tag }),
    ...(open.runs[0]?.turn === 1 || open.runs[0]?.turn === 3 ? { turned: true as const } : {}),
    ...(open.runs[0]?.turn === null ? { slanted: true as const } : {}),
    ...(seams.length > 0 ? { seams } : {}),
    ...(cells.length > 1 ? { cells: cells.map((each) => ({ ...each, x0: round(each.x0), x1: round(each.x1) })) } : {}),
  })
}

function wordsIn(cells: readonly TextPiece[]): number {
  return cells.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
}

/** Small capitals are drawn in letters of this share of the height of the capital before them. */
const SMALL_CAPITALS = { least: 0.6, most: 0.85 }

/** Whether the rest of a word is drawn in smaller letters than its capital, on the same baseline. */
function isSmallCapitals(run: TextRun, last: TextRun): boolean {
  if (run.size > last.size * SMALL_CAPITALS.most || run.size < last.size * SMALL_CAPITALS.least) return false
  if (run.font !== last.font || Math.abs(run.y - last.y) > last.size * 0.02) return false
  return /^\p{L}/u.test(run.text) && /\p{L}$/u.test(last.text)
}

const isLike = (run: TextRun, other: TextRun | undefined): boolean =>
  other !== undefined && run.font === other.font && Math.abs(run.size - other.size) < 0.05

/** Words that were drawn apart are no columns; figures may stand as close. */
function closeStretched(cells: TextPiece[], size: number): void {
  const isStretched = (at: number) => {
    const [before, after] = [cells[at - 1], cells[at]]
    if (before === undefined || after === undefined || after.x0 - before.x1 > STRETCHED * size) return false
    return /\p{L}/u.test(before.text) && /\p{L}/u.test(after.text)
  }
  let count = 0
  for (let at = 1; at < cells.length; at++) if (isStretched(at)) count++
  if (count < FEWEST_STRETCHED) return
  for (let at = cells.length - 1; at > 0; at--) {
    const [before, after] = [cells[at - 1], cells[at]]
    if (before === undefined || after === undefined || !isStretched(at)) continue
    cells.splice(at - 1, 2, { text: `${before.text} ${after.text}`, x0: before.x0, x1: after.x1 })
  }
}

const round = (points: number): number => Math.round(points * 10) / 10
