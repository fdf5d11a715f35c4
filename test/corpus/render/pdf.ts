import { blockText } from '../draft.ts'
import {
  footnotes,
  type PageSpans,
  type SourceBlock,
  type SourceDocument,
  type SourceListItem,
} from '../source-document.ts'
import { body, bold, type Element, PdfCanvas, type PdfLook, type TextStyle } from './pdf-canvas.ts'
import { drawNotes, type Note, takeNote } from './pdf-notes.ts'
import { drawTable } from './pdf-table.ts'

type Contents = {
  row: { title: string; target: SourceBlock; leader: string }
  page: number
  y: number
  left: number
  element: Element | undefined
}

/** @returns the bytes and the pages on which each block came to stand. */
export async function renderPdf(
  document: SourceDocument,
  look: PdfLook,
): Promise<{ bytes: Buffer; spans: PageSpans; pages: number }> {
  const canvas = new PdfCanvas(document, needsEmbeddedFont(document) ? { ...look, font: 'liberation' } : look)
  const spans: PageSpans = new Map()
  const contents: Contents[] = []
  const taken: Note[] = []
  const notes = footnotes(document)
  for (const [block, { mark }] of notes) marks.set(block, mark)
  const hasTitle = document.blocks.some((block) => block.kind === 'title')
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === 'heading') keepWithNext(canvas, block, document.blocks[index + 1])
    const before = canvas.pageNumber
    drawBlock(canvas, block, contents, hasTitle ? 1 : 0)
    // A block that began with a page break begins on the new page.
    const first =
      canvas.pageNumber > before && firstPages.get(block) !== undefined ? (firstPages.get(block) as number) : before
    spans.set(block, [Math.max(first, before), canvas.pageNumber])
    const note = notes.get(block)
    if (note !== undefined) taken.push(takeNote(canvas, note))
  }
  drawNotes(canvas, taken)
  drawContents(canvas, contents, spans)
  drawFurniture(canvas, document)
  const pages = canvas.pageNumber
  return { bytes: await canvas.bytes(), spans, pages }
}

/** The standard fonts of PDF have the letters of Western Europe only. */
const needsEmbeddedFont = (document: SourceDocument): boolean =>
  document.blocks.some((block) => /[\u0100-\uffff]/.test(blockText(block).replace(/[€–—‘’“”„•…]/g, '')))

/** Marks of footnotes, by the paragraph that they stand in. */
const marks = new WeakMap<SourceBlock, string>()

/** Where the first line of a block was drawn, when that is another page than the one on which its turn came. */
const firstPages = new WeakMap<SourceBlock, number>()

const headingStyle = (canvas: PdfCanvas, level: number): TextStyle => ({
  face: 'bold',
  size: canvas.look.size + Math.max(0.5, 4.5 - level * 1.5),
})

function keepWithNext(
  canvas: PdfCanvas,
  block: SourceBlock & { kind: 'heading' },
  next: SourceBlock | undefined,
): void {
  const after = next?.kind === 'heading' ? 60 : 40
  const before = canvas.pageNumber
  canvas.need(canvas.lineHeight(headingStyle(canvas, block.level)) + after)
  if (canvas.pageNumber !== before) firstPages.set(block, canvas.pageNumber)
}

function started(canvas: PdfCanvas, block: SourceBlock, height: number): void {
  const before = canvas.pageNumber
  canvas.need(height)
  if (canvas.pageNumber !== before) firstPages.set(block, canvas.pageNumber)
}

function drawBlock(canvas: PdfCanvas, block: SourceBlock, contents: Contents[], shift: number): void {
  const style = body(canvas)
  const line = canvas.lineHeight(style)
  const gap = canvas.look.size * 0.7
  switch (block.kind) {
    case 'pageBreak':
      if (!canvas.atTop) canvas.newPage()
      return
    case 'title':
      canvas.flow(
        block.text,
        { face: 'bold', size: canvas.look.size + 8 },
        { tag: 'H1', element: canvas.element('H1') },
      )
      canvas.y += gap * 1.5
      return
    case 'heading': {
      const tag = `H${Math.min(block.level + shift, 6)}`
      if (!canvas.atTop) canvas.y += gap * 0.6
      if (block.look === 'plain') canvas.flow(block.text, bold(canvas), { element: canvas.element('P') })
      else canvas.flow(block.text, headingStyle(canvas, block.level), { tag, element: canvas.element(tag) })
      canvas.y += gap * 0.5
      return
    }
    case 'paragraph': {
      const lines = canvas.wrap(block.text, style, canvas.width).length
      started(canvas, block, (lines < 5 ? lines : 2) * line)
      canvas.flow(`${block.text}${marks.get(block) ?? ''}`, block.bold === true ? bold(canvas) : style, {
        element: canvas.element('P'),
        ...(block.align === undefined ? {} : { align: block.align }),
      })
      canvas.y += gap
      return
    }
    case 'list':
      started(canvas, block, 2 * line)
      drawList(canvas, block.items, 0, canvas.element('L'))
      canvas.y += gap
      return
    case 'labels':
      drawLabels(canvas, block)
      canvas.y += gap
      return
    case 'table':
      started(canvas, block, 3 * line)
      drawTable(canvas, block)
      canvas.y += gap
      return
    case 'contents': {
      const toc = canvas.element('TOC')
      for (const row of block.rows) {
        canvas.need(line)
        const element = toc === undefined ? undefined : canvas.element('TOCI', toc)
        const [first = row.title, ...rest] = canvas.wrap(row.title, style, canvas.width - 60)
        const y = canvas.y
        canvas.mark('TOCI', element, () => {
          for (const [index, text] of [first, ...rest].entries())
            canvas.line(text, canvas.left, y + index * line, style)
        })
        canvas.y += line * (rest.length + 1)
        if (row.leader !== 'none')
          contents.push({
            row: { ...row, title: rest.at(-1) ?? first },
            page: canvas.pageNumber,
            y: canvas.y - line,
            left: canvas.left,
            element,
          })
      }
      canvas.y += gap
      return
    }
    case 'side':
      drawSide(canvas, block.groups)
      return
    case 'signature':
      started(canvas, block, line * (block.lines.length + 2))
      canvas.y += line
      for (const text of block.lines) canvas.flow(text, style, { element: canvas.element('P') })
      canvas.y += gap
  }
}

function drawList(canvas: PdfCanvas, items: readonly SourceListItem[], depth: number, list: Element | undefined): void {
  const style = body(canvas)
  const x = canvas.left + 10 + depth * 18
  for (const item of items) {
    canvas.need(canvas.lineHeight(style))
    const element = list === undefined ? undefined : canvas.element('LI', list)
    const y = canvas.y
    const label = element === undefined ? undefined : canvas.element('Lbl', element)
    canvas.mark('Lbl', label, () => canvas.line(item.marker, x, y, style))
    const content = element === undefined ? undefined : canvas.element('LBody', element)
    canvas.flow(item.text, style, { x: x + 16, tag: 'LBody', element: content })
    if (item.children !== undefined)
      drawList(canvas, item.children, depth + 1, content === undefined ? undefined : canvas.element('L', content))
    canvas.y += 1.5
  }
}

function drawLabels(canvas: PdfCanvas, block: SourceBlock & { kind: 'labels' }): void {
  const style = body(canvas)
  for (const [label, value] of block.rows) {
    if (block.look === 'colon') {
      canvas.flow(`${label}: ${value}`, style, { element: canvas.element('P') })
    } else if (block.look === 'stacked') {
      canvas.flow(label, bold(canvas), { element: canvas.element('P') })
      canvas.flow(value, style, { element: canvas.element('P') })
      canvas.y += 3
    } else {
      const element = canvas.element('P')
      canvas.need(canvas.lineHeight(style) * 2)
      const y = canvas.y
      canvas.mark('P', element, () => canvas.line(label, canvas.left, y, bold(canvas)))
      if (value === '') canvas.y += canvas.lineHeight(style)
      else canvas.flow(value, style, { x: canvas.left + 110, element })
      canvas.y += 2
    }
  }
}

function drawSide(canvas: PdfCanvas, groups: readonly string[][]): void {
  const style: TextStyle = { face: 'regular', size: canvas.look.size - 2 }
  const width = 140
  const line = canvas.lineHeight(style)
  const x = canvas.left + canvas.width - width + 14
  const height = groups.reduce((total, group) => total + group.length * line + 6, 0)
  canvas.need(height)
  let { y } = canvas
  for (const group of groups) {
    canvas.mark('P', canvas.element('P'), () => {
      for (const [index, text] of group.entries()) canvas.line(text, x, y + index * line, style)
    })
    y += group.length * line + 6
  }
  canvas.reserveSide(height, width)
}

function drawContents(canvas: PdfCanvas, contents: readonly Contents[], spans: PageSpans): void {
  const style = body(canvas)
  for (const { row, page, y, left, element } of contents) {
    const number = String(spans.get(row.target)?.[0] ?? 1)
    canvas.onPage(page, () => {
      const measure = canvas.measure(style)
      const right = left + canvas.width
      const from = left + measure(row.title) + 4
      const to = right - measure(number) - 4
      const dots = row.leader === 'dots' ? '.'.repeat(Math.max(3, Math.floor((to - from) / measure('.')))) : ''
      canvas.mark('TOCI', element, () => {
        canvas.line(dots, from, y, style)
        canvas.line(number, right - measure(number), y, style)
      })
    })
  }
}

function drawFurniture(canvas: PdfCanvas, document: SourceDocument): void {
  const { header, footer, firstPage } = document.furniture
  const style: TextStyle = { face: 'regular', size: canvas.look.size - 2 }
  canvas.furnish((page, pages) => {
    const fill = (text: string): string => text.replace('{side}', String(page)).replace('{sider}', String(pages))
    if (header !== undefined && (firstPage || page > 1))
      canvas.line(fill(header), canvas.look.margin, canvas.look.margin - 16, style)
    if (footer !== undefined)
      canvas.line(fill(footer), canvas.look.margin, canvas.doc.page.height - canvas.look.margin + 4, style)
  })
}
