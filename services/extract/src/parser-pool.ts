import { FailureError } from '@arkivar/types'
import { ParserChild, type ParserEnd } from './parser-child.ts'
import { processCondition } from './process-condition.ts'

/**
 * A process is replaced after so many documents: whatever a parser leaks, it leaks no further. A new one takes as long
 * as a hundred documents to be as fast as the old one was.
 */
const DOCUMENTS_PER_PROCESS = 2000
/** A process that kept more than this share of its memory after a document is replaced. */
const FAT = 0.6
/** Starts that fail one after the other before whoever waits is told. */
const FAILED_STARTS = 5

export type PoolLog = (event: string, fields: object) => void

export interface PoolStats {
  processes: number
  busy: number
  waiting: number
  started: number
  ended: Readonly<Record<ParserEnd, number>>
}

interface Waiting {
  resolve(child: ParserChild): void
  reject(error: Error): void
}

/** A fixed number of parser processes, reused while they are healthy and replaced when they are not. */
export class ParserPool {
  readonly #size: number
  readonly #memoryMb: number
  readonly #log: PoolLog
  readonly #children = new Set<ParserChild>()
  readonly #idle: ParserChild[] = []
  readonly #waiting: Waiting[] = []
  /** Settles with the first starts: whether parser processes can be started here at all. */
  readonly #firstStart = Promise.withResolvers<void>()
  readonly #ended = { timeout: 0, 'out-of-memory': 0, 'worker-crashed': 0, retired: 0, aborted: 0 }
  #started = 0
  #failedStarts = 0
  #closing: Promise<void> | undefined

  /** @param options.atOnce whether processes start now; else with the first document. */
  constructor(options: { processes: number; memoryMb: number; log: PoolLog; atOnce: boolean }) {
    this.#size = Math.max(1, options.processes)
    this.#memoryMb = options.memoryMb
    this.#log = options.log
    // Whoever does not ask need not hear of it.
    this.#firstStart.promise.catch(() => undefined)
    if (options.atOnce) this.#startAll()
  }

  /** Waits for the first start. @throws FailureError `parser-unavailable` where none of the first processes started. */
  check(): Promise<void> {
    return this.#firstStart.promise
  }

  /** A process for one document; every one acquired is to be given back. First come, first served. */
  acquire(): Promise<ParserChild> {
    if (this.#closing !== undefined) return Promise.reject(new Error('the parser pool is closed'))
    const { promise, resolve, reject } = Promise.withResolvers<ParserChild>()
    this.#waiting.push({ resolve, reject })
    if (this.#started === 0) this.#startAll()
    this.#serve()
    return promise
  }

  /** Gives a process back after it has answered. One that grew fat or old is replaced. */
  async release(child: ParserChild): Promise<void> {
    child.finish()
    const condition = child.pid === undefined ? undefined : await processCondition(child.pid)
    const fat = (condition?.residentBytes ?? 0) > this.#memoryMb * 1024 * 1024 * FAT
    if (child.exited || fat || child.documents >= DOCUMENTS_PER_PROCESS) await this.discard(child, 'retired')
    else {
      this.#idle.push(child)
      this.#serve()
    }
  }

  /** Ends a process that is in trouble, and starts another in its place. */
  async discard(child: ParserChild, end: ParserEnd): Promise<void> {
    this.#ended[end]++
    this.#log('parser process ended', { end, pid: child.pid, documents: child.documents })
    await child.kill(end)
    this.#children.delete(child)
    if (this.#closing === undefined) this.#startChild()
  }

  close(): Promise<void> {
    this.#closing ??= this.#closeAll()
    return this.#closing
  }

  stats(): PoolStats {
    return {
      processes: this.#children.size,
      busy: this.#children.size - this.#idle.length,
      waiting: this.#waiting.length,
      started: this.#started,
      ended: { ...this.#ended },
    }
  }

  async #closeAll(): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('the parser pool is closed'))
    await Promise.all([...this.#children].map((child) => child.kill('aborted')))
    this.#children.clear()
    this.#idle.length = 0
  }

  #startAll(): void {
    for (let count = 0; count < this.#size; count++) this.#startChild()
  }

  #startChild(): void {
    this.#started++
    try {
      const child = new ParserChild(this.#memoryMb)
      this.#children.add(child)
      void child.ready.then((ready) => this.#onStarted(child, ready))
    } catch (error) {
      // Without memory for it, a process fails before it is one.
      queueMicrotask(() => this.#onFailedStart(error instanceof Error ? error.message : String(error)))
    }
  }

  #onStarted(child: ParserChild, ready: boolean): void {
    if (this.#closing !== undefined) return
    if (ready) {
      this.#failedStarts = 0
      this.#firstStart.resolve()
      this.#idle.push(child)
      this.#serve()
      return
    }
    this.#children.delete(child)
    this.#onFailedStart(child.detail)
  }

  #onFailedStart(detail: string): void {
    if (this.#closing !== undefined) return
    this.#failedStarts++
    this.#log('parser process did not start', { failedStarts: this.#failedStarts, detail })
    const givenUp = this.#failedStarts >= FAILED_STARTS
    if (givenUp || this.#children.size === 0) {
      const message = `Parser processes do not start (${detail}): the machine may lack memory, processes or a right.`
      const error = new FailureError({ code: 'parser-unavailable', message })
      this.#firstStart.reject(error)
      if (givenUp) for (const { reject } of this.#waiting.splice(0)) reject(error)
      if (givenUp) this.#failedStarts = 0
    }
    // Nobody waits: the next who comes starts it.
    if (this.#waiting.length > 0) this.#startChild()
  }

  #serve(): void {
    while (this.#waiting.length > 0) {
      const child = this.#idle.pop()
      if (child === undefined) break
      if (child.exited) {
        // It died while it had nothing to do, such as by somebody's hand.
        this.#children.delete(child)
        this.#startChild()
        continue
      }
      this.#waiting.shift()?.resolve(child)
    }
    // One that died while nobody waited was not replaced.
    if (this.#waiting.length > 0 && this.#children.size < this.#size) this.#startChild()
  }
}
