import { caseLexeme, contextLexeme, headingLexeme, type Word } from './lexemes.ts'
import { caseKeyOf, chunkOf, chunksOf, scanChunks, wordAt } from './words.ts'

/** How much a place counts: title, name of an item and case numbers, decision, the rest. */
export type Weight = 'A' | 'B' | 'C' | 'D'

/** PostgreSQL keeps no position above this. */
const lastPosition = 16_383
/** Between passages, so that no phrase reaches across. */
const gap = 8

/** Builds the `tsvector` of one unit of the index, in its text form. */
export class VectorBuilder {
  readonly #words = new Map<Word, { places: string }>()
  readonly #keys: string[] = []
  readonly #marks = new Set<string>()
  #position = 1

  /** Position of the word that is added next. */
  get position(): number {
    return this.#position
  }

  add(text: string, weight: Weight): void {
    scanChunks(text, (start, end, single, hash) => {
      if (single) {
        const word = wordAt(text, start, end, hash)
        if (word.form !== '') this.#addWord(word, weight)
        return
      }
      const chunk = chunkOf(text, start, end, single)
      if (chunk === null) return
      if (chunk.caseKey !== null) this.#addKey(chunk.caseKey, weight)
      for (const { word } of chunk.words) this.#addWord(word, weight)
    })
    this.#position += gap
  }

  /** A title or name: counts as text, and marks the unit as one that is about its words. */
  addHeading(text: string, weight: Weight): void {
    this.add(text, weight)
    for (const { words } of chunksOf(text)) for (const { word } of words) this.#marks.add(headingLexeme(word))
  }

  /** What a query may name besides the unit's own words, but which does not make it a hit. */
  addContext(text: string): void {
    for (const { words } of chunksOf(text)) for (const { word } of words) this.#marks.add(contextLexeme(word))
  }

  addCaseNumber(caseNumber: string): void {
    this.#addKey(caseKeyOf(caseNumber), 'B')
    this.add(caseNumber, 'B')
  }

  /** Lexemes hold letters, digits and marks of ours alone, so none needs quotes; PostgreSQL joins those given twice. */
  toString(): string {
    const parts = [...this.#keys, ...this.#marks]
    for (const [word, { places }] of this.#words) {
      parts.push(`${word.exact}:${places}`)
      if (word.form !== word.stem) parts.push(`${word.otherForms}:${places}`)
      if (word.backwards !== null) parts.push(word.backwards)
    }
    return parts.join(' ')
  }

  #addWord(word: Word, weight: Weight): void {
    const known = this.#words.get(word)
    const place = this.#place(weight)
    if (known === undefined) this.#words.set(word, { places: place })
    else known.places += `,${place}`
    this.#position++
  }

  #addKey(key: string, weight: Weight): void {
    if (key !== '') this.#keys.push(`${caseLexeme(key)}:${this.#place(weight)}`)
  }

  #place(weight: Weight): string {
    return `${Math.min(this.#position, lastPosition)}${weight}`
  }
}
