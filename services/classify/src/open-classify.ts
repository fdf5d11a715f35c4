import type { OpenStage } from '@arkivar/pipeline'
import { classifyStage } from './classify-stage.ts'

export const openClassify: OpenStage = async () => ({ handler: classifyStage, close: async () => undefined })
