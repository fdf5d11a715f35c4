import type { Block } from '@arkivar/types'
import { splitMarker } from '../layout/list-marker.ts'
import { textBlocks } from '../text/read-text.ts'
import { isParagraph, plainText, spaced, typedText } from './element-text.ts'
import { HTML_PAGE } from './html-page.ts'
import { isDataTable, tableRows } from './html-table.ts'
import { attributeOf, elementsBelow, type HtmlElement, type HtmlNode, walk } from './html-tree.ts'
import { ownerOfLogo } from './logo.ts'
import { frameBlock, isFrame } from './page-frame.ts'
import { type PagePart, partOf } from './page-parts.ts'

export interface HtmlContent {
  blocks: Block[]
  links: { url: string; text: string }[]
  hiddenText: string
}

/** Blocks of an HTML page in the order of the source. */
export function htmlBlocks(root: { childNodes: HtmlNode[] }): HtmlContent {
  const content: HtmlContent = { blocks: [], links: [], hiddenText: '' }
  const lists: { ordered: boolean; count: number }[] = []
  let text = ''
  let level: number | null = null
  let item: { marker: string; depth: number } | null = null
  let link: { url: string; from: number } | null = null
  /** How much of the text leads somewhere, and how much does not. */
  let linked = { inside: 0, outside: 0 }
  let files = 0
  let hasBegun = false
  /** Where one piece of markup ended and the next began, with nothing between them. */
  let ended = -1
  let seam = -1

  const flush = () => {
    const own = text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
    const isMenu = !hasBegun && level === null && linked.inside > 0 && linked.outside === 0 && files === 0
    text = ''
    link = null
    linked = { inside: 0, outside: 0 }
    files = 0
    ended = -1
    if (own === '') return
    if (isMenu) {
      content.blocks.push({ kind: 'furniture', role: 'navigation', text: own, ...HTML_PAGE })
      return
    }
    hasBegun = true
    if (level !== null) {
      content.blocks.push({ kind: 'heading', level, text: numbered(own, item?.marker ?? ''), ...HTML_PAGE })
      if (item !== null) item = { ...item, marker: '' }
    } else if (item !== null) {
      const said = withoutMarker(own, item.marker)
      content.blocks.push({ kind: 'listItem', marker: item.marker, depth: item.depth, text: said, ...HTML_PAGE })
      item = { marker: '', depth: item.depth }
    } else {
      const split = splitMarker(own)
      if (split === null) content.blocks.push({ kind: 'paragraph', text: own, ...HTML_PAGE })
      else content.blocks.push({ kind: 'listItem', marker: split.marker, depth: 0, text: split.text, ...HTML_PAGE })
    }
  }

  const enter = (element: HtmlElement): boolean => {
    const { tagName } = element
    const part = partOf(element)
    if (part === 'unseen') {
      if (tagName !== 'script' && tagName !== 'style') content.hiddenText += plainText(element)
      return false
    }
    const whole = readWhole(element, part)
    if (whole !== null) {
      flush()
      content.blocks.push(...whole)
      if (part === 'content') content.links.push(...linksIn(element))
      return false
    }
    const heading = /^h([1-6])$/.exec(tagName)
    if (heading) {
      flush()
      level = Number(heading[1])
    } else if (isParagraph(element)) flush()
    const owner = ownerOfLogo(element)
    if (owner !== null) content.blocks.push({ kind: 'furniture', role: 'header', text: owner, ...HTML_PAGE })
    if (tagName === 'br') text += '\n'
    if (tagName === 'ul' || tagName === 'ol') lists.push({ ordered: tagName === 'ol', count: startOf(element) })
    if (tagName === 'li') {
      const list = lists.at(-1)
      item = { marker: list?.ordered ? `${++list.count}.` : '•', depth: Math.max(0, lists.length - 1) }
    }
    if (seams.has(tagName)) {
      if (ended === text.length) seam = ended
    } else ended = -1
    if (tagName === 'a' && isFile(attributeOf(element, 'href'))) files++
    if (tagName === 'a') link = { url: attributeOf(element, 'href'), from: text.length }
    return true
  }

  const leave = (element: HtmlElement): void => {
    const { tagName } = element
    if (tagName === 'a' && link !== null) {
      if (leadsOut(link.url)) content.links.push({ url: link.url, text: text.slice(link.from).trim() })
      link = null
    }
    if (seams.has(tagName)) ended = text.length
    if (/^h[1-6]$/.test(tagName)) {
      flush()
      level = null
    } else if (isParagraph(element)) flush()
    if (tagName === 'ul' || tagName === 'ol') lists.pop()
    if (tagName === 'li') item = null
  }

  walk(root, enter, leave, (piece) => {
    const said = spaced(piece)
    if (seam >= 0 && seam === text.length && isSeam(text, said)) text += ' '
    seam = -1
    text += said
    const length = said.trim().length
    if (link === null) linked.outside += length
    else linked.inside += length
  })
  flush()
  return content
}

/** Markup within a line that pages set apart by their style sheet alone: a number from its heading, a field from its label. */
const seams = new Set(['a', 'b', 'button', 'em', 'i', 'label', 'small', 'span', 'strong', 'time'])

/** Whether two words meet there; a word whose letters are marked up one by one goes on in small letters. */
const isSeam = (before: string, after: string): boolean =>
  /[\p{Ll}\d.:)]$/u.test(before) && (/^\p{Lu}/u.test(after) || (/[\p{Ll}:]$/u.test(before) && /^\d/.test(after)))

const isFile = (url: string): boolean =>
  /\.(?:pdf|docx?|odt|rtf|xlsx?|pptx?|zip)(?:[?#]|$)|\/(?:bilag|download|files?)\//i.test(url)

/** A heading that is an item of a numbered list; its number may be written as well. */
const numbered = (heading: string, marker: string): string =>
  /\d/.test(marker) && !/^\p{L}{0,6}\.?\s?\d/u.test(heading) ? `${marker} ${heading}` : heading

/** Some programs write the marker of an item as text as well. */
function withoutMarker(text: string, marker: string): string {
  if (!/\d/.test(marker)) return text.replace(/^[•▪◦·\uE000-\uF8FF]+\s*(?=\S)/u, '')
  const rest = text.startsWith(marker) ? text.slice(marker.length) : ''
  return rest === '' || /^\d/.test(rest) ? text : rest.trimStart()
}

/** The blocks that an element becomes as a whole; null where what is in it is read piece by piece. */
function readWhole(element: HtmlElement, part: PagePart): Block[] | null {
  if ((part === 'header' || part === 'footer') && isFrame(element)) return frameBlock(element, part)
  if (part === 'navigation') {
    const text = plainText(element).trim()
    return text === '' ? [] : [{ kind: 'furniture', role: 'navigation', text, ...HTML_PAGE }]
  }
  if (element.tagName === 'table' && isDataTable(element)) {
    const rows = tableRows(element)
    return rows.length === 0 ? [] : [{ kind: 'table', rows, pages: [1], ...HTML_PAGE }]
  }
  return element.tagName === 'pre' ? textBlocks(typedText(element), HTML_PAGE.page) : null
}

const startOf = (element: HtmlElement): number => (Number.parseInt(attributeOf(element, 'start'), 10) || 1) - 1

const leadsOut = (url: string): boolean => /^(?:https?|mailto|tel):/i.test(url)

function linksIn(element: HtmlElement): HtmlContent['links'] {
  return [...elementsBelow(element)].flatMap((inner) => {
    const url = inner.tagName === 'a' ? attributeOf(inner, 'href') : ''
    return leadsOut(url) ? [{ url, text: plainText(inner).trim() }] : []
  })
}
