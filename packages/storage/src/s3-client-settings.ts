import type { S3Location } from './storage-url.ts'

/** A server that is there begins to answer a question about one object within a fraction of this. */
export const defaultPatienceMs = 20_000

export function s3ClientSettings({ endpoint, region, pathStyle, credentials }: S3Location) {
  return {
    region,
    forcePathStyle: pathStyle,
    maxAttempts: 4,
    // Bodies are signed with their SHA-256; further checksums in trailers confuse servers other than AWS.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: 5_000,
      // With the body of a part in it, which may go over a slow line.
      requestTimeout: 60_000,
      // A body that stops coming; one that its reader leaves waiting stops too.
      socketTimeout: 120_000,
      throwOnRequestTimeout: true,
    },
    ...(endpoint && { endpoint }),
    ...(credentials && { credentials }),
  } as const
}

/**
 * For reading objects. Whoever reads one holds its connection for as long as that takes, which may be a client of ours
 * on a slow line: of a number of connections, such clients would use up all, and everything else would wait for them.
 */
export function s3ReadersSettings(s3: S3Location) {
  const settings = s3ClientSettings(s3)
  const agent = { maxSockets: Number.POSITIVE_INFINITY }
  return { ...settings, requestHandler: { ...settings.requestHandler, httpAgent: agent, httpsAgent: agent } } as const
}

type Options = { readonly abortSignal: AbortSignal; readonly requestTimeout: number }

/**
 * @returns what asks something that is answered soon, the second attempt included, or not at all: a server that hangs
 *   refuses nobody. A body that comes with the answer may take its time.
 */
export function s3Patience(patienceMs: number) {
  return async <Answer>(ask: (options: Options) => Promise<Answer>): Promise<Answer> => {
    const patience = new AbortController()
    const timer = setTimeout(() => patience.abort(), patienceMs)
    try {
      return await ask({ abortSignal: patience.signal, requestTimeout: patienceMs / 2 })
    } finally {
      clearTimeout(timer)
    }
  }
}
