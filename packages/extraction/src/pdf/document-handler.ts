/** What pdf.js's parsing half asks for or tells while it works. */
export interface ParsingEvents {
  send(name: string, data: unknown): void
  sendWithPromise(name: string, data: unknown): Promise<unknown>
}

/** Where the parsing half puts a list that it gives in portions. It empties what it gave, and fills it anew. */
export interface Sink<Portion> {
  enqueue(portion: Portion): void
  readonly desiredSize: number
  readonly ready: Promise<void>
  close(): void
  error(reason: unknown): void
}

type Action = (data?: unknown, sink?: Sink<never>) => unknown

const ready = Promise.resolve()

/**
 * Stands in for the channel of messages between pdf.js's two halves: what the display half would ask by message is
 * called. That spares messages and web streams, which cost a tenth of the time of reading text, and the loading of a
 * display half that displays nothing.
 */
export class DocumentHandler {
  readonly #actions = new Map<string, Action>()
  readonly send: ParsingEvents['send']
  readonly sendWithPromise: ParsingEvents['sendWithPromise']

  constructor(events: ParsingEvents) {
    this.send = events.send
    this.sendWithPromise = events.sendWithPromise
  }

  /** Called by the parsing half for everything that it can be asked. */
  on(name: string, action: Action): void {
    this.#actions.set(name, action)
  }

  /** Called by the parsing half when it ends. */
  destroy(): void {
    this.#actions.clear()
  }

  /** @throws Error where the document was closed before */
  ask<Answer>(name: string, data?: unknown): Promise<Answer> {
    return Promise.try(() => this.#action(name)(data)) as Promise<Answer>
  }

  /** Asks for what is given in portions. */
  gather<Portion>(name: string, data: unknown, take: (portion: Portion) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const sink: Sink<Portion> = {
        enqueue: take,
        desiredSize: Number.POSITIVE_INFINITY,
        ready,
        close: resolve,
        error: reject,
      }
      this.#action(name)(data, sink as Sink<never>)
    })
  }

  #action(name: string): Action {
    const action = this.#actions.get(name)
    if (action === undefined) throw new Error(`The document is closed: nothing answers to ${name}.`)
    return action
  }
}
