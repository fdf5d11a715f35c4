/** A stretch of a text: UTF-16 offsets, `end` exclusive, so that `text.slice(start, end)` is what was found. */
export interface Span {
  start: number
  end: number
}
