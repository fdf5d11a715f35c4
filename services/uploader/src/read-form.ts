import { Problem } from '@arkivar/observability'
import { type PartHead, readPartHead } from './part-head.ts'

/** A part of a form. What nobody has read of its body is passed over when the next part is asked for. */
export type FormPart = PartHead & { readonly body: AsyncIterable<Uint8Array> }

const maxHeadBytes = 16 * 1024
const endOfLine = Buffer.from('\r\n')

/**
 * The parts of a body that is `multipart/form-data` (RFC 7578), as they arrive; nothing but the chunk at hand is kept.
 *
 * @throws Problem 400 for what is no such form, or ends before its last boundary: half a file must never pass for a
 *   whole one. Whatever `chunks` throws.
 */
export async function* readForm(chunks: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<FormPart> {
  const source = chunks[Symbol.asyncIterator]()
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  // The first delimiter may stand at the very beginning.
  let held: Buffer = endOfLine
  const arrives = async (): Promise<boolean> => {
    const { done, value } = await source.next()
    if (done) return false
    held = held.length === 0 ? Buffer.from(value.buffer, value.byteOffset, value.length) : Buffer.concat([held, value])
    return true
  }
  const take = (length: number): Buffer => {
    const taken = held.subarray(0, length)
    held = held.subarray(length)
    return taken
  }
  const holds = async (length: number): Promise<void> => {
    while (held.length < length) if (!(await arrives())) throw brokenOff()
  }

  /** @returns what stands before the next delimiter, piece by piece; null once that has been passed. */
  const untilDelimiter = async (whereNone: () => Problem): Promise<Buffer | null> => {
    for (;;) {
      const at = held.indexOf(delimiter)
      if (at === 0) {
        take(delimiter.length)
        return null
      }
      // A delimiter that has come in part stays.
      const begun = held.indexOf('\r', Math.max(0, held.length - delimiter.length + 1))
      const free = at > 0 ? at : begun === -1 ? held.length : begun
      if (free > 0) return take(free)
      if (!(await arrives())) throw whereNone()
    }
  }

  const isLast = async (): Promise<boolean> => {
    await holds(2)
    if (held.subarray(0, 2).toString() === '--') return true
    while (held[0] === 0x20 || held[0] === 0x09) {
      take(1)
      await holds(2)
    }
    if (!take(2).equals(endOfLine)) throw malformed()
    return false
  }

  const readHead = async (): Promise<PartHead> => {
    for (;;) {
      const end = held.subarray(0, 2).equals(endOfLine) ? 0 : held.indexOf('\r\n\r\n')
      if (end >= 0) {
        const head = readPartHead(take(end))
        take(end === 0 ? 2 : 4)
        if (head === null) throw malformed(' A part of it lacks "Content-Disposition: form-data".')
        return head
      }
      if (held.length > maxHeadBytes) throw malformed()
      if (!(await arrives())) throw brokenOff()
    }
  }

  try {
    while ((await untilDelimiter(malformed)) !== null);
    while (!(await isLast())) {
      const head = await readHead()
      let ended = false
      const next = async (): Promise<IteratorResult<Uint8Array>> => {
        const value = ended ? null : await untilDelimiter(brokenOff)
        ended = value === null
        return value === null ? { done: true, value } : { done: false, value }
      }
      // Without `return`: who stops reading leaves the rest where it is.
      yield { ...head, body: { [Symbol.asyncIterator]: () => ({ next }) } }
      while (!ended) await next()
    }
    // What stands behind the last boundary says nothing, but has to be out of the way of the next request.
    while (await arrives()) held = held.subarray(0, 0)
  } finally {
    // Lets go of the body, so that its rest can be thrown away.
    await source.return?.()
  }
}

function brokenOff(): Problem {
  return new Problem(400, 'incomplete-body', 'The body broke off before its end; send it again.')
}

function malformed(what = ''): Problem {
  return new Problem(400, 'malformed-body', `The body cannot be read as multipart/form-data.${what}`)
}
