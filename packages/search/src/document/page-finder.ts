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
    const start = squeeze(text).slice(0, tellingLetters)
    if (start.length < shortestTelling) return from
    return this.#firstWith(start, from, to) ?? from
  }

  /** @returns the page on which a decision stands: below its heading, else the last page with its words, else the last. */
  pageOfDecision(text: string, from: number, to: number): number {
    const start = squeeze(text).slice(0, tellingLetters)
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

/** Patterns for all of Unicode take four times as long. */
const western = /^[\0-\u00FF–—‘’“”…•]*$/
const noWesternLetters = /[^0-9a-zªµº²³¹¼-¾ß-öø-ÿ]+/g
const noLetters = /[^\p{L}\p{N}]+/gu

/** Letters and digits alone: line breaks and spaces differ between a page and what was made of it. */
export function squeeze(text: string): string {
  return text.toLowerCase().replace(western.test(text) ? noWesternLetters : noLetters, '')
}
