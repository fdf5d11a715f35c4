import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startPostgres } from './postgres.ts'
import { startRedis } from './redis.ts'
import { startSeaweedfs } from './seaweedfs.ts'
import type { TestServer } from './test-server.ts'
import { startVersitygw } from './versitygw.ts'

/** `npm run test:servers`: everything that needs real servers, on servers given by URL or started here. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const onCi = process.env.CI === 'true' || process.env.CI === '1'
const storageSuite = 'packages/storage/src/s3-store.test.ts'

await using running = new AsyncDisposableStack()
const missing: string[] = []

/** A server's URL: as the environment gives it, or of one that is started now; null where it cannot be started. */
async function provide(variable: string, start: () => Promise<TestServer>): Promise<Record<string, string>> {
  const given = process.env[variable]
  if (given) {
    console.log(`${variable}: as given`)
    return { [variable]: given }
  }
  const startedAt = performance.now()
  try {
    const server = running.use(await start())
    console.log(`${variable}: started in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
    return { [variable]: server.url }
  } catch (error) {
    missing.push(variable)
    console.error(`\nMISSING: ${variable} is not given, and no server could be started: ${error}\n`)
    return {}
  }
}

/** Runs the tests of these files; with ARKIVAR_TEST_REPORTS, a folder, their counts are written there as JSON. */
async function test(name: string, files: readonly string[], env: Record<string, string>): Promise<number> {
  console.log(`\n${name}: ${Object.keys(env).join(', ')}`)
  const reports = process.env.ARKIVAR_TEST_REPORTS
  if (reports) await mkdir(reports, { recursive: true })
  const report = reports
    ? ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, name)}.json`]
    : []
  const vitest = join(root, 'node_modules', '.bin', 'vitest')
  const child = spawn(vitest, ['run', '--config', 'test/vitest.config.ts', ...report, ...files], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, ARKIVAR_TEST_SERVERS: '1' },
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

const redis = await provide('ARKIVAR_TEST_REDIS_URL', startRedis)
const s3 = await provide('ARKIVAR_TEST_S3_URL', startVersitygw)
const database = await provide('ARKIVAR_TEST_DATABASE_URL', startPostgres)
const codes = [await test('servers', ['.servers.test.ts', storageSuite], { ...redis, ...s3, ...database })]
if (!process.env.ARKIVAR_TEST_S3_URL) {
  // What docker-compose.yml runs; the suite above ran on the one that is built from source.
  const seaweedfs = await provide('ARKIVAR_TEST_S3_URL', startSeaweedfs)
  if (Object.keys(seaweedfs).length > 0)
    codes.push(await test('seaweedfs', [storageSuite], { ...seaweedfs, ...database }))
}
if (missing.length > 0) {
  const wherefore = onCi ? 'and on CI that is a failure' : 'so a part of the tests was skipped'
  console.error(`\nMISSING servers: ${missing.join(', ')}, ${wherefore}.`)
}
process.exitCode = codes.find((code) => code !== 0) ?? (onCi && missing.length > 0 ? 1 : 0)
