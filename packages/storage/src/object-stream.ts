import { finished, PassThrough, type Readable } from 'node:stream'
import type { ObjectStream } from './object-store.ts'

/** The bytes of `source`, with its errors translated, and let go of when the reader stops early. */
export function objectStream(
  source: Readable,
  { sizeBytes, mapError }: { sizeBytes: number; mapError: (error: unknown) => unknown },
): ObjectStream {
  const out = new PassThrough()
  finished(source, (error) => {
    if (error == null) return
    const mapped = mapError(error)
    out.destroy(mapped instanceof Error ? mapped : new Error(String(mapped)))
  })
  finished(out, () => source.destroy())
  source.pipe(out)
  return Object.assign(out, { sizeBytes })
}
