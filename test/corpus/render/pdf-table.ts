import type { SourceBlock } from '../source-document.ts'
import { body, bold, type PdfCanvas } from './pdf-canvas.ts'

/** A table as word processors set it: rows are never parted, and the header is repeated on each page. */
export function drawTable(canvas: PdfCanvas, block: SourceBlock & { kind: 'table' }): void {
  const style = body(canvas)
  const columns = Math.max(...block.rows.map((row) => row.length))
  const first = columns === 1 ? canvas.width : canvas.width * 0.45
  const rest = columns === 1 ? 0 : (canvas.width - first) / (columns - 1)
  const xOf = (column: number): number => canvas.left + (column === 0 ? 0 : first + (column - 1) * rest)
  const table = canvas.element('Table')
  const drawRow = (row: readonly string[], header: boolean, repeated: boolean): void => {
    const face = header ? bold(canvas) : style
    const cells = row.map((cell, column) => canvas.wrap(cell, face, (column === 0 ? first : rest) - 8))
    const height = Math.max(...cells.map((lines) => lines.length)) * canvas.lineHeight(style) + 4
    if (canvas.y + height > canvas.bottom) {
      canvas.newPage()
      // Word processors repeat the header row on the next page.
      if (block.header && !header) drawRow(block.rows[0] as string[], true, true)
    }
    const element = table === undefined || repeated ? undefined : canvas.element('TR', table)
    const { y } = canvas
    if (repeated && canvas.look.tagged) canvas.doc.markContent('Artifact')
    for (const [column, lines] of cells.entries()) {
      const tag = header ? 'TH' : 'TD'
      const cell = element === undefined ? undefined : canvas.element(tag, element)
      canvas.mark(tag, cell, () => {
        for (const [index, text] of lines.entries())
          canvas.line(text, xOf(column) + 4, y + 2 + index * canvas.lineHeight(style), face)
      })
    }
    if (repeated && canvas.look.tagged) canvas.doc.endMarkedContent()
    canvas.y += height
    if (!canvas.look.ruledTables) return
    if (canvas.look.tagged) canvas.doc.markContent('Artifact')
    canvas.doc.lineWidth(0.5).rect(canvas.left, y, canvas.width, height).stroke()
    if (canvas.look.tagged) canvas.doc.endMarkedContent()
  }
  for (const [index, row] of block.rows.entries()) drawRow(row, block.header && index === 0, false)
}
