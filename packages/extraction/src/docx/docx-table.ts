import type { TableCell } from '@arkivar/types'
import { textInCell } from '../text-in-cell.ts'
import { childOf, elementsOf, type XmlElement } from '../xml/parse-xml.ts'
import type { DocxContent } from './docx-content.ts'

/**
 * Rows of a table.
 * @param read reads what is in a cell; links, notes and fields of it are added to `content`.
 */
export function tableRows(
  element: XmlElement,
  read: (cell: XmlElement) => DocxContent,
  content: DocxContent,
): TableCell[][] {
  const rows: TableCell[][] = []
  /** Column → the cell that runs on downwards. */
  const running = new Map<number, TableCell>()
  for (const row of rowsOf(element)) {
    const header = childOf(row, 'w:trPr', 'w:tblHeader') !== undefined
    const cells: TableCell[] = []
    let column = Number(childOf(row, 'w:trPr', 'w:gridBefore')?.attributes['w:val'] ?? 0)
    for (const cell of cellsOf(row)) {
      const properties = childOf(cell, 'w:tcPr')
      const columnSpan = Math.max(1, Math.min(200, Number(childOf(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1)))
      const merge = childOf(properties, 'w:vMerge')
      const above = running.get(column)
      if (merge !== undefined && merge.attributes['w:val'] !== 'restart' && above !== undefined) above.rowSpan++
      else {
        const inner = read(cell)
        content.links.push(...inner.links)
        content.notes.push(...inner.notes)
        content.formFields.push(...inner.formFields)
        const own = {
          text: textInCell(inner.blocks),
          rowSpan: 1,
          columnSpan,
          header: header || isHeaderCell(cell, rows),
        }
        cells.push(own)
        if (merge === undefined) running.delete(column)
        else running.set(column, own)
      }
      column += columnSpan
    }
    if (cells.length > 0) rows.push(cells)
  }
  return rows
}

/** What may stand around the rows of a table and its cells. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])

function* rowsOf(element: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === 'w:tr') yield child
    else if (WRAPPERS.has(child.name)) yield* rowsOf(child)
  }
}

function* cellsOf(element: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === 'w:tc') yield child
    else if (WRAPPERS.has(child.name)) yield* cellsOf(child)
  }
}

function isHeaderCell(cell: XmlElement, before: readonly unknown[]): boolean {
  const style = childOf(cell, 'w:p', 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? ''
  return before.length === 0 && /heading|overskrift/i.test(style)
}
