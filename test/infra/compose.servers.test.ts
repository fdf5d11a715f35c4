import { copyFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openObjectStore } from '@arkivar/storage'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { freePort } from '../servers/free-port.ts'
import { answersHttp, answersTcp } from '../servers/probe.ts'
import { redisProgram } from '../servers/redis.ts'
import { runTool } from '../servers/run-tool.ts'
import { seaweedfsProgram } from '../servers/seaweedfs.ts'
import { startTestServer } from '../servers/test-server.ts'
import { type ComposeFile, readComposeFile, trialSecrets, wordsOf } from './compose-file.ts'

/** The servers of docker-compose.yml, started with its own commands and variables, on other ports and folders. */
let file: ComposeFile

beforeAll(async () => {
  file = await readComposeFile(trialSecrets)
})

describe('redis', () => {
  test('asks for the password, forgets no job, and writes down what it holds', async () => {
    const [program, ...args] = wordsOf(file.services.redis?.command)
    expect(program).toBe('redis-server')
    const { file: path, env } = await redisProgram()
    const password = trialSecrets.REDIS_PASSWORD
    await using server = await startTestServer({
      name: 'redis',
      stopSignal: 'SIGTERM',
      command: ({ port, data }) => ({
        file: path,
        args: [...args, '--port', String(port), '--bind', '127.0.0.1', '--dir', data],
        env,
      }),
      isReady: ({ port }) => answersTcp(port, `AUTH ${password}\r\n`, '+OK'),
      url: (port) => `redis://:${password}@127.0.0.1:${port}/0`,
      env: () => ({}),
    })
    expect(await answersTcp(server.port, 'PING\r\n', '-NOAUTH')).toBe(true)
    for (const [name, value] of [
      ['maxmemory-policy', 'noeviction'],
      ['appendonly', 'yes'],
      ['save', ''],
    ] as const) {
      const answer = `+OK\r\n*2\r\n$${name.length}\r\n${name}\r\n$${value.length}\r\n${value}`
      expect(await answersTcp(server.port, `AUTH ${password}\r\nCONFIG GET ${name}\r\n`, answer), name).toBe(true)
    }
  })
})

describe('seaweedfs', { timeout: 120_000 }, () => {
  test('takes the keys of the environment and refuses others, and the bucket is there, however often it is made', async () => {
    const { seaweedfs, bucket } = file.services
    const [mode = '', ...args] = wordsOf(seaweedfs?.command)
    expect(mode).toBe('server')
    const inner = { master: await freePort(), volume: await freePort(), filer: await freePort() }
    const ports = [`-master.port=${inner.master}`, `-volume.port=${inner.volume}`, `-filer.port=${inner.filer}`]
    // In a folder where the user that runs it may go.
    const home = await mkdtemp(join(tmpdir(), 'arkivar-weed-'))
    await using server = await startTestServer({
      name: 'seaweedfs',
      refusesRoot: true,
      stopSignal: 'SIGKILL',
      prepare: async (place) => copyFile(await seaweedfsProgram(), join(place.home, 'weed')),
      command: ({ port, home: place, data }) => ({
        file: join(place, 'weed'),
        args: ['-logtostderr', mode, ...args.map((arg) => arg.replace('-dir=/data', `-dir=${data}`)), ...ports]
          // Not to the whole network in a test; each in a container has an address of its own.
          .map((arg) => arg.replace('0.0.0.0', '127.0.0.1'))
          .concat(`-s3.port=${port}`, '-s3.port.iceberg=0'),
        env: { ...seaweedfs?.environment, GOMEMLIMIT: '256MiB' },
      }),
      isReady: ({ port }) => answersHttp(`http://127.0.0.1:${port}/healthz`),
      url: (port) => `http://127.0.0.1:${port}`,
      env: () => ({}),
    })

    const open = (change: Record<string, string> = {}) => {
      const url = new URL(file.services.api?.environment?.ARKIVAR_STORAGE_URL ?? '')
      for (const [name, value] of Object.entries({ endpoint: server.url, ...change })) url.searchParams.set(name, value)
      return openObjectStore(url.href, { spoolFolder: home })
    }
    await using store = await closing(open())
    await expect(store.check()).rejects.toThrow('does not exist')
    const script = bucket?.command?.[0] ?? ''
    const env = { BUCKET: (bucket?.environment?.BUCKET ?? '').replace('8888', String(inner.filer)) }
    for (const _time of [1, 2]) await runTool('sh', ['-ec', script], { env })
    await store.check()
    expect(await store.putIfAbsent('a/b', Buffer.from('kept'))).toEqual({ created: true })
    await server.kill()
    await server.restart()
    await runTool('sh', ['-ec', script], { env })
    // It answers before its volumes are back.
    const read = async (): Promise<string> => Buffer.from(await store.read('a/b')).toString()
    await vi.waitFor(async () => expect(await read()).toBe('kept'), { timeout: 60_000, interval: 500 })

    for (const wrong of [{ secretAccessKey: 'wrong' }, { accessKeyId: 'nobody' }]) {
      await using stranger = await closing(open(wrong))
      await expect(stranger.check()).rejects.toThrow('refused the access key')
      await expect(stranger.read('a/b')).rejects.toThrow('refused the access key')
    }
  })
})

async function closing<Resource extends { close(): Promise<void> }>(
  opening: Promise<Resource>,
): Promise<Resource & AsyncDisposable> {
  const resource = await opening
  return { ...resource, [Symbol.asyncDispose]: () => resource.close() }
}
