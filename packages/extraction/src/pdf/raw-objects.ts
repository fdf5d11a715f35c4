import { constants, inflateSync } from 'node:zlib'

/** A content stream is some kilobytes; a map has some megabytes. */
const MOST_BYTES = 32 * 1024 * 1024
const LONGEST_DICTIONARY = 16_384
const ONLY_FLATE = /\/Filter\s*(?:\/(?:FlateDecode|Fl)\b|\[\s*\/(?:FlateDecode|Fl)\s*\])/

/**
 * The objects of a PDF as they lie in the file, without pdf.js: for questions about content streams that pdf.js answers
 * only by running them. Knows nothing of encrypted files.
 */
export class RawObjects {
  readonly #bytes: Buffer
  readonly #places = new Map<number, number>()
  readonly #packed = new Map<number, string>()
  readonly isEncrypted: boolean

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.isEncrypted = this.#bytes.includes('/Encrypt')
    if (this.isEncrypted) return
    for (let at = this.#bytes.indexOf(' obj'); at >= 0; at = this.#bytes.indexOf(' obj', at + 4)) {
      const head = /(\d{1,9})\s+\d{1,5}$/.exec(this.#bytes.toString('latin1', Math.max(0, at - 16), at))
      if (head !== null) this.#places.set(Number(head[1]), at + 4)
    }
    for (const [number, place] of this.#places) {
      if (/\/Type\s*\/ObjStm/.test(this.#bytes.toString('latin1', place, place + 512))) this.#unpack(number)
    }
  }

  /** The streams that paint a page, by the number of its object; null where that cannot be told. */
  contentsOf(page: number): number[] | null {
    const contents = /\/Contents\s*(?:(\d+)\s+\d+\s+R|\[([^\]]*)\])/.exec(this.#textOf(page) ?? '')
    if (contents === null) return null
    const [, single, several] = contents
    if (several !== undefined) return references(several)
    const number = Number(single)
    const array = /^\s*\[([^\]]*)\]/.exec(this.#textOf(number) ?? '')
    return array === null ? [number] : references(array[1] ?? '')
  }

  /** Whether anything stands on a page beside what its streams paint: links, form fields, comments, stamps. */
  isAnnotated(page: number): boolean {
    return this.#textOf(page)?.includes('/Annots') ?? false
  }

  has(number: number): boolean {
    return this.#places.has(number) || this.#packed.has(number)
  }

  /** What a stream says, one byte a character; null for streams that are packed in other ways than by Flate. */
  streamOf(number: number): { text: string; broken: boolean } | null {
    const place = this.#places.get(number)
    const dictionary = this.#textOf(number)
    if (place === undefined || dictionary === null) return null
    const start = this.#bytes.indexOf('stream', place)
    if (start < 0 || start - place > LONGEST_DICTIONARY) return null
    const from = start + 6 + (this.#bytes[start + 6] === 13 ? 2 : 1)
    const end = this.#bytes.indexOf('endstream', from)
    const data = this.#bytes.subarray(from, end < 0 ? undefined : end)
    if (!dictionary.includes('/Filter')) return { text: data.toString('latin1', 0, MOST_BYTES), broken: false }
    if (!ONLY_FLATE.test(dictionary)) return null
    try {
      return {
        text: inflateSync(data, { maxOutputLength: MOST_BYTES, finishFlush: constants.Z_SYNC_FLUSH }).toString(
          'latin1',
        ),
        broken: false,
      }
    } catch {
      return { text: '', broken: true }
    }
  }

  #textOf(number: number): string | null {
    const place = this.#places.get(number)
    if (place === undefined) return this.#packed.get(number) ?? null
    const text = this.#bytes.toString('latin1', place, place + LONGEST_DICTIONARY)
    const end = text.search(/endobj|\bstream\b/)
    return end < 0 ? text : text.slice(0, end)
  }

  #unpack(number: number): void {
    const dictionary = this.#textOf(number) ?? ''
    const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? Number.NaN)
    const stream = this.streamOf(number)
    if (stream === null || stream.broken || Number.isNaN(first)) return
    const numbers = stream.text.slice(0, first).match(/\d+/g)?.map(Number) ?? []
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [object, offset] = [numbers[at], numbers[at + 1]]
      if (object === undefined || offset === undefined) continue
      const end = numbers[at + 3]
      this.#packed.set(object, stream.text.slice(first + offset, end === undefined ? undefined : first + end))
    }
  }
}

const references = (text: string): number[] =>
  [...text.matchAll(/(\d+)\s+\d+\s+R/g)].map(([, number]) => Number(number))
