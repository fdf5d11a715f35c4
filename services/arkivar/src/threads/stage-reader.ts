import { Worker } from 'node:worker_threads'
import { FailureError } from '@arkivar/types'
import type { TaskEnd, ThreadHello, ThreadTask } from './thread-messages.ts'

/** With more room for new objects the process is larger, and no quicker; main.ts lets them begin with it. */
const youngMb = 12
/** The longest documents take some ten seconds on a core of their own. */
const longestMs = 5 * 60_000
const tickMs = 1_000
/** The thread has its next task at hand while its answer travels; what comes meanwhile can still be done before the rest. */
const mostSent = 2

export type ReaderOptions = {
  /** Of each thread; a document that needs more fails by name. */
  readonly memoryMb: number
  /** Given by tests, as is the next. */
  readonly program?: URL
  readonly longestMs?: number
}

type Pending = {
  readonly task: ThreadTask
  readonly resolve: (end: TaskEnd) => void
  readonly reject: (error: unknown) => void
}

/** A thread, and the one that follows it where a document brought it to its end. */
export class StageReader {
  readonly #program: URL
  readonly #longestMs: number
  readonly #memoryMb: number
  /** What the thread has, in the order in which it does them. */
  readonly #sent: Pending[] = []
  readonly #waiting: Pending[] = []
  #worker: Worker | undefined
  #hello = Promise.withResolvers<ThreadHello>()
  #clock: NodeJS.Timeout | undefined
  /** How long the thread has been at the first of `#sent`. */
  #spentMs = 0
  #restsSince: number | undefined = performance.now()

  constructor(options: ReaderOptions) {
    this.#program = options.program ?? new URL('./stage-thread.ts', import.meta.url)
    this.#longestMs = options.longestMs ?? longestMs
    this.#memoryMb = options.memoryMb
    this.#running()
  }

  hello(): Promise<ThreadHello> {
    this.#running()
    return this.#hello.promise
  }

  /** Tasks that it has not been sent yet. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Tasks that it was given and has not done. */
  get inHand(): number {
    return this.#sent.length + this.#waiting.length
  }

  /** How long it has had nothing to do; 0 while it has. */
  get restedMs(): number {
    return this.#restsSince === undefined ? 0 : performance.now() - this.#restsSince
  }

  async run(task: ThreadTask, signal: AbortSignal): Promise<TaskEnd> {
    signal.throwIfAborted()
    const { promise, resolve, reject } = Promise.withResolvers<TaskEnd>()
    const pending = { task, resolve, reject }
    const abort = (): void => this.#giveUp(pending, signal.reason)
    signal.addEventListener('abort', abort)
    this.#waiting.push(pending)
    this.#clock ??= setInterval(() => this.#tick(), tickMs)
    this.#restsSince = undefined
    this.#send()
    try {
      return await promise
    } finally {
      signal.removeEventListener('abort', abort)
    }
  }

  async close(): Promise<void> {
    const ended = this.#worker
    this.#worker = undefined
    this.#rejectAll(new Error('the threads are closed'))
    await ended?.terminate()
  }

  #running(): Worker {
    if (this.#worker !== undefined) return this.#worker
    const worker = new Worker(this.#program, {
      resourceLimits: { maxOldGenerationSizeMb: this.#memoryMb, maxYoungGenerationSizeMb: youngMb },
    })
    const hello = Promise.withResolvers<ThreadHello>()
    // Whoever does not ask need not hear of it.
    hello.promise.catch(() => undefined)
    let greeted = false
    const ended = (error: Error): void => {
      if (worker !== this.#worker) return
      if (greeted) this.#endFirst(this.#endOf(error))
      else this.#endAll(error, hello.reject)
    }
    worker.on('message', (message: TaskEnd | ThreadHello) => {
      if (worker !== this.#worker) return
      if ('kind' in message) {
        this.#shift()?.resolve(message)
        this.#send()
      } else {
        greeted = true
        hello.resolve(message)
      }
    })
    worker.on('error', ended)
    worker.on('exit', (code) => ended(new Error(`a thread ended with exit code ${code}`)))
    this.#hello = hello
    this.#worker = worker
    return worker
  }

  /** A document that the thread has begun is brought to its end before another: what it keeps of it is needed soon. */
  #send(): void {
    while (this.#sent.length < mostSent && this.#waiting.length > 0) {
      const begun = this.#waiting.findIndex(({ task }) => isBegun(task))
      const [next] = this.#waiting.splice(Math.max(begun, 0), 1)
      if (next === undefined) return
      this.#sent.push(next)
      this.#running().postMessage(next.task)
    }
  }

  #shift(): Pending | undefined {
    this.#spentMs = 0
    const first = this.#sent.shift()
    if (this.inHand === 0) this.#stopClock()
    return first
  }

  #stopClock(): void {
    clearInterval(this.#clock)
    this.#clock = undefined
    this.#restsSince = performance.now()
  }

  /** What the thread is at brings it to its end; the others begin again in the next one. */
  #endFirst(error: unknown): void {
    this.#shift()?.reject(error)
    const ended = this.#worker
    this.#worker = undefined
    void ended?.terminate()
    for (const { task } of this.#sent) this.#running().postMessage(task)
    this.#send()
  }

  #rejectAll(error: Error): void {
    for (const { reject } of [...this.#sent.splice(0), ...this.#waiting.splice(0)]) reject(error)
    this.#stopClock()
  }

  #endAll(error: Error, tell: (error: Error) => void): void {
    const message = `Threads do not start (${error.message}): the machine may lack memory or threads.`
    const failure = new FailureError({ code: 'parser-unavailable', message }, { cause: error })
    this.#worker = undefined
    tell(failure)
    this.#rejectAll(failure)
  }

  #giveUp(given: Pending, reason: unknown): void {
    // What waits for others is not late by its own fault: time is counted here.
    if (reason instanceof Error && reason.name === 'TimeoutError') return
    if (this.#sent[0] === given) {
      this.#endFirst(reason)
      return
    }
    // What the thread has in hand already it does for nobody.
    const place = this.#waiting.indexOf(given)
    if (place >= 0) this.#waiting.splice(place, 1)
    given.reject(reason)
  }

  /** In ticks, so that a time in which the whole process was stopped is not counted. */
  #tick(): void {
    this.#spentMs += tickMs
    if (this.#spentMs < this.#longestMs) return
    const message = `Reading it took more than ${this.#longestMs / 60_000} minutes.`
    this.#endFirst(new FailureError({ code: 'timeout', message }))
  }

  #endOf(error: Error): Error {
    if (!('code' in error) || error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error
    const message = `More than ${this.#memoryMb} MB were needed to read it.`
    return new FailureError({ code: 'out-of-memory', message }, { cause: error })
  }
}

function isBegun(task: ThreadTask): boolean {
  return task.does === 'index' || (task.does === 'derive' && task.stage !== 'classify')
}
