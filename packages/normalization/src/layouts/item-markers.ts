import type { DocumentLine } from '@arkivar/types'

/** How an agenda item announces itself. A layout that is not known here is read by the general families at the end. */
export interface ItemMarker {
  family: string
  /** Groups `number` and `title`, both optional, and `written` where more than the number stands for it: "ØU-65/07". */
  pattern: RegExp
  /** Head start of the family: how surely this form means an item and nothing else. */
  worth: number
  /** A line that is no heading is of a family of its own then, which counts only where no other does. */
  headingsOnly?: boolean
}

export const ITEM_MARKERS: readonly ItemMarker[] = [
  {
    family: 'punkt',
    worth: 4,
    pattern:
      /^(?:dagsordens?)?punkt(?:\s+nr\.?)?(?:\s*:)?\s+(?<number>\d{1,4}(?:\/(?:20)?\d{2}|[a-z])?)\b\s*[.:–-]*\s*(?<title>.*)$/i,
  },
  {
    family: 'punkt',
    worth: 4,
    pattern: /^dagsordenens\spunkt\s(?:nr\.?\s)?(?<number>\d{1,4})\s?[:–-]\s*(?<title>.*)$/i,
  },
  {
    family: 'open-closed',
    worth: 4,
    pattern: /^(?:åbent|lukket)\s+punkt\s+(?:nr\.?\s+)?(?<number>\d{1,4})\b[.:]?\s*(?<title>.*)$/i,
  },
  {
    family: 'open-closed',
    worth: 4,
    pattern: /^(?<number>\d{1,4})\s(?<title>\((?:åben|åbent|lukket)\)\s.*)$/i,
  },
  {
    family: 'pkt',
    worth: 4,
    pattern: /^pkt\.?\s*(?:nr\.?\s*)?(?<number>\d{1,4}(?:\/(?:20)?\d{2}|[a-z])?)\b\s*[.:–-]*\s*(?<title>.*)$/i,
  },
  { family: 'sag', worth: 3, pattern: /^sag(?:\s+nr)?\.?\s+(?<number>\d{1,4})\b(?![-/])\s*[.:–-]*\s*(?<title>.*)$/i },
  { family: 'nr', worth: 3, pattern: /^nr\.?\s?(?<number>\d{1,4})\b\s*[-.:–]*\s*(?<title>.*)$/i },
  { family: 'sag', worth: 3, pattern: /^(?<title>\p{Lu}.{3,250}?)\s+Sag nr\.?\s?(?<number>\d{1,4})$/u },
  {
    family: 'body-number',
    worth: 3,
    pattern: /^(?<written>[A-ZÆØÅ]{2,4}-(?<number>\d{1,4})\/\d{2}(?:-[A-ZÆØÅ])?)\s+(?<title>\p{Lu}.*)$/u,
  },
  { family: 'emne', worth: 2, pattern: /^emne\s(?:nr\.?\s)?(?<number>\d{1,3})\s?[.:–-]\s*(?<title>\S.*)$/i },
  // "Ad 1" answers a point of a proposal far more often than it begins an item.
  {
    family: 'ad',
    worth: -2,
    pattern: /^ad\.?\s?(?:(?:punkt|pkt\.?)\s)?(?<number>\d{1,4})\b\s*[.:)–-]*\s*(?<title>\S.*)$/i,
  },
  {
    family: 'number',
    worth: 1,
    pattern:
      /^(?<number>\d{1,4}[a-z]?)\s?[.)]\s*(?<title>[^\s\d.,].*|\d{4}\b.*|\d{1,2}\.\s(?!jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{Ll}{3}.*|\d{2}\.\d{2}\.\d{2}[-\s]?[A-ZÆØÅ]\d{2}\S*\s+\p{Lu}.*)$/u,
  },
  // "12Takster", where the number has a column of its own.
  { family: 'glued-number', worth: 2, pattern: /^(?<number>\d{1,4})(?<title>\p{Lu}\p{Ll}.*)$/u },
  {
    family: 'bare-number',
    worth: 1,
    headingsOnly: true,
    pattern: /^(?<number>\d{1,4})\s*[-–:]?\s*(?<title>\p{Lu}.*)$/u,
  },
]

/** "7.1 Tidsplan", where the first number is that of the meeting. */
export const DECIMAL = /^(?<meeting>\d{1,3})\.(?<number>\d{1,2})\s+(?<title>\p{Lu}.*)$/u

/** A heading without a number: the item of layouts that number none, or one item on a page of its own. */
export const UNNUMBERED = 'unnumbered'

/** A line above a case number, in layouts that neither number their items nor set them as headings. */
export const ABOVE_CASE = 'above-case'

/** A line as it reads with its list marker, so that `3.` set as a list is an item as well. */
export function markedText(line: DocumentLine): string {
  return line.kind === 'listItem' && /\d/.test(line.marker) ? `${line.marker} ${line.text}` : line.text
}
