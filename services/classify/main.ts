import { serveStage } from '@arkivar/pipeline'
import { openClassify } from './src/index.ts'

await serveStage({ service: 'classify', port: 4685, environment: process.env, open: openClassify })
