import { FailureError } from '@arkivar/types'
import type { S3Location } from './storage-url.ts'

type S3Error = { name: string; message: string; status: number | undefined; code: string | undefined }

const refusedKeys: ReadonlySet<string> = new Set([
  'InvalidAccessKeyId',
  // What versitygw says instead.
  'XAdminUserNotFound',
  'SignatureDoesNotMatch',
  'InvalidToken',
  'ExpiredToken',
  'AuthorizationHeaderMalformed',
  'TokenRefreshRequired',
])
const networkErrors: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
  'UND_ERR_SOCKET',
])
/** No answer came for as long as it was waited for. */
const silences: ReadonlySet<string> = new Set(['TimeoutError', 'AbortError'])
const passingTroubles: ReadonlySet<string> = new Set([
  'SlowDown',
  'ServiceUnavailable',
  'InternalError',
  'RequestTimeout',
  'RequestTimeTooSkewed',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'NetworkingError',
  'ConditionalRequestConflict',
  'OperationAborted',
])

/**
 * @returns FailureError `storage-unavailable` with what to do where the server, the network or the settings are at fault,
 *   none of which is the document's; anything else as it came.
 */
export function s3Failure(error: unknown, { bucket, endpoint }: Pick<S3Location, 'bucket' | 'endpoint'>): unknown {
  if (error instanceof FailureError || !(error instanceof Error)) return error
  const advice = adviceFor(facts(error), bucket, endpoint ?? 'AWS S3')
  return advice === null ? error : new FailureError({ code: 'storage-unavailable', message: advice }, { cause: error })
}

/**
 * Every S3 server tells the tag of an object that it stores or gives. Who answers "200" without one is somebody in
 * between, such as a login page or a proxy: nothing was stored, and what was read is not the object.
 * @throws FailureError `storage-unavailable`.
 */
export function refuseStranger(
  answer: { readonly ETag?: string | undefined },
  { endpoint }: Pick<S3Location, 'endpoint'>,
): void {
  if (answer.ETag !== undefined) return
  throw new FailureError({ code: 'storage-unavailable', message: noS3Server(endpoint ?? 'AWS S3') })
}

function noS3Server(server: string): string {
  return `${server} does not answer as an S3 server does: check what stands between, and the endpoint in ARKIVAR_STORAGE_URL.`
}

/** Whether the server says that there is no such object. */
export function isNoSuchKey(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { name, status } = facts(error)
  return name === 'NoSuchKey' || (name === 'NotFound' && status === 404)
}

/** Whether a conditional write was refused because something lies there. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && (error.name === 'PreconditionFailed' || facts(error).status === 412)
}

/** Whether two conditional writes of one key met; AWS asks to try again. */
export function isConflict(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalRequestConflict'
}

function adviceFor({ name, message, status, code }: S3Error, bucket: string, server: string): string | null {
  if (name === 'NoSuchBucket') {
    return `The bucket "${bucket}" does not exist at ${server}: create it, or correct ARKIVAR_STORAGE_URL.`
  }
  if (refusedKeys.has(name)) {
    return `${server} refused the access key: correct the key and secret in ARKIVAR_STORAGE_URL or the AWS environment.`
  }
  if (name === 'CredentialsProviderError') {
    return 'No access key for S3 was found: give it in ARKIVAR_STORAGE_URL or in the AWS environment.'
  }
  if (name === 'PermanentRedirect' || status === 301) {
    return `The bucket "${bucket}" lies in another region: give region=… in ARKIVAR_STORAGE_URL.`
  }
  if (name === 'AccessDenied' || status === 401 || status === 403) {
    return `${server} denied access to the bucket "${bucket}": let the key list, read, write and delete there.`
  }
  const silence = code !== undefined && networkErrors.has(code) ? code : silences.has(name) ? 'in time' : undefined
  if (silence !== undefined) {
    return `${server} does not answer (${silence}): check that it runs, and the endpoint in ARKIVAR_STORAGE_URL.`
  }
  if (status === 507) return `${server} is full: make room there.`
  if (passingTroubles.has(name) || status === 429 || (status !== undefined && status >= 500)) {
    return `${server} cannot answer now (${status ?? name}): check the server if this lasts.`
  }
  return speaksOtherwise({ name, status, code, message }) ? noS3Server(server) : null
}

/** What is no HTTP at all, a redirect, or a page for people where S3 would say something in XML. */
function speaksOtherwise({ name, status, code, message }: S3Error): boolean {
  if (code?.startsWith('HPE_') || /Deserialization error/.test(message)) return true
  return status !== undefined && ((status >= 300 && status < 400) || (status >= 400 && /^Unknown(Error)?$/.test(name)))
}

function facts(error: Error): S3Error {
  const metadata = '$metadata' in error ? error.$metadata : undefined
  const status =
    typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
      ? metadata.httpStatusCode
      : undefined
  return {
    name: error.name,
    message: error.message,
    status: typeof status === 'number' ? status : undefined,
    code: codeAlong(error),
  }
}

/** A refused connection to a name with several addresses is an AggregateError, whose code stands in its parts. */
function codeAlong(error: unknown, depth = 0): string | undefined {
  if (!(error instanceof Error) || depth > 5) return undefined
  if ('code' in error && typeof error.code === 'string' && networkErrors.has(error.code)) return error.code
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause
  return codeAlong(inner, depth + 1) ?? ('code' in error && typeof error.code === 'string' ? error.code : undefined)
}
