import { compilePatternsAtOnce, type OpenStage } from '@arkivar/pipeline'
import { holdForCpr } from './hold-for-cpr.ts'
import { normalizeStage } from './normalize-stage.ts'

export const openNormalize: OpenStage = async ({ settings }) => {
  compilePatternsAtOnce()
  return { handler: { ...normalizeStage, hold: holdForCpr(settings.privacy) }, close: async () => undefined }
}
