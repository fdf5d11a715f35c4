import { setTimeout as pause } from 'node:timers/promises'
import { createExtractor, type Extractor } from '@arkivar/extract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { manyPagesPdf } from '../corpus/hostile/raw-pdf.ts'
import { descendants, killHard } from './descendants.ts'
import { until } from './until.ts'

/** What is done to a parser process, or to the one that watches it, is not its document's fault. */
let extractor: Extractor
const bytes = manyPagesPdf(9, 100)
const pageMs = 1_000

beforeEach(async () => {
  extractor = createExtractor({ processes: 1, budgets: { pageMs, openMs: 2_500, finishMs: 2_500 } })
  await until('a parser is ready', async () => (await extractor.extract(manyPagesPdf(1, 1))).ok)
})
afterEach(() => extractor.close())

const parser = (): number | undefined => descendants(process.pid, 'parser-process.ts')[0]

async function expectWhole(reading: ReturnType<Extractor['extract']>): Promise<void> {
  const outcome = await reading
  if (!outcome.ok) throw new Error(outcome.failure.message)
  expect(outcome.document.pages).toHaveLength(900)
  expect(outcome.document.pages.filter(({ failure }) => failure !== null)).toEqual([])
}

test('a parser that is stopped for longer than a page may take, and goes on, loses no page', async () => {
  const reading = extractor.extract(bytes)
  await pause(100)
  const pid = parser() ?? 0
  process.kill(pid, 'SIGSTOP')
  await pause(2 * pageMs)
  process.kill(pid, 'SIGCONT')
  await expectWhole(reading)
})

test('a process that is stopped itself while its parser reads loses no page', async () => {
  const reading = extractor.extract(bytes)
  await pause(200)
  // As after SIGCONT, its clock has gone on, and what the parser said meanwhile has not been heard yet.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000)
  await expectWhole(reading)
})

test('a parser that is killed from outside at one place again and again costs nothing', async () => {
  const reading = extractor.extract(bytes)
  for (let kills = 0; kills < 3; kills++) {
    const before = extractor.stats().started
    const pid = parser()
    if (pid !== undefined) killHard(pid)
    await until('another parser has the document', () => {
      const { started, waiting, busy } = extractor.stats()
      return started > before && waiting === 0 && busy === 1
    })
  }
  await expectWhole(reading)
})
