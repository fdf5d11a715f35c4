import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { until } from '../faults/until.ts'
import { startProgram } from './arkivar-process.ts'
import { endLeftRunning } from './left-running.ts'

const endless = ['-e', 'setInterval(() => undefined, 1000)']

test('a program that nobody ended is ended with the test file', async () => {
  const left = startProgram(endless, {})
  const ended = startProgram(['-e', ''], {})
  await ended.finished
  await endLeftRunning()
  expect(left.child.signalCode).toBe('SIGKILL')
})

test('a program that nobody ended is ended with the process that started it', async () => {
  const module = JSON.stringify(new URL('./arkivar-process.ts', import.meta.url).href)
  const script = `
    const { startProgram } = await import(${module})
    console.log(startProgram(${JSON.stringify(endless)}, {}).child.pid)
    process.exit()`
  const pid = Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))
  expect(pid).toBeGreaterThan(0)
  await until('it is gone', () => {
    try {
      return !process.kill(pid, 0)
    } catch {
      return true
    }
  })
})
