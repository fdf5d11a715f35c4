import type { Block, TableCell } from '@arkivar/types'
import { splitMarker } from '../layout/list-marker.ts'
import { childOf, elementsOf, type XmlElement } from '../xml/parse-xml.ts'
import type { AlternativeParts } from './alternative-parts.ts'
import type { DocxNumbering } from './docx-numbering.ts'
import type { DocxStyles } from './docx-styles.ts'

export interface DocxParts {
  styles: DocxStyles
  numbering: DocxNumbering
  /** Relation id → address, of hyperlinks that lead out of the file. */
  targets: ReadonlyMap<string, string>
  alternatives: Pick<AlternativeParts, 'read'>
}

export interface DocxContent {
  blocks: Block[]
  links: { url: string; text: string }[]
  formFields: { name: string; value: string }[]
  /** The footnotes and endnotes referred to, in order. */
  notes: { kind: 'footnotes' | 'endnotes'; id: string }[]
}

const BASE = { page: 1, confidence: 1, region: 'body' as const }

/** Deleted text, comments' marks and drawings' fallbacks are not what a reader sees. */
const UNSEEN = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rPrChange',
  'w:pPrChange',
  'w:delText',
  'w:instrText',
  // The reading that stands over a word in small letters.
  'w:rt',
])

/** Blocks of a body, a cell, a header or a note. */
export function docxBlocks(container: XmlElement | undefined, parts: DocxParts): DocxContent {
  const content: DocxContent = { blocks: [], links: [], formFields: [], notes: [] }
  addBlocks(container, parts, content)
  return content
}

function addBlocks(container: XmlElement | undefined, parts: DocxParts, content: DocxContent, toc = false): void {
  for (const element of elementsOf(container)) {
    if (UNSEEN.has(element.name)) continue
    if (element.name === 'w:p') addParagraph(element, parts, content, toc)
    else if (element.name === 'w:tbl') content.blocks.push(table(element, parts, content))
    else if (element.name === 'w:altChunk') {
      const part = parts.alternatives.read(element.attributes['r:id'] ?? '')
      content.blocks.push(...part.blocks)
      content.links.push(...part.links)
    } else if (element.name === 'w:sdt') {
      const gallery = childOf(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')?.attributes['w:val'] ?? ''
      addField(element, content)
      addBlocks(childOf(element, 'w:sdtContent'), parts, content, toc || /table of contents/i.test(gallery))
    } else if (element.name !== 'w:sectPr') addBlocks(element, parts, content, toc)
  }
}

/** Boxes of text that float on the page become blocks of their own, after the paragraph that holds their anchor. */
interface Inline {
  text: string
  boxes: XmlElement[]
}

function addParagraph(paragraph: XmlElement, parts: DocxParts, content: DocxContent, toc: boolean): void {
  const properties = childOf(paragraph, 'w:pPr')
  const style = childOf(properties, 'w:pStyle')?.attributes['w:val']
  const inline: Inline = { text: '', boxes: [] }
  addInline(paragraph, parts, content, inline)
  const text = inline.text.replace(/[^\S\n\t]+/g, ' ').trim()
  const number = childOf(properties, 'w:numPr')
  const own = childOf(number, 'w:numId')?.attributes['w:val']
  const inherited = parts.styles.numbering(style)
  const listId = own ?? inherited?.id
  const level = Number(childOf(number, 'w:ilvl')?.attributes['w:val'] ?? inherited?.level ?? 0)
  const marker = listId === undefined || listId === '0' || text === '' ? null : parts.numbering.next(listId, level)
  if (text !== '') content.blocks.push(paragraphBlock(text, marker, level, style, properties, parts, toc))
  for (const box of inline.boxes) addBlocks(box, parts, content)
}

function paragraphBlock(
  text: string,
  marker: string | null,
  depth: number,
  style: string | undefined,
  properties: XmlElement | undefined,
  parts: DocxParts,
  toc: boolean,
): Block {
  if (toc || parts.styles.isTableOfContents(style)) return { kind: 'furniture', role: 'tableOfContents', text, ...BASE }
  const outline = childOf(properties, 'w:outlineLvl')?.attributes['w:val']
  const level = outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : parts.styles.headingLevel(style)
  if (level !== null) {
    const whole = marker === null || marker === '' ? text : `${marker} ${text}`
    return { kind: 'heading', level: Math.min(9, level), text: whole, ...BASE }
  }
  if (marker !== null) return { kind: 'listItem', marker, depth, text, ...BASE }
  const item = splitMarker(text)
  if (item !== null)
    return { kind: 'listItem', marker: item.marker, depth: 0, text: item.text, ...BASE, confidence: 0.8 }
  return { kind: 'paragraph', text, ...BASE }
}

function addInline(element: XmlElement, parts: DocxParts, content: DocxContent, inline: Inline): void {
  for (const child of elementsOf(element)) {
    if (UNSEEN.has(child.name) || child.name === 'w:pPr' || child.name === 'w:rPr') continue
    if (isHidden(child)) continue
    switch (child.name) {
      case 'w:t':
      case 'm:t':
        inline.text += child.children.filter((piece) => typeof piece === 'string').join('')
        break
      case 'w:tab':
      case 'w:ptab':
        inline.text += '\t'
        break
      case 'w:br':
      case 'w:cr':
        inline.text += '\n'
        break
      case 'w:noBreakHyphen':
        inline.text += '-'
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        content.notes.push({
          kind: child.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes',
          id: child.attributes['w:id'] ?? '',
        })
        break
      case 'w:txbxContent':
        inline.boxes.push(child)
        break
      case 'mc:AlternateContent':
        addInline(childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback') ?? child, parts, content, inline)
        break
      case 'w:hyperlink':
        addLink(child, parts, content, inline)
        break
      case 'w:sdt':
        addField(child, content)
        addInline(child, parts, content, inline)
        break
      default:
        addInline(child, parts, content, inline)
    }
  }
}

const isHidden = (run: XmlElement): boolean => {
  const vanish = run.name === 'w:r' ? childOf(run, 'w:rPr', 'w:vanish') : undefined
  return vanish !== undefined && !/^(?:0|false|off)$/.test(vanish.attributes['w:val'] ?? '')
}

function addLink(element: XmlElement, parts: DocxParts, content: DocxContent, inline: Inline): void {
  const before = inline.text.length
  addInline(element, parts, content, inline)
  const url = parts.targets.get(element.attributes['r:id'] ?? '')
  if (url !== undefined) content.links.push({ url, text: inline.text.slice(before).trim() })
}

/** Content controls with a name are the form fields of Word. */
function addField(element: XmlElement, content: DocxContent): void {
  const name = childOf(element, 'w:sdtPr', 'w:alias')?.attributes['w:val']
  if (name === undefined) return
  const value = plainText(childOf(element, 'w:sdtContent')).trim()
  if (value !== '' && value.length < 2000) content.formFields.push({ name, value })
}

function plainText(element: XmlElement | undefined): string {
  let text = ''
  for (const child of elementsOf(element)) {
    text +=
      child.name === 'w:t' ? child.children.filter((piece) => typeof piece === 'string').join('') : plainText(child)
  }
  return text
}

function table(element: XmlElement, parts: DocxParts, content: DocxContent): Block {
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
        const inner = docxBlocks(cell, parts)
        content.links.push(...inner.links)
        content.notes.push(...inner.notes)
        content.formFields.push(...inner.formFields)
        const own = { text: cellText(inner.blocks), rowSpan: 1, columnSpan, header: header || isHeaderCell(cell, rows) }
        cells.push(own)
        if (merge === undefined) running.delete(column)
        else running.set(column, own)
      }
      column += columnSpan
    }
    if (cells.length > 0) rows.push(cells)
  }
  return { kind: 'table', rows, pages: [1], ...BASE }
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

function cellText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'table') return block.rows.map((row) => row.map((cell) => cell.text).join(' ')).join('\n')
      return block.kind === 'listItem' && block.marker !== '' ? `${block.marker} ${block.text}` : block.text
    })
    .join('\n')
}
