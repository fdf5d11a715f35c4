import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeFileName } from '@arkivar/danish/file-names'
import type { Failure } from '@arkivar/types'

/** `path` is for people and the ledger, `place` is as the file system has it: names need not be UTF-8. */
export type FoundFile = { path: string; place: Buffer } | { path: string; failure: Failure }

type Place = { readonly path: string; readonly place: Buffer }

const slash = Buffer.from('/')
/** Left by operating systems and tools, never published by a kommune. */
const notDocuments = new Set(['Thumbs.db', 'desktop.ini'])

/**
 * @param paths files and folders, absolute.
 * @param leaveOut real paths of what is passed over, with all that lies below.
 * @returns every file, each once, in the order of their names; folders are read recursively, through symbolic links
 *   too, but never twice. What cannot be read comes with its failure. Hidden files are passed over.
 */
export async function* findFiles(paths: readonly string[], leaveOut: readonly string[]): AsyncGenerator<FoundFile> {
  const seen = new Set(leaveOut.map((path) => Buffer.from(path).toString('latin1')))
  for (const path of paths) yield* findBelow({ path, place: Buffer.from(path) }, seen)
}

async function* findBelow({ path, place }: Place, seen: Set<string>): AsyncGenerator<FoundFile> {
  const inside: Place[] = []
  try {
    const real = await realpath(place, { encoding: 'buffer' })
    const once = real.toString('latin1')
    if (seen.has(once)) return
    seen.add(once)
    const facts = await stat(real)
    if (facts.isFile()) {
      yield { path, place }
      return
    }
    // Sockets, pipes and devices are no documents, and reading some of them never ends.
    if (!facts.isDirectory()) return
    for (const written of await readdir(place, { encoding: 'buffer' })) {
      const name = decodeFileName(written)
      if (name.startsWith('.') || notDocuments.has(name)) continue
      inside.push({ path: join(path, name), place: Buffer.concat([place, slash, written]) })
    }
  } catch (error) {
    yield { path, failure: { code: 'unreadable', message: describeFileError(error) } }
    return
  }
  inside.sort((left, right) => (left.path < right.path ? -1 : 1))
  for (const each of inside) yield* findBelow(each, seen)
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
