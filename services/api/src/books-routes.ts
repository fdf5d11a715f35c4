import type { Pipeline } from '@arkivar/pipeline'
import type { FastifyPluginAsync } from 'fastify'
import { endpoints } from './endpoints.ts'
import { parseQuery } from './parse-query.ts'

export type BooksOptions = { readonly pipeline: Pick<Pipeline, 'ledger' | 'queues'> }

const runsInStatus = 10

/** `/runs` and `/status`: what came in, and what became of it. */
export const booksRoutes: FastifyPluginAsync<BooksOptions> = async (app, { pipeline: { ledger, queues } }) => {
  app.get(endpoints.runs.path, async (request, reply) => {
    const { limit, before } = parseQuery(endpoints.runs.query, request.query)
    const runs = await ledger.runs.list({ limit, ...(before !== undefined && { before }) })
    reply.header('cache-control', 'no-store')
    return { runs, next: runs.length === limit ? (runs.at(-1)?.id ?? null) : null }
  })

  app.get(endpoints.status.path, async (request, reply) => {
    parseQuery(endpoints.status.query, request.query)
    const [states, types, backlog, depths, runs, position] = await Promise.all([
      ledger.operators.states(),
      ledger.operators.types(),
      ledger.work.backlog(),
      queues.depths(),
      ledger.runs.list({ limit: runsInStatus }),
      ledger.feed.position(),
    ])
    reply.header('cache-control', 'no-store')
    return { states, types, backlog, queues: depths, runs, cursor: String(position) }
  })
}
