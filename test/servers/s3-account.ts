/** The bucket and the keys that every S3 server for tests knows. */
export const s3Account = { bucket: 'arkivar', accessKey: 'testkey', secretKey: 'testsecret' } as const

export function s3Url(port: number): string {
  const { bucket, accessKey, secretKey } = s3Account
  return `s3://${accessKey}:${secretKey}@${bucket}/?endpoint=http://127.0.0.1:${port}`
}
