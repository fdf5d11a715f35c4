import type { ExtractedDocument, Failure } from '@arkivar/types'

/** A file inside the file; `document.embeddedFiles` describes it at the same place in the list. */
export interface EmbeddedFile {
  name: string
  mediaType: string
  bytes: Uint8Array
}

/** Personal numbers have been masked. An expected failure is a value; `page` loss alone is no failure. */
export type ExtractionOutcome =
  | { ok: true; document: ExtractedDocument; embedded: EmbeddedFile[] }
  | { ok: false; failure: Failure }
