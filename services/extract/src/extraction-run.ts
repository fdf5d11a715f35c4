import { type EmbeddedFile, type ExtractionBudgets, lostPage, type ReadingPhase } from '@arkivar/extraction'
import type { Failure } from '@arkivar/types'
import type { ParserChild, ParserEnd } from './parser-child.ts'
import type { ParserMessage, ParserReport, ParserRequest, Sabotage } from './parser-messages.ts'
import type { ParserPool } from './parser-pool.ts'
import { lostMs, type ProcessCondition, processCondition } from './process-condition.ts'

const WATCH_MS = 100
/** What a document does to its parser it does twice; a hand that kills parsers seldom strikes here so often. */
const MOST_CRASHES = 2
const MOST_KILLS = 5
/** A document that took this many processes with it gets no more; its unread pages count as lost. */
const MOST_PROCESSES = 25
const mebibyte = 1024 * 1024

export interface RunInput {
  id: number
  bytes: Uint8Array
  fileName?: string
  budgets: ExtractionBudgets
  ocr: boolean
  signal?: AbortSignal
  sabotage?: readonly Sabotage[]
}

/** What was read, as it will be stored: gzipped JSON that has not been looked at yet. */
export type ReadOutcome = { ok: true; packed: Uint8Array; embedded: EmbeddedFile[] } | { ok: false; failure: Failure }

type Attempt =
  | { kind: 'answer'; answer: ParserMessage }
  | { kind: 'ended'; end: ParserEnd; killedFromOutside?: boolean }

/**
 * One document on its way through as many parser processes as it kills. Pages that were read stay read; the page at
 * which a process died is lost, and the next process goes on behind it.
 */
export class ExtractionRun {
  readonly #pool: ParserPool
  readonly #input: RunInput
  readonly #pages = new Map<number, Uint8Array>()
  readonly #crashes = new Map<string, number>()
  #pageCount = 0
  #lost = 0
  #phase: ReadingPhase = 'open'
  #page = 0
  #phaseStartedAt = 0
  #watchedAt = 0
  #condition: ProcessCondition | undefined
  /** Time spent so far, recognition of text apart. */
  #spentMs = 0
  #overBudget = false

  constructor(pool: ParserPool, input: RunInput) {
    this.#pool = pool
    this.#input = input
  }

  /** @throws the reason of the signal; Error when parser processes do not start or the parser itself is at fault */
  async run(): Promise<ReadOutcome> {
    for (let processes = 1; ; processes++) {
      this.#input.signal?.throwIfAborted()
      const attempt = await this.#attempt()
      if (attempt.kind === 'answer') return outcomeOf(attempt.answer)
      this.#input.signal?.throwIfAborted()
      if (attempt.end === 'aborted') throw new Error('the parser pool was closed')
      if (attempt.end === 'worker-crashed' && this.#mayTryAgain(attempt.killedFromOutside ? MOST_KILLS : MOST_CRASHES))
        continue
      if (this.#phase === 'open' || this.#phase === 'finish') return { ok: false, failure: this.#failure(attempt.end) }
      if (this.#overBudget || processes >= MOST_PROCESSES) this.#loseTheRest(attempt.end)
      else if (!this.#pages.has(this.#page)) this.#lose(this.#page, attempt.end)
      if (this.#lost >= this.#pageCount) return { ok: false, failure: this.#failure(attempt.end) }
    }
  }

  /** A crash may have come from outside; the last of `most` at the same place has not. */
  #mayTryAgain(most: number): boolean {
    const place = this.#phase === 'page' || this.#phase === 'recognize' ? `page ${this.#page}` : this.#phase
    const crashes = (this.#crashes.get(place) ?? 0) + 1
    this.#crashes.set(place, crashes)
    return crashes < most
  }

  async #attempt(): Promise<Attempt> {
    const child = await this.#pool.acquire()
    if (this.#input.signal?.aborted) {
      await this.#pool.release(child)
      return { kind: 'ended', end: 'aborted' }
    }
    const { promise, resolve } = Promise.withResolvers<Attempt>()
    const onAbort = () => void child.kill('aborted')
    this.#input.signal?.addEventListener('abort', onAbort)
    this.#enter('open', 0)
    this.#watchedAt = performance.now()
    this.#condition = undefined
    child.start(this.#request(), {
      onReport: (report) => this.#onReport(report),
      onMessage: (answer) => {
        if (answer.id === this.#input.id) resolve({ kind: 'answer', answer })
      },
      onEnd: (end) => resolve({ kind: 'ended', end, killedFromOutside: child.killedFromOutside }),
    })
    const watch = setInterval(() => void this.#watch(child), WATCH_MS)
    const attempt = await promise
    clearInterval(watch)
    this.#input.signal?.removeEventListener('abort', onAbort)
    this.#leave()
    // The next document need not wait for this one's process to be weighed or replaced.
    void (attempt.kind === 'ended' ? this.#pool.discard(child, attempt.end) : this.#pool.release(child))
    return attempt
  }

  #request(): ParserRequest {
    const { id, bytes, fileName, budgets, ocr, sabotage = [] } = this.#input
    const known = [...this.#pages.values()]
    return { id, bytes, budgets, ocr, known, sabotage, ...(fileName === undefined ? {} : { fileName }) }
  }

  #onReport(report: ParserReport): void {
    // The last report of the document before may come after its answer.
    if (report.id !== this.#input.id) return
    if (report.type === 'pageCount') {
      this.#pageCount = report.pages
      return
    }
    if (report.done !== undefined) this.#pages.set(report.done.page, report.done.reading)
    this.#leave()
    this.#enter(report.phase, report.page === 0 ? this.#page : report.page)
  }

  #enter(phase: ReadingPhase, page: number): void {
    this.#phase = phase
    this.#page = page
    this.#phaseStartedAt = performance.now()
  }

  #leave(): void {
    if (this.#phase !== 'recognize') this.#spentMs += performance.now() - this.#phaseStartedAt
    this.#phaseStartedAt = performance.now()
  }

  async #watch(child: ParserChild): Promise<void> {
    const { budgets } = this.#input
    const sinceLast = performance.now() - this.#watchedAt
    this.#watchedAt += sinceLast
    const before = this.#condition
    const condition = child.pid === undefined ? undefined : await processCondition(child.pid)
    this.#condition = condition
    // Time in which we, or the parser, were stopped by somebody or had no core is not the document's.
    this.#forgive(lostMs(sinceLast, before, condition))
    const running = performance.now() - this.#phaseStartedAt
    const limits = {
      open: budgets.openMs,
      page: budgets.pageMs,
      recognize: budgets.ocrPageMs,
      finish: budgets.finishMs,
    }
    const whole = budgets.documentMs + this.#pageCount * budgets.documentPerPageMs
    this.#overBudget ||= this.#phase === 'page' && this.#spentMs + running > whole
    if (this.#overBudget || running > limits[this.#phase]) return child.kill('timeout')
    if ((condition?.residentBytes ?? 0) > budgets.memoryMb * mebibyte) return child.kill('out-of-memory')
  }

  #forgive(ms: number): void {
    this.#phaseStartedAt = Math.min(this.#phaseStartedAt + ms, performance.now())
  }

  #lose(page: number, end: ParserEnd): void {
    const reading = lostPage(page, { ...this.#failure(end), page })
    this.#pages.set(page, Buffer.from(JSON.stringify(reading)))
    this.#lost++
  }

  #loseTheRest(end: ParserEnd): void {
    this.#overBudget = false
    for (let page = 1; page <= this.#pageCount; page++) if (!this.#pages.has(page)) this.#lose(page, end)
  }

  #failure(end: ParserEnd): Failure {
    const { budgets } = this.#input
    const places = {
      open: 'opening the file',
      page: `page ${this.#page}`,
      recognize: `recognizing the text of page ${this.#page}`,
      finish: 'putting the pages together',
    }
    const at = places[this.#phase]
    switch (end) {
      case 'timeout':
        return { code: 'timeout', message: `The budget of time was spent at ${at}.` }
      case 'out-of-memory':
        return { code: 'out-of-memory', message: `More than ${budgets.memoryMb} MB were needed for ${at}.` }
      default:
        return { code: 'worker-crashed', message: `The parser process crashed at ${at}.` }
    }
  }
}

/** @throws Error for a fault of the parser itself */
function outcomeOf(answer: ParserMessage): ReadOutcome {
  if (answer.type === 'surprise') throw new Error(answer.message, { cause: answer.stack })
  if (answer.type === 'failed') return { ok: false, failure: answer.failure }
  return { ok: true, packed: answer.packed, embedded: answer.embedded }
}
