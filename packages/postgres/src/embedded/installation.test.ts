import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../index.ts'
import { findBinaries, linkLibraries } from './binaries.ts'
import { prepareHome } from './home-layout.ts'
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
  cpSync(findBinaries(), native, {
    recursive: true,
    filter: (source) => !/\.(a|so\.\d+|so)$/.test(source) || isNeeded(source),
  })
  for (const name of readdirSync(join(native, 'lib'))) {
    if (/^lib(icu|pq|ecpg|pgtypes).*\.so(\.\d+)?$/.test(name)) rmSync(join(native, 'lib', name))
  }
  const run = (environment: NodeJS.ProcessEnv) =>
    spawnSync(join(native, 'bin', 'postgres'), ['--version'], { env: environment }).status
  const links = linkLibraries(native, join(folder, 'links')) ?? ''
  expect(run({})).not.toBe(0)
  expect(run({ LD_LIBRARY_PATH: links, DYLD_LIBRARY_PATH: links })).toBe(0)
  expect(linkLibraries(native, join(folder, 'links'))).toBe(links)
})

test('a platform without binaries is told what to do', () => {
  expect(() => findBinaries('sunos-x64')).toThrow(/brings no PostgreSQL for sunos-x64: set ARKIVAR_DATABASE_URL/)
})

const rootOnly = isRoot ? '' : ' — SKIPPED: this test needs root, run it with sudo'

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
      for (const round of [1, 2]) {
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
    const { chownSync } = await import('node:fs')
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

function isNeeded(source: string): boolean {
  return source.includes('.so')
}
