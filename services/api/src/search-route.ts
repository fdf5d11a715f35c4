import { findKommune } from '@arkivar/danish'
import { Problem } from '@arkivar/observability'
import { InvalidCursorError, type SearchIndex } from '@arkivar/search'
import type { SearchResult } from '@arkivar/types'
import type { FastifyPluginAsync } from 'fastify'
import type { z } from 'zod'
import { endpoints } from './endpoints.ts'
import { parseQuery } from './parse-query.ts'

export type SearchParameters = z.infer<typeof endpoints.search.query>

/** `/search`. */
export const searchRoute: FastifyPluginAsync<{ readonly search: SearchIndex }> = async (app, { search }) => {
  app.get(endpoints.search.path, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const { query, ...given } = request.query as Record<string, unknown>
    // `query` is what some clients call it.
    return runSearch(search, parseQuery(endpoints.search.query, { ...(query !== undefined && { q: query }), ...given }))
  })
}

/** @throws Problem 400 for a kommune that there is none of, or a cursor of another question. */
export async function runSearch(search: SearchIndex, parameters: SearchParameters): Promise<SearchResult> {
  const { q, case: caseNumber, kommune, ...rest } = parameters
  const code = kommune === undefined ? undefined : findKommune(kommune)?.code
  if (kommune !== undefined && code === undefined) {
    throw new Problem(
      400,
      'invalid-parameter',
      `kommune: "${kommune}" is no kommune; give its name or four-digit code.`,
    )
  }
  try {
    return await search.search({
      ...rest,
      text: q,
      ...(code !== undefined && { kommune: code }),
      ...(caseNumber !== undefined && { caseNumber }),
    })
  } catch (error) {
    if (error instanceof InvalidCursorError) throw new Problem(400, 'invalid-parameter', `cursor: ${error.message}`)
    throw error
  }
}
