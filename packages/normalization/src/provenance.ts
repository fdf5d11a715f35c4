import type { Provenance as Entries } from '@arkivar/types'

const LONGEST_QUOTE = 300

/** Collects, while a document is read, which words on which page each value came from. */
export class Provenance {
  readonly #entries: Entries = {}

  /** `pointer` is a JSON pointer into the content, such as `/meeting/start`. */
  tell(pointer: string, page: number, quote: string): void {
    this.#entries[pointer] = { page: Math.max(1, page), quote: quote.slice(0, LONGEST_QUOTE) }
  }

  entries(): Entries {
    return this.#entries
  }
}
