import type { Work } from '@arkivar/ledger'
import type { PipelineParts } from '@arkivar/pipeline'

/** What is withdrawn is gone everywhere: the bytes too, with all that was made of them, unless another document has them. */
export async function deleteRevision(work: Work, { ledger, store }: PipelineParts): Promise<void> {
  const record = await ledger.documents.find(work.documentId)
  for (const { sha256 } of record?.revisions ?? []) {
    if (await ledger.documents.inUse(sha256)) continue
    for await (const { key } of store.list(`derived/${sha256}/`)) {
      await store.delete(key)
      await ledger.work.forget(key)
    }
    await store.delete(`originals/${sha256}`)
  }
}
