import { attributeOf, elementsBelow, type HtmlElement } from './html-tree.ts'

const LOGO =
  /^(?:[Ll]ogo(?:\sfor)?[\s:–-]{1,3})?(?<owner>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?\s(?:[Rr]egionsk|[Kk])ommune)s?(?:[\s:–-]{1,3}(?:[Ll]ogo|[Bb]yvåben|[Vv]åbenskjold))?$/u

/** Whose logo a picture is, as its alternative text has it: "Engby Kommunes logo". Null where it is none of a kommune. */
export function ownerOfLogo(element: HtmlElement): string | null {
  if (element.tagName !== 'img') return null
  return LOGO.exec(attributeOf(element, 'alt').trim())?.groups?.owner ?? null
}

export function ownersOfLogos(element: HtmlElement): string[] {
  return [...elementsBelow(element)].flatMap((inner) => ownerOfLogo(inner) ?? [])
}
