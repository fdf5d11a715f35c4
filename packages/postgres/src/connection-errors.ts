import { FailureError } from '@arkivar/types'

/** Error codes of the operating system, as Node reports them, that mean: nobody answers at that address just now. */
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** SQLSTATEs, and classes of them, that speak of the server and not of the statement. */
const serverStates = [
  /^08/, // the connection is gone
  /^53/, // out of connections, memory or disk
  /^57P0[1-5]$/, // shutting down, crashed, starting, database dropped, idle session ended
  /^25006$/, // read-only: a standby answers after a failover
  /^58/, // the server cannot read its own files, or they are gone
  /^XX00[12]$/, // what stands in them is damaged
]

/** `pg` reports these without a code. */
const driverMessages =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed and is not queryable)/

const misconfigurationStates = new Set(['28P01', '28000', '3D000', '42501'])

/**
 * @returns whether `error`, or anything along its `cause`, means that the server is away: refused, reset, timed out,
 *   shutting down, starting, full. Such work waits and is tried again. A wrong password or database is none of these:
 *   see {@link describeConnectionError}.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  return chainOf(error).some((each) => {
    const code = codeOf(each)
    if (code !== undefined && (networkCodes.has(code) || serverStates.some((state) => state.test(code)))) return true
    return driverMessages.test(each.message)
  })
}

/**
 * Says in one line what is wrong with a connection and what to do, without the password.
 * @returns `database-unavailable` around `error`; undefined where `error` has nothing to do with the connection.
 */
export function describeConnectionError(error: unknown, url: string): FailureError | undefined {
  if (error instanceof FailureError) return error
  const where = redactUrl(url)
  const problem = firstOf(error, (each) => describeOne(each, where)) ?? describeAbsence(error, where)
  if (problem === undefined) return undefined
  return new FailureError({ code: 'database-unavailable', message: problem }, { cause: error })
}

/**
 * @returns in one line what is wrong with the server or its rights, whatever its address: away, full, or set so that it
 *   refuses us; undefined where `error` has nothing to do with that. None of it is the fault of what was asked.
 */
export function databaseTrouble(error: unknown): string | undefined {
  const known = firstOf(error, (each) => describeOne(each))
  return known ?? (isDatabaseUnavailable(error) ? 'The database does not answer.' : undefined)
}

/** @returns `url` with `***` for the password; what cannot be read as a URL is not shown at all. */
export function redactUrl(url: string): string {
  try {
    const parsed = new URL(url)
    if (parsed.password !== '') parsed.password = '***'
    if (parsed.searchParams.has('password')) parsed.searchParams.set('password', '***')
    return parsed.href
  } catch {
    return '(not a URL)'
  }
}

function describeAbsence(error: unknown, where: string): string | undefined {
  if (!isDatabaseUnavailable(error)) return undefined
  const how = firstOf(error, (each) => codeOf(each)) ?? (error instanceof Error ? error.message : String(error))
  return `PostgreSQL does not answer at ${where} (${how}): start it, or correct ARKIVAR_DATABASE_URL.`
}

/** @returns what the first along the chain tells that tells anything. */
function firstOf(error: unknown, tell: (each: Error) => string | undefined): string | undefined {
  return chainOf(error)
    .map(tell)
    .find((each) => each !== undefined)
}

/** What is known to be wrong beyond that it does not answer. */
function describeOne(error: Error, where?: string): string | undefined {
  const code = codeOf(error)
  const server = where === undefined ? 'PostgreSQL' : `PostgreSQL at ${where}`
  if (code === '28P01' || code === '28000') {
    return `${server} refuses this user or password: correct them in ARKIVAR_DATABASE_URL.`
  }
  if (code === '3D000') {
    return `${server} has no such database: create it, or correct the name in ARKIVAR_DATABASE_URL.`
  }
  if (code === '53300') {
    return `${server} has no connection left: raise its max_connections, or wait until what else uses it has ended.`
  }
  if (code === '53100') return `${server} has a full disk: make room there; work goes on by itself.`
  if (code !== undefined && /^(58|XX00[12])/.test(code)) {
    return `${server} cannot read its own files (${error.message}): look at its log and its disk; where they are lost, restore a backup.`
  }
  if (code === '57P03') return `${server} is starting or stopping: try again in a moment.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `No machine has the name in ${where ?? 'ARKIVAR_DATABASE_URL'}: correct the host in ARKIVAR_DATABASE_URL, or check the network.`
  }
  if (/does not support SSL|self.signed certificate|unable to verify|no pg_hba.conf entry/i.test(error.message)) {
    return `${server} and Arkivar do not agree on encryption (${error.message}): set sslmode in ARKIVAR_DATABASE_URL.`
  }
  if (code !== undefined && misconfigurationStates.has(code)) {
    return `${server} denies this user a right (${error.message}): grant it, or use another user.`
  }
  return undefined
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The error, its causes, and the parts of aggregates: a name with two addresses fails once for each. */
function chainOf(error: unknown): Error[] {
  const chain: Error[] = []
  const waiting = [error]
  while (waiting.length > 0 && chain.length < 50) {
    const current = waiting.shift()
    if (!(current instanceof Error) || chain.includes(current)) continue
    chain.push(current)
    waiting.push(current.cause, ...(current instanceof AggregateError ? current.errors : []))
  }
  return chain
}
