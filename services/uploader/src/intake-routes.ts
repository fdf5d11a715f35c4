import { Problem, problemOfFailure } from '@arkivar/observability'
import { tooLarge } from '@arkivar/storage'
import type { IntakeResult } from '@arkivar/types'
import { fastifyMultipart, type Multipart, type MultipartFile } from '@fastify/multipart'
import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { decodeEncodedWords } from './encoded-words.ts'
import { chunksOf, lingerOn, skipRest } from './request-body.ts'
import { submissionOf } from './submission-of.ts'
import { type TakeInParts, takeIn } from './take-in.ts'

export type IntakeRoutesOptions = TakeInParts & {
  readonly maxFileBytes: number
  /** In one request; more come in the next one. */
  readonly maxFiles: number
}

/** A title, a URL or some JSON; what is longer is no metadata. */
const maxFieldBytes = 65_536

/** `POST /api/v1/intake`: one or many files as multipart/form-data. */
export const multipartRoute: FastifyPluginAsync<IntakeRoutesOptions> = async (app, options) => {
  await app.register(fastifyMultipart, {
    // A cut file must never pass for a whole one: the store counts and refuses, the parser lets everything through.
    limits: {
      fileSize: Number.POSITIVE_INFINITY,
      files: options.maxFiles,
      fields: options.maxFiles * 10,
      parts: options.maxFiles * 11,
      fieldSize: maxFieldBytes,
    },
  })

  app.addHook('onRequest', forgetOddType)
  // Any other kind of body reaches the handler, which says what to send.
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))

  app.post('/api/v1/intake', async (request, reply) => {
    if (!request.isMultipart()) {
      throw new Problem(415, 'not-multipart', 'Send multipart/form-data with parts named "file", or use PUT.')
    }
    const documents: IntakeResult[] = []
    const problems: Problem[] = []
    try {
      for await (const outcome of takeInParts(request, options)) {
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

/** Files one after the other as they arrive, each with the fields that came before it. */
async function* takeInParts(
  request: FastifyRequest,
  options: IntakeRoutesOptions,
): AsyncGenerator<IntakeResult | Problem> {
  let fields: Record<string, unknown> = {}
  const idle = new Set<string>()
  const taken = new Set<string>()
  for await (const part of partsOf(request, options.maxFiles)) {
    refusePacked(part)
    if (part.type === 'file' && part.fieldname === 'metadata') {
      fields = { ...fields, ...metadataOf(await textOf(part)) }
      idle.add('metadata')
    } else if (part.type === 'field') {
      if (part.valueTruncated) throw new Problem(413, 'field-too-large', `The field "${part.fieldname}" is too long.`)
      if (part.fieldname === 'file') {
        throw new Problem(400, 'invalid-field', 'A part named "file" has to say filename="…"; without, it is no file.')
      }
      fields = {
        ...fields,
        ...(part.fieldname === 'metadata' ? metadataOf(part.value) : { [part.fieldname]: part.value }),
      }
      if (part.value !== '') idle.add(part.fieldname)
    } else {
      if (part.fieldname !== 'file') {
        throw new Problem(400, 'invalid-field', `Files are expected as parts named "file", not "${part.fieldname}".`)
      }
      idle.clear()
      yield await takeInPart(part, fields, taken, options)
      // A key names one file; all other fields go on to apply.
      const { key: _used, ...others } = fields
      fields = others
    }
  }
  if (idle.size === 0 || taken.size === 0) return
  const names = [...idle].map((name) => `"${name}"`).join(', ')
  throw new Problem(
    400,
    'field-after-file',
    `Send ${names} before the file: what comes behind the last one tells of none.`,
  )
}

/** RFC 7578 gave up on packing parts of a form as those of mails are: what is stored has to be the file. */
function refusePacked({ encoding, fieldname }: Multipart): void {
  if (!/^(base64|quoted-printable|uuencode|x-.*)$/.test(encoding.trim())) return
  const detail = `Send the part "${fieldname}" as it is, without Content-Transfer-Encoding: ${encoding}.`
  throw new Problem(415, 'content-encoding', detail)
}

/** @throws Problem for a body that is no form, or one with too many parts. */
async function* partsOf(request: FastifyRequest, maxFiles: number): AsyncGenerator<Multipart> {
  try {
    yield* request.parts()
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    const { statusCode: status = 400, code } = cause as Partial<FastifyError>
    if (code === 'FST_INVALID_JSON_FIELD_ERROR') {
      throw new Problem(400, 'invalid-field', 'A field that is sent as application/json is no JSON.', { cause })
    }
    throw status === 413
      ? new Problem(
          413,
          'too-many-parts',
          `A form may have ${maxFiles} files, with ten fields each; send the rest in another one.`,
          { cause },
        )
      : new Problem(400, 'malformed-body', 'The body cannot be read as multipart/form-data.', { cause })
  }
}

async function takeInPart(
  part: MultipartFile,
  fields: Readonly<Record<string, unknown>>,
  taken: Set<string>,
  options: IntakeRoutesOptions,
): Promise<IntakeResult | Problem> {
  const submission = submissionOf(fields, { fileName: fileNameOf(part), mediaType: part.mimetype })
  const name = JSON.stringify([submission.source, submission.sourceKey])
  if (taken.has(name)) {
    throw new Problem(409, 'key-taken', `Two files of this request are "${submission.sourceKey}": give each a "key".`)
  }
  taken.add(name)
  const taking = await takeIn(options, 'upload', submission, chunksOf(part.file))
  if (taking.ok) return taking.result
  const { details, status, code, message } = problemOfFailure(taking.failure)
  const problem = new Problem(status, code, message, {
    title: details.title,
    extensions: { source: submission.source, key: submission.sourceKey },
  })
  // The files behind it are worth reading on, unless this one has no end.
  if (!(await skipRest(part.file, options.maxFileBytes))) throw problem
  return problem
}

/** Some clients send JSON as a file of its own. */
async function textOf(part: MultipartFile): Promise<string> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of chunksOf(part.file)) {
    sizeBytes += chunk.length
    if (sizeBytes > maxFieldBytes) {
      throw new Problem(413, 'field-too-large', `The field "${part.fieldname}" is too long.`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function metadataOf(value: unknown): object {
  try {
    const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed
  } catch (cause) {
    throw new Problem(400, 'invalid-field', 'metadata: is no JSON.', { cause })
  }
  throw new Problem(400, 'invalid-field', 'metadata: is no JSON object.')
}

/** Browsers and curl write quotation marks and line ends in names as %22, %0D and %0A, and nothing else. */
function fileNameOf(part: MultipartFile): string | undefined {
  if (part.filename === undefined) return undefined
  return decodeEncodedWords(part.filename).replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n')
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
    const taking = await takeIn(options, 'upload', submission, chunksOf(request.raw)).catch(async (error: unknown) => {
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
    const why = typeof reason === 'string' && reason !== '' ? reason.slice(0, 1000) : 'Withdrawn by its source.'
    const { sourceKey } = submission
    const withdrawn =
      (await options.intake.withdraw(submission.source, sourceKey, why)) ??
      // Keys of objects in a bucket are kept as they are.
      (key === sourceKey ? null : await options.intake.withdraw(submission.source, key, why))
    if (withdrawn === null) throw new Problem(404, 'unknown-document', `${source} has no document "${key}".`)
    return { id: withdrawn.id, source: submission.source, key: submission.sourceKey, state: 'withdrawn' }
  })
}

function answer(reply: FastifyReply, documents: readonly IntakeResult[]): FastifyReply {
  const isNew = documents.some(({ state }) => state !== 'unchanged')
  return reply.code(isNew ? 201 : 200).send({ documents })
}
