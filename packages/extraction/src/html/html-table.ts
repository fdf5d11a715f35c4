import type { TableCell } from '@arkivar/types'
import { linesOfText } from './element-text.ts'
import { attributeOf, elementsBelow, type HtmlElement } from './html-tree.ts'

/** Tables for layout hold other tables, headings or a single column. */
export function isDataTable(table: HtmlElement): boolean {
  let rows = 0
  let cells = 0
  for (const element of elementsBelow(table)) {
    if (element.tagName === 'table' || /^h[1-6]$/.test(element.tagName)) return false
    if (element.tagName === 'tr') rows++
    if (element.tagName === 'td' || element.tagName === 'th') cells++
  }
  return rows > 1 && cells > rows && attributeOf(table, 'role') !== 'presentation'
}

/** The rows that have cells. */
export function tableRows(table: HtmlElement): TableCell[][] {
  const rows: TableCell[][] = []
  for (const element of elementsBelow(table)) {
    if (element.tagName === 'tr') rows.push([])
    if (element.tagName !== 'td' && element.tagName !== 'th') continue
    const span = (name: string) => Math.max(1, Math.min(1000, Number.parseInt(attributeOf(element, name), 10) || 1))
    rows.at(-1)?.push({
      text: linesOfText(element),
      rowSpan: span('rowspan'),
      columnSpan: span('colspan'),
      header: element.tagName === 'th',
    })
  }
  return rows.filter((row) => row.length > 0)
}
