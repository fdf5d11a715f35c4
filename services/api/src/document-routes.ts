import { Problem } from '@arkivar/observability'
import { originalKey } from '@arkivar/storage'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { type ByteRange, parseRange } from './byte-range.ts'
import { endpoints } from './endpoints.ts'
import { type DocumentSource, entityTag, findPublic, type Published, readPublished } from './read-published.ts'
import { textType } from './text-type.ts'

type ById = { Params: { id: string } }

/** A document can be withdrawn at any time: whoever keeps an answer has to ask whether it still holds. */
const askAgain = 'public, no-cache'

/** `/documents/{id}`, its original, and where its values come from. */
export const documentRoutes: FastifyPluginAsync<{ readonly source: DocumentSource }> = async (app, { source }) => {
  app.get<ById>(routeOf(endpoints.document.path), async (request, reply) => {
    const found = await findPublic(request.params.id, source)
    if (found.kind === 'moving') {
      const { sha256, state, nextStage, waitingFor } = found.revision
      return reply
        .code(202)
        .headers({ 'retry-after': '5', 'cache-control': 'no-store' })
        .send({ id: found.record.id, revision: sha256, state, nextStage, waitingFor })
    }
    if (isUnchanged(request, reply, await entityTag(found, source))) return reply
    return (await readPublished(found, source)).document
  })

  app.get<ById>(routeOf(endpoints.provenance.path), async (request, reply) => {
    const found = await findReady(request.params.id, source)
    if (isUnchanged(request, reply, await entityTag(found, source))) return reply
    return (await readPublished(found, source)).provenance
  })

  app.get<ById>(routeOf(endpoints.original.path), async (request, reply) => {
    const found = await findReady(request.params.id, source)
    const { document } = await readPublished(found, source)
    if (document.privacy.cprNumbers > 0) {
      // Only the text could be masked; in the file the number still stands.
      throw new Problem(403, 'private', 'The original holds CPR numbers and is not shown; the text without them is.')
    }
    const { sha256, sizeBytes } = found.revision
    const tag = `"${sha256}"`
    if (isUnchanged(request, reply, tag)) return reply
    const range = rangeOf(request, tag, sizeBytes)
    const key = originalKey(sha256)
    const { mediaType } = document.source
    const type = mediaType === 'text/plain' ? await textType(source.store, key, sizeBytes) : mediaType
    const body = await source.store.open(key, range ?? undefined)
    if (range !== null) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${sizeBytes}`)
    return reply
      .headers({
        ...originalHeaders(type, found.revision.fileName ?? document.id),
        'accept-ranges': 'bytes',
        'content-length': body.sizeBytes,
      })
      .send(body)
  })
}

/**
 * A part of the file, for readers that show one page at a time and for downloads that go on where they broke off.
 * @throws Problem 416 where the file has no such part.
 */
function rangeOf({ method, headers }: FastifyRequest, tag: string, sizeBytes: number): ByteRange | null {
  const condition = headers['if-range']
  // Who has a part of other bytes needs all of these.
  if (method !== 'GET' || (condition !== undefined && condition !== tag)) return null
  const range = parseRange(headers.range, sizeBytes)
  if (range !== 'unsatisfiable') return range
  throw new Problem(416, 'range-not-satisfiable', `The file has ${sizeBytes} bytes, none of them in this range.`, {
    headers: { 'content-range': `bytes */${sizeBytes}` },
  })
}

async function findReady(id: string, source: DocumentSource): Promise<Published> {
  const found = await findPublic(id, source)
  if (found.kind === 'published') return found
  throw new Problem(404, 'not-ready', 'The document has been taken in and is on its way; ask again.', {
    headers: { 'retry-after': '5' },
  })
}

/**
 * Sets the headers of a cached answer, and answers 304 where the client has it.
 * @throws Problem 412 for who wants nothing but the answer that he knows, such as the rest of a file.
 */
function isUnchanged(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  reply.headers({ etag: tag, 'cache-control': askAgain })
  const wanted = request.headers['if-match']?.split(',').map((each) => each.trim())
  if (wanted?.every((each) => each !== tag && each !== '*')) {
    throw new Problem(412, 'precondition-failed', `What is here now is ${tag}, which is not what If-Match says.`)
  }
  const known = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, ''))
  if (!known?.some((each) => each === tag || each === '*')) return false
  reply.code(304).send()
  return true
}

/** What a browser can show without running anything; everything else is saved, so that no file speaks in our name. */
const shown = new Set(['application/pdf', 'text/plain', 'image/png', 'image/jpeg'])

function originalHeaders(mediaType: string | null | undefined, fileName: string): Record<string, string> {
  const type = mediaType ?? 'application/octet-stream'
  const disposition = shown.has(type.split(';', 1)[0] ?? '') ? 'inline' : 'attachment'
  const ascii = fileName.replaceAll(/[^\w.() -]/g, '_')
  const encoded = encodeURIComponent(fileName.toWellFormed()).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  )
  return {
    'content-type': type,
    'content-disposition': `${disposition}; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    ...(disposition === 'attachment' && { 'content-security-policy': "default-src 'none'; sandbox" }),
  }
}

/** OpenAPI writes `{id}`, Fastify `:id`. */
function routeOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}
