import { setTimeout as pause } from 'node:timers/promises'
import { createExtractor, type Extractor } from '@arkivar/extract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { manyPagesPdf } from '../corpus/hostile/raw-pdf.ts'
import { descendants, killHard } from './descendants.ts'
import { until } from './until.ts'

/** What is done to a parser process, or to the one that watches it, is not its document's fault. */
let extractor: Extractor
const bytes = manyPagesPdf(9, 100)
const budgetMs = 2_000
/** Longer than any budget, wherever in the document it begins. */
const standstillMs = 3_000

beforeEach(async () => {
  extractor = createExtractor({
    processes: 1,
    budgets: { pageMs: budgetMs, openMs: budgetMs, finishMs: budgetMs },
  })
  await until('a parser is ready', async () => (await extractor.extract(manyPagesPdf(1, 1))).ok)
})
afterEach(() => extractor.close())

const parser = (): number | undefined => descendants(process.pid, 'parser-process.ts')[0]

/** @returns the process that has the document. */
async function parserAtWork(): Promise<number> {
  await until('a parser has the document', () => extractor.stats().busy === 1 && parser() !== undefined)
  const pid = parser()
  if (pid === undefined) throw new Error('the parser has just ended')
  return pid
}

async function expectWhole(reading: ReturnType<Extractor['extract']>): Promise<void> {
  const outcome = await reading
  if (!outcome.ok) throw new Error(outcome.failure.message)
  expect(outcome.document.pages).toHaveLength(900)
  expect(outcome.document.pages.filter(({ failure }) => failure !== null)).toEqual([])
}

test('a parser that is stopped for longer than a page may take, and goes on, loses no page', async () => {
  const reading = extractor.extract(bytes)
  const pid = await parserAtWork()
  process.kill(pid, 'SIGSTOP')
  await pause(standstillMs)
  process.kill(pid, 'SIGCONT')
  await expectWhole(reading)
})

test('a process that is stopped itself while its parser reads loses no page', async () => {
  const reading = extractor.extract(bytes)
  await parserAtWork()
  // As after SIGCONT, its clock has gone on, and what the parser said meanwhile has not been heard yet.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, standstillMs)
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

test('a parser that is killed while it starts, and nobody waits for it, is missed by nobody later', async () => {
  await using two = await startTwo()
  killHard(two.starting)
  await until('it is gone', () => two.extractor.stats().processes === 1)
  const readings = [two.extractor.extract(bytes), two.extractor.extract(bytes)]
  await until('both documents are read at the same time', () => {
    const { processes, waiting } = two.extractor.stats()
    return processes === 2 && waiting === 0
  })
  await Promise.all(readings.map(expectWhole))
})

/** Two more parser processes, one of which is caught while it starts. */
async function startTwo(): Promise<AsyncDisposable & { extractor: Extractor; starting: number }> {
  const before = new Set(descendants(process.pid, 'parser-process.ts'))
  const extractor = createExtractor({ processes: 2 })
  const [starting] = descendants(process.pid, 'parser-process.ts').filter((pid) => !before.has(pid))
  if (starting === undefined) throw new Error('no parser process was started')
  return { extractor, starting, [Symbol.asyncDispose]: () => extractor.close() }
}
