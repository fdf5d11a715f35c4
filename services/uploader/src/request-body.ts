import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Problem } from '@arkivar/observability'

/**
 * The chunks of a body. Whoever stops reading leaves the stream as it is, so that its rest can be skipped.
 *
 * @throws Problem 400 where the body breaks off: half a file must never pass for a whole one.
 */
export async function* chunksOf(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
  } catch (cause) {
    throw new Problem(400, 'incomplete-body', 'The body broke off before its end; send it again.', { cause })
  }
}

/** Reads to the end of a part without keeping anything. @returns false where more than `maxBytes` were left. */
export async function skipRest(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<boolean> {
  let skipped = 0
  for await (const chunk of body) {
    skipped += chunk.length
    if (skipped > maxBytes) return false
  }
  return true
}

/** A client that is still sending hears an answer only when its data do not pile up at a closed door. */
const lingerMs = 2_000

/** Lets the client finish sending for a moment, and throws away what it sends. */
export async function lingerOn(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return
  request.unpipe()
  request.resume()
  await finished(request, { signal: AbortSignal.timeout(lingerMs) }).catch(() => undefined)
}
