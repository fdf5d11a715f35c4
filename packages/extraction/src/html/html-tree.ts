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

/** Visits elements on the way in and on the way out, without recursion; what `enter` refuses is passed over. */
export function walk(
  root: { childNodes: HtmlNode[] },
  enter: (element: HtmlElement) => boolean,
  leave: (element: HtmlElement) => void,
  onText: (text: string) => void,
): void {
  const open: { node: HtmlNode; leaving: boolean }[] = []
  const push = (nodes: readonly HtmlNode[]) => {
    for (let index = nodes.length - 1; index >= 0; index--) {
      const node = nodes[index]
      if (node !== undefined) open.push({ node, leaving: false })
    }
  }
  push(root.childNodes)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, leaving } = next
    if (node.nodeName === '#text') onText((node as DefaultTreeAdapterTypes.TextNode).value)
    if (!isElement(node)) continue
    if (leaving) leave(node)
    else if (enter(node)) {
      open.push({ node, leaving: true })
      push(node.childNodes)
    }
  }
}

export function textBelow(root: { childNodes: HtmlNode[] }): string {
  let text = ''
  walk(
    root,
    () => true,
    () => {},
    (piece) => {
      text += piece
    },
  )
  return text
}
