import type { Work } from '@arkivar/ledger'
import { dropUnused, type PipelineParts } from '@arkivar/pipeline'

/** What is withdrawn is gone everywhere: the bytes too, with all that was made of them, unless another document has them. */
export async function deleteRevision(work: Work, { ledger, store }: PipelineParts): Promise<void> {
  const record = await ledger.documents.find(work.documentId)
  for (const { sha256 } of record?.revisions ?? []) await dropUnused(sha256, { ledger, store })
}
