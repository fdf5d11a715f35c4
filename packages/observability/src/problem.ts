import { type Failure, type FailureCode, failureRules } from '@arkivar/types'

/** The body of every HTTP error: RFC 9457. `code` is what programs switch on. */
export type ProblemDetails = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly code: string
  readonly [extension: string]: unknown
}

type ProblemOptions = {
  readonly headers?: Readonly<Record<string, string>>
  /** Further members of the body. */
  readonly extensions?: Readonly<Record<string, unknown>>
  readonly title?: string
  readonly cause?: unknown
}

/** An HTTP error on its way to the client, thrown wherever it is noticed. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>
  readonly details: ProblemDetails

  /**
   * @param code stable, kebab-case.
   * @param detail one sentence that says what to do.
   */
  constructor(status: number, code: string, detail: string, options: ProblemOptions = {}) {
    super(detail, { cause: options.cause })
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.headers = options.headers ?? {}
    // Importing node:http would load all that it has to offer, WebSocket too: an eighth of the start of every command.
    const title = options.title ?? process.getBuiltinModule('node:http').STATUS_CODES[status] ?? 'Error'
    this.details = { type: `urn:arkivar:problem:${code}`, title, status, detail, code, ...options.extensions }
  }
}

/** What is away comes back; clients that honour this do not knock every second. */
const retryAfterSeconds = '5'

const statuses: Partial<Record<FailureCode, number>> = {
  'too-large': 413,
  'unsupported-format': 415,
  'original-missing': 404,
  'derived-missing': 503,
  'integrity-mismatch': 500,
  internal: 500,
}

/**
 * @returns the HTTP error for an expected failure: 503 where it passes, 4xx where the request is to blame. Where servers
 *   and folders lie, and as whom they are entered, is for the log and not for whoever asks.
 */
export function problemOfFailure(failure: Failure, cause?: unknown): Problem {
  const rule = failureRules[failure.code]
  const passes = rule.retry === 'transient' || rule.retry === 'throttled'
  const status = passes ? 503 : (statuses[failure.code] ?? 422)
  const detail = passes
    ? `Arkivar ${rule.title}. Send the same again when Retry-After has passed; its log tells what is wrong.`
    : `${failure.message} ${rule.advice}`
  return new Problem(status, failure.code, detail, {
    cause,
    ...(passes ? { headers: { 'retry-after': retryAfterSeconds } } : { title: `The file ${rule.title}` }),
  })
}
