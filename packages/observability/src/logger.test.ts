import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLogger, scopedLogger } from './logger.ts'
import { redact } from './redact.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arkivar-log-'))
})
afterEach(() => rm(folder, { recursive: true }))

const linesOf = async (path: string): Promise<Record<string, unknown>[]> =>
  (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('every line is one JSON object with an ISO time, the service and what the line is about', async () => {
  const path = join(folder, 'made', 'arkivar.log')
  const log = createLogger({ level: 'info', service: 'extract', destination: path })
  scopedLogger(log, { document: 'd1', revision: 'r1', stage: 'extract', attempt: 2 }).info({ pages: 3 }, 'Stage done')
  log.debug('not at this level')
  expect(await linesOf(path)).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      service: 'extract',
      document: 'd1',
      revision: 'r1',
      stage: 'extract',
      attempt: 2,
      pages: 3,
      msg: 'Stage done',
    },
  ])
})

test('a CPR number, a password and a token get out neither by field, message nor error', async () => {
  const path = join(folder, 'log')
  const log = createLogger({ level: 'info', service: 'test', destination: path })
  log.info({ key: 'sag\n010190-1234.pdf', bytes: 1012991234, password: 'hunter2' }, 'File of 0101901234 stored')
  log.error({ err: new Error('connect postgres://arkivar:hunter2@db:5432/arkivar failed') }, 'No database')
  log.child({ key: '010190 1234' }).warn({ request: { authorization: 'Bearer hunter2' } }, 'Who?')
  const text = await readFile(path, 'utf8')
  expect(text).not.toMatch(/hunter2|010190|1234\b(?<!1012991234)/)
  const [first, second] = await linesOf(path)
  expect(first).toMatchObject({ key: 'sag\n[cpr].pdf', bytes: 1012991234, msg: 'File of [cpr] stored' })
  expect(second).toMatchObject({ err: { message: 'connect postgres://arkivar:***@db:5432/arkivar failed' } })
})

test.each([
  ['a document id', '4b010190-1234-4abc-8def-0123456789ab'],
  ['a hash', 'e3b0c442010190123414c149afbf4c8996fb92427ae41e4649b934ca495991b'],
  ['an EAN', '5798009809452'],
  ['a case number', '27.12.16-K09-1-23'],
  ['ten digits that are no date of birth', '9999991234'],
  ['an address without a password', 'http://127.0.0.1:4680/api/v1/search?q=botilbud'],
])('%s stays as it is', (_what, text) => {
  expect(redact(text)).toBe(text)
})

test('a disk that is full costs lines, not the process', () => {
  const script = `
    import { createLogger } from '@arkivar/observability'
    const log = createLogger({ level: 'info', service: 'test', destination: '/dev/full' })
    log.info('one'); log.info('two')
    setTimeout(() => process.stdout.write('still here'), 50)`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  })
  expect(stdout).toBe('still here')
  expect(stderr).toBe('The log /dev/full cannot be written: ENOSPC: no space left on device, write\n')
})

test('nor does one on which standard error lies too', () => {
  const script = `
    import { createLogger } from '@arkivar/observability'
    const log = createLogger({ level: 'info', service: 'test', destination: '/dev/full' })
    log.info('one'); log.info('two')
    setTimeout(() => process.stdout.write('still here'), 50)`
  const command = 'exec "$0" --input-type=module -e "$1" 2>/dev/full'
  const { stdout } = spawnSync('sh', ['-c', command, process.execPath, script], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  })
  expect(stdout).toBe('still here')
})
