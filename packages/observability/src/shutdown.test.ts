import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { createLogger } from './logger.ts'
import { createShutdown } from './shutdown.ts'

const log = createLogger({ level: 'silent', service: 'test' })
const quiet = { log, deadlineMs: 1_000, signals: [] }
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

test('what was acquired last is released first, and a second call releases nothing again', async () => {
  const released: string[] = []
  const shutdown = createShutdown(quiet)
  shutdown.onRelease('database', () => released.push('database'))
  shutdown.onRelease('queue', async () => released.push('queue'))
  expect(await Promise.all([shutdown.unwind('test'), shutdown.unwind('again')])).toEqual([true, true])
  expect(released).toEqual(['queue', 'database'])
  expect(shutdown.signal.aborted).toBe(true)
})

test('a release that fails or never ends does not keep the others from theirs', async () => {
  const released: string[] = []
  const shutdown = createShutdown({ ...quiet, deadlineMs: 50 })
  shutdown.onRelease('database', () => released.push('database'))
  shutdown.onRelease('stuck', () => new Promise<never>(() => undefined))
  shutdown.onRelease('broken', () => Promise.reject(new Error('no')))
  expect(await shutdown.unwind('test')).toBe(false)
  expect(released).toEqual(['database'])
})

test('one that never ends leaves the others the time that they need', async () => {
  const released: string[] = []
  const shutdown = createShutdown({ ...quiet, deadlineMs: 2_000 })
  for (const name of ['database', 'queue'])
    shutdown.onRelease(name, async () => {
      await pause(10)
      released.push(name)
    })
  shutdown.onRelease('stuck', () => new Promise<never>(() => undefined))
  expect(await shutdown.unwind('test')).toBe(false)
  expect(released).toEqual(['queue', 'database'])
})

test('what was released by other means is forgotten, and what is acquired during the end is released', async () => {
  const released: string[] = []
  const shutdown = createShutdown(quiet)
  shutdown.onRelease('gone', () => released.push('gone'))()
  const first = shutdown.unwind('test')
  shutdown.onRelease('late', () => released.push('late'))
  await first
  await shutdown.unwind('again')
  expect(released).toEqual(['late'])
})

test('a signal unwinds and exits, even when it arrives twice at once as Ctrl-C under npm does', async () => {
  const child = start()
  await said(child, 'ready')
  child.kill('SIGINT')
  child.kill('SIGINT')
  const [output, code] = await ended(child)
  expect(output).toBe('ready\nending\nreleased second\nreleased first\n')
  expect(code).toBe(130)
})

test('a second signal exits at once', async () => {
  const child = start('stuck')
  await said(child, 'ready')
  child.kill('SIGTERM')
  await said(child, 'ending')
  const exit = once(child, 'exit')
  while (child.exitCode === null) {
    child.kill('SIGTERM')
    await Promise.race([exit, pause(100)])
  }
  expect(await ended(child)).toEqual(['ready\nending\n', 1])
})

const outputs = new WeakMap<ChildProcess, string>()

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [
    fileURLToPath(new URL('fixtures/ends-on-signal.ts', import.meta.url)),
    ...args,
  ])
  child.stdout.on('data', (chunk) => outputs.set(child, (outputs.get(child) ?? '') + String(chunk)))
  children.push(child)
  return child
}

async function said(child: ChildProcess, words: string): Promise<void> {
  await expect.poll(() => outputs.get(child), { timeout: 10_000 }).toContain(words)
}

async function ended(child: ChildProcess): Promise<[string | undefined, number | null]> {
  if (child.exitCode === null) await once(child, 'close')
  return [outputs.get(child), child.exitCode]
}
