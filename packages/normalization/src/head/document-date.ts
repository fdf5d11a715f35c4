import { parseDate } from '@arkivar/danish'
import type { DocumentLine, Hints } from '@arkivar/types'
import { readHeadLabel } from '../layouts/head-labels.ts'
import type { Provenance } from '../provenance.ts'

const HEAD_LINES = 35
const FOOT_LINES = 12
/** Days of other things: of an adoption, a visit, a revision, a deadline. */
const OTHER_DAY =
  /vedtaget|godkendt|gældende|gælder|ikrafttræd|revideret|opdateret|ændret|frist|svarfrist|høringsfrist|senest|tilsynsbesøg|besøg(?:et)?|tilsyn|offentliggjort|periode|møde|spurgt|spørgsmål|stillet|modtaget|født|udløb|print|hvornår|tilmeld|indtil|fremsat|indkommet|rejst\s|fortrolig|henvendelse|forespørgsel|høring den|høring fra|^tid\b|\bkl\.?\s?\d|\bpr\.?\s\d/i
const BEARS_DAY = /^(?:dato|udgivelsesdato|udarbejdet|besvare|svar|afsendt|den)/i
/** A form tells when it was asked as well. */
const ANSWERED_ON =
  /^(?:besvaret|svar (?:afgivet|sendt|afsendt|givet)|dato for (?:svar|besvarelse)|svardato|besvarelsesdato)/i
/** A mail bears the day on which it was sent, unless it carries a document that has a day of its own. */
const SENT = /^sendt$/i
/** Words around the date of a document: a town, "den", initials after a slash. */
const MOST_OTHER_LETTERS = 32

/**
 * The day that the document itself bears, never one that it merely mentions; where its lines tell none, the one that a
 * field at the head of its pages does.
 */
export function readDocumentDate(
  lines: readonly DocumentLine[],
  headers: readonly DocumentLine[],
  hints: Hints,
  provenance: Provenance,
): string | null {
  const firstPage = lines[0]?.page ?? 1
  const near = lines.filter(
    (line, index) =>
      (line.region === 'side' && line.page === firstPage) || index < HEAD_LINES || index >= lines.length - FOOT_LINES,
  )
  const labelled = near.flatMap((line, index) => {
    const label = readHeadLabel(line.text)
    if (label === null || !(label.field === 'date' ? BEARS_DAY : SENT).test(label.label)) return []
    const text = label.rest === '' ? (near[index + 1]?.text ?? '') : label.rest
    const isAnswered = ANSWERED_ON.test(label.label)
    const isSent = label.field !== 'date'
    return [{ text: isAnswered ? text.replace(BY_WHOM, '') : text, page: line.page, isAnswered, isSent }]
  })
  const answered = near.flatMap(({ text, page }) => {
    const day = text.length < LONGEST_RUN_TOGETHER ? ANSWERED_WITHIN.exec(text)?.groups?.day : undefined
    return day === undefined ? [] : [{ text: day, page }]
  })
  labelled.sort((a, b) => Number(b.isAnswered) - Number(a.isAnswered))
  const alone = near
    .flatMap(inParts)
    .map(behindKommune)
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
    .flatMap(({ text, page }) =>
      text
        .split('\n')
        .flatMap((row) =>
          [row.replaceAll('\t', ' '), ...row.split('\t').slice(1)].map((cell) => ({ text: cell, page })),
        ),
    )
    .filter(({ text }) => /^dato\b(?! for (?:henvendelse|spørgsmål))/i.test(text))
  const runTogether = near.flatMap(({ text, page }) => {
    if (text.length >= LONGEST_RUN_TOGETHER) return []
    const day =
      DAY_IN_RUN.exec(text)?.groups?.day ??
      DAY_WITH_INITIALS.exec(text)?.groups?.day ??
      DAY_BEFORE_CASE.exec(text)?.groups?.day
    return day === undefined ? [] : [{ text: day, page }]
  })
  const published = near
    .filter(({ text }) => PUBLISHED.test(text))
    .map(({ text, page }) => ({ text: text.slice(text.search(/offentliggjort/i)), page }))
  const running = headers
    .flatMap(({ text, page }) => text.split('\t').map((part) => ({ text: part.trim(), page })))
    .filter(({ text }) => /^dato\s?:/i.test(text))
  const beside = headers
    .filter(({ text }) => /ommune\s[·|]\s/.test(text))
    .flatMap(({ text, page }) => text.split(/\s[·|]\s/).map((part) => ({ text: part.trim(), page })))
    .filter(({ text }) => /^(?:den\s)?\d{1,2}\.\s\p{Ll}{3,9}\s\d{4}$/u.test(text))
  for (const { text, page } of [
    ...answered,
    ...labelled.filter(({ isSent }) => !isSent),
    ...runTogether,
    ...inTables,
    ...labelled.filter(({ isSent }) => isSent),
    ...(isListOfDays(alone) ? [] : alone),
    ...running,
    ...beside,
    ...published,
    ...writtenOn(near),
    ...dayOfForm(lines),
  ]) {
    const date = onlyDate(text)
    if (date === null) continue
    provenance.tell('/date', page, text)
    return date
  }
  return hints.date ?? null
}

/** "Notat udarbejdet af Plan og Byg, Lundby Kommune, den 3. maj 2024." */
function writtenOn(near: readonly DocumentLine[]): { text: string; page: number }[] {
  return near.flatMap(({ text, page }) => {
    const day = text.length < LONGEST_RUN_TOGETHER ? WRITTEN_ON.exec(text)?.groups?.day : undefined
    return day === undefined ? [] : [{ text: day, page }]
  })
}

/** "Statsforvaltningens udtalelse af 18. maj 2011 til et byrådsmedlem:" at the very top: the document says which it is. */
function dayOfForm(lines: readonly DocumentLine[]): { text: string; page: number }[] {
  return lines.slice(0, FORM_LINES).flatMap(({ text, page }) => {
    const day = text.includes(' af ') ? DAY_OF_FORM.exec(text)?.groups?.day : undefined
    return day === undefined ? [] : [{ text: day, page }]
  })
}

const FORM_LINES = 10
const DAY_OF_FORM =
  /^(?:\p{Lu}\p{L}+s\s)?(?:udtalelse|afgørelse|brev|skrivelse|notat)\saf\s(?<day>\d{1,2}\.\s\p{Ll}{3,9}\s\d{4})(?=\s(?:til|om|vedrørende|i)\s|:|$)/iu

const WRITTEN_ON =
  /^(?:\p{L}+\s){0,4}(?:udarbejdet|skrevet|udfærdiget|dateret|oprettet|forfattet)(?:\s[^.?]{0,90}?(?:,\s(?:den\s|d\.\s)?|\s(?:den|d\.)\s)|\s(?:den\s|d\.\s)?)(?<day>\d{1,2}\.\s\p{Ll}{3,9}\s\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{4})(?=[.,)]|\s|$)/iu

/** "Offentliggjort 3. maj 2022" in a line of its own, on a page that bears no other day */
const PUBLISHED = /^(?:.{8,60}\s[–-]\s)?offentliggjort:?\s(?:den\s|d\.\s)?\d{1,2}\S{1,2}\s?\S{2,9}\s?\d{4}$/i
/** "Modtaget 14.02.2022 – Besvaret 21.02.2022" */
const ANSWERED_WITHIN =
  /^(?:(?:modtaget|stillet|indsendt)\b.{4,40}\bbesvaret:?\s(?:den\s)?|svar(?:\s(?:pr\.|af|den|d\.|afgivet(?: den)?|fra [^\d]{3,70},)|\s?:)\s(?:den\s)?)(?<day>\d{1,2}[./-]\s?\d{1,2}[./-]\d{4}|\d{1,2}\.\s\p{Ll}{3,9}\s\d{4})/iu
/** " af Byrådssekretariatet, Lundby Kommune" */
const BY_WHOM = /\saf\s\p{Lu}.*$/u
const LONGEST_RUN_TOGETHER = 200
/** "3400 Engby Sag 23/15091 Dato 16-10-2023": a letterhead whose lines ran together. */
const DAY_IN_RUN =
  /(?:\d|ommune)\sDato:?\s(?<day>\d{1,2}[./-]\s?\d{1,2}[./-]\d{4}|\d{1,2}\.\s\p{Ll}{3,9}\s\d{4})(?=\s|$)/u

/** "… bygger på tal for Dato: 02-06-2016/lmd Engby": initials behind a day are those of who wrote, wherever the side column ran in. */
const DAY_WITH_INITIALS = /(?:^|\s)Dato:\s(?<day>\d{1,2}[./-]\d{1,2}[./-]\d{4})\/(?:\p{L}{2,5})?(?=\s|$)/u

/** "Stab for Kvalitet 17. januar 2023 Sagsnummer 2023-0011207" */
const DAY_BEFORE_CASE =
  /^\p{Lu}[\p{L}\s,-]{3,120}\s(?<day>\d{1,2}\.\s\p{Ll}{3,9}\s\d{4})\s(?:Sagsnr|Sagsnummer|Sags-?id|Journalnr|Dok\.?nr|Dokumentnr)/u

/** "5. juni 2023 · Sagsid 23/7001 · Lis Dam" */
function inParts(line: DocumentLine): DocumentLine[] {
  if (line.kind !== 'paragraph' || line.text.length > LONGEST_RUN_TOGETHER) return [line]
  const parts = line.text.split(/\s[·•|]\s/)
  return parts.length < 3 ? [line] : parts.map((text) => ({ ...line, text: text.trim() }))
}

/** "Lundby Kommune, Social-, Sundheds- og Arbejdsmarkedsområdet, 24. november 2022": the day, whatever the office is called */
function behindKommune(line: DocumentLine): DocumentLine {
  const at = KOMMUNE.test(line.text) && line.text.length < LONGEST_RUN_TOGETHER ? line.text.lastIndexOf(', ') : -1
  const last = at === -1 ? '' : line.text.slice(at + 2)
  return /^(?:den\s|d\.\s)?\d/.test(last) ? { ...line, text: last } : line
}

/** Days in lines of their own, again and again: those of what is listed. */
function isListOfDays(alone: readonly { text: string }[]): boolean {
  const days = new Set(alone.filter(({ text }) => text.length <= LONGEST_DAY).map(({ text }) => onlyDate(text)))
  days.delete(null)
  return days.size >= FEWEST_LISTED
}

const LONGEST_DAY = 24
const FEWEST_LISTED = 3

const SENTENCE_BEHIND = /^\s\p{Ll}+\s\p{Ll}+\s.*\p{L}[.]$/u
/** "Lundby Kommune, Børneforvaltningen, den 24. november 2022" */
const KOMMUNE = /^\p{Lu}[\p{L} -]{1,30} (?:Regionsk|K)ommune,\s/u

/** A line that holds a day and little else. */
function onlyDate(text: string): string | null {
  const mention = parseDate(text)
  if (mention === null || mention.precision !== 'day' || mention.date === null || !mention.yearWritten) return null
  // "Nyhedsbrev nr. 3 - oktober 2022"
  if (/\bnr\.?\s*$/i.test(text.slice(0, mention.start))) return null
  // "I har den 3. marts 2023 søgt om tilskud."
  if (SENTENCE_BEHIND.test(text.slice(mention.end))) return null
  const others = `${text.slice(0, mention.start).replace(KOMMUNE, '')}${text.slice(mention.end)}`.replace(
    /[^\p{L}\d]/gu,
    '',
  )
  return others.length <= MOST_OTHER_LETTERS && !/\p{L}+\s\p{Ll}+\s\p{Ll}+\s\p{Ll}+/u.test(text.slice(0, mention.start))
    ? mention.date
    : null
}
