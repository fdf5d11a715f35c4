import { chmodSync, chownSync, existsSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { makeFolder } from './make-folder.ts'

/** Where the embedded server keeps its things under ARKIVAR_HOME. */
export type HomeLayout = {
  readonly root: string
  readonly data: string
  /** Holds the path of a folder outside, where neither binaries nor data could be reached in place. */
  readonly elsewhere: string
  readonly password: string
  /** How to reach the running keeper. */
  readonly note: string
  readonly lock: string
  readonly keeperLog: string
  readonly serverLog: string
  readonly libraryLinks: string
  /** Gives a file that root made to the owner of the home, so that this user can go on without root. */
  own(path: string): void
}

export function layoutOf(home: string): HomeLayout {
  // The real path, since a running server is recognised by it.
  const root = join(existsSync(home) ? realpathSync(home) : resolve(home), 'postgres')
  return {
    root,
    data: join(root, 'data'),
    elsewhere: join(root, 'elsewhere'),
    password: join(root, 'password'),
    note: join(root, 'keeper.json'),
    lock: join(root, 'lock'),
    keeperLog: join(root, 'keeper.log'),
    serverLog: join(root, 'server.log'),
    libraryLinks: join(root, 'lib'),
    own: (path) => {
      if (process.getuid?.() !== 0) return
      const owner = statSync(resolve(home))
      if (owner.uid !== 0) chownSync(path, owner.uid, owner.gid)
    },
  }
}

/**
 * Makes the folder of the embedded server.
 * @throws EmbeddedPostgresError where this user may not write there, or the database is another user's.
 */
export function prepareHome(home: string): HomeLayout {
  let layout = layoutOf(home)
  try {
    makeFolder(home)
    layout = layoutOf(home)
    if (!existsSync(layout.root)) {
      makeFolder(layout.root, 0o700)
      layout.own(layout.root)
    }
    // As root the server runs as another user, who has to pass through to the data; every file within is closed.
    if (process.getuid?.() === 0) chmodSync(layout.root, 0o711)
  } catch (error) {
    throw explainHomeError(error, layout.root)
  }
  refuseForeignOwner(layout.root)
  if (existsSync(layout.data)) refuseForeignOwner(layout.data)
  return layout
}

/** @throws EmbeddedPostgresError where a keeper failed because it could write nothing down. */
export function refuseFullDisk(layout: HomeLayout): void {
  const probe = join(layout.root, `probe-${process.pid}`)
  try {
    writeFileSync(probe, Buffer.alloc(1024 * 1024))
  } catch (error) {
    throw explainHomeError(error, layout.root)
  } finally {
    rmSync(probe, { force: true })
  }
}

function refuseForeignOwner(path: string): void {
  const uid = process.getuid?.()
  const owner = statSync(path).uid
  if (uid === undefined || uid === 0 || owner === uid) return
  throw new EmbeddedPostgresError(
    `The database in ${path} belongs to another user (uid ${owner}): run as that user, or take it over with "sudo chown -R $(id -u) ${resolve(path, '..')}".`,
  )
}

/** @returns what to do where something at `path`, in ARKIVAR_HOME, could not be made or written; other errors as they are. */
export function explainHomeError(error: unknown, path: string): Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  // Node says ENOENT of a folder in one that takes none.
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT') {
    return new EmbeddedPostgresError(
      `${path} is not writable for this user: make it so, or set ARKIVAR_HOME to a folder that is.`,
    )
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new EmbeddedPostgresError(
      `${path} cannot be made because a file is in its way: move it, or set ARKIVAR_HOME to a folder.`,
    )
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new EmbeddedPostgresError(`The disk of ${path} is full: make room, or set ARKIVAR_HOME to another disk.`)
  }
  return error instanceof Error ? error : new Error(String(error))
}
