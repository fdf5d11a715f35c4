import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'

/**
 * Tells a client that asks first (`Expect: 100-continue`) to go on once its request has been let in, and not before:
 * whoever is refused need not send a body of hundreds of megabytes to hear so.
 */
export function continueWhenLetIn(app: FastifyInstance): void {
  const asking = new WeakSet<IncomingMessage>()
  app.server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    asking.add(request)
    app.server.emit('request', request, response)
  })
  app.addHook('preParsing', async ({ raw }, reply) => {
    if (asking.delete(raw)) reply.raw.writeContinue()
  })
}
