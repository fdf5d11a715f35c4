import { describe, expect, it } from 'vitest'
import { parseStorageUrl } from './storage-url.ts'

describe('the storage URL', () => {
  it('may be a folder, as URL or as path', () => {
    expect(parseStorageUrl('file:///srv/arkivar/%C3%A6%20b')).toEqual({ kind: 'directory', path: '/srv/arkivar/æ b' })
    expect(parseStorageUrl('/srv/arkivar')).toEqual({ kind: 'directory', path: '/srv/arkivar' })
  })

  it('may be a bucket at AWS, with keys from the environment', () => {
    expect(parseStorageUrl('s3://bucket?region=eu-north-1')).toEqual({
      kind: 's3',
      s3: { bucket: 'bucket', keyPrefix: '', region: 'eu-north-1', pathStyle: false },
    })
  })

  it('may be a bucket on a server of its own, with keys before the bucket or behind', () => {
    const s3 = {
      bucket: 'b.1',
      keyPrefix: 'a/b/',
      endpoint: 'http://127.0.0.1:9000',
      region: 'us-east-1',
      pathStyle: true,
      credentials: { accessKeyId: 'K/1', secretAccessKey: 's+e:c' },
    }
    expect(parseStorageUrl('s3://K%2F1:s+e%3Ac@b.1/a/b/?endpoint=http://127.0.0.1:9000')).toEqual({ kind: 's3', s3 })
    const query = 'endpoint=http://127.0.0.1:9000&accessKeyId=K/1&secretAccessKey=s%2Be:c&pathStyle=true'
    expect(parseStorageUrl(`s3://b.1/a/b?${query}`)).toEqual({ kind: 's3', s3 })
  })

  it.each([
    ['', 'is empty'],
    ['https://bucket.example', 'has to be a folder, file:// or s3://'],
    ['file://elsewhere/x', 'file:///folder'],
    ['s3://', 'names no bucket'],
    ['s3://key:a#b/c@bucket', 'usable URL'],
    ['s3://b?endpont=http://x', 'no parameter endpont'],
    ['s3://b?endpoint=127.0.0.1:9000', 'http:// or https://'],
    ['s3://b?pathStyle=yes', 'true or false'],
    ['s3://keyonly@b', 'both or none'],
  ])('is refused as %j with what to correct', (url, advice) => {
    expect(() => parseStorageUrl(url)).toThrow(advice)
  })

  it('never shows the secret in its complaints', () => {
    expect(() => parseStorageUrl('s3://key:verysecret@b?nothing=1')).toThrow(/^(?!.*verysecret)/)
  })
})
