import { Worker } from 'node:worker_threads'
import { FailureError } from '@arkivar/types'
import type { TaskEnd, ThreadHello, ThreadTask } from './thread-messages.ts'

/** With more room for new objects the process is larger, and no quicker. */
const youngMb = 24
/** The longest documents take some ten seconds on a core of their own. */
const longestMs = 5 * 60_000
const tickMs = 1_000
/** The thread has its next task at hand while its answer travels; what comes meanwhile can still be done before the rest. */
const mostSent = 2

type ThreadOptions = {
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

/** Threads in which stages are run that need nothing but their inputs, while the main thread goes on answering. */
export class StageThreads {
  readonly #threads: readonly StageThread[]

  /** Starts them at once. */
  constructor(count: number, options: ThreadOptions) {
    this.#threads = Array.from({ length: count }, () => new StageThread(options))
  }

  /** @throws FailureError `parser-unavailable` where threads do not start. */
  async versions(): Promise<ThreadHello['versions']> {
    const [first] = await Promise.all(this.#threads.map((thread) => thread.hello()))
    if (first === undefined) throw new Error('there are no threads')
    return first.versions
  }

  /**
   * All tasks of a revision go to the same thread, which has its inputs at hand.
   * @throws the reason of the signal; FailureError `timeout`, `out-of-memory`, `parser-unavailable`
   */
  run(task: ThreadTask, signal: AbortSignal): Promise<TaskEnd> {
    const thread = this.#threads[Number.parseInt(task.revision.slice(0, 8), 16) % this.#threads.length]
    if (thread === undefined) throw new Error('there are no threads')
    return thread.run(task, signal)
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()))
  }
}

/** A thread, and the one that follows it where a document brought it to its end. */
class StageThread {
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

  constructor(options: ThreadOptions) {
    this.#program = options.program ?? new URL('./stage-thread.ts', import.meta.url)
    this.#longestMs = options.longestMs ?? longestMs
    this.#memoryMb = options.memoryMb
    this.#running()
  }

  hello(): Promise<ThreadHello> {
    this.#running()
    return this.#hello.promise
  }

  async run(task: ThreadTask, signal: AbortSignal): Promise<TaskEnd> {
    signal.throwIfAborted()
    const { promise, resolve, reject } = Promise.withResolvers<TaskEnd>()
    const pending = { task, resolve, reject }
    const abort = (): void => this.#giveUp(pending, signal.reason)
    signal.addEventListener('abort', abort)
    this.#waiting.push(pending)
    this.#clock ??= setInterval(() => this.#tick(), tickMs)
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
    if (this.#sent.length + this.#waiting.length === 0) this.#stopClock()
    return first
  }

  #stopClock(): void {
    clearInterval(this.#clock)
    this.#clock = undefined
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
