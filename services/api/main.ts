import { createHttpServer, listen } from '@arkivar/observability'
import { runService } from '@arkivar/pipeline'
import { openSearchIndex } from '@arkivar/search'
import { apiPlugin, problemPage } from './src/index.ts'

await runService('api', process.env, async ({ settings, places, pipeline, log, metrics, shutdown }) => {
  const search = await openSearchIndex({ database: places.searchUrl })
  shutdown.onRelease('search index', () => search.close())
  const checks = { ...pipeline.checks, search: () => search.check() }
  const { app } = await createHttpServer({ log, metrics, checks, problemPage })
  shutdown.onRelease('http', () => app.close())
  await app.register(apiPlugin, { pipeline, search })
  const { url } = await listen(app, { host: settings.host, port: settings.port ?? 4682 })
  return url
})
