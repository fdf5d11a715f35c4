import type { MeetingDocument } from '@arkivar/ledger'
import { expect, test } from 'vitest'
import { meetingVersions } from './meeting-versions.ts'

const document = (id: string, type: 'referat' | 'dagsorden', items: string[] | null): MeetingDocument => ({
  id,
  type,
  fetchedAt: '2024-05-07T12:00:00Z',
  items: items?.join('\n') ?? null,
})

test('an agenda and its minutes share items, and the minutes count', () => {
  expect(
    meetingVersions('agenda', [
      document('minutes', 'referat', ['cykelsti', 'budget']),
      document('agenda', 'dagsorden', ['cykelsti']),
    ]),
  ).toMatchObject([
    { id: 'minutes', counts: true, sharesItems: true },
    { id: 'agenda', counts: false, sharesItems: true },
  ])
})

test('a supplementary agenda without common items counts for itself, and says so', () => {
  expect(
    meetingVersions('minutes', [
      document('minutes', 'referat', ['cykelsti']),
      document('supplement', 'dagsorden', ['skybrud']),
    ]),
  ).toMatchObject([
    { id: 'minutes', counts: true, sharesItems: true },
    { id: 'supplement', counts: true, sharesItems: false },
  ])
})

test('a document that holds both parts joins them', () => {
  expect(
    meetingVersions('open', [
      document('open', 'referat', ['cykelsti']),
      document('closed', 'referat', ['salg']),
      document('whole', 'dagsorden', ['cykelsti', 'salg']),
    ]).map(({ id, counts }) => [id, counts]),
  ).toEqual([
    ['open', true],
    ['closed', false],
    ['whole', false],
  ])
})

test('a document whose items are not known is not set apart', () => {
  expect(
    meetingVersions('old', [document('new', 'referat', ['cykelsti']), document('old', 'dagsorden', null)]),
  ).toMatchObject([{ sharesItems: true }, { sharesItems: true }])
})
