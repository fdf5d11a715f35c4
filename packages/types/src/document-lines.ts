import type { BlockOf, ExtractedDocument, TableCell } from './extracted-document.ts'
import { mayGoOn } from './running-text.ts'

/** One line of the running text: a block, or what a line break parts within one. Furniture makes no lines. */
export interface DocumentLine {
  /** 1-based. */
  page: number
  kind: 'heading' | 'paragraph' | 'listItem' | 'table' | 'footnote'
  /** Of a heading: 1 is the highest; else 0. */
  level: number
  /** Of a list item, as printed: `1.`, `a)`, `•`; else empty. */
  marker: string
  /** Of a list item: 0 is the outermost list. */
  depth: number
  /** Without marker; white space is single spaces; rows of a table on lines, cells parted by tabs. */
  text: string
  region: 'body' | 'side'
  /** Lines of the same block have the same number. */
  block: number
  rows?: TableCell[][]
}

/** Several stages ask for the lines of one document. */
const known = new WeakMap<ExtractedDocument, readonly DocumentLine[]>()

/** The running text of a document, line by line in reading order. Lines without text are left out. */
export function documentLines(document: ExtractedDocument): readonly DocumentLine[] {
  const lines = known.get(document) ?? linesOf(document)
  known.set(document, lines)
  return lines
}

function linesOf(document: ExtractedDocument): DocumentLine[] {
  const lines: DocumentLine[] = []
  /** The line that the next page may go on with. */
  let open: DocumentLine | undefined
  let number = 0
  for (const page of document.pages) {
    for (const block of page.blocks) {
      number += 1
      if (block.kind === 'furniture') continue
      if (block.kind === 'paragraph' && block.continues && open !== undefined) {
        open.text += ` ${tidy(block.text)}`
        continue
      }
      if (block.kind === 'table') {
        const text = block.rows.map((row) => row.map((cell) => tidy(cell.text)).join('\t')).join('\n')
        if (text.trim() === '') continue
        if (isList(block.rows)) addListLines(block, number, lines)
        else if (isLayout(block.rows)) addCellLines(block, number, lines)
        else lines.push({ ...lineOf(block, number, 'table', text), rows: block.rows })
        open = undefined
        continue
      }
      const before = lines.length
      addTextLines(block, number, lines)
      if (mayGoOn(block)) open = lines.length > before ? lines.at(-1) : undefined
      else if (block.kind !== 'footnote' && block.region === 'body') open = undefined
    }
  }
  return lines
}

/** All lines are made alike, in one place: those who go through them are quicker for it. */
function lineOf(
  { page, region }: Pick<DocumentLine, 'page' | 'region'>,
  block: number,
  kind: DocumentLine['kind'],
  text: string,
  { level = 0, marker = '', depth = 0 }: Partial<Pick<DocumentLine, 'level' | 'marker' | 'depth'>> = {},
): DocumentLine {
  return { page, kind, level, marker, depth, text, region, block }
}

function addTextLines(block: TextBlock, number: number, lines: DocumentLine[]): void {
  const isDate = isDay(block)
  const whole = isDate && block.kind === 'listItem' ? `${block.marker} ${block.text}` : block.text
  const kind = isDate ? 'paragraph' : block.kind
  const add = (part: string, index: number) => {
    const text = tidy(part)
    if (text === '' || isLeader(text)) return
    lines.push(lineOf(block, number, kind, text, isDate ? undefined : shapeOf(block, index)))
  }
  if (whole.includes('\n')) whole.split('\n').forEach(add)
  else add(whole, 0)
}

type TextBlock = BlockOf<'heading'> | BlockOf<'paragraph'> | BlockOf<'listItem'> | BlockOf<'footnote'>

/** The dots of a list of contents whose words were lost. */
const LEADERS = /^[\d\s]*[.…]{5}[.…\d\s]*$|[.…]{4,}\s*\d{1,3}(?:\s|$)/

function isLeader(text: string): boolean {
  return (text.includes('....') || text.includes('…')) && LEADERS.test(text)
}

const BULLET = /^(?:[•·▪◦–*-]|\d{1,2}[.)]|[a-z]\))$/

/** A list whose markers stand in a column of their own looks like a table. */
function isList(rows: readonly TableCell[][]): boolean {
  return rows.length > 0 && rows.every((row) => row.length === 2 && BULLET.test(tidy(row[0]?.text ?? '')))
}

function addListLines(table: BlockOf<'table'>, number: number, lines: DocumentLine[]): void {
  for (const [marker, text] of table.rows)
    lines.push(lineOf(table, number, 'listItem', tidy(text?.text ?? ''), { marker: tidy(marker?.text ?? '') }))
}

/** Rows of a letterhead that is set as a table, and lines of its longest cell. */
const MOST_ROWS = 3
const FEWEST_LINES = 3
const LONGEST_IN_LETTERHEAD = 60
/** "Dok. nr." is no sentence. */
const SENTENCE_END = /\s\S+\s\S{2,}[.?!;]$/

/** A table that only places text: boxes above each other, or a letterhead with office, number and day beneath each other. */
function isLayout(rows: readonly TableCell[][]): boolean {
  if (rows.every((row) => row.length === 1)) return true
  if (rows.length > MOST_ROWS) return false
  const cells = rows.flat()
  const written = cells.map(({ text }) => text.split('\n'))
  if (rows.length === 1 && cells.length === 2 && written.some(isLetterhead)) return written.every(isShort)
  return (
    written.some((cell) => cell.length >= (rows.length === 1 ? 2 : FEWEST_LINES)) &&
    written.every((cell) => cell.every((text) => text.length <= LONGEST_IN_LETTERHEAD && !SENTENCE_END.test(text)))
  )
}

const FEWEST_OF_LETTERHEAD = 4
const LONGEST_TITLE = 160

/** Office, address, case and day beneath each other: beside it stands the title, which may be longer. */
function isLetterhead(written: readonly string[]): boolean {
  return written.length >= FEWEST_OF_LETTERHEAD && written.every((text) => text.length <= LONGEST_IN_LETTERHEAD)
}

function isShort(written: readonly string[]): boolean {
  return written.every((text) => text.length <= LONGEST_TITLE && !SENTENCE_END.test(text))
}

function addCellLines(table: BlockOf<'table'>, number: number, lines: DocumentLine[]): void {
  for (const { text } of columnCells(table.rows) ?? table.rows.flat())
    for (const part of text.split('\n')) {
      const written = tidy(part)
      if (written !== '') lines.push(lineOf(table, number, 'paragraph', written))
    }
}

/** "Deltagere" and "Afbud" in the first row, and below each of them lines of its own. */
function columnCells(rows: readonly TableCell[][]): TableCell[] | null {
  const [heads = [], below = [], ...more] = rows
  const isHeaded = heads.length > 1 && heads.every(({ text }) => text.trim() !== '' && !text.includes('\n'))
  if (!isHeaded || below.length !== heads.length || more.length > 0) return null
  return heads.flatMap((head, column) => [head, ...below.slice(column, column + 1)])
}

const MONTH =
  /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?![\p{L}])|^(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\.?\s\d{4}(?!\d)/iu

/** "13. oktober 2020" is a day, not the thirteenth entry of a list. */
function isDay(block: TextBlock): boolean {
  return block.kind === 'listItem' && /^\d{1,2}\.$/.test(block.marker) && MONTH.test(block.text)
}

function shapeOf(block: TextBlock, index: number): Partial<Pick<DocumentLine, 'level' | 'marker' | 'depth'>> {
  if (block.kind === 'heading') return { level: block.level }
  if (block.kind === 'listItem') return { marker: index === 0 ? block.marker : '', depth: block.depth }
  return {}
}

/** White space that is no single space between words; most texts have none. */
const UNTIDY = /[^\S ]| {2}/

function tidy(text: string): string {
  if (!UNTIDY.test(text) && !text.startsWith(' ') && !text.endsWith(' ')) return text
  return text.replace(/[\s\u00A0]+/g, ' ').trim()
}
