import type { NormalizedDocument } from '@arkivar/types'

/** Shorter than this, a paragraph stands on too many pages to tell where it comes from. */
const shortestTelling = 12
const tellingLetters = 60

/** Finds the page that a piece of a document's text was taken from. */
export class PageFinder {
  readonly #pages: NormalizedDocument['pages']
  readonly #squeezed = new Map<number, string>()

  constructor(pages: NormalizedDocument['pages']) {
    this.#pages = pages
  }

  /** @returns the first page from `from` to `to` on which the text begins; `from` where that cannot be told. */
  pageOf(text: string, from: number, to: number): number {
    if (from >= to) return from
    const start = beginning(text)
    if (start.length < shortestTelling) return from
    return this.#firstWith(start, from, to) ?? from
  }

  /** @returns the page on which a decision stands: below its heading, else the last page with its words, else the last. */
  pageOfDecision(text: string, from: number, to: number): number {
    if (from >= to) return to
    const start = beginning(text)
    const below = this.#firstWith(`beslutning${start}`, from, to)
    if (below !== undefined) return below
    for (let page = to; page >= from; page--) if (this.#squeezedPage(page).includes(start)) return page
    return to
  }

  #firstWith(squeezed: string, from: number, to: number): number | undefined {
    for (let page = from; page <= to; page++) if (this.#squeezedPage(page).includes(squeezed)) return page
    return undefined
  }

  #squeezedPage(number: number): string {
    const known = this.#squeezed.get(number)
    if (known !== undefined) return known
    const text = this.#pages.find((page) => page.number === number)?.text ?? ''
    const squeezed = squeeze(text)
    this.#squeezed.set(number, squeezed)
    return squeezed
  }
}

/** The first letters of a text, by which it is told from others. */
function beginning(text: string): string {
  const first = squeeze(text.slice(0, 3 * tellingLetters))
  return (first.length < tellingLetters ? squeeze(text) : first).slice(0, tellingLetters)
}

const noLetters = /[^\p{L}\p{N}]+/gu

/** For each letter of Western Europe what becomes of it, 0 for what is no letter: patterns take several times as long. */
const western = Uint8Array.from({ length: 0x100 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase()
  return letter.replace(noLetters, '') === '' ? 0 : letter.charCodeAt(0)
})
const westernPunctuation = new Set([...'–—‘’“”…•'].map((mark) => mark.charCodeAt(0)))

let letters = Buffer.alloc(4096)

/** Letters and digits alone, in lower case: line breaks and spaces differ between a page and what was made of it. */
export function squeeze(text: string): string {
  if (letters.length < text.length) letters = Buffer.alloc(2 * text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const letter = code < 0x100 ? (western[code] ?? 0) : 0
    if (letter > 0) letters[length++] = letter
    else if (code >= 0x100 && !westernPunctuation.has(code)) return text.toLowerCase().replace(noLetters, '')
  }
  return letters.toString('latin1', 0, length)
}
