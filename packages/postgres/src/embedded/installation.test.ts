import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../index.ts'
import { findBinaries } from './binaries.ts'
import { prepareHome } from './home-layout.ts'
import { environmentFor } from './installation.ts'
import { useEmbeddedPostgres } from './use-embedded-postgres.ts'
import { findWayToRun, type WayName } from './way-to-run.ts'

let folder: string
const isRoot = process.getuid?.() === 0

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arkivar-closed-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('binaries run though the install script that links their libraries did not', () => {
  const native = join(folder, 'native')
  cpSync(findBinaries(), native, { recursive: true, verbatimSymlinks: true, filter: (source) => !isLink(source) })
  const run = (environment: NodeJS.ProcessEnv) =>
    ['initdb', 'postgres'].map(
      (name) => spawnSync(join(native, 'bin', name), ['--version'], { env: environment }).status,
    )
  expect(run({})).not.toEqual([0, 0])
  for (const round of [1, 2]) {
    expect(run(environmentFor(native, join(folder, 'links'))), `round ${round}`).toEqual([0, 0])
  }
})

test('a platform without binaries is told what to do', () => {
  expect(() => findBinaries('sunos-x64')).toThrow(/brings no PostgreSQL for sunos-x64: set ARKIVAR_DATABASE_URL/)
})

const rootOnly = isRoot ? '' : ' — SKIPPED: needs root'
if (!isRoot) process.stderr.write('SKIPPED: four tests of the embedded PostgreSQL as root; run them with sudo.\n')

for (const way of ['namespace', 'capability', 'elsewhere'] as const) {
  test.skipIf(!isRoot)(`root's closed home works by way of ${way}${rootOnly}`, async ({ skip }) => {
    chmodSync(folder, 0o700)
    const home = join(folder, 'home')
    const only: WayName[] = way === 'elsewhere' ? [] : [way]
    const layout = prepareHome(home)
    if (way !== 'elsewhere' && findWayToRun(layout, findBinaries(), only) === undefined) {
      skip(`this kernel or container forbids the way "${way}"`)
    }
    const outside = mkdtempSync(join(tmpdir(), 'arkivar-outside-'))
    chmodSync(outside, 0o711)
    try {
      for (const round of way === 'elsewhere' ? [1, 2] : [1]) {
        const server = await useEmbeddedPostgres({ home, graceMs: 0, only, outside: [outside] })
        expect(server.startedHere, `round ${round}`).toBe(true)
        const database = openDatabase({ url: server.url, applicationName: 'test' })
        await database.ping()
        await database.close()
        await server.release()
        await expect
          .poll(() => readdirSync(layout.root), { timeout: 10_000, interval: 20 })
          .not.toContain('keeper.json')
        await expect
          .poll(() => readFileSync(layout.keeperLog, 'utf8').match(/stopped/g)?.length, { timeout: 10_000 })
          .toBe(round)
      }
    } finally {
      rmSync(outside, { recursive: true, force: true })
    }
  })
}

test.skipIf(!isRoot)(
  `root in another user's home leaves nothing that this user could not go on with${rootOnly}`,
  async () => {
    chmodSync(folder, 0o711)
    const home = join(folder, 'home')
    mkdirSync(home, { mode: 0o711 })
    const nobody = 65_534
    chownSync(home, nobody, nobody)
    const server = await useEmbeddedPostgres({ home, graceMs: 0 })
    await server.release()
    const layout = prepareHome(home)
    await expect.poll(() => readFileSync(layout.keeperLog, 'utf8'), { timeout: 10_000 }).toContain('stopped')
    const foreign = readdirSync(layout.root, { recursive: true, encoding: 'utf8' }).filter(
      (name) => statSync(join(layout.root, name)).uid !== nobody,
    )
    expect(foreign).toEqual([])
  },
)

function isLink(path: string): boolean {
  return lstatSync(path).isSymbolicLink()
}
