import { expect, test } from 'vitest'
import { readBucketEvents } from './bucket-events.ts'

const key = 'incoming/inn boks/æøå fil (1)+a&b=c%20d.txt'
const s3 = (eventName: string, objectKey: string) => ({
  eventVersion: '2.1',
  eventSource: 'aws:s3',
  eventName,
  s3: { s3SchemaVersion: '1.0', bucket: { name: 'arkivar' }, object: { key: objectKey, size: 3, eTag: 'x' } },
})
const seaweed = (event_type: string, path: string, new_entry: object | null) => ({
  event_type,
  key: path,
  message: { old_entry: null, new_entry },
})
const file = { name: 'x', attributes: { file_size: 3, mime: 'text/plain', file_mode: 432 } }

test('the encoded key of AWS and MinIO is decoded', () => {
  const encoded = 'incoming%2Finn+boks%2F%C3%A6%C3%B8%C3%A5+fil+%281%29%2Ba%26b%3Dc%2520d.txt'
  const events = readBucketEvents({ Records: [s3('s3:ObjectCreated:Put', encoded)] })
  expect(events?.hints).toEqual([{ bucket: 'arkivar', keys: [key, encoded] }])
})

test('the raw key of versitygw is left as it is, plus signs and percent signs too', () => {
  const events = readBucketEvents({ Records: [s3('s3:ObjectCreated:Put', key)] })
  expect(events?.hints).toEqual([{ bucket: 'arkivar', keys: [key] }])
})

test('a key that could be either is both', () => {
  const events = readBucketEvents({ Records: [s3('ObjectCreated:CompleteMultipartUpload', 'incoming/a+b%20c.pdf')] })
  expect(events?.hints[0]?.keys).toEqual(['incoming/a b c.pdf', 'incoming/a+b%20c.pdf'])
  const plain = readBucketEvents({ Records: [s3('ObjectCreated:Put', 'incoming/a.pdf')] })
  expect(plain?.hints[0]?.keys).toEqual(['incoming/a.pdf'])
  const percent = readBucketEvents({ Records: [s3('ObjectCreated:Put', 'incoming/100%.pdf')] })
  expect(percent?.hints[0]?.keys).toEqual(['incoming/100%.pdf'])
})

test('the form of SeaweedFS names bucket and raw key in one path', () => {
  const events = readBucketEvents(seaweed('create', `/buckets/arkivar/${key}`, file))
  expect(events).toEqual({ hints: [{ bucket: 'arkivar', keys: [key] }], ignored: 0 })
})

test.each([
  ['a removal', { Records: [s3('s3:ObjectRemoved:Delete', key)] }],
  ['a folder', { Records: [s3('s3:ObjectCreated:Put', 'incoming/mappe/')] }],
  ['the test event of versitygw', { Service: 'S3', Event: 's3:TestEvent', Bucket: 'arkivar' }],
  ['a removal in SeaweedFS', seaweed('delete', '/buckets/arkivar/incoming/x', null)],
  ['a folder in SeaweedFS', seaweed('create', '/buckets/arkivar/incoming/mappe', { ...file, is_directory: true })],
  ['a part of an upload in SeaweedFS', seaweed('create', '/buckets/arkivar/.uploads/ab12/0001_x.part', file)],
  ['its own housekeeping', seaweed('update', '/buckets/.system/multipart/x', file)],
  ['a bucket itself', seaweed('create', '/buckets/arkivar', { ...file, is_directory: true })],
])('%s tells of nothing to take in', (_what, event) => {
  expect(readBucketEvents(event)).toEqual({ hints: [], ignored: 1 })
})

test.each([['text'], [{}], [{ Records: [{ eventName: 'x' }] }], [null]])('%j is no event', (body) => {
  expect(readBucketEvents(body)).toBeNull()
})
