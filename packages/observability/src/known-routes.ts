import type { FastifyInstance } from 'fastify'

/**
 * Remembers what is registered from now on.
 * @returns a function that names the methods which a path has, in alphabetical order; none where there is no such path.
 */
export function watchRoutes(app: FastifyInstance): (path: string) => readonly string[] {
  const methodsByPattern = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    const methods = methodsByPattern.get(url) ?? new Set()
    for (const each of [method].flat()) methods.add(each)
    methodsByPattern.set(url, methods)
  })
  return (path) => {
    const found = [...methodsByPattern].filter(([pattern]) => fits(pattern.split('/'), path.split('/')))
    return [...new Set(found.flatMap(([, methods]) => [...methods]))].sort()
  }
}

/** The little of the router's patterns that routes here use: `:name` for one segment, `*` for any rest. */
function fits(pattern: readonly string[], path: readonly string[]): boolean {
  const hasRest = pattern.at(-1) === '*'
  if (hasRest ? path.length < pattern.length : path.length !== pattern.length) return false
  return pattern.every((part, at) => part === '*' || (part.startsWith(':') ? path[at] !== '' : part === path[at]))
}
