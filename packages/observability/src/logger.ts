import { writeSync } from 'node:fs'
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino'
import { redactLine } from './redact.ts'

export type { Logger } from 'pino'

export type LoggerOptions = {
  readonly level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'
  /** Name of the service, bound to every line. */
  readonly service: string
  /** Default `stdout`; anything else is the path of a file that is appended to, made with its folders where missing. */
  readonly destination?: 'stdout' | 'stderr' | (string & {})
}

/** What binds a line to the work that it tells of. */
export type LogScope = {
  readonly document: string
  readonly revision?: string
  readonly stage?: string
  readonly attempt?: number
}

/**
 * One JSON object per line with an ISO 8601 time. What looks like a CPR number or a password never gets out,
 * whatever field or message it stands in. Lines are written at once, so that a crash loses none.
 */
export function createLogger({ level, service, destination: to = 'stdout' }: LoggerOptions): Logger {
  return pino(
    {
      level,
      base: { service },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secretPaths, censor: '***' },
      hooks: { streamWrite: redactLine },
    },
    openDestination(to),
  )
}

/** @returns a logger whose lines carry document, revision, stage and attempt. */
export function scopedLogger(log: Logger, scope: LogScope): Logger {
  return log.child(scope)
}

const secretNames = ['password', 'secret', 'token', 'authorization', 'cookie', 'secretAccessKey', 'accessKeyId']
const secretPaths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

function openDestination(to: string): DestinationStream {
  const stream = destination({
    dest: to === 'stdout' ? 1 : to === 'stderr' ? 2 : to,
    sync: true,
    mkdir: true,
  })
  let told = false
  // A full disk must not end the process that was about to report it.
  stream.on('error', (error: Error) => {
    if (!told) tellIfPossible(`The log ${to} cannot be written: ${error.message}\n`)
    told = true
  })
  return stream
}

/** Standard error often goes where the log does, to the same full disk; as a stream, it would end the process by that. */
function tellIfPossible(line: string): void {
  try {
    writeSync(2, line)
  } catch {
    // Then there is nobody who could be told.
  }
}
