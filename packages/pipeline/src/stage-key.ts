import { createHash } from 'node:crypto'
import type { Work } from '@arkivar/ledger'
import type { DeriveStage } from '@arkivar/types'
import type { AnyDeriveHandler } from './stage-handler.ts'

/**
 * The key under which a stage's output lies: made of the revision, the stage, its version, and a digest of whatever
 * else the output depends on. A key that exists needs no work.
 * @returns `derived/<sha256>/<stage>@<version>-<inputs>.json.gz`
 */
export function stageKey(handler: Pick<AnyDeriveHandler, 'stage' | 'version' | 'options'>, work: Work): string {
  const inputs = createHash('sha256')
    .update(canonical({ ...inputsOf[handler.stage](work), options: handler.options ?? {} }))
    .digest('hex')
    .slice(0, 16)
  return `derived/${work.revision}/${handler.stage}@${handler.version}-${inputs}.json.gz`
}

const inputsOf: Record<DeriveStage, (work: Work) => Record<string, unknown>> = {
  extract: () => ({}),
  classify: (work) => ({ extract: work.keys.extract, hints: work.hints, type: work.decisions.type }),
  normalize: (work) => ({
    extract: work.keys.extract,
    classify: work.keys.classify,
    hints: work.hints,
    type: work.decisions.type,
  }),
}

/** JSON with sorted names, so that equal values have equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  )
}
