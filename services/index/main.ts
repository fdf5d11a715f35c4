import { serveStage } from '@arkivar/pipeline'
import { openIndex } from './src/index.ts'

await serveStage({ service: 'index', port: 4687, environment: process.env, open: openIndex })
