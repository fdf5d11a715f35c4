import { expect, test } from 'vitest'
import { jobPayloadSchema } from './job.ts'

/** As they lay in queues of the first version. They are never changed: yesterday's jobs have to parse tomorrow. */
const recorded = [
  '{"v":1,"stage":"extract","documentId":"01a205f3-2da7-7761-888c-263cfb967847","revision":"6dcaee98126cd3d1d018d78d0b8dc0989183aea2a7bb89004982edc47052447a","generation":1}',
  '{"v":1,"stage":"classify","documentId":"01a205f3-2da7-7761-888c-263cfb967847","revision":"6dcaee98126cd3d1d018d78d0b8dc0989183aea2a7bb89004982edc47052447a","generation":2}',
  '{"v":1,"stage":"normalize","documentId":"01a205f3-2da7-7761-888c-263cfb967847","revision":"6dcaee98126cd3d1d018d78d0b8dc0989183aea2a7bb89004982edc47052447a","generation":3}',
  '{"v":1,"stage":"index","documentId":"01a205f3-2da7-7761-888c-263cfb967847","revision":"6dcaee98126cd3d1d018d78d0b8dc0989183aea2a7bb89004982edc47052447a","generation":40}',
]

test.each(recorded)('a payload of the first version is still understood: %s', (text) => {
  expect(jobPayloadSchema.parse(JSON.parse(text))).toMatchObject({ v: 1 })
})

test('several revisions travel in one payload, each as it would alone', () => {
  const [first, second] = recorded.map((text) => jobPayloadSchema.parse(JSON.parse(text)))
  if (first === undefined || second === undefined) throw new Error('nothing is recorded')
  const { documentId, revision, generation } = second
  const together = { ...first, more: [{ documentId, revision, generation }] }
  expect(jobPayloadSchema.parse(JSON.parse(JSON.stringify(together)))).toEqual(together)
  expect(jobPayloadSchema.safeParse({ ...first, more: [{ documentId, generation }] }).success).toBe(false)
})

test.each([
  ['{}', 'nothing'],
  ['{"v":2,"stage":"extract"}', 'a version that there is not'],
  [
    '{"v":1,"stage":"print","documentId":"01a205f3-2da7-7761-888c-263cfb967847","revision":"00","generation":0}',
    'nonsense',
  ],
])('a payload that holds %s is refused (%s)', (text) => {
  expect(jobPayloadSchema.safeParse(JSON.parse(text)).success).toBe(false)
})
