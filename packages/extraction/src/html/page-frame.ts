import type { Block } from '@arkivar/types'
import { isParagraph, plainText, spaced } from './element-text.ts'
import { HTML_PAGE } from './html-page.ts'
import { elementsBelow, type HtmlElement, type HtmlNode, walk } from './html-tree.ts'
import { partOf } from './page-parts.ts'

/**
 * Headers and footers of the whole page that lie beside its main content: the name of the publisher often stands nowhere
 * else.
 */
export function frameBlocks(
  document: { childNodes: HtmlNode[] },
  main: { childNodes: HtmlNode[] },
): { headers: Block[]; footers: Block[] } {
  const frame = { header: aboveMain(document, main), footer: [] as Block[] }
  for (const element of elementsBelow(document)) {
    const part = partOf(element)
    if (part !== 'header' && part !== 'footer') continue
    if (!ancestorsOf(element).some((each) => each === main || inArticle(each))) {
      frame[part].push(...frameBlock(element, part))
    }
  }
  return { headers: frame.header, footers: frame.footer }
}

/** The form of a document may stand above its main content, in a few words: "NOTAT". */
function aboveMain(document: { childNodes: HtmlNode[] }, main: { childNodes: HtmlNode[] }): Block[] {
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
      return isAbove && (element.tagName === 'html' || partOf(element) === 'content')
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

export function frameBlock(element: HtmlElement, role: 'header' | 'footer'): Block[] {
  const text = plainText(element, (inner) => ['navigation', 'unseen'].includes(partOf(inner))).trim()
  return text === '' ? [] : [{ kind: 'furniture', role, text, ...HTML_PAGE }]
}
