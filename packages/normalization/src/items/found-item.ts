/** A stretch of lines that is one agenda item: `start` is the line of its marker, `end` is exclusive. */
export interface FoundItem {
  number: string | null
  title: string
  start: number
  end: number
  /** Where its text begins; after the line of the marker where this is left out. */
  contentStart?: number
}
