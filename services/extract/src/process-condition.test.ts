import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { lostMs, type ProcessCondition, processCondition } from './process-condition.ts'

const running = (runningCpuMs: number): ProcessCondition => ({ residentBytes: 1, stopped: false, runningCpuMs })
const waiting: ProcessCondition = { residentBytes: 1, stopped: false, runningCpuMs: undefined }
const stopped: ProcessCondition = { ...waiting, stopped: true }

describe('time between two looks', () => {
  test('is its own while a process uses a core, and while it waits for something', () => {
    expect(lostMs(100, running(500), running(600))).toBe(0)
    expect(lostMs(100, running(500), running(650))).toBe(0)
    expect(lostMs(100, running(500), waiting)).toBe(0)
    expect(lostMs(100, waiting, waiting)).toBe(0)
    expect(lostMs(100, undefined, running(600))).toBe(0)
    expect(lostMs(100, running(500), undefined)).toBe(0)
  })

  test('is not its own while others have the cores', () => {
    expect(lostMs(100, running(500), running(510))).toBe(90)
  })

  test('is not its own while it, or whoever looks, is stopped', () => {
    expect(lostMs(100, running(500), stopped)).toBe(100)
    expect(lostMs(5_000, running(500), running(5_500))).toBe(5_000)
  })
})

test('tells a process that works from one that waits and one that is stopped', async () => {
  const script = "process.once('SIGUSR2', () => { for (;;); }); setInterval(() => {}, 60_000); console.log('ready')"
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await once(child.stdout, 'data')
    const pid = child.pid ?? 0
    await expect.poll(() => processCondition(pid)).toMatchObject({ stopped: false, runningCpuMs: undefined })
    child.kill('SIGUSR2')
    if (process.platform === 'linux')
      await expect.poll(() => processCondition(pid)).toMatchObject({ runningCpuMs: expect.any(Number) })
    child.kill('SIGSTOP')
    await expect.poll(() => processCondition(pid)).toMatchObject({ stopped: true })
  } finally {
    child.kill('SIGKILL')
  }
  await once(child, 'exit')
  expect(await processCondition(child.pid ?? 0)).toBeUndefined()
})
