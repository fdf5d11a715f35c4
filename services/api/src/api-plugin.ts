import { mapErrors } from '@arkivar/observability'
import { mapException, type Pipeline } from '@arkivar/pipeline'
import type { SearchIndex } from '@arkivar/search'
import type { FastifyPluginAsync } from 'fastify'
import { booksRoutes } from './books-routes.ts'
import { changesRoute } from './changes-route.ts'
import { documentRoutes } from './document-routes.ts'
import { openApi } from './open-api.ts'
import { pagesPlugin } from './pages/pages-plugin.ts'
import { searchRoute } from './search-route.ts'

export type ApiOptions = {
  readonly pipeline: Pick<Pipeline, 'ledger' | 'store' | 'queues'>
  readonly search: SearchIndex
}

const version = '1.0.0'

/** The read API under `/api/v1`, and the public search page with its documents at `/`. */
export const apiPlugin: FastifyPluginAsync<ApiOptions> = async (app, { pipeline, search }) => {
  mapErrors(app, mapException)
  await app.register(documentRoutes, { source: pipeline })
  await app.register(searchRoute, { search })
  await app.register(changesRoute, { source: pipeline })
  await app.register(booksRoutes, { pipeline })

  const description = openApi(version)
  app.get('/api/v1/openapi.json', async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=3600')
    return description
  })

  await app.register(pagesPlugin, { source: pipeline, search })
}
