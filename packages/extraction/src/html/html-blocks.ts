import type { Block, TableCell } from '@arkivar/types'
import { splitMarker } from '../layout/list-marker.ts'
import { textBlocks } from '../text/read-text.ts'
import { attributeOf, elementsBelow, type HtmlElement, type HtmlNode, isElement } from './html-tree.ts'
import { partOf } from './page-parts.ts'

export interface HtmlContent {
  blocks: Block[]
  links: { url: string; text: string }[]
  hiddenText: string
}

const PARAGRAPHS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form header hgroup hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const BASE = { page: 1, confidence: 0.95, region: 'body' as const }

interface Open {
  node: HtmlNode
  /** A node is met twice: on the way in and on the way out. */
  leaving: boolean
}

/** Blocks of an HTML page in the order of the source. */
export function htmlBlocks(root: { childNodes: HtmlNode[] }): HtmlContent {
  const content: HtmlContent = { blocks: [], links: [], hiddenText: '' }
  const lists: { ordered: boolean; count: number }[] = []
  let text = ''
  let level: number | null = null
  let item: { marker: string; depth: number } | null = null
  let link: { url: string; from: number } | null = null

  const flush = () => {
    const own = text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
    text = ''
    link = null
    if (own === '') return
    if (level !== null) content.blocks.push({ kind: 'heading', level, text: own, ...BASE })
    else if (item !== null) {
      const said = withoutMarker(own, item.marker)
      content.blocks.push({ kind: 'listItem', marker: item.marker, depth: item.depth, text: said, ...BASE })
      item = { marker: '', depth: item.depth }
    } else {
      const split = splitMarker(own)
      if (split === null) content.blocks.push({ kind: 'paragraph', text: own, ...BASE })
      else content.blocks.push({ kind: 'listItem', marker: split.marker, depth: 0, text: split.text, ...BASE })
    }
  }

  const enter = (element: HtmlElement): boolean => {
    const { tagName } = element
    const part = partOf(element)
    if (part === 'unseen') {
      if (tagName !== 'script' && tagName !== 'style') content.hiddenText += plain(element)
      return false
    }
    if ((part === 'header' || part === 'footer') && isFrame(element)) {
      flush()
      content.blocks.push(...frameBlock(element, part))
      return false
    }
    if (part === 'navigation') {
      flush()
      const own = plain(element).trim()
      if (own !== '') content.blocks.push({ kind: 'furniture', role: 'navigation', text: own, ...BASE })
      return false
    }
    if (tagName === 'table' && isDataTable(element)) {
      flush()
      const table = htmlTable(element)
      if (table !== null) content.blocks.push(table)
      collectLinks(element, content)
      return false
    }
    if (tagName === 'pre') {
      flush()
      content.blocks.push(...textBlocks(preformatted(element), BASE.page))
      collectLinks(element, content)
      return false
    }
    const heading = /^h([1-6])$/.exec(tagName)
    if (heading) {
      flush()
      level = Number(heading[1])
    } else if (PARAGRAPHS.has(tagName)) flush()
    if (tagName === 'br') text += '\n'
    if (tagName === 'ul' || tagName === 'ol') lists.push({ ordered: tagName === 'ol', count: startOf(element) })
    if (tagName === 'li') {
      const list = lists.at(-1)
      item = { marker: list?.ordered ? `${++list.count}.` : '•', depth: Math.max(0, lists.length - 1) }
    }
    if (tagName === 'a') link = { url: attributeOf(element, 'href'), from: text.length }
    return true
  }

  const leave = (element: HtmlElement): void => {
    const { tagName } = element
    if (tagName === 'a' && link !== null) {
      if (/^(?:https?|mailto|tel):/i.test(link.url))
        content.links.push({ url: link.url, text: text.slice(link.from).trim() })
      link = null
    }
    if (/^h[1-6]$/.test(tagName)) {
      flush()
      level = null
    } else if (PARAGRAPHS.has(tagName)) flush()
    if (tagName === 'ul' || tagName === 'ol') lists.pop()
    if (tagName === 'li') item = null
  }

  walk(root, enter, leave, (piece) => {
    text += piece.replace(/\s+/g, ' ')
  })
  flush()
  return content
}

/** Some programs write the marker of an item as text as well. */
function withoutMarker(text: string, marker: string): string {
  if (!/\d/.test(marker)) return text.replace(/^[•▪◦·\uE000-\uF8FF]+\s*(?=\S)/u, '')
  const rest = text.startsWith(marker) ? text.slice(marker.length) : ''
  return rest === '' || /^\d/.test(rest) ? text : rest.trimStart()
}

/**
 * Headers and footers of the whole page that lie beside its main content: the name of the publisher often stands nowhere
 * else.
 */
export function frameBlocks(
  document: { childNodes: HtmlNode[] },
  main: { childNodes: HtmlNode[] },
): { headers: Block[]; footers: Block[] } {
  const frame = { header: [] as Block[], footer: [] as Block[] }
  for (const element of elementsBelow(document)) {
    const part = partOf(element)
    if (part !== 'header' && part !== 'footer') continue
    if (!ancestorsOf(element).some((each) => each === main || inArticle(each))) {
      frame[part].push(...frameBlock(element, part))
    }
  }
  return { headers: frame.header, footers: frame.footer }
}

/** A header with headings may be the head of the document itself. */
function isFrame(element: HtmlElement): boolean {
  if (ancestorsOf(element).some(inArticle)) return false
  for (const inner of elementsBelow(element)) if (/^h[1-6]$/.test(inner.tagName)) return false
  return true
}

const inArticle = ({ tagName }: HtmlElement): boolean => ['article', 'main', 'section'].includes(tagName)

function ancestorsOf(element: HtmlElement): HtmlElement[] {
  const ancestors: HtmlElement[] = []
  for (let above = element.parentNode; above !== null && 'tagName' in above; above = above.parentNode) {
    ancestors.push(above)
  }
  return ancestors
}

function frameBlock(element: HtmlElement, role: 'header' | 'footer'): Block[] {
  const text = plain(element, (inner) => ['navigation', 'unseen'].includes(partOf(inner))).trim()
  return text === '' ? [] : [{ kind: 'furniture', role, text, ...BASE }]
}

function walk(
  root: { childNodes: HtmlNode[] },
  enter: (element: HtmlElement) => boolean,
  leave: (element: HtmlElement) => void,
  onText: (text: string) => void,
): void {
  const open: Open[] = []
  const push = (nodes: readonly HtmlNode[]) => {
    for (let index = nodes.length - 1; index >= 0; index--) {
      const node = nodes[index]
      if (node !== undefined) open.push({ node, leaving: false })
    }
  }
  push(root.childNodes)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, leaving } = next
    if (node.nodeName === '#text') onText((node as { value: string }).value)
    if (!isElement(node)) continue
    if (leaving) leave(node)
    else if (enter(node)) {
      open.push({ node, leaving: true })
      push(node.childNodes)
    }
  }
}

const startOf = (element: HtmlElement): number => (Number.parseInt(attributeOf(element, 'start'), 10) || 1) - 1

/** Text of an element without markup, words of different blocks kept apart. */
function plain(element: HtmlElement, leaveOut: (inner: HtmlElement) => boolean = () => false): string {
  let text = ''
  walk(
    element,
    (inner) => {
      if (inner.tagName === 'script' || inner.tagName === 'style' || leaveOut(inner)) return false
      if (PARAGRAPHS.has(inner.tagName) || inner.tagName === 'br') text += ' '
      return true
    },
    (inner) => {
      if (PARAGRAPHS.has(inner.tagName)) text += ' '
    },
    (piece) => {
      text += piece
    },
  )
  return text.replace(/\s+/g, ' ')
}

/** What is set as it was typed: its line breaks count. */
function preformatted(element: HtmlElement): string {
  let text = ''
  const isSeen = (inner: HtmlElement): boolean => {
    if (inner.tagName === 'br') text += '\n'
    return inner.tagName !== 'script' && inner.tagName !== 'style'
  }
  walk(
    element,
    isSeen,
    () => {},
    (piece) => {
      text += piece
    },
  )
  return text
}

/** Text of a cell; what stands on lines or in paragraphs of its own there stays on lines of its own. */
function cellText(cell: HtmlElement): string {
  let text = ''
  walk(
    cell,
    (inner) => {
      if (inner.tagName === 'script' || inner.tagName === 'style') return false
      if (PARAGRAPHS.has(inner.tagName) || inner.tagName === 'br') text += '\n'
      return true
    },
    (inner) => {
      if (PARAGRAPHS.has(inner.tagName)) text += '\n'
    },
    (piece) => {
      text += piece.replace(/\s+/g, ' ')
    },
  )
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Tables for layout hold other tables, headings or a single column. */
function isDataTable(table: HtmlElement): boolean {
  let rows = 0
  let cells = 0
  for (const element of elementsBelow(table)) {
    if (element.tagName === 'table' || /^h[1-6]$/.test(element.tagName)) return false
    if (element.tagName === 'tr') rows++
    if (element.tagName === 'td' || element.tagName === 'th') cells++
  }
  return rows > 1 && cells > rows && attributeOf(table, 'role') !== 'presentation'
}

function htmlTable(table: HtmlElement): Block | null {
  const rows: TableCell[][] = []
  for (const element of elementsBelow(table)) {
    if (element.tagName === 'tr') rows.push([])
    if (element.tagName !== 'td' && element.tagName !== 'th') continue
    const span = (name: string) => Math.max(1, Math.min(1000, Number.parseInt(attributeOf(element, name), 10) || 1))
    rows.at(-1)?.push({
      text: cellText(element),
      rowSpan: span('rowspan'),
      columnSpan: span('colspan'),
      header: element.tagName === 'th',
    })
  }
  const filled = rows.filter((row) => row.length > 0)
  return filled.length === 0 ? null : { kind: 'table', rows: filled, pages: [1], ...BASE }
}

function collectLinks(element: HtmlElement, content: HtmlContent): void {
  for (const inner of elementsBelow(element)) {
    const url = inner.tagName === 'a' ? attributeOf(inner, 'href') : ''
    if (/^(?:https?|mailto|tel):/i.test(url)) content.links.push({ url, text: plain(inner).trim() })
  }
}
