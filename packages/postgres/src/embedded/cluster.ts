import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { explainServerFailure } from './explain-server-failure.ts'
import type { HomeLayout } from './home-layout.ts'
import type { Installation } from './installation.ts'

export const databaseName = 'arkivar'
export const userName = 'arkivar'

/**
 * Makes the cluster where there is none, beside its place, and moves it there when it is whole. Call under the lock.
 * @param running whether a server works on it already.
 * @returns the password of {@link userName}.
 * @throws EmbeddedPostgresError where it cannot be made, or what is there is of another version or no cluster.
 */
export async function ensureCluster(layout: HomeLayout, installation: Installation, running: boolean): Promise<string> {
  const { data } = installation
  const known = readPassword(layout)
  if (running && known !== undefined) return known
  const password = known ?? makePassword(layout)
  if (existsSync(data) && readdirSync(data).length > 0) {
    await refuseForeignVersion(installation)
    takeOwnership(data, installation)
    if (known === undefined) await runSingle(installation, data, [setPassword(password)])
    return password
  }
  removeUnfinished(data)
  const unfinished = `${data}.new-${randomBytes(4).toString('hex')}`
  try {
    mkdirSync(unfinished, { mode: 0o700 })
    takeOwnership(unfinished, installation)
    await run(installation, 'initdb', initArguments(unfinished))
    writeFileSync(join(unfinished, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n')
    await runSingle(installation, unfinished, [setPassword(password), `create database ${databaseName}`])
    rmSync(data, { recursive: true, force: true })
    renameSync(unfinished, data)
    flushFolder(dirname(data))
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
  return password
}

/**
 * The built-in locale sorts by code point, is the same on every machine and knows the capitals of æ, ø and å; Danish
 * order is asked for where people see it, with `collate "da-x-icu"`.
 */
function initArguments(folder: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${userName}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--auth=trust',
    '--no-instructions',
  ]
}

function readPassword(layout: HomeLayout): string | undefined {
  const password = existsSync(layout.password) ? readFileSync(layout.password, 'utf8').trim() : ''
  return /^[0-9a-f]{48}$/.test(password) ? password : undefined
}

function makePassword(layout: HomeLayout): string {
  const password = randomBytes(24).toString('hex')
  const temporary = `${layout.password}.new`
  writeFileSync(temporary, `${password}\n`, { mode: 0o600, flush: true })
  layout.own(temporary)
  renameSync(temporary, layout.password)
  return password
}

function setPassword(password: string): string {
  return `alter role ${userName} password '${password}'`
}

/** The new name has to be on disk before anything in the cluster is. */
function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** What an initialisation left that was killed. */
function removeUnfinished(data: string): void {
  const folder = dirname(data)
  for (const name of readdirSync(folder).filter((each) => each.startsWith('data.new-'))) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true })
    } catch {
      // An initdb that outlived its keeper still writes there; the folder has a name of its own, and goes next time.
    }
  }
}

async function refuseForeignVersion(installation: Installation): Promise<void> {
  const { data } = installation
  const versionFile = join(data, 'PG_VERSION')
  if (!existsSync(versionFile) || !existsSync(join(data, 'global', 'pg_control'))) {
    throw new EmbeddedPostgresError(
      `${data} holds files but no whole database: restore it from a backup, or move it away to begin anew.`,
    )
  }
  const theirs = readFileSync(versionFile, 'utf8').trim()
  const ours = /(\d+)/.exec(await run(installation, 'postgres', ['--version']))?.[1]
  if (theirs === ours) return
  throw new EmbeddedPostgresError(
    `The database in ${data} was made by PostgreSQL ${theirs}, this Arkivar brings ${ours}: go back to the version before, or move the folder away and take everything in again.`,
  )
}

/** As root the server's user may differ from the last time: after a move to another machine, or a run without root. */
function takeOwnership(folder: string, { way }: Installation): void {
  if (process.getuid?.() !== 0 || statSync(folder).uid === way.uid) return
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(join(folder, name), way.uid, way.gid)
  }
  // Last, since it is what says that all is done.
  chownSync(folder, way.uid, way.gid)
}

async function runSingle(installation: Installation, data: string, statements: readonly string[]): Promise<void> {
  const input = statements.map((statement) => `${statement}\n`).join('')
  const output = await run(
    installation,
    'postgres',
    ['--single', '-D', data, '-c', 'log_checkpoints=off', 'postgres'],
    input,
  )
  if (/^.*\b(ERROR|FATAL|PANIC):/m.test(output)) throw explainServerFailure(output, data)
}

function run(installation: Installation, program: string, args: readonly string[], input = ''): Promise<string> {
  const { way, native, environment } = installation
  const [command = '', ...rest] = [...way.prefix, join(native, 'bin', program), ...args]
  return new Promise((resolve, reject) => {
    const options = { ...way.spawnAs, cwd: '/', env: environment }
    const child = execFile(command, rest, options, (error, stdout, stderr) => {
      if (error === null) resolve(`${stdout}\n${stderr}`)
      else reject(explainServerFailure(`${stdout}\n${stderr}\n${error.message}`, installation.data))
    })
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}
