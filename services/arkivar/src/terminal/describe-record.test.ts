import type { DocumentRecord } from '@arkivar/ledger'
import { expect, test } from 'vitest'
import { describeRecord } from './describe-record.ts'

const record: DocumentRecord = {
  id: 'd1',
  source: 'portal',
  sourceKey: 'møder/7.pdf',
  parentId: null,
  hints: {},
  decisions: { type: 'notat' },
  generation: 2,
  withdrawnAt: null,
  withdrawnReason: null,
  createdAt: '2024-05-07T12:00:00Z',
  revisions: [
    {
      sha256: 'ab',
      number: 1,
      current: true,
      state: 'failed',
      nextStage: null,
      waitingFor: null,
      keys: { extract: 'k1', classify: 'k2' },
      versions: { extract: 3, classify: 2 },
      failure: { code: 'timeout', message: 'Page 4 took longer than 60 s.', page: 4 },
      failedStage: 'normalize',
      hold: null,
      fileName: '7.pdf',
      mediaType: 'application/pdf',
      sizeBytes: 7,
      fetchedAt: '2024-05-07T12:00:00.5Z',
      indexedAt: null,
      summary: {},
      updatedAt: '2024-05-07T14:00:02+02:00',
    },
  ],
}

test('each stage is told with its version, time and duration, a lost one by name, a failure with its page and what to do', () => {
  const made = [{ key: 'k1', stage: 'extract', version: 3, at: '2024-05-07T12:00:01.25Z', durationMs: 812 }] as const
  const history = [{ at: '2024-05-07T12:30:00Z', actor: 'cli:kim', action: 'retry', detail: {} }]
  expect(describeRecord(record, made, history)).toEqual([
    'Document  d1',
    '  source     portal: møder/7.pdf',
    '  decided    it is of the type notat',
    '  file       7.pdf (application/pdf, 7 bytes)',
    '  sha256     ab',
    '  taken in   2024-05-07T12:00:00Z',
    '  state      failed since 2024-05-07T12:00:02Z',
    '  stages     extract   3  2024-05-07T12:00:01Z  812 ms',
    '             classify  2  lost',
    '  failed     normalize: timeout, page 4',
    '             Page 4 took longer than 60 s.',
    '             Retry once; if it fails again, look at the page that the message names.',
    '  acts       2024-05-07T12:30:00Z retry by cli:kim',
  ])
})

test('what a withdrawal deleted is not called lost', () => {
  const [revision] = record.revisions
  if (revision === undefined) throw new Error('the record has a revision')
  const withdrawn = { ...revision, state: 'withdrawn', failure: null } as const
  const lines = describeRecord({ ...record, revisions: [withdrawn] }, [], [])
  expect(lines).toContain('  stages     extract   3  deleted')
})
