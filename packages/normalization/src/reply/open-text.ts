import type { DocumentLine, Reply } from '@arkivar/types'

export type NumberedText = Reply['questions'][number]

/** A question or an answer while it is read. */
export interface Open {
  number: string | null
  lines: string[]
}

export function toText({ number, lines }: Open): NumberedText {
  const text = lines.join('\n').trim()
  return { number, text: isOneQuotation(text) ? text.slice(1, -1).trim() : text }
}

/** Other quotes may stand within: ”Er det rigtigt, at "broen" lukkes?” */
function isOneQuotation(text: string): boolean {
  const within = text.slice(1, -1)
  return /^["”“„»].*["”“«]$/su.test(text) && !within.includes(text[0] ?? '') && !within.includes(text.at(-1) ?? '')
}

/** "Lis Dam spurgte: Hvad koster en plads?" */
export function withoutAsker({ number, lines: [first = '', ...rest] }: Open): Open {
  return { number, lines: [first.replace(ASKER_BEFORE, '').replace(ASKED_BEFORE, ''), ...rest] }
}

const ASKER_BEFORE =
  /^\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,4}(?:\s\([^)]{1,20}\))?\s(?:spurgte|spørger|har spurgt)\s?:\s(?=\p{Lu})/u

/** "Lis Dam har den 3. maj bedt om svar på: Hvad koster en plads?" */
const ASKED_BEFORE =
  /^\p{Lu}[^?:]{2,160}\s(?:har|stillede|stiller)\s[^?:]{4,120}(?:spørgsmål|forespørgsel|svar på)\s?:\s(?=["”“„»]?\p{Lu}[^?]{8,400}\?)/u

export function hasText({ text }: NumberedText): boolean {
  return text !== ''
}

export function written(line: DocumentLine): string {
  return line.kind === 'listItem' && line.marker !== '' ? `${line.marker} ${line.text}` : line.text
}
