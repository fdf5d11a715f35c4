import type { ExtractedDocument } from '@arkivar/types'
import type { UnfinishedDocument } from '../finish/finish-document.ts'
import { pageOfBlocks } from '../page-of-blocks.ts'
import { decodeText } from '../text/decode-text.ts'
import { htmlBlocks } from './html-blocks.ts'
import { declaredEncoding } from './html-encoding.ts'
import { attributeOf, elementsBelow, type HtmlNode, parseHtml, textBelow } from './html-tree.ts'
import { frameBlocks } from './page-frame.ts'
import { mainContent } from './page-parts.ts'

/** Reads the main content of an HTML page; nothing of it is run or fetched. */
export function readHtml(bytes: Uint8Array): UnfinishedDocument {
  const document = parseHtml(decodeText(bytes, declaredEncoding(bytes)))
  const main = mainContent(document)
  const content = htmlBlocks(main)
  const { headers, footers } = frameBlocks(document, main)
  const page = pageOfBlocks(1, [...headers, ...content.blocks, ...footers])
  const hiddenText = content.hiddenText.trim()
  return {
    facts: {
      format: 'html',
      mediaType: 'text/html',
      metadata: metadataOf(document),
      bookmarks: [],
      embedded: [],
      notices: [],
    },
    pages: [hiddenText === '' ? page : { ...page, hiddenText }],
    links: content.links.map((link) => ({ page: 1, ...link })),
    formFields: [],
    annotations: [],
  }
}

function metadataOf(document: { childNodes: HtmlNode[] }): ExtractedDocument['metadata'] {
  const metadata: ExtractedDocument['metadata'] = {}
  for (const element of elementsBelow(document)) {
    if (element.tagName === 'body') break
    const content = attributeOf(element, 'content').trim()
    const name = attributeOf(element, 'name').toLowerCase()
    if (element.tagName === 'html' && attributeOf(element, 'lang') !== '')
      metadata.language = attributeOf(element, 'lang')
    if (element.tagName === 'title') metadata.title = textBelow(element).replace(/\s+/g, ' ').trim()
    if (name === 'author' && content !== '') metadata.author = content
    if (name === 'generator' && content !== '') metadata.producer = content
  }
  return metadata
}
