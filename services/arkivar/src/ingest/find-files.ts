import { opendir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Failure } from '@arkivar/types'

export type FoundFile = { path: string } | { path: string; failure: Failure }

/** Left by operating systems and tools, never published by a kommune. */
const notDocuments = new Set(['Thumbs.db', 'desktop.ini'])

/**
 * @param paths files and folders, absolute.
 * @returns every file, each once, in the order of their names; folders are read recursively, through symbolic links
 *   too, but never twice. What cannot be read comes with its failure. Hidden files are passed over.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<FoundFile> {
  const seen = new Set<string>()
  for (const path of paths) yield* findBelow(path, seen)
}

async function* findBelow(path: string, seen: Set<string>): AsyncGenerator<FoundFile> {
  let names: string[]
  try {
    const real = await realpath(path)
    if (seen.has(real)) return
    seen.add(real)
    const facts = await stat(real)
    if (facts.isFile()) {
      yield { path }
      return
    }
    // Sockets, pipes and devices are no documents, and reading some of them never ends.
    if (!facts.isDirectory()) return
    names = []
    for await (const entry of await opendir(path)) {
      if (!entry.name.startsWith('.') && !notDocuments.has(entry.name)) names.push(entry.name)
    }
  } catch (error) {
    yield { path, failure: { code: 'unreadable', message: describeFileError(error) } }
    return
  }
  names.sort()
  for (const name of names) yield* findBelow(join(path, name), seen)
}

/** @returns one sentence about an error of the file system. */
export function describeFileError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const sentences: Record<string, string> = {
    ENOENT: 'It is not there, or it is a link that leads nowhere.',
    EACCES: 'You may not read it.',
    EPERM: 'You may not read it.',
    ELOOP: 'It is a link that leads to itself.',
    EIO: 'The disk could not read it.',
  }
  return sentences[code] ?? (error instanceof Error ? error.message : String(error))
}
