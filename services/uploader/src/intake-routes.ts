import type { Known, Ledger } from '@arkivar/ledger'
import { Problem, problemOfFailure } from '@arkivar/observability'
import { tooLarge } from '@arkivar/storage'
import type { IntakeResult } from '@arkivar/types'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { parametersOf } from './part-head.ts'
import { expectationOf } from './preconditions.ts'
import { readForm } from './read-form.ts'
import { chunksOf, lingerOn } from './request-body.ts'
import { submissionOf } from './submission-of.ts'
import { takeIn } from './take-in.ts'
import { type TakeInFormOptions, takeInForm } from './take-in-form.ts'
import { asTold } from './told-digests.ts'

export type IntakeRoutesOptions = TakeInFormOptions & Pick<Ledger['documents'], 'known'>

/** `POST /api/v1/intake`: one or many files as multipart/form-data. */
export const multipartRoute: FastifyPluginAsync<IntakeRoutesOptions> = async (app, options) => {
  app.addHook('onRequest', forgetOddType)
  // The handler reads the body itself, and says what to send where it is no form.
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))

  app.post('/api/v1/intake', async (request, reply) => {
    const type = request.headers['content-type'] ?? ''
    if (!/^multipart\/form-data\s*(;|$)/i.test(type)) {
      throw new Problem(415, 'not-multipart', 'Send multipart/form-data with parts named "file", or use PUT.')
    }
    const boundary = parametersOf(type).get('boundary')
    if (!boundary)
      throw new Problem(400, 'malformed-body', 'The "boundary" of the form is missing in its Content-Type.')
    const documents: IntakeResult[] = []
    const problems: Problem[] = []
    try {
      // What stands in the address is said before any file.
      const said = { ...(request.query as object) }
      for await (const outcome of takeInForm(readForm(chunksOf(request.raw), boundary), said, options)) {
        if (outcome instanceof Problem) problems.push(outcome)
        else documents.push(outcome)
      }
    } catch (error) {
      await lingerOn(request.raw)
      reply.header('connection', 'close')
      throw withDocuments(error, documents, problems)
    }
    const first = problems[0]
    if (first !== undefined) throw withDocuments(first, documents, problems.slice(1))
    if (documents.length === 0) throw new Problem(400, 'no-file', 'The request holds no part named "file".')
    return answer(reply, documents)
  })
}

/** What names no kind of file says nothing of this one, and is no reason to refuse it before anybody has looked. */
async function forgetOddType({ raw: { headers } }: FastifyRequest): Promise<void> {
  const type = headers['content-type']
  if (type !== undefined && !/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+/.test(type)) delete headers['content-type']
}

/** What became of the other files of the request stands in the answer too. */
function withDocuments(error: unknown, documents: readonly IntakeResult[], others: readonly Problem[]): unknown {
  if (!(error instanceof Problem) || documents.length + others.length === 0) return error
  const { title, detail: _detail, ...details } = error.details
  return new Problem(error.status, error.code, error.message, {
    title,
    headers: error.headers,
    extensions: {
      ...details,
      documents,
      ...(others.length > 0 && { problems: [error, ...others].map((each) => each.details) }),
    },
  })
}

/** `PUT` and `DELETE /api/v1/intake/{source}/{key}`: one document; the body is the file. */
export const singleDocumentRoutes: FastifyPluginAsync<IntakeRoutesOptions> = async (app, options) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  app.addHook('onRequest', forgetOddType)
  // Whoever asks before sending hears at once of what is too large in any case.
  app.addHook('onRequest', async ({ raw: { headers, method } }) => {
    if (method !== 'PUT' || headers.expect === undefined) return
    if (Number(headers['content-length'] ?? 0) > options.maxFileBytes) throw tooLarge(options.maxFileBytes)
  })

  /** The document that is there under one of the keys, the likeliest first, and not withdrawn. */
  const standing = async (source: string, keys: readonly string[]): Promise<Known | undefined> => {
    const known = await options.known(source, keys)
    return keys.map((key) => known.get(key)).find((each) => each?.withdrawn === false)
  }

  type Address = { Params: { source: string; '*': string }; Querystring: Record<string, unknown> }
  const path = '/api/v1/intake/:source/*'

  app.put<Address>(path, async (request, reply) => {
    const { source, '*': key } = request.params
    if (key === '') throw new Problem(400, 'key-missing', 'Name the file in the address: /api/v1/intake/SOURCE/KEY.')
    const fileName = key.split('/').at(-1)
    const submission = submissionOf(
      { ...request.query, source, key },
      { fileName, mediaType: request.headers['content-type'] },
    )
    const body = asTold(chunksOf(request.raw), request.headers)
    const expectation = expectationOf(request.headers)
    const take = async () => {
      // Who expects something else hears so before its file is read, which may change while it comes.
      if (expectation !== undefined)
        expectation((await standing(submission.source, [submission.sourceKey]))?.sha256 ?? null)
      return takeIn(options, 'upload', submission, body, { ...(expectation && { expectation }) })
    }
    const taking = await take().catch(async (error: unknown) => {
      await lingerOn(request.raw)
      throw error
    })
    if (taking.ok) return answer(reply, [taking.result])
    await lingerOn(request.raw)
    if (!request.raw.complete) reply.header('connection', 'close')
    throw problemOfFailure(taking.failure)
  })

  app.delete<Address>(path, async (request) => {
    const { source, '*': key } = request.params
    const { reason } = request.query
    const submission = submissionOf({ source, key }, {})
    // Keys of objects in a bucket are kept as they are, and two of them may differ in nothing but their normal form.
    const possible = [key, submission.sourceKey]
    const found = await standing(submission.source, possible)
    const keys = found === undefined ? new Set(possible) : [found.sourceKey]
    const expectation = expectationOf(request.headers)
    expectation?.(found?.sha256 ?? null)
    const why = typeof reason === 'string' && reason !== '' ? reason.slice(0, 1000) : 'Withdrawn by its source.'
    for (const each of keys) {
      const withdrawn = await options.intake.withdraw(submission.source, each, why, expectation)
      if (withdrawn !== null) return { id: withdrawn.id, source: submission.source, key: each, state: 'withdrawn' }
    }
    throw new Problem(404, 'unknown-document', `${source} has no document "${key}".`)
  })
}

function answer(reply: FastifyReply, documents: readonly IntakeResult[]): FastifyReply {
  const isNew = documents.some(({ state }) => state !== 'unchanged')
  return reply.code(isNew ? 201 : 200).send({ documents })
}
