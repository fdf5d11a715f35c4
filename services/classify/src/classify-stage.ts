import { classify, classifyVersion } from '@arkivar/classification'
import type { PureStage } from '@arkivar/pipeline'

/** What a document is, with the words that say so. */
export const classifyStage: PureStage<'classify'> = {
  stage: 'classify',
  version: classifyVersion,
  async derive({ hints, decisions }, inputs) {
    const extracted = await inputs.output('extract')
    const classification = classify({ extracted, hints, decisions })
    const { type, confidence, unsure } = classification
    return { ok: true, output: classification, summary: { type, confidence, unsure } }
  },
}
