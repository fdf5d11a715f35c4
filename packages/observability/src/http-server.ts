import { randomUUID } from 'node:crypto'
import { type Failure, FailureError, failureOf } from '@arkivar/types'
import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerClientError, refuseConnect, refuseExpectation } from './client-error.ts'
import { continueWhenLetIn } from './expect-continue.ts'
import { healthPlugin } from './health-plugin.ts'
import { watchRoutes } from './known-routes.ts'
import type { Logger } from './logger.ts'
import type { Metrics } from './metrics.ts'
import { Problem, type ProblemDetails, problemOfFailure } from './problem.ts'
import type { Checks } from './readiness.ts'
import { waitingRequests } from './waiting-requests.ts'

export type HttpServerOptions = {
  readonly log: Logger
  readonly metrics: Metrics
  readonly checks: Checks
  /** @returns HTML that tells a person in a browser of a problem; null where the problem document is to be sent. */
  readonly problemPage?: (problem: ProblemDetails, path: string) => ProblemPage | null
  /** A peer that is silent for this long is gone. Uploads may take hours as long as something arrives. */
  readonly silenceMs?: number
  /** So long the requests that are there may go on when the server ends. */
  readonly graceMs?: number
}
export type ProblemPage = { readonly html: string; readonly headers: Readonly<Record<string, string>> }

const usualSilenceMs = 120_000
const usualGraceMs = 8_000

/**
 * The one place that makes HTTP servers: health and metrics, one log line and one measurement per request, and
 * problem documents for every error. Services register their plugins on it and listen.
 * @returns the server in an object, since it is itself something that `await` would wait for.
 */
export async function createHttpServer(options: HttpServerOptions): Promise<{ readonly app: FastifyInstance }> {
  const { log, metrics, checks, problemPage, silenceMs = usualSilenceMs, graceMs = usualGraceMs } = options
  // Loaded only by those who serve: a short command has no time for it.
  const { fastify, LogController } = await import('fastify')
  const logger: FastifyBaseLogger = log
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // Node would answer without a word; see below.
    http: { requireHostHeader: false },
    // Keys of documents travel in paths, and a key may be as long as a URL.
    routerOptions: { maxParamLength: 8_000 },
    // What a client sent before, in one go with it, is answered first: it would take this for the answer to that.
    clientErrorHandler: (error, socket) => waiting.afterAnswers(socket, () => answerClientError(error, socket)),
    frameworkErrors: (error, request, reply) => sendProblem(problemOf(error, request), request, reply),
  })
  const methodsAt = watchRoutes(app)
  const durations = metrics.duration('http_request_duration_seconds', 'Time to answer', ['method', 'route', 'status'])

  const waiting = waitingRequests(app.server, silenceMs)
  const answered = new WeakMap<FastifyRequest, () => void>()
  app.server.on('checkExpectation', refuseExpectation)
  app.server.on('connect', refuseConnect)
  continueWhenLetIn(app)
  // Whoever has sent all and closes that side still wants the answer; a property that Node has, and does not document.
  Object.assign(app.server, { httpAllowHalfOpen: true })

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'x-request-id': reply.request.id })
    const { raw } = request
    const onAnswered = waiting.add(raw.socket, {
      complete: () => raw.complete || raw.readableLength > 0,
      begun: () => reply.sent,
      refuse: (problem) => sendProblem(problem, request, reply.header('connection', 'close')),
    })
    answered.set(request, onAnswered)
    if (raw.headers.host === undefined && raw.httpVersion === '1.1')
      throw new Problem(400, 'host-missing', 'A request of HTTP/1.1 names in "Host" where it is sent to.')
  })
  app.addHook('preClose', async () => {
    const timer = setTimeout(() => waiting.refuseAll(), graceMs)
    app.server.once('close', () => clearTimeout(timer))
  })
  app.addHook('onResponse', async (request, reply) => {
    answered.get(request)?.()
    const { method, routeOptions } = request
    const route = routeOptions.url ?? 'unknown'
    durations.observe({ method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000)
    // The path without its query: what people search for is nobody's business.
    const line = { method, path: pathOf(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) }
    request.log.debug(line, 'Answered')
  })

  const sendProblem = (problem: Problem, request: FastifyRequest, reply: FastifyReply) => {
    const wantsPage = request.headers.accept?.includes('text/html') ?? false
    const page = wantsPage ? problemPage?.(problem.details, pathOf(request)) : undefined
    reply.code(problem.status).headers(problem.headers)
    return page
      ? reply.headers(page.headers).type('text/html; charset=utf-8').send(page.html)
      : reply.type('application/problem+json').send(JSON.stringify(problem.details))
  }
  app.setErrorHandler((error, request, reply) => {
    // Some methods are refused before they get as far as the handler of what is not there.
    const problem = request.is404 ? nothingHere(request, methodsAt) : problemOf(error, request)
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'Request failed')
    return sendProblem(problem, request, reply)
  })
  app.setNotFoundHandler((request, reply) => {
    const methods = methodsAt(pathOf(request))
    if (request.method !== 'OPTIONS' || methods.length === 0) throw nothingHere(request, methodsAt)
    return reply.code(204).header('allow', allowed(methods)).send()
  })

  app.register(healthPlugin, { checks, metrics })
  return { app }
}

/**
 * Makes the errors of a plugin's routes speak: what `mapException` knows, such as a server that is away, reaches the
 * client as that failure and not as a surprise.
 */
export function mapErrors(app: FastifyInstance, mapException: (error: unknown) => Failure): void {
  app.setErrorHandler((error) => {
    if (error instanceof Problem || failureOf(error).code !== 'internal') throw error
    const failure = mapException(error)
    throw failure.code === 'internal' ? error : new FailureError(failure, { cause: error })
  })
}

/** @returns 405 where another method would do, 404 where none does. */
function nothingHere(request: FastifyRequest, methodsAt: (path: string) => readonly string[]): Problem {
  const { method } = request
  const path = pathOf(request)
  const methods = methodsAt(path)
  if (methods.length === 0) return new Problem(404, 'not-found', `There is nothing at ${method} ${path}.`)
  const allow = allowed(methods)
  return new Problem(405, 'method-not-allowed', `${path} answers ${allow}, not ${method}.`, { headers: { allow } })
}

function allowed(methods: readonly string[]): string {
  return [...methods, 'OPTIONS'].join(', ')
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? ''
}

function problemOf(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  const failure = failureOf(error)
  if (failure.code !== 'internal') return problemOfFailure(failure, error)
  const { statusCode, code, message } = error as Partial<FastifyError>
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500 && message !== undefined) {
    const name = (code ?? 'bad-request').toLowerCase().replaceAll('_', '-')
    // The framework's own names mean nothing to clients, beyond what follows its initials.
    return new Problem(statusCode, name.replace(/^fst-err-(ctp-)?/, ''), message)
  }
  return new Problem(500, 'internal', `Something went wrong here; the log tells more under ${request.id}.`)
}
