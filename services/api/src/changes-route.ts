import { Readable } from 'node:stream'
import { Problem } from '@arkivar/observability'
import { aheadMessage, isAhead, parseCursor, readChanges } from '@arkivar/pipeline'
import type { Change } from '@arkivar/types'
import type { FastifyPluginAsync } from 'fastify'
import { acceptsLines } from './accepts-lines.ts'
import { endpoints } from './endpoints.ts'
import { parseQuery } from './parse-query.ts'
import type { DocumentSource } from './read-published.ts'

const ndjson = 'application/x-ndjson'

/**
 * `/changes`: written as it is read, one document in memory at a time. Trouble in the middle breaks the answer off, so
 * that nobody takes a part for the whole; in NDJSON every line that ended counts.
 */
export const changesRoute: FastifyPluginAsync<{ readonly source: DocumentSource }> = async (app, { source }) => {
  app.get(endpoints.changes.path, async (request, reply) => {
    const { cursor, limit } = parseQuery(endpoints.changes.query, request.query)
    checkCursor(cursor)
    const changes = readChanges(cursor, limit, source)
    // Whatever is away is noticed here, while there is still a status to give.
    const first = await changes.next()
    if (first.done) await refuseCursorAhead(cursor, source)
    const all = chain(first, changes)
    const asLines = acceptsLines(request.headers.accept)
    return reply
      .header('cache-control', 'no-store')
      .header('vary', 'accept')
      .type(asLines ? ndjson : 'application/json; charset=utf-8')
      .send(Readable.from(asLines ? lines(all) : envelope(all, cursor || '0', limit)))
  })
}

function checkCursor(cursor: string): void {
  try {
    parseCursor(cursor)
  } catch (error) {
    if (error instanceof RangeError) throw new Problem(400, 'invalid-parameter', `cursor: ${error.message}`)
    throw error
  }
}

/** Who reads on from a place that was never reached would wait there, and miss what comes before it. */
async function refuseCursorAhead(cursor: string, { ledger }: DocumentSource): Promise<void> {
  if (await isAhead(cursor, ledger.feed)) {
    throw new Problem(400, 'cursor-ahead', `cursor: ${aheadMessage}`)
  }
}

async function* chain(first: IteratorResult<Change>, rest: AsyncGenerator<Change>): AsyncGenerator<Change> {
  if (first.done) return
  yield first.value
  yield* rest
}

async function* lines(changes: AsyncIterable<Change>): AsyncGenerator<string> {
  for await (const change of changes) yield `${JSON.stringify(change)}\n`
}

async function* envelope(changes: AsyncIterable<Change>, start: string, limit: number): AsyncGenerator<string> {
  let next = start
  let count = 0
  yield '{"changes":['
  for await (const change of changes) {
    yield `${count === 0 ? '' : ','}${JSON.stringify(change)}`
    next = change.cursor
    count += 1
  }
  yield `],"next":${JSON.stringify(next)},"more":${count === limit}}`
}
