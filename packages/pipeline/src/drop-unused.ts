import { originalKey } from '@arkivar/storage'
import type { PipelineParts } from './pipeline-parts.ts'

/**
 * Deletes an original and all that was made of it, unless a document that is not withdrawn has the same bytes.
 * @returns whether it was deleted.
 */
export async function dropUnused(sha256: string, { ledger, store }: PipelineParts): Promise<boolean> {
  return ledger.documents.whileUnused(sha256, async () => {
    for await (const { key } of store.list(`derived/${sha256}/`)) await store.delete(key)
    await store.delete(originalKey(sha256))
  })
}
