/** Nobody waits longer for a companion: it may have met a document of a thousand pages. */
const patienceMs = 250

/**
 * Several ways that go in step: before each asks the ledger or the index, it waits for the others, so that one
 * statement serves all of them.
 */
export class Company {
  #marching: number
  #waiting: (() => void)[] = []
  #patience: NodeJS.Timeout | undefined

  constructor(size: number) {
    this.#marching = size
  }

  /** Resolves when all that are still on their way have come to a step, or the patience is at its end. */
  step(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#waiting.push(resolve)
    this.#patience ??= setTimeout(() => this.#goOn(), patienceMs)
    this.#goOnIfWhole()
    return promise
  }

  /** One has come to its end. */
  leave(): void {
    this.#marching--
    this.#goOnIfWhole()
  }

  #goOnIfWhole(): void {
    if (this.#waiting.length >= this.#marching) this.#goOn()
  }

  #goOn(): void {
    clearTimeout(this.#patience)
    this.#patience = undefined
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}
