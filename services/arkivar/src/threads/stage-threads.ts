import { type ReaderOptions, StageReader } from './stage-reader.ts'
import type { TaskEnd, ThreadHello, ThreadTask } from './thread-messages.ts'

const tickMs = 1_000
/** Waiting for one thread: more than fresh work ever has under way, far less than bulk work always has. */
const longQueue = 16
/** A thread has to compile what it runs, so one that rests a while is kept for what comes next. */
const restMs = 30_000
/** Revisions whose thread is known; many times what is under way. */
const mostPlaces = 1_000

type ThreadsOptions = ReaderOptions & {
  /** Started at once, and kept. */
  readonly usual: number
  /** While bulk work waits. */
  readonly most: number
  /** Given by tests. */
  readonly restMs?: number
}

/**
 * Threads in which stages are run that need nothing but their inputs, while the main thread goes on answering. Where
 * long queues show that they are what holds up the others, another one joins them, until it has nothing to do.
 */
export class StageThreads {
  readonly #options: ThreadsOptions
  readonly #readers: StageReader[]
  /** Where a revision was last. */
  readonly #places = new Map<string, StageReader>()
  #joining: StageReader | undefined
  #clock: NodeJS.Timeout | undefined

  /** Starts the usual ones at once. */
  constructor(options: ThreadsOptions) {
    this.#options = options
    this.#readers = Array.from({ length: options.usual }, () => new StageReader(options))
  }

  /** @throws FailureError `parser-unavailable` where threads do not start. */
  async versions(): Promise<ThreadHello['versions']> {
    const [first] = await Promise.all(this.#readers.map((reader) => reader.hello()))
    if (first === undefined) throw new Error('there are no threads')
    return first.versions
  }

  /** How many there are now. */
  get count(): number {
    return this.#readers.length
  }

  /**
   * The tasks of a revision go to the same thread, which has its inputs at hand; the first goes where least is to be done.
   * @throws the reason of the signal; FailureError `timeout`, `out-of-memory`, `parser-unavailable`
   */
  run(task: ThreadTask, signal: AbortSignal): Promise<TaskEnd> {
    const end = this.#readerOf(task.revision).run(task, signal)
    this.#watch()
    this.#joinWhereLong()
    return end
  }

  async close(): Promise<void> {
    this.#stopClock()
    const readers = this.#joining ? [...this.#readers, this.#joining] : this.#readers
    await Promise.all(readers.map((reader) => reader.close()))
  }

  #readerOf(revision: string): StageReader {
    const known = this.#places.get(revision)
    if (known !== undefined && this.#readers.includes(known)) return known
    const [first, ...others] = this.#readers
    if (first === undefined) throw new Error('there are no threads')
    const idlest = others.reduce((least, each) => (each.inHand < least.inHand ? each : least), first)
    this.#places.set(revision, idlest)
    for (const oldest of this.#places.keys()) {
      if (this.#places.size <= mostPlaces) break
      this.#places.delete(oldest)
    }
    return idlest
  }

  #joinWhereLong(): void {
    const isFull = this.#readers.length >= this.#options.most
    if (!isFull && this.#readers.every(({ waiting }) => waiting >= longQueue)) this.#join()
  }

  #tick(): void {
    const { usual, restMs: longest = restMs } = this.#options
    const last = this.#readers.at(-1)
    if (this.#readers.length > usual && last !== undefined && last.restedMs >= longest) {
      this.#readers.pop()
      void last.close()
    }
    if (this.#readers.length <= usual && this.#readers.every(({ restedMs }) => restedMs > 0)) this.#stopClock()
  }

  /** Only when it has started: what would wait for one that cannot has others to go to. */
  #join(): void {
    if (this.#joining !== undefined) return
    const reader = new StageReader(this.#options)
    this.#joining = reader
    void reader.hello().then(
      () => {
        this.#joining = undefined
        this.#readers.push(reader)
        this.#watch()
      },
      // A machine that has no room for another is not asked again.
      () => undefined,
    )
  }

  #watch(): void {
    this.#clock ??= setInterval(() => this.#tick(), tickMs).unref()
  }

  #stopClock(): void {
    clearInterval(this.#clock)
    this.#clock = undefined
  }
}
