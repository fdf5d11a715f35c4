import type { Block } from '@arkivar/types'
import { isParagraph, plainText, spaced } from './element-text.ts'
import { HTML_PAGE } from './html-page.ts'
import { elementsBelow, type HtmlElement, type HtmlNode, walk } from './html-tree.ts'
import { ownersOfLogos } from './logo.ts'
import { partOf } from './page-parts.ts'

/**
 * Headers and footers of the whole page that lie beside its main content: the name of the publisher often stands nowhere
 * else.
 */
export function frameBlocks(
  document: { childNodes: HtmlNode[] },
  main: { childNodes: HtmlNode[] },
): { headers: Block[]; footers: Block[] } {
  const title = titleAbove(document, main)
  const frame = { header: aboveMain(document, main, title), footer: [] as Block[] }
  for (const element of elementsBelow(document)) {
    const part = partOf(element)
    if (part !== 'header' && part !== 'footer') continue
    if (!ancestorsOf(element).some((each) => each === main || inArticle(each))) {
      frame[part].push(...frameBlock(element, part, title))
    }
  }
  const heading = title === null ? '' : plainText(title).trim()
  if (heading !== '') frame.header.push({ kind: 'heading', level: 1, text: heading, ...HTML_PAGE })
  return { headers: frame.header, footers: frame.footer }
}

/** Pages with a picture across their top have their title there; one that leads somewhere is the name of the site. */
function titleAbove(document: { childNodes: HtmlNode[] }, main: { childNodes: HtmlNode[] }): HtmlElement | null {
  if (!('tagName' in main) || main.tagName === 'body') return null
  for (const inner of elementsBelow(main)) if (inner.tagName === 'h1') return null
  let title: HtmlElement | null = null
  for (const element of elementsBelow(document)) {
    if (element === main) break
    if (element.tagName !== 'h1' || leads(element)) continue
    const around = [element, ...ancestorsOf(element)].map(partOf)
    if (!around.some((part) => part === 'navigation' || part === 'unseen')) title = element
  }
  return title
}

function leads(heading: HtmlElement): boolean {
  for (const { tagName } of elementsBelow(heading)) if (tagName === 'a' || tagName === 'img') return true
  return ancestorsOf(heading).some(({ tagName }) => tagName === 'a')
}

/** The form of a document may stand above its main content, in a few words: "NOTAT". */
function aboveMain(
  document: { childNodes: HtmlNode[] },
  main: { childNodes: HtmlNode[] },
  title: HtmlElement | null,
): Block[] {
  if (!('tagName' in main) || main.tagName === 'body') return []
  const rows: string[] = []
  let row = ''
  let isAbove = true
  const flush = () => {
    const text = row.replace(/\s+/g, ' ').trim()
    row = ''
    if (text !== '') rows.push(text)
  }
  walk(
    document,
    (element) => {
      isAbove &&= element !== main
      if (isAbove && isParagraph(element)) flush()
      return isAbove && element !== title && (element.tagName === 'html' || partOf(element) === 'content')
    },
    (element) => {
      if (isAbove && isParagraph(element)) flush()
    },
    (piece) => {
      if (isAbove) row += spaced(piece)
    },
  )
  flush()
  if (rows.length > MOST_ROWS || rows.some((text) => text.length > LONGEST_ROW)) return []
  return rows.map((text) => ({ kind: 'furniture', role: 'header', text, ...HTML_PAGE }))
}

/** More is a menu. */
const MOST_ROWS = 3
const LONGEST_ROW = 60

/** A header with headings may be the head of the document itself. */
export function isFrame(element: HtmlElement): boolean {
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

export function frameBlock(element: HtmlElement, role: 'header' | 'footer', title: HtmlElement | null = null): Block[] {
  const isApart = (inner: HtmlElement) => inner === title || ['navigation', 'unseen'].includes(partOf(inner))
  const text = [...ownersOfLogos(element), plainText(element, isApart).trim()].filter((each) => each !== '').join('\n')
  return text === '' ? [] : [{ kind: 'furniture', role, text, ...HTML_PAGE }]
}
