import type { Completion, Work } from '@arkivar/ledger'
import { expect, test } from 'vitest'
import { WayBook } from './way-book.ts'

const work: Work = {
  documentId: 'd',
  revision: 'r',
  stage: 'extract',
  generation: 1,
  hints: {},
  decisions: {},
  source: 's',
  sourceKey: 'k',
  depth: 0,
  parentId: null,
  hasParts: false,
  fileName: null,
  mediaType: null,
  fetchedAt: '2026-01-01T00:00:00Z',
  withdrawn: false,
  held: false,
  keys: {},
  versions: {},
  summary: {},
  results: {},
}
const done = (key: string, more: Partial<Completion> = {}): Completion => ({
  key,
  version: 1,
  sizeBytes: 1,
  durationMs: 5,
  summary: { [key]: true },
  state: 'extracted',
  next: 'classify',
  ...more,
})
/** It goes on. */
function following(next: Work | 'at rest' | null): Work {
  if (next === null || next === 'at rest') throw new Error('nothing follows')
  return next
}
const everyStage = new Map([
  ['extract', 1],
  ['classify', 1],
  ['normalize', 1],
  ['index', 1],
] as const)

/** Writes down what it is told; answers with what it is given. */
function writtenLedger(answer: () => Promise<Work | null> = async () => ({ ...work, stage: 'index' })) {
  const told: string[][] = []
  const complete = async (_from: Work, ...completions: Completion[]) => {
    told.push(completions.map(({ key }) => key))
    return answer()
  }
  return { told, complete }
}

test('short stages that follow each other here are told together, when the last of them is done', async () => {
  const ledger = writtenLedger()
  const book = new WayBook(ledger, everyStage)
  const second = following(await book.complete(work, done('e')))
  expect(second).toMatchObject({ stage: 'classify', keys: { extract: 'e' }, summary: { e: true } })
  const third = following(await book.complete(second, done('c', { next: 'normalize' })))
  expect(ledger.told).toEqual([])
  expect(await book.complete(third, done('n', { next: 'index' }))).toMatchObject({ stage: 'index' })
  expect(ledger.told).toEqual([['e', 'c', 'n']])
})

test('what took long, what goes on elsewhere and what is held back is told at once', async () => {
  const ledger = writtenLedger()
  await new WayBook(ledger, everyStage).complete(work, done('long', { durationMs: 60_000 }))
  await new WayBook(ledger, new Map([['extract', 1]])).complete(work, done('elsewhere'))
  await new WayBook(ledger, everyStage).complete(work, done('held', { hold: { code: 'cpr', message: 'Held.' } }))
  expect(ledger.told).toEqual([['long'], ['elsewhere'], ['held']])
})

test('what the ledger could not be told stays kept until it answers, and the way goes on behind it', async () => {
  let away = true
  const ledger = writtenLedger(async () => {
    if (away) throw new Error('away')
    return { ...work, stage: 'classify' }
  })
  const book = new WayBook(ledger, everyStage)
  await book.complete(work, done('e'))
  await expect(book.tell()).rejects.toThrow('away')
  away = false
  expect(await book.standing(work)).toMatchObject({ stage: 'classify' })
  expect(await book.standing(work)).toMatchObject({ stage: 'classify' })
  expect(ledger.told).toEqual([['e'], ['e']])
})
