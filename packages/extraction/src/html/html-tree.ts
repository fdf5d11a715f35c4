import { type DefaultTreeAdapterTypes, parse } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

export const parseHtml = (text: string): DefaultTreeAdapterTypes.Document => parse(text)

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

export function attributeOf(element: HtmlElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? ''
}

/** Elements below in document order, without recursion: markup may be nested deeper than the stack is. */
export function* elementsBelow(root: { childNodes: HtmlNode[] }): Generator<HtmlElement> {
  const open: HtmlNode[] = [...root.childNodes].reverse()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue
    yield node
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index]
      if (child !== undefined) open.push(child)
    }
  }
}

export function textBelow(root: { childNodes: HtmlNode[] }): string {
  const open: HtmlNode[] = [...root.childNodes].reverse()
  let text = ''
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value
    if (!isElement(node)) continue
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index]
      if (child !== undefined) open.push(child)
    }
  }
  return text
}
