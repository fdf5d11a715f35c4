import type { Block } from '@arkivar/types'
import { failureOf } from '@arkivar/types/parsing'
import type { ZipEntry } from '../archive/zip-archive.ts'
import type { ExtractionBudgets } from '../budgets.ts'
import { detectFormat } from '../detect-format.ts'
import type { UnfinishedDocument } from '../finish/finish-document.ts'
import { readHtml } from '../html/read-html.ts'
import { readRtf } from '../rtf/read-rtf.ts'
import { decodeText } from '../text/decode-text.ts'
import { unfinishedText } from '../text/read-text.ts'

type Links = { url: string; text: string }[]

/** Foreign documents that stand in the body of a Word document, and what could not be read of them. */
export interface AlternativeParts {
  read(id: string): { blocks: Block[]; links: Links }
  readonly notices: UnfinishedDocument['facts']['notices']
}

const NOTHING = { blocks: [], links: [] }

/**
 * Reads the parts that `w:altChunk` names (ECMA-376 part 1, 17.17.2.1): HTML, RTF, text and Word documents. `readWord`
 * is null inside of such a part: documents within documents within documents are not followed.
 */
export function alternativeParts(
  entries: ReadonlyMap<string, ZipEntry>,
  targets: ReadonlyMap<string, string>,
  budgets: ExtractionBudgets,
  readWord: ((bytes: Uint8Array) => UnfinishedDocument) | null,
): AlternativeParts {
  const notices: AlternativeParts['notices'] = []
  const lost = (why: string) => {
    notices.push({
      code: 'part-lost',
      message: `A part of the document that stands in a file of its own is lost: ${why}`,
    })
    return NOTHING
  }
  let characters = 0
  const read = (id: string) => {
    const name = targets.get(id)
    const entry = name === undefined ? undefined : entries.get(name)
    if (entry === undefined) return lost('it is missing.')
    if (characters > budgets.maxTextChars) return lost('there is too much of it.')
    try {
      const part = readPart(entry.read(), readWord)
      if (typeof part === 'string') return lost(part)
      const blocks = part.pages.flatMap((page) => page.blocks.filter(isText))
      for (const block of blocks) characters += 'text' in block ? block.text.length : 0
      return { blocks, links: part.links.map(({ url, text = '' }) => ({ url, text })) }
    } catch (error) {
      const failure = failureOf(error)
      if (failure.code !== 'corrupt' && failure.code !== 'encrypted') throw error
      return lost(failure.message)
    }
  }
  return { read, notices }
}

/** Word leaves out the headers and footers of what it takes in. */
const isText = (block: Block): boolean => block.kind !== 'furniture' || block.role === 'tableOfContents'

/** A sentence instead of a document says why it is not read. */
function readPart(
  bytes: Uint8Array,
  readWord: ((bytes: Uint8Array) => UnfinishedDocument) | null,
): UnfinishedDocument | string {
  const detected = detectFormat(bytes)
  switch (detected?.format) {
    case 'html':
      return readHtml(bytes)
    case 'rtf':
      return readRtf(bytes)
    case 'text':
      return unfinishedText(decodeText(bytes))
    case 'docx':
      return readWord?.(bytes) ?? 'parts within parts are not read.'
    default:
      return `files of the kind ${detected?.mediaType ?? 'unknown'} are not read there.`
  }
}
