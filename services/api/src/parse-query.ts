import { Problem } from '@arkivar/observability'
import type { z } from 'zod'

/**
 * @param query as Fastify gives it; empty values, as forms send them, count as left out.
 * @throws Problem 400 that names each wrong parameter.
 */
export function parseQuery<S extends z.ZodObject>(schema: S, query: unknown): z.infer<S> {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== '')
  const parsed = schema.strict().safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data as z.infer<S>
  const issues = parsed.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  )
  throw new Problem(400, 'invalid-parameter', `${issues.join('; ')}.`)
}
