import type { PdfCanvas, TextStyle } from './pdf-canvas.ts'

/** A footnote whose room has been taken, but that is not yet written. */
export type Note = { page: number; left: number; lines: string[] }

const noteStyle = (canvas: PdfCanvas): TextStyle => ({ face: 'regular', size: canvas.look.size - 2 })

export function takeNote(canvas: PdfCanvas, { mark, text }: { mark: string; text: string }): Note {
  const lines = canvas.wrap(`${mark} ${text}`, noteStyle(canvas), canvas.width)
  canvas.takeFoot(lines.length * canvas.lineHeight(noteStyle(canvas)))
  return { page: canvas.pageNumber, left: canvas.left, lines }
}

export function drawNotes(canvas: PdfCanvas, taken: readonly Note[]): void {
  const line = canvas.lineHeight(noteStyle(canvas))
  for (const [page, own] of Map.groupBy(taken, (each) => each.page)) {
    let y = canvas.footTop(page)
    canvas.onPage(page, () => {
      for (const { left, lines } of own) {
        canvas.mark('Note', canvas.element('Note'), () => {
          for (const [index, text] of lines.entries()) canvas.line(text, left, y + index * line, noteStyle(canvas))
        })
        y += lines.length * line
      }
    })
  }
}
