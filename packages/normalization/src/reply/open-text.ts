import type { DocumentLine, Reply } from '@arkivar/types'

export type NumberedText = Reply['questions'][number]

/** A question or an answer while it is read. */
export interface Open {
  number: string | null
  lines: string[]
}

export function toText({ number, lines }: Open): NumberedText {
  const text = lines.join('\n').trim()
  return { number, text: /^["”“„»][^"”“«]*["”“«]$/.test(text) ? text.slice(1, -1).trim() : text }
}

export function hasText({ text }: NumberedText): boolean {
  return text !== ''
}

export function written(line: DocumentLine): string {
  return line.kind === 'listItem' && line.marker !== '' ? `${line.marker} ${line.text}` : line.text
}
