import type { Span } from '../span.ts'

/** What to put in place of a stretch of text. */
export interface TextEdit extends Span {
  replacement: string
}

/** Where each piece of the new text came from, so that a finding can be shown in the old one. */
export class OffsetMap {
  readonly #edits: readonly TextEdit[]
  readonly #newStarts: readonly number[]

  /** `edits` in the order of the text, without overlaps. */
  constructor(edits: readonly TextEdit[]) {
    this.#edits = edits
    let shift = 0
    this.#newStarts = edits.map((edit) => {
      const start = edit.start + shift
      shift += edit.replacement.length - (edit.end - edit.start)
      return start
    })
  }

  /** The offset in the text before the edits; an offset within a replacement leads to the start of what it replaced. */
  toOriginal(offset: number): number {
    let low = 0
    let high = this.#newStarts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#newStarts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const edit = this.#edits[low - 1]
    if (edit === undefined) return offset
    const into = offset - (this.#newStarts[low - 1] ?? 0)
    return into < edit.replacement.length ? edit.start : edit.end + into - edit.replacement.length
  }
}

/** `edits` in the order of the text, without overlaps. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return text
  const parts: string[] = []
  let from = 0
  for (const edit of edits) {
    parts.push(text.slice(from, edit.start), edit.replacement)
    from = edit.end
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/** Every match of a global pattern whose replacement differs from it; null leaves a match alone. */
export function editsOf(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => string | null): TextEdit[] {
  const edits: TextEdit[] = []
  for (const match of text.matchAll(pattern)) {
    const replacement = replace(match)
    if (replacement === null || replacement === match[0]) continue
    edits.push({ start: match.index, end: match.index + match[0].length, replacement })
  }
  return edits
}
