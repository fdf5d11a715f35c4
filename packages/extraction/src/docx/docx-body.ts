import type { Block } from '@arkivar/types'
import { splitMarker } from '../layout/list-marker.ts'
import { childOf, elementsOf, type XmlElement } from '../xml/parse-xml.ts'
import type { DocxContent, DocxParts } from './docx-content.ts'
import { addField, inlineOf, isUnseen } from './docx-inline.ts'
import { tableRows } from './docx-table.ts'

const BASE = { page: 1, confidence: 1, region: 'body' as const }

/** Blocks of a body, a cell, a header or a note. */
export function docxBlocks(container: XmlElement | undefined, parts: DocxParts): DocxContent {
  const content: DocxContent = { blocks: [], links: [], formFields: [], notes: [] }
  addBlocks(container, parts, content)
  return content
}

function addBlocks(container: XmlElement | undefined, parts: DocxParts, content: DocxContent, toc = false): void {
  for (const element of elementsOf(container)) {
    if (isUnseen(element)) continue
    if (element.name === 'w:p') addParagraph(element, parts, content, toc)
    else if (element.name === 'w:tbl') {
      const rows = tableRows(element, (cell) => docxBlocks(cell, parts), content)
      content.blocks.push({ kind: 'table', rows, pages: [1], ...BASE })
    } else if (element.name === 'w:altChunk') {
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

function addParagraph(paragraph: XmlElement, parts: DocxParts, content: DocxContent, toc: boolean): void {
  const properties = childOf(paragraph, 'w:pPr')
  const style = childOf(properties, 'w:pStyle')?.attributes['w:val']
  const inline = inlineOf(paragraph, parts, content)
  const text = inline.text.replace(/[^\S\n\t]+/g, ' ').trim()
  const number = childOf(properties, 'w:numPr')
  const own = childOf(number, 'w:numId')?.attributes['w:val']
  const inherited = parts.styles.numbering(style)
  const listId = own ?? inherited?.id
  const level = Number(childOf(number, 'w:ilvl')?.attributes['w:val'] ?? inherited?.level ?? 0)
  // A style may tell a level and no list, as Word's own for subtitles does.
  const isListed = listId !== undefined && listId !== '' && listId !== '0'
  const marker = !isListed || text === '' ? null : parts.numbering.next(listId, level)
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
