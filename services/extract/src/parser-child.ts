import { type ChildProcess, fork } from 'node:child_process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { makeCodeCache } from './code-cache.ts'
import type { ParserHello, ParserMessage, ParserReport, ParserRequest } from './parser-messages.ts'
import { REPORTS, ReportReader } from './parser-reports.ts'

/** How a parser process came to its end. */
export type ParserEnd = 'timeout' | 'out-of-memory' | 'worker-crashed' | 'retired' | 'aborted'

export interface ParserRun {
  onReport(report: ParserReport): void
  onMessage(message: ParserMessage): void
  /** The process is gone before it had answered. */
  onEnd(end: ParserEnd): void
}

/** Code that a parser process may read: its own, and that of the packages. Nothing else on the machine. */
const root = new URL('../../../', import.meta.url)
const readable = ['packages', 'services/extract', 'node_modules', 'package.json', 'tsconfig.base.json'].map((path) =>
  fileURLToPath(new URL(path, root)),
)
const STDERR_CHARS = 4000

/** One parser process. It works on one document at a time. */
export class ParserChild {
  readonly #process: ChildProcess
  readonly #exited: Promise<void>
  readonly ready: Promise<boolean>
  #run: ParserRun | undefined
  #end: ParserEnd | undefined
  #stderr = ''
  documents = 0
  exited = false

  constructor(memoryMb: number) {
    const cache = makeCodeCache()
    this.#process = fork(fileURLToPath(new URL('./parser-process.ts', import.meta.url)), {
      execArgv: [
        '--permission',
        // For the thread that watches whether the pool still lives.
        '--allow-worker',
        ...readable.map((path) => `--allow-fs-read=${path}`),
        ...(cache === null ? [] : [`--allow-fs-write=${cache}`]),
        // The last compiler takes more time than its code saves in the life of a parser.
        '--no-opt',
        // The same, by a twentieth, of the first compiler where code is not called often.
        '--invocation-count-for-maglev=1500',
        `--max-old-space-size=${Math.round(memoryMb * 0.7)}`,
        '--no-warnings',
      ],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    })
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_CHARS)
    })
    const reports = new ReportReader()
    const pipe = this.#process.stdio[REPORTS] as Readable | null
    pipe?.on('data', (chunk: Buffer) => {
      for (const report of reports.push(chunk)) this.#run?.onReport(report)
    })
    const ready = Promise.withResolvers<boolean>()
    this.ready = ready.promise
    this.#exited = new Promise((resolve) => {
      const gone = () => {
        this.exited = true
        ready.resolve(false)
      }
      // What it reported before it died may still be in the pipe.
      const told = () => {
        gone()
        this.#settle()
        resolve()
      }
      this.#process.once('exit', gone)
      this.#process.once('close', told)
      this.#process.once('error', (error) => {
        this.#stderr += error.message
        told()
      })
    })
    this.#process.on('message', (message: ParserMessage | ParserHello) => {
      if (message.type === 'ready') ready.resolve(true)
      else this.#run?.onMessage(message)
    })
  }

  /** How it ended, and the last it said on standard error, for the operator. */
  get detail(): string {
    const { signalCode, exitCode } = this.#process
    const how = signalCode ?? (exitCode !== null && exitCode > 0 ? `exit code ${exitCode}` : '')
    return `${how} ${this.#stderr.trim().split('\n').at(-1) ?? ''}`.trim()
  }

  /** Nobody here ended it: somebody else did, or the system, where memory ran out. No process does this to itself. */
  get killedFromOutside(): boolean {
    return this.#end === undefined && this.#process.signalCode === 'SIGKILL'
  }

  get pid(): number | undefined {
    return this.#process.pid
  }

  start(request: ParserRequest, run: ParserRun): void {
    this.#run = run
    this.documents++
    // A process that dies while it is being written to is told by its exit.
    this.#process.send(request, () => {})
  }

  finish(): void {
    this.#run = undefined
  }

  /** Ends the process at once; whoever waits for its answer is told why. */
  async kill(end: ParserEnd): Promise<void> {
    this.#end ??= end
    if (!this.exited) this.#process.kill('SIGKILL')
    await this.#exited
  }

  #settle(): void {
    const run = this.#run
    this.#run = undefined
    const heap = /heap out of memory|Allocation failed|Array buffer allocation/i.test(this.#stderr)
    run?.onEnd(this.#end ?? (heap ? 'out-of-memory' : 'worker-crashed'))
  }
}
