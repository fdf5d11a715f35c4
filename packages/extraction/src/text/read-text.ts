import type { Block, ExtractedPage } from '@arkivar/types'
import type { UnfinishedDocument } from '../finish/finish-document.ts'
import { contentsNumber, hasLeader } from '../layout/contents-rows.ts'
import { joinLines } from '../layout/join-lines.ts'
import { splitMarker } from '../layout/list-marker.ts'
import { markTableOfContents } from '../layout/table-of-contents.ts'
import { pageOfBlocks } from '../page-of-blocks.ts'
import { joinTabbedTables, tabbedRows } from './tabbed-table.ts'

/** Lines that nearly all reach the same width were broken by a program, not by a writer. */
const WRAPPED = 60
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
  const blocks = text.split(/\n[^\S\n]*\n+/).flatMap((paragraph): Block[] => {
    const lines = paragraph.split('\n').filter((line) => line.trim() !== '')
    const contents = isContents(lines)
    const rows = contents ? null : tabbedRows(lines)
    if (rows !== null) return [{ kind: 'table', rows, pages: [page], ...base }]
    return (contents ? lines.map((line) => [line]) : pieces(lines)).map((piece): Block => {
      const own = joinLines(piece.map((line) => line.replace(/[^\S\n]+/g, ' ').trim()))
      const heading = /^(#{1,6})\s+(.+)$/.exec(own)
      if (heading) return { kind: 'heading', level: (heading[1] ?? '#').length, text: heading[2] ?? '', ...base }
      const item = splitMarker(own)
      if (item !== null)
        return { kind: 'listItem', marker: item.marker, depth: depthOf(piece), text: item.text, ...base }
      return { kind: 'paragraph', text: own, ...base }
    })
  })
  return joinTabbedTables(blocks)
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
function pieces(lines: readonly string[]): string[][] {
  if (lines.length > MOST_LINES) return [[lines.join('\n')]]
  const result: string[][] = []
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const wrapped = before !== undefined && longest >= WRAPPED && before.length > longest * 0.7
    if (index > 0 && wrapped && splitMarker(line.trim()) === null) result.at(-1)?.push(line)
    else result.push([line])
  }
  return result
}

const depthOf = (lines: readonly string[]): number => Math.min(8, Math.floor(((lines[0] ?? '').search(/\S/) || 0) / 3))
