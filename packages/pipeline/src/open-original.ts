import { type ObjectStream, originalKey } from '@arkivar/storage'
import type { PipelineParts } from './pipeline-parts.ts'

/** @throws FailureError `original-missing`, `storage-unavailable`. */
export function openOriginal(sha256: string, { store }: Pick<PipelineParts, 'store'>): Promise<ObjectStream> {
  return store.open(originalKey(sha256))
}
