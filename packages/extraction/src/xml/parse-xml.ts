import { FailureError } from '@arkivar/types/parsing'
import { SaxesParser } from 'saxes'
import { KnownPrefixes } from './known-prefixes.ts'

/** An element with its name, and the prefix by which its namespace is known; text stands among the children as strings. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

/**
 * A small tree of an XML file. Document types are refused: entities of whatever kind are never declared, fetched or
 * expanded, since no office format needs them.
 * @throws FailureError `corrupt`, also for a document type or for elements nested deeper than `maxNesting`
 */
export function parseXml(text: string, maxNesting: number): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  const parser = new SaxesParser()
  const prefixes = new KnownPrefixes()
  parser.on('doctype', () => {
    throw new FailureError({ code: 'corrupt', message: 'An XML part declares a document type, which is never read.' })
  })
  parser.on('opentag', (tag) => {
    const written = tag.attributes as Record<string, string>
    prefixes.learn(written)
    const attributes = prefixes.ofAttributes(written)
    const element: XmlElement = { name: prefixes.ofElement(tag.name), attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
    if (open.length > maxNesting)
      throw new FailureError({ code: 'corrupt', message: 'An XML part is nested too deeply.' })
  })
  parser.on('closetag', () => void open.pop())
  const keep = (piece: string) => void open.at(-1)?.children.push(piece)
  parser.on('text', keep)
  parser.on('cdata', keep)
  parser.on('error', (error) => {
    throw new FailureError(
      { code: 'corrupt', message: `An XML part cannot be read: ${error.message}` },
      { cause: error },
    )
  })
  parser.write(text).close()
  return root
}

export function* elementsOf(element: XmlElement | undefined, name?: string): Generator<XmlElement> {
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) yield child
  }
}

export function childOf(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let current = element
  for (const name of path) current = elementsOf(current, name).next().value as XmlElement | undefined
  return current
}

/** All elements of that name below, in document order. */
export function* descendantsOf(element: XmlElement | undefined, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child
    yield* descendantsOf(child, name)
  }
}

export function textOf(element: XmlElement | undefined): string {
  let text = ''
  for (const child of element?.children ?? []) text += typeof child === 'string' ? child : textOf(child)
  return text
}
