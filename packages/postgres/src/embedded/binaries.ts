import { existsSync, mkdirSync, readFileSync, readlinkSync, symlinkSync, unlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'

const platforms = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'])

/**
 * @returns the folder with `bin`, `lib` and `share` of the PostgreSQL that npm brought.
 * @throws EmbeddedPostgresError where there is none for this platform, or npm left it out.
 */
export function findBinaries(platform = `${process.platform}-${process.arch}`): string {
  if (!platforms.has(platform)) {
    throw new EmbeddedPostgresError(
      `Arkivar brings no PostgreSQL for ${platform}: set ARKIVAR_DATABASE_URL to a PostgreSQL server.`,
    )
  }
  try {
    const embeddedPostgres = import.meta.resolve('embedded-postgres')
    return join(dirname(createRequire(embeddedPostgres).resolve(`@embedded-postgres/${platform}`)), '..', 'native')
  } catch {
    throw new EmbeddedPostgresError(
      `The package @embedded-postgres/${platform} is not installed: run "npm ci" without --omit=optional, or set ARKIVAR_DATABASE_URL.`,
    )
  }
}

/**
 * npm packages hold no symbolic links; the package makes those of its libraries in an install script, which may not
 * have run. Makes the missing ones in `folder`, for the loader to search.
 * @returns `folder`, or undefined where nothing is missing.
 */
export function linkLibraries(native: string, folder: string): string | undefined {
  const missing = readLinks(native).filter(({ target }) => !existsSync(join(native, '..', target)))
  if (missing.length === 0) return undefined
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  for (const { source, target } of missing) {
    const link = join(folder, basename(target))
    const file = join(native, '..', source)
    if (linkedTo(link) === file) continue
    if (linkedTo(link) !== undefined) unlinkSync(link)
    symlinkSync(file, link)
  }
  return folder
}

function readLinks(native: string): { source: string; target: string }[] {
  try {
    return JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  } catch {
    return []
  }
}

function linkedTo(path: string): string | undefined {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}
