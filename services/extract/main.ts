import { serveStage } from '@arkivar/pipeline'
import { openExtract } from './src/index.ts'

await serveStage({ service: 'extract', port: 4684, environment: process.env, open: openExtract })
