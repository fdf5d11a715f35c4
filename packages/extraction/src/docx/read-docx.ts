import type { Block, ExtractedDocument } from '@arkivar/types'
import { blockText, failureOf } from '@arkivar/types/parsing'
import type { ZipEntry } from '../archive/zip-archive.ts'
import type { ExtractionBudgets } from '../budgets.ts'
import type { UnfinishedDocument } from '../finish/finish-document.ts'
import { markTableOfContents } from '../layout/table-of-contents.ts'
import { pageOfBlocks } from '../page-of-blocks.ts'
import { decodeText } from '../text/decode-text.ts'
import { childOf, descendantsOf, elementsOf, parseXml, textOf, type XmlElement } from '../xml/parse-xml.ts'
import { alternativeParts } from './alternative-parts.ts'
import { docxBlocks } from './docx-body.ts'
import type { DocxContent, DocxParts } from './docx-content.ts'
import { docxEntries } from './docx-entries.ts'
import { DocxNumbering } from './docx-numbering.ts'
import { DocxStyles } from './docx-styles.ts'

/**
 * Reads a Word document: what a reader sees with all changes accepted, comments apart.
 * `isPart`: it stands in another Word document.
 * @throws FailureError `corrupt`, `bomb` or `encrypted`
 */
export function readDocx(bytes: Uint8Array, budgets: ExtractionBudgets, isPart = false): UnfinishedDocument {
  const { entries, main, notices } = docxEntries(bytes, budgets)
  const readPart = (name: string): XmlElement | undefined => {
    const entry = entries.get(name)
    return entry === undefined ? undefined : parseXml(decodeText(entry.read()), budgets.maxNesting)
  }
  // Without its main part there is no document; without another there is one that lacks something.
  const document = readPart(main)
  const part = (name: string): XmlElement | undefined => {
    try {
      return readPart(name)
    } catch (error) {
      const failure = failureOf(error)
      if (failure.code !== 'corrupt') throw error
      if (notices.every(({ message }) => !message.includes(name)))
        notices.push({ code: 'part-lost', message: `${name} is lost: ${failure.message}` })
      return undefined
    }
  }
  const relations = part(main.replace('word/', 'word/_rels/').concat('.rels'))
  const readWord = isPart ? null : (inner: Uint8Array) => readDocx(inner, budgets, true)
  const alternatives = alternativeParts(entries, targetsOf(relations, 'inside'), budgets, readWord)
  const parts: DocxParts = {
    styles: new DocxStyles(part('word/styles.xml')),
    numbering: new DocxNumbering(part('word/numbering.xml')),
    targets: targetsOf(relations, 'outside'),
    alternatives,
  }
  const body = docxBlocks(childOf(document, 'w:document', 'w:body'), parts)
  const notes = { footnotes: part('word/footnotes.xml'), endnotes: part('word/endnotes.xml') }
  const blocks = [
    ...marginBlocks(entries, part, parts),
    ...markTableOfContents(body.blocks),
    ...noteBlocks(body, notes, parts),
  ]
  const metadata = metadataOf(part('docProps/core.xml'))
  const annotations = commentsOf(part('word/comments.xml'))
  return {
    facts: {
      format: 'docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      metadata,
      bookmarks: [],
      embedded: [],
      notices: [...notices, ...alternatives.notices],
    },
    pages: [pageOfBlocks(1, blocks)],
    links: body.links.map((link) => ({ page: 1, ...link })),
    formFields: body.formFields.map((field) => ({ page: 1, ...field })),
    annotations,
  }
}

/** Relation id → address, or name of the entry of the archive. */
function targetsOf(relations: XmlElement | undefined, where: 'inside' | 'outside'): Map<string, string> {
  const targets = new Map<string, string>()
  for (const relation of elementsOf(childOf(relations, 'Relationships'), 'Relationship')) {
    const { Id, Target, TargetMode } = relation.attributes
    if (Id === undefined || Target === undefined) continue
    const isOutside = TargetMode === 'External'
    if (isOutside !== (where === 'outside')) continue
    targets.set(Id, isOutside ? Target : entryName(Target))
  }
  return targets
}

/** Names are relative to the folder of the main part, or begin at the root of the archive. */
const entryName = (target: string): string =>
  /^(?:\/|\.\.\/)/.test(target) ? target.replace(/^[./]+/, '') : `word/${target.replace(/^\.\//, '')}`

function marginBlocks(
  entries: ReadonlyMap<string, ZipEntry>,
  part: (name: string) => XmlElement | undefined,
  parts: DocxParts,
): Block[] {
  const blocks: Block[] = []
  for (const name of entries.keys()) {
    const match = /^word\/(header|footer)\d*\.xml$/.exec(name)
    if (match === null) continue
    const role = match[1] === 'header' ? 'header' : 'footer'
    const root = childOf(part(name), role === 'header' ? 'w:hdr' : 'w:ftr')
    const text = textOfBlocks(docxBlocks(root, parts).blocks)
    if (text.trim() === '') continue
    blocks.push({ kind: 'furniture', role, text, page: 1, confidence: 1, region: 'body' })
  }
  return blocks
}

function noteBlocks(
  body: DocxContent,
  roots: Readonly<Record<'footnotes' | 'endnotes', XmlElement | undefined>>,
  parts: DocxParts,
): Block[] {
  return body.notes.flatMap(({ kind, id }, index): Block[] => {
    for (const note of elementsOf(childOf(roots[kind], `w:${kind}`))) {
      if (note.attributes['w:id'] !== id) continue
      const text = textOfBlocks(docxBlocks(note, parts).blocks)
      return [{ kind: 'footnote', marker: String(index + 1), text, page: 1, confidence: 1, region: 'body' }]
    }
    return []
  })
}

const textOfBlocks = (blocks: readonly Block[]): string => blocks.map(blockText).join('\n')

function metadataOf(core: XmlElement | undefined): ExtractedDocument['metadata'] {
  const properties = childOf(core, 'cp:coreProperties')
  const metadata = {
    title: textOf(childOf(properties, 'dc:title')).trim(),
    author: textOf(childOf(properties, 'dc:creator')).trim(),
    created: textOf(childOf(properties, 'dcterms:created')).trim(),
    modified: textOf(childOf(properties, 'dcterms:modified')).trim(),
    language: textOf(childOf(properties, 'dc:language')).trim(),
  }
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== ''))
}

function commentsOf(root: XmlElement | undefined): ExtractedDocument['annotations'] {
  return [...elementsOf(childOf(root, 'w:comments'), 'w:comment')].flatMap((comment) => {
    const text = [...descendantsOf(comment, 'w:t')].map(textOf).join('').trim()
    return text === '' ? [] : [{ page: 1, kind: 'Comment', text }]
  })
}
