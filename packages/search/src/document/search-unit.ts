/** A piece of one page: what a snippet is cut from. */
export type Passage = { readonly page: number; readonly text: string; readonly weight: 'B' | 'C' | 'D' }

/** What becomes one hit: a document as a whole, or one of its agenda items. */
export type SearchUnit = {
  readonly item: {
    /** 1-based place among the items of the document; unlike `order` it is never given twice. */
    readonly place: number
    readonly order: number
    readonly number: string | null
    readonly name: string
  } | null
  readonly firstPage: number
  /** The title of the document, or the name of the item. */
  readonly heading: string
  /** Texts about the unit that stand on no page in particular. */
  readonly about: readonly string[]
  /** What surrounds an item: title and body of its document. A query may name it, but it alone makes no hit. */
  readonly context: readonly string[]
  readonly caseNumbers: readonly string[]
  readonly passages: readonly Passage[]
}
