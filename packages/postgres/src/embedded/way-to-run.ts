import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import type { HomeLayout } from './home-layout.ts'

/**
 * PostgreSQL refuses to run as root. The ways around that, best first:
 * - `self`: we are not root.
 * - `namespace`: in a user namespace root goes by another number, and keeps its access to files. Most containers forbid it.
 * - `direct`: as another user, where that user can reach everything.
 * - `capability`: as another user with the one right of root that is needed, to reach files under closed folders.
 */
export type WayName = 'self' | 'namespace' | 'direct' | 'capability'

export type WayToRun = {
  readonly name: WayName
  /** Who has to own the data. */
  readonly uid: number
  readonly gid: number
  readonly prefix: readonly string[]
  readonly spawnAs: { readonly uid?: number; readonly gid?: number }
}

type Account = { readonly uid: number; readonly gid: number }

/**
 * Tries the ways in order, with the real binary and a real file beside the data.
 * @param only for tests: the ways to try.
 * @returns undefined where none works.
 */
export function findWayToRun(layout: HomeLayout, native: string, only?: readonly WayName[]): WayToRun | undefined {
  return waysFor(dirname(layout.root))
    .filter((way) => only === undefined || only.includes(way.name))
    .find((way) => works(way, layout.root, native))
}

/** The account for a server that neither data nor binaries confine to root's folders. */
export function directWay(home: string): WayToRun {
  const account = accountFor(home)
  return { name: 'direct', ...account, prefix: [], spawnAs: account }
}

function waysFor(home: string): WayToRun[] {
  const self = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  if (self.uid !== 0) {
    const plain: WayToRun = { name: 'self', ...self, prefix: [], spawnAs: {} }
    // initdb asks for the user's name, and a container may run under a number that has none.
    return hasName() ? [plain] : [namespaceWay(self), plain]
  }
  const account = accountFor(home)
  const capability: WayToRun = { name: 'capability', ...account, prefix: capabilityPrefix(account), spawnAs: {} }
  const direct = directWay(home)
  return statSync(home).uid === 0 ? [namespaceWay(self), direct, capability] : [direct, capability]
}

function namespaceWay(self: Account): WayToRun {
  return {
    name: 'namespace',
    ...self,
    prefix: ['unshare', '--user', `--map-user=${serviceAccount().uid}`],
    spawnAs: {},
  }
}

/** `no_setuid_fixup`, because access(2), with which initdb looks for its binaries, ignores the capability otherwise. */
function capabilityPrefix({ uid, gid }: Account): string[] {
  return [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    '--bounding-set=-all,+dac_override',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=+dac_override',
  ]
}

/** Whose home it is, so that this user can go on without root; for root's own, an account that has a name. */
function accountFor(home: string): Account {
  const { uid, gid } = statSync(home)
  return uid === 0 ? serviceAccount() : { uid, gid }
}

function serviceAccount(): Account {
  const accounts = readAccounts()
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const account = accounts.get(name)
    if (account !== undefined) return account
  }
  return { uid: 65_534, gid: 65_534 }
}

function readAccounts(): Map<string, Account> {
  try {
    const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
    return new Map(
      lines.map((line) => {
        const [name = '', , uid, gid] = line.split(':')
        return [name, { uid: Number(uid), gid: Number(gid) }]
      }),
    )
  } catch {
    return new Map()
  }
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

function works(way: WayToRun, root: string, native: string): boolean {
  if (way.name === 'self') return true
  const folder = join(root, `probe-${process.pid}`)
  mkdirSync(folder, { mode: 0o700 })
  try {
    if (process.getuid?.() === 0) chownSync(folder, way.uid, way.gid)
    const script = 'cd "$1" && : > probe && test -x "$2" && test -r "$3" && test "$(id -u)" != 0'
    const files = [folder, join(native, 'bin', 'postgres'), join(native, 'share')]
    const [command = 'sh', ...rest] = [...way.prefix, 'sh', '-c', script, 'sh', ...files]
    return spawnSync(command, rest, { ...way.spawnAs, cwd: '/', stdio: 'ignore', timeout: 10_000 }).status === 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
