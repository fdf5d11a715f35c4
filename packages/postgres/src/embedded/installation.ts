import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { findBinaries, linkLibraries } from './binaries.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import type { HomeLayout } from './home-layout.ts'
import { directWay, findWayToRun, type WayName, type WayToRun } from './way-to-run.ts'

/** Binaries, data and a way to run the one on the other. */
export type Installation = {
  readonly way: WayToRun
  readonly native: string
  readonly data: string
  readonly environment: Readonly<Record<string, string>>
}

/**
 * @param only for tests: the ways to try before everything is put elsewhere.
 * @param outside for tests: where folders outside the home may be made.
 * @throws EmbeddedPostgresError where PostgreSQL can be run in no way.
 */
export function findInstallation(
  layout: HomeLayout,
  only?: readonly WayName[],
  outside: readonly string[] = ['/var/lib', '/var/tmp'],
): Installation {
  const native = findBinaries()
  if (existsSync(layout.elsewhere)) return installElsewhere(layout, native, outside)
  const way = findWayToRun(layout, native, only)
  if (way !== undefined) {
    return { way, native, data: layout.data, environment: environmentFor(native, layout.libraryLinks) }
  }
  if (process.getuid?.() !== 0 || existsSync(layout.data)) {
    throw new EmbeddedPostgresError(
      `PostgreSQL does not run as root, and no other user can reach ${layout.root} here: run as an ordinary user, or set ARKIVAR_HOME to a folder outside closed ones.`,
    )
  }
  return installElsewhere(layout, native, outside)
}

/** Binaries and data in a folder that every user can reach; the home remembers where. */
function installElsewhere(layout: HomeLayout, native: string, outside: readonly string[]): Installation {
  const folder = existsSync(layout.elsewhere) ? readFileSync(layout.elsewhere, 'utf8') : makeFolder(outside)
  if (!existsSync(folder)) {
    throw new EmbeddedPostgresError(
      `The database of this home lay in ${folder}, which is gone: bring it back, or delete ${layout.root} to begin anew and take everything in again.`,
    )
  }
  const copy = join(folder, 'native')
  const version = readFileSync(join(native, '..', 'package.json'), 'utf8')
  const copied = join(folder, 'native.json')
  if (!existsSync(copied) || readFileSync(copied, 'utf8') !== version) {
    rmSync(copied, { force: true })
    rmSync(copy, { recursive: true, force: true })
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    writeFileSync(copied, version)
  }
  if (!existsSync(layout.elsewhere)) {
    writeFileSync(`${layout.elsewhere}.new`, folder, { mode: 0o600 })
    layout.own(`${layout.elsewhere}.new`)
    renameSync(`${layout.elsewhere}.new`, layout.elsewhere)
  }
  const environment = environmentFor(copy, join(folder, 'lib'))
  return { way: directWay(join(layout.root, '..')), native: copy, data: join(folder, 'data'), environment }
}

function makeFolder(outside: readonly string[]): string {
  for (const parent of outside) {
    try {
      mkdirSync(parent, { recursive: true })
      const folder = mkdtempSync(join(parent, 'arkivar-'))
      chmodSync(folder, 0o711)
      return folder
    } catch {
      // The next one may be writable.
    }
  }
  throw new EmbeddedPostgresError(
    `Neither ${outside.join(' nor ')} is writable, and PostgreSQL cannot run from here as root: run as an ordinary user, or set ARKIVAR_DATABASE_URL.`,
  )
}

/** Nothing of the caller's environment, since PGPORT and its like would change the server. */
export function environmentFor(native: string, links: string): Record<string, string> {
  const folder = linkLibraries(native, links)
  const loader = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH'
  return {
    PATH: process.env.PATH ?? '/usr/sbin:/usr/bin:/sbin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
    // Both, since a library that is found through a link looks for its own beside the link.
    ...(folder === undefined ? {} : { [loader]: `${folder}:${join(native, 'lib')}` }),
  }
}
