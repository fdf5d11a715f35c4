import type { Block, ExtractedPage } from '@arkivar/types'
import type { UnfinishedDocument } from '../finish/finish-document.ts'
import { OPEN_END } from '../layout/broken-lines.ts'
import { contentsNumber, hasLeader } from '../layout/contents-rows.ts'
import { joinLines } from '../layout/join-lines.ts'
import { splitMarker } from '../layout/list-marker.ts'
import { markTableOfContents } from '../layout/table-of-contents.ts'
import { pageOfBlocks } from '../page-of-blocks.ts'
import { spacedFields } from './spaced-fields.ts'
import { joinTabbedTables, tabbedRows } from './tabbed-table.ts'

/** Lines that nearly all reach the same width were broken by a program, not by a writer. */
const WRAPPED = 60
/** Longer lines hold a paragraph each. */
const LONGEST_WRAPPED = 160
/** Narrower lines were broken by a program where there are many of them, and nearly all are full. */
const NARROW = 30
const NARROW_LINES = 12
/** So many lines without an empty one among them are a listing, not paragraphs. */
const MOST_LINES = 5_000

/** A plain text. Form feeds part its pages; empty lines part its paragraphs. */
export function unfinishedText(text: string): UnfinishedDocument {
  return {
    facts: { format: 'text', mediaType: 'text/plain', metadata: {}, bookmarks: [], embedded: [], notices: [] },
    pages: textPages(text),
    links: [],
    formFields: [],
    annotations: [],
  }
}

function textPages(text: string): ExtractedPage[] {
  const pages = text
    .replace(/\r\n?/g, '\n')
    .replace(/\f\s*$/, '')
    .split('\f')
  return pages.map((page, index) => pageOfBlocks(index + 1, markTableOfContents(textBlocks(page, index + 1))))
}

export function textBlocks(text: string, page: number): Block[] {
  const base = { page, confidence: 0.9, region: 'body' as const }
  const width = widthOf(text)
  const blocks = text.split(/\n[^\S\n]*\n+/).flatMap((paragraph): Block[] => {
    const written = paragraph.split('\n').filter((line) => line.trim() !== '')
    const underlined = underlinedHeading(written)
    const lines = underlined === null ? written : written.slice(2)
    if (underlined !== null && lines.length === 0) return [{ ...underlined, ...base }]
    const contents = isContents(lines)
    const rows = contents ? null : (tabbedRows(lines) ?? spacedFields(lines))
    const above: Block[] = underlined === null ? [] : [{ ...underlined, ...base }]
    if (rows !== null) return [...above, { kind: 'table', rows, pages: [page], ...base }]
    const below = (contents ? lines.map((line) => [line]) : pieces(lines, width)).map((piece): Block => {
      const own = joinLines(piece.map((line) => line.replace(/[^\S\n]+/g, ' ').trim()))
      const heading = /^(#{1,6})\s+(.+)$/.exec(own)
      if (heading) return { kind: 'heading', level: (heading[1] ?? '#').length, text: heading[2] ?? '', ...base }
      const item = splitMarker(own)
      if (item !== null)
        return { kind: 'listItem', marker: item.marker, depth: depthOf(piece), text: item.text, ...base }
      return { kind: 'paragraph', text: own, ...base }
    })
    return [...above, ...below]
  })
  return joinTabbedTables(blocks)
}

const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/
const LONGEST_HEADING = 100
/** Some underline all headings alike, however short they are. */
const USUAL_UNDERLINE = 20

/** A line above one of "=" or "-" that is hardly longer: a longer one parts the text, and sentences are not underlined. */
function underlinedHeading(lines: readonly string[]): { kind: 'heading'; level: number; text: string } | null {
  const [text = '', rule = ''] = lines.map((line) => line.trim())
  if (!UNDERLINE.test(rule) || !/^[\p{Lu}\d].*[^.,;]$/u.test(text) || text.length > LONGEST_HEADING) return null
  if (rule.length > Math.max(text.length + 2, USUAL_UNDERLINE)) return null
  return { kind: 'heading', level: rule.startsWith('=') ? 1 : 2, text: text.replace(/\s+/g, ' ') }
}

/** Rows of a table of contents, whose numbers stand behind leaders and a tab, are no table of the text. */
function isContents(lines: readonly string[]): boolean {
  return (
    lines.length > 1 &&
    lines.filter(hasLeader).length > lines.length / 2 &&
    lines.every((line) => contentsNumber(line) !== null)
  )
}

/** Lines that belong together: those of a wrapped paragraph, or one list item; every other line stands alone. */
function pieces(lines: readonly string[], width: number): string[][] {
  if (lines.length > MOST_LINES) return [[lines.join('\n')]]
  const result: string[][] = []
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  const isNarrow = longest < WRAPPED && isNarrowlyWrapped(lines, longest)
  for (const [index, line] of lines.entries()) {
    if (index > 0 && goesOn(lines, index, { longest, isNarrow, width }) && splitMarker(line.trim()) === null)
      result.at(-1)?.push(line)
    else result.push([line])
  }
  return result
}

/** So much of the width a line fills before it is broken. */
const FULL = 0.7
/** So many lines above tell whether a program breaks them here. */
const NEIGHBOURS = 4
const MOST_ARE_FULL = 0.6
/** "Bemærkninger", "Side 3": below a single long line that is a line of its own. */
const FEW_WORDS = /^\p{Lu}\S*(?:\s\S+){0,2}(?<![.,:;!?)])$/u

/** A line drawn with signs. */
const RULE = /^[-–_=*]{8,}$/

/** "Fremmødt: Ea Ras", "Sag 306-2024-14 | Åbent" */
const FIELD = /^\p{Lu}\p{L}{2,20}:\s\S|^(?:Sag|Dok|Sagsnr|Sagsid|Journalnr|J\.nr)\.?\s\d/u

/** "Spørgsmål nr. 3:" below the end of a sentence. */
const LABEL = /^\p{Lu}[\p{L}\d. ]{2,30}:$/u

/** A small letter goes on with the line above; a capital may begin the next name of a list, where lines are of all lengths. */
function goesOn(
  lines: readonly string[],
  index: number,
  { longest, isNarrow, width }: { longest: number; isNarrow: boolean; width: number },
): boolean {
  const [before = '', line = ''] = [lines[index - 1], (lines[index] ?? '').trim()]
  if (dividesWord(before, line)) return true
  if (RULE.test(before.trim()) || RULE.test(line)) return false
  // Pages that were copied have their title twice, and neither goes on in what stands below.
  if (before.trim() === line || before.trim() === lines[index - 2]?.trim()) return false
  if (longest > LONGEST_WRAPPED || before.length <= longest * FULL) return false
  if (longest < WRAPPED) return isNarrow || (width >= WRAPPED && isCutAt(width, before, line))
  if (!/^\p{Lu}/u.test(line)) return true
  // What stands farther left than an entry of a list is none of it.
  if (/^\s+\S/.test(before) && !/^\s/.test(lines[index] ?? '') && splitMarker(before.trim()) !== null) return false
  if (FIELD.test(line) || (LABEL.test(line) && /[.!?:]["”»]?$/.test(before.trim()))) return false
  // "… kl. 16 i" and the place below it.
  if (OPEN_END.test(before.trim())) return true
  const near = lines.slice(Math.max(0, index - NEIGHBOURS), index)
  const isEnded = /[.!?:]$/.test(before.trim())
  if (FEW_WORDS.test(line) && (isEnded || near.length === 1)) return false
  if (isEnded && near.length === 1) return false
  return near.filter(({ length }) => length > longest * FULL).length >= near.length * MOST_ARE_FULL
}

/** How far the lines of a text reach that a program broke; 0 where lines are as long as paragraphs are. */
function widthOf(text: string): number {
  let width = 0
  for (const line of text.split('\n')) width = Math.max(width, line.trimEnd().length)
  return width > LONGEST_WRAPPED ? 0 : width
}

/** A paragraph of two lines, of which the first ends within a phrase because the next word is too long for its rest. */
const isCutAt = (width: number, before: string, line: string): boolean =>
  before.length + 1 + (/^\S+/.exec(line)?.[0].length ?? 0) > width &&
  (OPEN_END.test(before.trim()) || /^\p{Ll}/u.test(line))

/** Lines of one width, most of which begin within a sentence. */
function isNarrowlyWrapped(lines: readonly string[], longest: number): boolean {
  if (lines.length < NARROW_LINES || longest < NARROW) return false
  const full = lines.filter((line) => line.length > longest * FULL).length
  const within = lines.filter((line) => /^\p{Ll}/u.test(line)).length
  return full > lines.length * 0.8 && within > lines.length * 0.4
}

/** "vugge-" and "stuer"; a suspended hyphen has "og" or "eller" behind it. */
function dividesWord(before: string, line: string): boolean {
  return /\p{L}{2}-$/u.test(before) && /^\p{Ll}{2}/u.test(line) && !/^(?:og|eller|samt)\s/.test(line)
}

const depthOf = (lines: readonly string[]): number => Math.min(8, Math.floor(((lines[0] ?? '').search(/\S/) || 0) / 3))
