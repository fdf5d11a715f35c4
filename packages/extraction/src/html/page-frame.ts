import type { Block } from '@arkivar/types'
import { plainText } from './element-text.ts'
import { HTML_PAGE } from './html-page.ts'
import { elementsBelow, type HtmlElement, type HtmlNode } from './html-tree.ts'
import { partOf } from './page-parts.ts'

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
