import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { openDatabase, sql } from '@arkivar/postgres'
import { openObjectStore } from '@arkivar/storage'
import { describe, expect, it, vi } from 'vitest'
import { startPostgres } from './postgres.ts'
import { answersTcp } from './probe.ts'
import { startRedis } from './redis.ts'
import { startSeaweedfs } from './seaweedfs.ts'
import { startVersitygw } from './versitygw.ts'

/** Several starts of several servers, on a machine that may be busy. */
describe('a server for tests', { timeout: 120_000 }, () => {
  it.each([
    ['versitygw', startVersitygw],
    ['SeaweedFS', startSeaweedfs],
  ])('as %s keeps its objects when it is stopped or killed and started again', async (_name, start) => {
    await using server = await start()
    const store = await openObjectStore(server.url)
    await store.putIfAbsent('kept', Buffer.from('here'))
    await server.stop()
    await server.restart()
    expect(Buffer.from(await store.read('kept')).toString()).toBe('here')
    await server.kill()
    await server.restart()
    expect(Buffer.from(await store.read('kept')).toString()).toBe('here')
    await store.close()
  })

  it('as Redis keeps what it wrote down when it is stopped and started again', async () => {
    await using server = await startRedis()
    expect(await answersTcp(server.port, 'SET kept here\r\n', '+OK')).toBe(true)
    await server.stop()
    expect(await answersTcp(server.port, 'PING\r\n', '+PONG')).toBe(false)
    await server.restart()
    expect(await answersTcp(server.port, 'GET kept\r\n', '$4\r\nhere')).toBe(true)
  })

  it('as PostgreSQL keeps its rows when it is killed and started again', async () => {
    await using server = await startPostgres()
    const open = () => openDatabase({ url: server.url, applicationName: 'test', max: 1 })
    const before = open()
    await sql`create table kept (n integer)`.execute(before.db).finally(before.close)
    await server.kill()
    await server.restart()
    const after = open()
    const { rows } = await sql`select n from kept`.execute(after.db).finally(after.close)
    expect(rows).toEqual([])
  })

  it('ends, and its data with it, when the process that started it is killed', async () => {
    const script = `import { startRedis } from ${JSON.stringify(import.meta.resolve('./redis.ts'))}
      const server = await startRedis()
      console.log(server.port)
      setInterval(() => undefined, 1000)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const port = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)))
    expect(await answersTcp(port, 'PING\r\n', '+PONG')).toBe(true)
    const folder = await redisFolder(port)
    expect(existsSync(folder)).toBe(true)
    parent.kill('SIGKILL')
    await vi.waitUntil(() => !existsSync(folder), { timeout: 10_000, interval: 50 })
    expect(await answersTcp(port, 'PING\r\n', '+PONG')).toBe(false)
  })
})

/** Where a Redis keeps its data, asked from itself. */
function redisFolder(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write('CONFIG GET dir\r\n'))
    socket.once('error', reject)
    socket.once('data', (answer) => {
      socket.destroy()
      resolve(answer.toString().trim().split('\r\n').at(-1) ?? '')
    })
  })
}
