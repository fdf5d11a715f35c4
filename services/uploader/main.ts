import { createHttpServer, listen } from '@arkivar/observability'
import { runService } from '@arkivar/pipeline'
import { uploaderPlugin } from './src/index.ts'

await runService('uploader', process.env, async ({ settings, pipeline, log, metrics, shutdown }) => {
  const { app } = await createHttpServer({ log, metrics, checks: pipeline.checks })
  shutdown.onRelease('http', () => app.close())
  await app.register(uploaderPlugin, { settings, pipeline, log, metrics })
  const { url } = await listen(app, { host: settings.host, port: settings.port ?? 4681 })
  return url
})
