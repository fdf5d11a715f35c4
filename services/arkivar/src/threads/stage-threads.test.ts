import { afterEach, expect, test } from 'vitest'
import { StageThreads } from './stage-threads.ts'
import type { DeriveTask, TaskEnd } from './thread-messages.ts'

const program = new URL('./fixtures/wayward-thread.ts', import.meta.url)
const never = new AbortController().signal
const usual = { program, memoryMb: 256, usual: 1, most: 1 }
let threads: StageThreads

afterEach(() => threads.close())

function task(key: string, stage: DeriveTask['stage'] = 'classify', digits = 'a'): DeriveTask {
  const work = { revision: digits.repeat(64 / digits.length) } as DeriveTask['work']
  return { does: 'derive', revision: work.revision, stage, work, inputs: [], key }
}

const done = (key: string): TaskEnd => ({ kind: 'made', packed: new Uint8Array(), summary: { key } })

test.each([
  ['does not end', 'hang', { longestMs: 3_000 }, { failure: { code: 'timeout' } }],
  ['takes more and more memory', 'grow', { memoryMb: 64 }, { failure: { code: 'out-of-memory' } }],
  ['ends its thread', 'exit', {}, { message: 'a thread ended with exit code 3' }],
])('a document that %s is named, and those behind it are read', async (_what, key, limits, error) => {
  threads = new StageThreads({ ...usual, ...limits })
  const first = threads.run(task('first'), never)
  const bad = threads.run(task(key), never)
  const behind = [threads.run(task('second'), never), threads.run(task('third'), never)]
  await expect(bad).rejects.toMatchObject(error)
  expect(await Promise.all([first, ...behind])).toEqual([done('first'), done('second'), done('third')])
})

test('a document that was begun is brought to its end before another', async () => {
  threads = new StageThreads(usual)
  const ended: string[] = []
  const run = (key: string, stage?: DeriveTask['stage']) =>
    threads.run(task(key, stage), never).then(() => ended.push(key))
  const all = ['first', 'second', 'third', 'fourth'].map((key) => run(key))
  await Promise.all([...all, run('begun', 'normalize')])
  expect(ended).toEqual(['first', 'second', 'begun', 'third', 'fourth'])
})

test('what is given up ends with its thread, and those behind it are read', async () => {
  threads = new StageThreads(usual)
  const end = new AbortController()
  const hanging = threads.run(task('hang'), end.signal)
  const waiting = threads.run(task('waiting'), end.signal)
  const other = threads.run(task('other'), never)
  end.abort(new Error('the service ends'))
  await expect(hanging).rejects.toThrow('the service ends')
  await expect(waiting).rejects.toThrow('the service ends')
  expect(await other).toEqual(done('other'))
})

test('a document is not late because others before it were', async () => {
  threads = new StageThreads({ ...usual, longestMs: 3_000 })
  const hanging = threads.run(task('hang'), never)
  const waiting = threads.run(task('waiting'), AbortSignal.timeout(100))
  await expect(hanging).rejects.toMatchObject({ failure: { code: 'timeout' } })
  expect(await waiting).toEqual(done('waiting'))
})

test('threads that do not start are told as such, and started again by who comes next', async () => {
  threads = new StageThreads({ ...usual, program: new URL('./fixtures/nowhere.ts', import.meta.url) })
  const unavailable = { failure: { code: 'parser-unavailable' } }
  await expect(threads.versions()).rejects.toMatchObject(unavailable)
  await expect(threads.run(task('any'), never)).rejects.toMatchObject(unavailable)
})

test('the end of the threads is told to whoever waits', async () => {
  threads = new StageThreads(usual)
  const hanging = expect(threads.run(task('hang'), never)).rejects.toThrow('closed')
  await threads.versions()
  await threads.close()
  await hanging
})

test('documents are shared out by what each thread has to do, and each stays with its thread', async () => {
  threads = new StageThreads({ ...usual, usual: 2, most: 2 })
  await threads.versions()
  const digits = ['a', 'c', 'e', '0', '2', '4']
  const threadOf = async (digit: string): Promise<unknown> => {
    const end = await threads.run(task('slow', 'classify', digit), never)
    return end.kind === 'made' ? end.summary.thread : undefined
  }
  const first = await Promise.all(digits.map(threadOf))
  expect(first.filter((thread) => thread === first[0])).toHaveLength(digits.length / 2)
  for (const [index, digit] of digits.entries()) expect(await threadOf(digit)).toBe(first[index])
})

test('another thread joins where many wait, and leaves when it has nothing to do', async () => {
  threads = new StageThreads({ ...usual, most: 2, restMs: 500 })
  const readers = new Set<unknown>()
  let documents = 0
  const keepOn = async (): Promise<void> => {
    while (readers.size < 2) {
      documents += 1
      const end = await threads.run(task('slow', 'classify', (documents % 256).toString(16).padStart(2, '0')), never)
      if (end.kind === 'made') readers.add(end.summary.thread)
    }
  }
  await Promise.all(Array.from({ length: 40 }, keepOn))
  expect(readers.size).toBe(2)
  await expect.poll(() => threads.count, { timeout: 10_000 }).toBe(1)
  expect(await threads.run(task('behind'), never)).toEqual(done('behind'))
})

test('few that wait are no reason for another thread', async () => {
  threads = new StageThreads({ ...usual, most: 2 })
  for (let round = 0; round < 4; round += 1)
    await Promise.all(Array.from({ length: 12 }, () => threads.run(task('slow'), never)))
  expect(threads.count).toBe(1)
})
