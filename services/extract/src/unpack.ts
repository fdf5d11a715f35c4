import { promisify } from 'node:util'
import { gunzip, gunzipSync } from 'node:zlib'
import type { EmbeddedFile } from '@arkivar/extraction'
import { type ExtractedDocument, extractedDocumentSchema, type Failure } from '@arkivar/types'
import type { ParserMessage } from './parser-messages.ts'

/** What was read, and beside it `packed`: the same as gzipped JSON, ready to be stored, where it was not changed since. */
export type UnpackedOutcome =
  | { ok: true; document: ExtractedDocument; embedded: EmbeddedFile[]; packed?: Uint8Array }
  | { ok: false; failure: Failure }

const inflate = promisify(gunzip)

/** The longest text that one string can hold is 512 MiB; no document comes near. */
const limit = { maxOutputLength: 512 * 1024 * 1024 }
/** Handing so little to another thread costs more than the work. */
const smallBytes = 32 * 1024

/**
 * A parser that a document has taken over could say anything: what is used is what will be stored, and has to be a
 * document.
 * @throws Error for a fault of the parser itself, and where it says something else than a document
 */
export async function unpack(answer: ParserMessage): Promise<UnpackedOutcome> {
  if (answer.type === 'surprise') throw new Error(answer.message, { cause: answer.stack })
  if (answer.type === 'failed') return { ok: false, failure: answer.failure }
  const { packed, embedded } = answer
  const text = packed.length <= smallBytes ? gunzipSync(packed, limit) : await inflate(packed, limit)
  const document: unknown = JSON.parse(text.toString())
  extractedDocumentSchema.parse(document)
  return { ok: true, document: document as ExtractedDocument, embedded, packed }
}
