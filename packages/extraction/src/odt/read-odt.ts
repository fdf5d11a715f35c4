import type { Block, TableCell } from '@arkivar/types'
import { blockText, FailureError } from '@arkivar/types/parsing'
import { openZip, type ZipEntry } from '../archive/zip-archive.ts'
import type { ExtractionBudgets } from '../budgets.ts'
import type { UnfinishedDocument } from '../finish/finish-document.ts'
import { splitMarker } from '../layout/list-marker.ts'
import { markTableOfContents } from '../layout/table-of-contents.ts'
import { pageOfBlocks } from '../page-of-blocks.ts'
import { decodeText } from '../text/decode-text.ts'
import { textInCell } from '../text-in-cell.ts'
import { childOf, descendantsOf, elementsOf, parseXml, textOf, type XmlElement } from '../xml/parse-xml.ts'
import { type OdtList, OdtNumbering } from './odt-numbering.ts'

const PACKED = 'application/vnd.oasis.opendocument.text'
const FLAT = 'application/vnd.oasis.opendocument.text-flat-xml'
/** The first byte of an archive: P. */
const ARCHIVE = 0x50
const BASE = { page: 1, confidence: 1, region: 'body' as const }

/**
 * Reads an OpenDocument text: an archive, or one XML file that holds all its parts.
 * @throws FailureError `corrupt`, `bomb` or `encrypted`
 */
export function readOdt(bytes: Uint8Array, budgets: ExtractionBudgets): UnfinishedDocument {
  if (bytes[0] !== ARCHIVE) {
    const whole = parseXml(decodeText(bytes), budgets.maxNesting)
    return readParts({ styles: whole, content: whole, meta: whole }, FLAT)
  }
  const entries = new Map<string, ZipEntry>(openZip(bytes, budgets).map((entry) => [entry.name, entry]))
  const part = (name: string): XmlElement | undefined => {
    const entry = entries.get(name)
    return entry === undefined ? undefined : parseXml(decodeText(entry.read()), budgets.maxNesting)
  }
  for (const _ of descendantsOf(part('META-INF/manifest.xml'), 'manifest:encryption-data')) {
    throw new FailureError({ code: 'encrypted', message: 'The document cannot be opened without its password.' })
  }
  return readParts({ styles: part('styles.xml'), content: part('content.xml'), meta: part('meta.xml') }, PACKED)
}

/** The roots of the parts; in a flat file all are the same. */
interface OdtParts {
  styles: XmlElement | undefined
  content: XmlElement | undefined
  meta: XmlElement | undefined
}

function readParts(parts: OdtParts, mediaType: string): UnfinishedDocument {
  const body = below(parts.content, 'office:body', 'office:text')
  if (body === undefined) throw new FailureError({ code: 'corrupt', message: 'The document has no text part.' })
  const numbering = new OdtNumbering([...new Set([parts.styles, parts.content])])
  const reader = new OdtReader(numbering)
  reader.read(body, OUTSIDE)
  const meta = below(parts.meta, 'office:meta')
  const metadata = {
    title: textOf(childOf(meta, 'dc:title')).trim(),
    author: textOf(childOf(meta, 'dc:creator')).trim(),
    producer: textOf(childOf(meta, 'meta:generator')).trim(),
    created: textOf(childOf(meta, 'meta:creation-date')).trim(),
    modified: textOf(childOf(meta, 'dc:date')).trim(),
    language: textOf(childOf(meta, 'dc:language')).trim(),
  }
  return {
    facts: {
      format: 'odt',
      mediaType,
      metadata: Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== '')),
      bookmarks: [],
      embedded: [],
      notices: [],
    },
    pages: [
      pageOfBlocks(1, [
        ...marginBlocks(below(parts.styles, 'office:master-styles'), numbering),
        ...markTableOfContents(reader.blocks),
        ...reader.notes,
      ]),
    ],
    links: reader.links.map((link) => ({ page: 1, ...link })),
    formFields: [],
    annotations: reader.comments.map((text) => ({ page: 1, kind: 'Comment', text })),
  }
}

/** What stands below the only element of a part, whose name tells nothing new. */
function below(part: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  const [root] = elementsOf(part)
  return childOf(root, ...names)
}

/** Headers and footers of the pages, each text once: first pages, left and right ones mostly say the same. */
function marginBlocks(masters: XmlElement | undefined, numbering: OdtNumbering): Block[] {
  const texts = new Map<string, 'header' | 'footer'>()
  for (const master of elementsOf(masters, 'style:master-page')) {
    for (const margin of elementsOf(master)) {
      const role = /^style:(header|footer)(?:-left|-first)?$/.exec(margin.name)?.[1]
      if (role === undefined) continue
      const reader = new OdtReader(numbering)
      reader.read(margin, OUTSIDE)
      const text = reader.blocks.map(blockText).join('\n').trim()
      if (text !== '' && !texts.has(text)) texts.set(text, role === 'header' ? 'header' : 'footer')
    }
  }
  return [...texts].map(([text, role]) => ({ kind: 'furniture', role, text, ...BASE }))
}

interface Surroundings {
  /** Of the list around; -1 outside of lists. */
  depth: number
  list: OdtList | null
  /** Of the list item around, until a paragraph has taken it. */
  marker: { text: string }
  toc: boolean
}

const OUTSIDE: Surroundings = { depth: -1, list: null, marker: { text: '' }, toc: false }

class OdtReader {
  blocks: Block[] = []
  readonly notes: Block[] = []
  readonly links: { url: string; text: string }[] = []
  readonly comments: string[] = []
  readonly #numbering: OdtNumbering

  constructor(numbering: OdtNumbering) {
    this.#numbering = numbering
  }

  read(container: XmlElement, around: Surroundings): void {
    for (const element of elementsOf(container)) {
      switch (element.name) {
        case 'text:h':
          this.#heading(element, around)
          break
        case 'text:p':
          this.#paragraph(element, around)
          break
        case 'text:list':
          this.read(element, {
            ...around,
            depth: around.depth + 1,
            list: this.#numbering.list(element, around.list),
          })
          break
        case 'text:list-item':
          this.read(element, { ...around, marker: { text: this.#marker(element, around) } })
          break
        case 'text:table-of-content':
          this.read(element, { ...around, toc: true })
          break
        case 'table:table':
          this.#add({ kind: 'table', rows: this.#rows(element), pages: [1], ...BASE }, around)
          break
        case 'text:tracked-changes':
        case 'office:annotation':
          break
        default:
          this.read(element, around)
      }
    }
  }

  /** The marker of an item that begins with a paragraph; one that only holds an inner list has none. */
  #marker(item: XmlElement, { list, depth }: Surroundings): string {
    const [first] = [...elementsOf(item)].filter(({ name }) => name !== 'text:number')
    if (list === null || first === undefined || first.name === 'text:list') return ''
    return this.#numbering.next(list, depth, item.attributes['text:start-value'])
  }

  #heading(element: XmlElement, around: Surroundings): void {
    const text = this.#inline(element)
    const level = levelOf(element)
    const isBare = text === '' || element.attributes['text:is-list-header'] === 'true'
    const outer = around.depth >= 0 ? takeMarker(around) : isBare ? '' : this.#numbering.heading(level)
    const number = text.startsWith(outer) ? '' : outer
    this.#add({ kind: 'heading', level, text: number === '' ? text : `${number} ${text}`, ...BASE }, around)
    this.#boxes(element, around)
  }

  /** Boxes of text that float on the page, after the paragraph or heading that holds their anchor. */
  #boxes(element: XmlElement, around: Surroundings): void {
    for (const child of elementsOf(element)) {
      if (holdsParagraphs(child)) this.read(child, { ...OUTSIDE, toc: around.toc })
      else this.#boxes(child, around)
    }
  }

  #paragraph(element: XmlElement, around: Surroundings): void {
    const text = this.#inline(element)
    const item = splitMarker(text)
    if (around.depth >= 0)
      this.#add({ kind: 'listItem', marker: takeMarker(around), depth: around.depth, text, ...BASE }, around)
    else if (item !== null)
      this.#add({ kind: 'listItem', marker: item.marker, depth: 0, text: item.text, ...BASE }, around)
    else this.#add({ kind: 'paragraph', text, ...BASE }, around)
    this.#boxes(element, around)
  }

  #add(block: Block, { toc }: Surroundings): void {
    if (block.kind !== 'table' && block.text === '') return
    if (toc && 'text' in block)
      this.blocks.push({ kind: 'furniture', role: 'tableOfContents', text: block.text, ...BASE })
    else this.blocks.push(block)
  }

  #inline(element: XmlElement): string {
    return this.#text(element)
      .replace(/[^\S\n\t]+/g, ' ')
      .trim()
  }

  #text(element: XmlElement): string {
    let text = ''
    for (const child of element.children) {
      if (typeof child === 'string') text += child.replace(/\s+/g, ' ')
      else text += this.#inlineElement(child)
    }
    return text
  }

  #inlineElement(element: XmlElement): string {
    switch (element.name) {
      case 'text:s':
        return ' '
      case 'text:tab':
        return '\t'
      case 'text:line-break':
        return '\n'
      case 'text:note': {
        const marker = textOf(childOf(element, 'text:note-citation'))
        const text = [...descendantsOf(childOf(element, 'text:note-body'), 'text:p')].map((each) => this.#inline(each))
        this.notes.push({ kind: 'footnote', marker, text: text.join('\n'), ...BASE })
        return ''
      }
      case 'office:annotation': {
        const text = [...descendantsOf(element, 'text:p')].map(textOf).join('\n').trim()
        if (text !== '') this.comments.push(text)
        return ''
      }
      case 'text:a': {
        const text = this.#text(element)
        const url = element.attributes['xlink:href'] ?? ''
        if (/^(?:https?|mailto):/i.test(url)) this.links.push({ url, text: text.trim() })
        return text
      }
      default:
        return element.name.startsWith('draw:') && element.name !== 'draw:a' ? '' : this.#text(element)
    }
  }

  #rows(table: XmlElement): TableCell[][] {
    const rows: TableCell[][] = []
    const visit = (container: XmlElement, header: boolean): void => {
      for (const element of elementsOf(container)) {
        if (element.name === 'table:table-row') rows.push(this.#cells(element, header))
        else if (/^table:table-(?:header-rows|rows|row-group)$/.test(element.name)) {
          visit(element, header || element.name === 'table:table-header-rows')
        }
      }
    }
    visit(table, false)
    return rows.filter((row) => row.length > 0)
  }

  #cells(row: XmlElement, header: boolean): TableCell[] {
    return [...elementsOf(row, 'table:table-cell')].map((cell) => {
      const span = (name: string) => Math.max(1, Math.min(1000, Number(cell.attributes[name] ?? 1) || 1))
      const [columnSpan, rowSpan] = [span('table:number-columns-spanned'), span('table:number-rows-spanned')]
      return { text: this.#cellText(cell), rowSpan, columnSpan, header }
    })
  }

  /** Everything that stands in a cell, also lists with their markers, boxes and inner tables. */
  #cellText(cell: XmlElement): string {
    const outside = this.blocks
    this.blocks = []
    this.read(cell, OUTSIDE)
    const text = textInCell(this.blocks)
    this.blocks = outside
    return text
  }
}

/** A box of text, or a shape that was drawn and written into. */
const holdsParagraphs = (element: XmlElement): boolean =>
  element.name === 'draw:text-box' ||
  (element.name.startsWith('draw:') && [...elementsOf(element)].some(({ name }) => name === 'text:p'))

function takeMarker({ marker }: Surroundings): string {
  const { text } = marker
  marker.text = ''
  return text
}

const levelOf = (element: XmlElement): number =>
  Math.max(1, Math.min(9, Number(element.attributes['text:outline-level'] ?? 1) || 1))
