import { attributeOf, elementsBelow, type HtmlElement, type HtmlNode, textBelow } from './html-tree.ts'

/** Never shown to a reader. */
const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'iframe',
  'object',
  'svg',
  'canvas',
  'dialog',
])
const NAVIGATION = new Set(['nav', 'menu'])
const NAVIGATION_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'alertdialog',
])
const NAVIGATION_NAMES =
  /(?:^|[\s_-])(?:cookies?|cookie-?(?:banner|consent|bar|notice)|consent|breadcrumbs?|brødkrumme|nav(?:bar|igation)?|menu|skip-?link|skiplinks?|share|social|sitemap|to-?top|back-?to-?top|print-?link|sr-only|visually-?hidden)(?:$|[\s_-])/i

export type PagePart = 'content' | 'navigation' | 'unseen' | 'header' | 'footer'

export function partOf(element: HtmlElement): PagePart {
  const { tagName } = element
  if (UNSEEN.has(tagName)) return 'unseen'
  if (isHidden(element)) return 'unseen'
  const role = attributeOf(element, 'role')
  if (NAVIGATION.has(tagName) || NAVIGATION_ROLES.has(role)) return 'navigation'
  const names = `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`
  if (tagName !== 'body' && tagName !== 'html' && tagName !== 'main' && NAVIGATION_NAMES.test(names))
    return 'navigation'
  // What office programs write for the header and the footer of their pages.
  const name = tagName === 'div' ? attributeOf(element, 'title') : tagName
  if (name === 'header' || name === 'footer') return name
  return 'content'
}

function isHidden(element: HtmlElement): boolean {
  if (element.attrs.some((attribute) => attribute.name === 'hidden')) return true
  if (attributeOf(element, 'aria-hidden') === 'true' && element.tagName !== 'span') return true
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributeOf(element, 'style'))
}

/** The part of the page that is its content: `main`, a single `article`, or the whole body. */
export function mainContent(document: { childNodes: HtmlNode[] }): { childNodes: HtmlNode[] } {
  let body: HtmlElement | undefined
  let main: HtmlElement | undefined
  const articles: HtmlElement[] = []
  for (const element of elementsBelow(document)) {
    if (element.tagName === 'body') body ??= element
    if (element.tagName === 'main' || attributeOf(element, 'role') === 'main') main ??= element
    if (element.tagName === 'article') articles.push(element)
  }
  const whole = body ?? document
  const [article] = articles
  const candidate = main ?? (articles.length === 1 ? article : undefined)
  // A `main` that holds next to nothing is a shell that a script should have filled.
  return candidate !== undefined && textBelow(candidate).trim().length > 40 ? candidate : whole
}
