import { mkdirSync } from 'node:fs'
import { enableCompileCache, flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

/** In it parser processes keep their compiled code, which is most of what their start costs. */
export const codeCache = fileURLToPath(new URL('../../../node_modules/.cache/arkivar-parser', import.meta.url))

/** @returns the folder; null where it cannot be made, and each process compiles for itself. */
export function makeCodeCache(): string | null {
  try {
    mkdirSync(codeCache, { recursive: true, mode: 0o700 })
    return codeCache
  } catch {
    return null
  }
}

/**
 * Loads code by way of the folder, and gives up the right to write to it before any document is seen: one that took a
 * process over could leave code there for the next.
 */
export async function loadThroughCache<Value>(load: (folder: string) => Promise<Value>): Promise<Value> {
  const { directory } = enableCompileCache(codeCache)
  const loaded = await load(codeCache)
  if (directory !== undefined) flushCompileCache()
  process.permission.drop('fs.write')
  return loaded
}
