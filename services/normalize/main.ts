import { serveStage } from '@arkivar/pipeline'
import { openNormalize } from './src/index.ts'

await serveStage({ service: 'normalize', port: 4686, environment: process.env, open: openNormalize })
