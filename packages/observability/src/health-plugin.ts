import type { FastifyPluginAsync } from 'fastify'
import type { Metrics } from './metrics.ts'
import { type Checks, createReadiness } from './readiness.ts'

export type HealthOptions = { readonly checks: Checks; readonly metrics: Metrics }

/**
 * `/healthz`: the process is alive, whatever is around it. `/readyz`: everything it needs answers; 503 names what does
 * not. `/metrics`: for Prometheus.
 */
export const healthPlugin: FastifyPluginAsync<HealthOptions> = async (app, { checks, metrics }) => {
  const readiness = createReadiness(checks)

  app.get('/healthz', { logLevel: 'silent' }, async () => ({ status: 'ok' }))

  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    const { ready, checks: results } = await readiness()
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable', checks: results })
  })

  app.get('/metrics', { logLevel: 'silent' }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  )
}
