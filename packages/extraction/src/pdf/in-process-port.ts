import type { PDFWorker } from 'pdfjs-dist'
import { loadPdfWorker } from './load-pdf-worker.ts'

type Listener = (event: { data: unknown }) => void

/**
 * One end of a channel between pdf.js's two halves when both run in this thread. Messages pass by reference: the
 * library's own loopback clones every one, which costs about a seventh of the time of reading text.
 */
class InProcessPort {
  #peer: InProcessPort | undefined
  readonly #listeners = new Set<Listener>()
  readonly #delivery = Promise.resolve()

  static pair(): [InProcessPort, InProcessPort] {
    const ends: [InProcessPort, InProcessPort] = [new InProcessPort(), new InProcessPort()]
    ends[0].#peer = ends[1]
    ends[1].#peer = ends[0]
    return ends
  }

  postMessage(message: object): void {
    const peer = this.#peer
    const data = 'chunk' in message ? { ...message, chunk: ownContainers(message.chunk) } : message
    if (peer !== undefined) void this.#delivery.then(() => peer.#deliver({ data }))
  }

  addEventListener(_type: string, listener: Listener, options?: { signal?: AbortSignal }): void {
    this.#listeners.add(listener)
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener))
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.#listeners.delete(listener)
  }

  #deliver(event: { data: unknown }): void {
    for (const listener of this.#listeners) listener(event)
  }
}

/** The sender of a stream empties the lists it sent and fills them anew; what is in them is left alone. */
function ownContainers(chunk: unknown): unknown {
  if (typeof chunk !== 'object' || chunk === null || ArrayBuffer.isView(chunk)) return chunk
  return Object.fromEntries(
    Object.entries(chunk).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]),
  )
}

type PdfWorker = InstanceType<typeof PDFWorker>

/** Starts pdf.js's parsing half in this thread; one for each document, so that nothing leaks from one to the next. */
export async function startPdfWorker(
  create: (options: { port: unknown; verbosity: number }) => PdfWorker,
): Promise<PdfWorker> {
  const { WorkerMessageHandler } = await loadPdfWorker()
  const [near, far] = InProcessPort.pair()
  WorkerMessageHandler.initializeFromPort(far)
  return create({ port: near, verbosity: 0 })
}
