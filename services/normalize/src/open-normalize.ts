import type { OpenStage } from '@arkivar/pipeline'
import { holdForCpr } from './hold-for-cpr.ts'
import { normalizeStage } from './normalize-stage.ts'

export const openNormalize: OpenStage = async ({ settings }) => ({
  handler: { ...normalizeStage, hold: holdForCpr(settings.privacy) },
  close: async () => undefined,
})
