import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { arch } from 'node:os'
import { join } from 'node:path'
import { answersTcp } from './probe.ts'
import { runTool } from './run-tool.ts'
import { cachedServer } from './server-cache.ts'
import { startTestServer, type TestServer } from './test-server.ts'

/** What Debian's redis-server is made of, beside what every Debian has. apt proves them against the archive's signature. */
const packages = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1', 'liblua5.1-0', 'lua-bitop', 'lua-cjson']

/** Redis as Arkivar wants it: append-only, and never throwing anything out. */
export async function startRedis(options: { port?: number } = {}): Promise<TestServer> {
  const program = await redisProgram()
  return startTestServer(
    {
      name: 'redis',
      stopSignal: 'SIGTERM',
      command: ({ port, data }) => ({
        file: program.file,
        args: [
          ...['--port', String(port), '--bind', '127.0.0.1', '--dir', data],
          ...['--appendonly', 'yes', '--maxmemory-policy', 'noeviction', '--save', ''],
        ],
        env: program.env,
      }),
      isReady: ({ port }) => answersTcp(port, 'PING\r\n', '+PONG'),
      url: (port) => `redis://127.0.0.1:${port}`,
      env: (url) => ({ ARKIVAR_QUEUE_URL: url }),
    },
    options,
  )
}

/** The server itself, and the environment that it needs. */
export async function redisProgram(): Promise<{ file: string; env: Record<string, string> }> {
  const installed = await runTool('redis-server', ['--version']).catch(() => '')
  // 6.2 is the oldest that BullMQ supports.
  if (/ v=(6\.[2-9]|[7-9]|\d\d)/.test(installed)) return { file: 'redis-server', env: {} }
  const release = /^VERSION_ID="?([^"\n]+)/m.exec(await readFile('/etc/os-release', 'utf8').catch(() => ''))?.[1]
  const folder = await cachedServer(`redis-debian-${release ?? 'unknown'}-${arch()}`, unpackRedis)
  const libraries = join(folder, 'usr', 'lib')
  const folders = (await readdir(libraries)).filter((name) => name.includes('linux-gnu'))
  return {
    file: join(folder, 'usr', 'bin', 'redis-server'),
    env: { LD_LIBRARY_PATH: folders.map((name) => join(libraries, name)).join(':') },
  }
}

/** Unpacked and not installed, so that no service is started and no rights are needed. */
async function unpackRedis(folder: string): Promise<void> {
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Error(
      'Redis for tests comes from Debian: install redis-server 6.2 or later, or set ARKIVAR_TEST_REDIS_URL',
    )
  }
  const download = () => runTool('apt-get', ['download', ...packages], { cwd: folder })
  await download().catch(async () => {
    await runTool('apt-get', ['update'])
    await download()
  })
  for (const name of await readdir(folder)) {
    if (name.endsWith('.deb')) await runTool('dpkg', ['-x', name, '.'], { cwd: folder })
  }
}
