import { classify, classifyVersion } from '@arkivar/classification'
import type { DeriveHandler, OpenStage } from '@arkivar/pipeline'
import { extractedDocumentSchema } from '@arkivar/types'

const handler: DeriveHandler = {
  stage: 'classify',
  version: classifyVersion,
  async derive({ hints, decisions }, inputs) {
    const extracted = extractedDocumentSchema.parse(await inputs.output('extract'))
    const classification = classify({ extracted, hints, decisions })
    const { type, confidence, unsure } = classification
    return { ok: true, output: classification, summary: { type, confidence, unsure } }
  },
}

/** What a document is, with the words that say so. */
export const openClassify: OpenStage = async () => ({ handler, close: async () => undefined })
