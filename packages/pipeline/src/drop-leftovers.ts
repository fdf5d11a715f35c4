import { originalKey } from '@arkivar/storage'
import { dropUnused } from './drop-unused.ts'
import type { PipelineParts } from './pipeline-parts.ts'

/**
 * Looks once more whether what was withdrawn has left the storage: a stage that is killed just after it has stored its
 * output neither reports it nor deletes it.
 * @param options.withinMs only what was withdrawn in the last so many milliseconds; default: all.
 * @returns of how many originals something was left.
 */
export async function dropLeftovers(parts: PipelineParts, options?: { withinMs: number }): Promise<number> {
  let dropped = 0
  for await (const sha256 of parts.ledger.documents.unneeded(options)) {
    if ((await isLeft(sha256, parts)) && (await dropUnused(sha256, parts))) dropped += 1
  }
  return dropped
}

async function isLeft(sha256: string, { store }: PipelineParts): Promise<boolean> {
  for await (const _object of store.list(`derived/${sha256}/`)) return true
  return (await store.stat(originalKey(sha256))) !== null
}
