import { compilePatternsAtOnce, type OpenStage } from '@arkivar/pipeline'
import { classifyStage } from './classify-stage.ts'

export const openClassify: OpenStage = async () => {
  compilePatternsAtOnce()
  return { handler: classifyStage, close: async () => undefined }
}
