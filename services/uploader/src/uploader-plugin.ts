import { type Logger, type Metrics, mapErrors, Problem } from '@arkivar/observability'
import { mapException, ownPlaces, type Pipeline } from '@arkivar/pipeline'
import type { Settings } from '@arkivar/types'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { createAuthorizer } from './authorization.ts'
import { readBucketEvents } from './bucket-events.ts'
import { type BucketIntake, startBucketIntake } from './bucket-intake.ts'
import { startFolderIntake } from './folder-intake.ts'
import { type IntakeRoutesOptions, multipartRoute, singleDocumentRoutes } from './intake-routes.ts'
import { createRateLimit } from './rate-limit.ts'
import { createRunningRuns } from './running-runs.ts'

export type UploaderOptions = {
  readonly settings: Pick<
    Settings,
    | 'home'
    | 'databaseUrl'
    | 'storageUrl'
    | 'maxFileBytes'
    | 'tokensSha256'
    | 'intakeFolder'
    | 'intakeBucket'
    | 'intakeRate'
    | 'intakeBurst'
    | 'intakeMaxFiles'
  >
  readonly pipeline: Pick<Pipeline, 'intake' | 'ledger' | 'store'>
  readonly log: Logger
  readonly metrics: Metrics
  /** Times of the intakes from folder and bucket, for tests. */
  readonly settleMs?: number
  readonly listEveryMs?: number
}

const runIdleMs = 60_000
const runMaxMs = 60 * 60_000

/**
 * The intake: over HTTP, and, where the settings name them, from a folder and from the bucket. It begins when the
 * server is ready and ends with it.
 *
 * @throws Error in one sentence for settings that cannot be used.
 */
export const uploaderPlugin: FastifyPluginAsync<UploaderOptions> = async (app, options) => {
  const { settings, pipeline, log, metrics } = options
  const { intake, ledger, store } = pipeline
  const clientOf = createAuthorizer(settings.tokensSha256)
  const limit = createRateLimit({ burst: settings.intakeBurst, perSecond: settings.intakeRate })
  const runs = createRunningRuns(intake, {
    idleMs: runIdleMs,
    maxMs: runMaxMs,
    onError: (error) => log.warn({ err: error }, 'A run could not be ended'),
  })
  const parts = { intake, runs, metrics, log, store, known: ledger.documents.known }
  app.addHook('onClose', () => runs.close())

  if (settings.intakeFolder !== undefined) {
    const folder = await startFolderIntake({
      ...parts,
      folder: settings.intakeFolder,
      leaveOut: await ownPlaces(settings),
      ...(options.settleMs !== undefined && { settleMs: options.settleMs }),
    })
    app.addHook('preClose', () => folder.close())
  }
  let bucket: BucketIntake | undefined
  if (settings.intakeBucket) {
    bucket = startBucketIntake({
      ...parts,
      maxFileBytes: settings.maxFileBytes,
      ...(options.listEveryMs !== undefined && { listEveryMs: options.listEveryMs }),
    })
    app.addHook('preClose', bucket.close)
  }

  const routes: IntakeRoutesOptions = {
    ...parts,
    maxFileBytes: settings.maxFileBytes,
    maxFiles: settings.intakeMaxFiles,
  }
  await app.register(async (guarded) => {
    mapErrors(guarded, mapException)
    guarded.addHook('onRequest', async (request) => {
      limit(clientOf(request))
      refuseEncoding(request)
      refusePiece(request)
    })
    await guarded.register(multipartRoute, routes)
    await guarded.register(singleDocumentRoutes, routes)

    await guarded.register(async (hints) => {
      hints.removeAllContentTypeParsers()
      // Who sends events through a notification service sends them as text/plain, others without a type.
      hints.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, parseEvent(body)))
      hints.post('/api/v1/events/bucket', async (request, reply) => {
        const events = readBucketEvents(request.body)
        if (events === null) {
          throw new Problem(400, 'unknown-event', 'The body is none of the events that S3 servers send as JSON.')
        }
        // An event for nobody is no error of the server that sent it: it would only send it again.
        bucket?.hear(events.hints)
        return reply.code(202).send({ hints: bucket === undefined ? 0 : events.hints.length, ignored: events.ignored })
      })
    })
  })
}

/** @returns null for what is no JSON: it is no event either. */
function parseEvent(body: string | Buffer): unknown {
  try {
    return JSON.parse(String(body))
  } catch {
    return null
  }
}

/** What is stored has to be the file: packed on its way, it would be another one. */
function refuseEncoding({ headers }: FastifyRequest): void {
  const transfer = headers['transfer-encoding']
  if (transfer !== undefined && transfer.toLowerCase() !== 'chunked')
    throw new Problem(
      501,
      'transfer-encoding',
      'Of the ways to pack a body for its transfer, only "chunked" is understood.',
    )
  const encoding = headers['content-encoding']
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return
  throw new Problem(415, 'content-encoding', `Send the file as it is, without Content-Encoding: ${encoding}.`)
}

/** Who goes on with an upload that broke off sends its rest, and some send large files in pieces: none is the file. */
function refusePiece({ headers }: FastifyRequest): void {
  if (headers['content-range'] === undefined) return
  throw new Problem(400, 'content-range', 'Send the whole file, without Content-Range: a piece would pass for it.')
}
