import { parseDate } from '@arkivar/danish'
import type { DocumentLine, Hints } from '@arkivar/types'
import { readHeadLabel } from '../layouts/head-labels.ts'
import type { Provenance } from '../provenance.ts'

const HEAD_LINES = 35
const FOOT_LINES = 12
/** Days of other things: of an adoption, a visit, a revision, a deadline. */
const OTHER_DAY =
  /vedtaget|godkendt|gældende|gælder|ikrafttræd|revideret|opdateret|ændret|frist|svarfrist|høringsfrist|senest|tilsynsbesøg|besøg(?:et)?|tilsyn|offentliggjort|periode|møde|spurgt|spørgsmål|stillet|modtaget|født|udløb|print|hvornår|tilmeld|høring den|høring fra|^tid\b|\bkl\.?\s?\d/i
const BEARS_DAY = /^(?:dato|udarbejdet|besvaret|den)/i
/** A mail bears the day on which it was sent. */
const SENT = /^sendt$/i
/** Words around the date of a document: a town, "den", initials after a slash. */
const MOST_OTHER_LETTERS = 32

/** The day that the document itself bears, never one that it merely mentions. */
export function readDocumentDate(lines: readonly DocumentLine[], hints: Hints, provenance: Provenance): string | null {
  const firstPage = lines[0]?.page ?? 1
  const near = lines.filter(
    (line, index) =>
      (line.region === 'side' && line.page === firstPage) || index < HEAD_LINES || index >= lines.length - FOOT_LINES,
  )
  const labelled = near.flatMap((line, index) => {
    const label = readHeadLabel(line.text)
    if (label === null || !(label.field === 'date' ? BEARS_DAY : SENT).test(label.label)) return []
    return [{ text: label.rest === '' ? (near[index + 1]?.text ?? '') : label.rest, page: line.page }]
  })
  const alone = near
    .filter(
      (line) =>
        line.kind !== 'table' &&
        line.kind !== 'listItem' &&
        line.text.replace(KOMMUNE, '').length < 70 &&
        /\d/.test(line.text) &&
        !OTHER_DAY.test(line.text),
    )
    .map(({ text, page }) => ({ text, page }))
  const inTables = near
    .filter(({ kind }) => kind === 'table')
    .flatMap(({ text, page }) => text.split('\n').map((row) => ({ text: row.replaceAll('\t', ' '), page })))
    .filter(({ text }) => /^dato\b/i.test(text))
  for (const { text, page } of [...labelled, ...inTables, ...(isListOfDays(alone) ? [] : alone)]) {
    const date = onlyDate(text)
    if (date === null) continue
    provenance.tell('/date', page, text)
    return date
  }
  return hints.date ?? null
}

/** Days in lines of their own, again and again: those of what is listed. */
function isListOfDays(alone: readonly { text: string }[]): boolean {
  const days = new Set(alone.filter(({ text }) => text.length <= LONGEST_DAY).map(({ text }) => onlyDate(text)))
  days.delete(null)
  return days.size >= FEWEST_LISTED
}

const LONGEST_DAY = 24
const FEWEST_LISTED = 3

/** "Lundby Kommune, Børneforvaltningen, den 24. november 2022" */
const KOMMUNE = /^\p{Lu}[\p{L} -]{1,30} (?:Regionsk|K)ommune,\s/u

/** A line that holds a day and little else. */
function onlyDate(text: string): string | null {
  const mention = parseDate(text)
  if (mention === null || mention.precision !== 'day' || mention.date === null || !mention.yearWritten) return null
  // "Nyhedsbrev nr. 3 - oktober 2022"
  if (/\bnr\.?\s*$/i.test(text.slice(0, mention.start))) return null
  const others = `${text.slice(0, mention.start).replace(KOMMUNE, '')}${text.slice(mention.end)}`.replace(
    /[^\p{L}\d]/gu,
    '',
  )
  return others.length <= MOST_OTHER_LETTERS && !/\p{L}+\s\p{Ll}+\s\p{Ll}+\s\p{Ll}+/u.test(text.slice(0, mention.start))
    ? mention.date
    : null
}
