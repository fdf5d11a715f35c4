import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export type S3Location = {
  readonly bucket: string
  /** What every key in the bucket begins with: empty, or ending in a slash. */
  readonly keyPrefix: string
  readonly endpoint?: string
  readonly region: string
  readonly pathStyle: boolean
  /** Absent: the usual AWS chain of environment, files and instance decides. */
  readonly credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }
}

export type StorageLocation = { kind: 'directory'; path: string } | { kind: 's3'; s3: S3Location }

const parameters: ReadonlySet<string> = new Set([
  'endpoint',
  'region',
  'pathStyle',
  'accessKeyId',
  'secretAccessKey',
  'sessionToken',
])

/**
 * Reads ARKIVAR_STORAGE_URL: `file:///folder`, a plain path, or
 * `s3://[KEY:SECRET@]BUCKET[/PREFIX][?endpoint=http://…&region=…&pathStyle=true&accessKeyId=…&secretAccessKey=…]`.
 * With an endpoint of its own the bucket is part of the path unless `pathStyle=false`; AWS gets it as a host name.
 * @throws Error with one line that says what to correct, and never tells the secret.
 */
export function parseStorageUrl(url: string): StorageLocation {
  if (url.startsWith('s3://')) return { kind: 's3', s3: parseS3(url) }
  if (url.startsWith('file:')) return { kind: 'directory', path: pathOfFileUrl(url) }
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(url)?.[1]
  if (scheme !== undefined) {
    throw new Error(`ARKIVAR_STORAGE_URL begins with ${scheme}:// but has to be a folder, file:// or s3://`)
  }
  if (url.trim() === '') throw new Error('ARKIVAR_STORAGE_URL is empty: give a folder, file:// or s3://')
  return { kind: 'directory', path: resolve(url) }
}

function pathOfFileUrl(url: string): string {
  try {
    return fileURLToPath(url)
  } catch (error) {
    throw new Error(`ARKIVAR_STORAGE_URL is no usable file URL: write it as file:///folder`, { cause: error })
  }
}

function parseS3(text: string): S3Location {
  if (!URL.canParse(text)) {
    throw new Error('ARKIVAR_STORAGE_URL is no usable URL: write s3://bucket/prefix, special characters as %XX')
  }
  const url = new URL(text)
  const query = url.searchParams
  const unknown = [...query.keys()].filter((name) => !parameters.has(name))
  if (unknown.length > 0) {
    throw new Error(
      `ARKIVAR_STORAGE_URL has no parameter ${unknown.join(', ')}: it knows ${[...parameters].join(', ')}`,
    )
  }
  if (url.hostname === '') throw new Error('ARKIVAR_STORAGE_URL names no bucket: write s3://bucket/prefix')
  const endpoint = query.get('endpoint') || undefined
  if (endpoint !== undefined && !/^https?:\/\/[^/]/.test(endpoint)) {
    throw new Error('ARKIVAR_STORAGE_URL: endpoint has to begin with http:// or https://')
  }
  const prefix = decodeURIComponent(url.pathname).replaceAll(/^\/+|\/+$/g, '')
  const credentials = credentialsOf(url)
  return {
    bucket: url.hostname,
    keyPrefix: prefix === '' ? '' : `${prefix}/`,
    region: query.get('region') || 'us-east-1',
    pathStyle: pathStyleOf(query.get('pathStyle'), endpoint),
    ...(endpoint && { endpoint }),
    ...(credentials && { credentials }),
  }
}

function pathStyleOf(given: string | null, endpoint: string | undefined): boolean {
  if (given === null || given === '') return endpoint !== undefined
  if (given === 'true' || given === 'false') return given === 'true'
  throw new Error('ARKIVAR_STORAGE_URL: pathStyle has to be true or false')
}

function credentialsOf(url: URL): S3Location['credentials'] {
  const accessKeyId = url.searchParams.get('accessKeyId') || decodeURIComponent(url.username)
  const secretAccessKey = url.searchParams.get('secretAccessKey') || decodeURIComponent(url.password)
  const sessionToken = url.searchParams.get('sessionToken')
  if (accessKeyId === '' && secretAccessKey === '') return undefined
  if (accessKeyId === '' || secretAccessKey === '') {
    throw new Error('ARKIVAR_STORAGE_URL gives only one of access key and secret: give both or none')
  }
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
}
