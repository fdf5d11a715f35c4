import { unpackDerived } from '@arkivar/storage'
import { type ExtractedDocument, extractedDocumentSchema } from '@arkivar/types'

/**
 * A parser that a document has taken over could say anything: what is used is what will be stored, and has to be a
 * document.
 * @param packed gzipped JSON
 * @throws Error where it is something else
 */
export async function unpackDocument(packed: Uint8Array): Promise<ExtractedDocument> {
  const document = await unpackDerived('what a parser said', packed)
  extractedDocumentSchema.parse(document)
  return document as ExtractedDocument
}
