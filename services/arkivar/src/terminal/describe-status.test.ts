import { expect, test } from 'vitest'
import { describeRuns, describeStages } from './describe-status.ts'

const idle = { moving: 0, held: 0, waiting: 0, active: 0, delayed: 0 }
const stages = [
  { stage: 'extract', ...idle, moving: 12, active: 2 },
  { stage: 'index', ...idle },
]
const books = { found: 13, indexed: 11, unchanged: 0, duplicate: 0, quarantined: 1, failed: 1, waiting: 0 }
const run = {
  kind: 'ingest',
  source: 'høringsportalen',
  startedAt: '2024-05-07T09:10:11Z',
  endedAt: null,
  interrupted: false,
  books,
}

test('stages are a table where it fits, and told in words where not', () => {
  expect(describeStages(stages, 80)).toEqual([
    '         to do  held back  queued  active  delayed',
    'extract     12          0       0       2        0',
    'index        0          0       0       0        0',
  ])
  expect(describeStages(stages, 38)).toEqual(['extract: 12 to do, 2 active', 'index: nothing to do'])
})

test('the books of a run stand beside it where they fit, and below it where not', () => {
  expect(describeRuns([run], 120)).toEqual([
    'started           kind    source           ended  books',
    '2024-05-07 09:10  ingest  høringsportalen  no     13 found = 11 indexed + 1 quarantined + 1 failed',
  ])
  expect(describeRuns([run], 78)).toEqual([
    'started           kind    source           ended',
    '2024-05-07 09:10  ingest  høringsportalen  no',
    '  13 found = 11 indexed + 1 quarantined + 1 failed',
  ])
  expect(describeRuns([run], 45)[1]).toBe('2024-05-07 09:10  ingest  høringspo…  no')
})

test('a run that nobody goes on with is told apart from one that goes on', () => {
  const [, cutOff] = describeRuns([{ ...run, interrupted: true }], 120)
  expect(cutOff).toContain('  cut off  ')
  const [, ended] = describeRuns([{ ...run, endedAt: '2024-05-07T09:15:00Z' }], 120)
  expect(ended).toContain('  09:15  ')
})
