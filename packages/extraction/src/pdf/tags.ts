import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js'
import type { Tag } from '../reading.ts'

export interface TaggedContent {
  tags: Tag[]
  /** Marked content → index of its tag, and its place in the reading order of the tree. */
  byContent: Map<string, { tag: number; position: number }>
}

interface Surroundings {
  tag: number | undefined
  aside: boolean
  toc: boolean
  listDepth: number
  list: number | undefined
  table: TableCursor | undefined
  /** What tags of the cell around have in common. */
  cell: Partial<Tag> | undefined
}

interface TableCursor {
  group: number
  row: number
  column: number
}

const ASIDES = new Set(['Aside'])
const TABLES_OF_CONTENTS = new Set(['TOC', 'TOCI'])
const PARAGRAPHS = new Set(['P', 'BlockQuote', 'Quote', 'Code', 'Formula', 'Title', 'Sub', 'FENote', 'Form'])
const MAX_DEPTH = 500

/** Reads the structure tree of one page as a flat list of tags in reading order. */
export function readTags(root: StructTreeNode): TaggedContent {
  const tags: Tag[] = []
  const byContent = new Map<string, { tag: number; position: number }>()
  let groups = 0
  let position = 0

  const add = (tag: Tag): number => tags.push(tag) - 1
  const open = (kind: Tag['kind'], level: number, around: Surroundings, more: Partial<Tag> = {}): Surroundings => {
    const tag = add({ kind, level, ...(around.aside ? { aside: true } : {}), ...more })
    return { ...around, tag }
  }

  const enter = (node: StructTreeNode, around: Surroundings): Surroundings => {
    const { role } = node
    const heading = /^H([1-9])?$/.exec(role)
    if (around.table === undefined) {
      if (heading) return open('heading', Number(heading[1] ?? 1), around)
      if (role === 'Title') return open('heading', 1, around)
    }
    if (ASIDES.has(role)) return { ...around, aside: true, tag: undefined }
    if (TABLES_OF_CONTENTS.has(role)) return open('toc', 0, { ...around, toc: true })
    if (around.toc) return around
    // Within a cell a list is text of the cell.
    if (role === 'L' && around.table === undefined)
      return { ...around, listDepth: around.listDepth + 1, tag: undefined }
    if (around.table === undefined && around.listDepth > 0) {
      const level = around.listDepth - 1
      if (role === 'LI') {
        const list = groups++
        return { ...open('listItem', level, around, { group: list }), list }
      }
      const group = around.list === undefined ? {} : { group: around.list }
      if (role === 'Lbl') return open('label', level, around, group)
      if (role === 'LBody') return open('listItem', level, around, group)
      if (PARAGRAPHS.has(role) && around.list !== undefined) return open('listItem', level, around, group)
    }
    if (role === 'Table')
      return { ...around, table: { group: groups++, row: -1, column: 0 }, tag: undefined, cell: undefined }
    if (around.table !== undefined) {
      if (role === 'TR') {
        around.table.row++
        around.table.column = 0
        return around
      }
      if (role === 'TD' || role === 'TH') {
        const { group, row, column } = around.table
        const spans = node as { rowSpan?: number; colSpan?: number }
        around.table.column++
        const cell: Partial<Tag> = {
          group,
          row: Math.max(0, row),
          column,
          ...(role === 'TH' ? { header: true } : {}),
          ...(spans.rowSpan === undefined ? {} : { rowSpan: spans.rowSpan }),
          ...(spans.colSpan === undefined ? {} : { columnSpan: spans.colSpan }),
        }
        return { ...open('cell', 0, around, cell), cell }
      }
      // Paragraphs and items of a cell are lines of it; what stands within an item is one line with its marker.
      const isPart = role === 'LI' || heading !== null || PARAGRAPHS.has(role)
      if (isPart && around.cell !== undefined)
        return { ...open('cell', 0, around, around.cell), ...(role === 'LI' ? { cell: undefined } : {}) }
      return around
    }
    if (role === 'Note') return open('note', 0, around)
    if (role === 'Caption') return open('caption', 0, around)
    if (PARAGRAPHS.has(role)) return open('paragraph', 0, around)
    return around
  }

  const walk = (node: StructTreeNode, outer: Surroundings, depth: number): void => {
    if (depth > MAX_DEPTH) return
    const around = enter(node, outer)
    let bare: number | undefined
    for (const child of node.children ?? []) {
      if ('role' in child) {
        bare = undefined
        walk(child, around, depth + 1)
        continue
      }
      const { id } = child as { id?: string; type?: string }
      if (id === undefined || byContent.has(id)) continue
      bare ??= around.tag ?? add({ kind: 'bare', level: 0, ...(around.aside ? { aside: true } : {}) })
      byContent.set(id, { tag: bare, position: position++ })
    }
  }
  walk(
    root,
    { tag: undefined, aside: false, toc: false, listDepth: 0, list: undefined, table: undefined, cell: undefined },
    0,
  )
  return { tags, byContent }
}
