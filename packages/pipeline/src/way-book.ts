import { type Completion, type Ledger, type Work, workAfter } from '@arkivar/ledger'
import type { StageName } from '@arkivar/types'

/** What took longer than this is told the ledger at once: nobody wants to do it again. */
const longMs = 2_000

/**
 * What the stages of one way through this process tell the ledger. Short stages that follow each other here are told
 * together: a process that is killed in between does them again, at no more cost than a moment.
 */
export class WayBook {
  readonly #work: Pick<Ledger['work'], 'complete'>
  readonly #here: ReadonlyMap<StageName, unknown>
  readonly #inStep: () => Promise<void>
  #kept: { from: Work; completions: Completion[] } | undefined
  #told: Work | undefined

  /**
   * @param here the stages of this process.
   * @param inStep waits for those that go the same way, before the ledger is told.
   */
  constructor(
    work: Pick<Ledger['work'], 'complete'>,
    here: ReadonlyMap<StageName, unknown>,
    inStep: () => Promise<void> = async () => undefined,
  ) {
    this.#work = work
    this.#here = here
    this.#inStep = inStep
  }

  /** @returns what follows; `at rest` where nothing does, and null where somebody else was faster. */
  async complete(work: Work, done: Completion): Promise<Work | 'at rest' | null> {
    this.#kept ??= { from: work, completions: [] }
    this.#kept.completions.push(done)
    const next = workAfter(work, done)
    const goesOnHere = next !== null && next.stage !== 'index' && this.#here.has(next.stage)
    return goesOnHere && done.durationMs <= longMs ? next : this.tell()
  }

  /** Tells what is kept. @returns where the ledger has the revision then: at `otherwise`, where it was told nothing. */
  async standing(otherwise: Work): Promise<Work> {
    await this.tell()
    return this.#told ?? otherwise
  }

  /**
   * Tells what is kept; where the ledger does not answer, it stays kept.
   * @returns what follows, as the ledger has it; null where somebody else was faster, or nothing was kept.
   */
  async tell(): Promise<Work | 'at rest' | null> {
    if (this.#kept === undefined) return null
    await this.#inStep()
    const { from, completions } = this.#kept
    const next = await this.#work.complete(from, ...completions)
    this.#kept = undefined
    this.#told = next === 'at rest' ? undefined : (next ?? undefined)
    return next
  }
}
