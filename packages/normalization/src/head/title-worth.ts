import { isRole } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { isBodyName } from '../layouts/bodies.ts'
import { KOMMUNE_FIRST } from './office-lines.ts'
import { inSmallLetters, PAIR } from './office-words.ts'
import { SALUTATION } from './prose-line.ts'
import { namesSection, SECTION } from './section-title.ts'
import { isAddress, isOffice } from './unit.ts'

/** Words between others: names of senders and offices have few of them. */
export const LINKS = /\s(?:om|vedr\.?|vedrørende|angående|ang\.|til|fra|af|på|for|ved|med|i)\s/iu
export const ADOPTED =
  /^(?:endeligt |foreløbigt )?(?:vedtaget|godkendt|gældende|gælder|revideret|opdateret|senest|udarbejdet|udgivet|version|klagefrist|høringsfrist|høringsperiode|frist)(?!\p{L})/iu
const ORGANIZATION =
  /(?:forening(?:en)?|laug(?:et)?|skole(?:n)?|klub(?:ben)?|selskab(?:et)?|(?<!\p{L})(?:a\/s|aps|i\/s|amba|a\.m\.b\.a\.?)|nævn(?:et)?|styrelse(?:n)?|ministerium|ministeriet|forvaltningen|afdelingen)$/iu
/** Words link in the name of a body as well. */
const COMMITTEE_FOR = /^(?:Udvalget|Rådet|Nævnet) for \p{Lu}[\p{L},-]*(?:\s(?:og\s)?\p{Lu}[\p{L},-]*)*$/u
/** "Forældrebestyrelsen i Engen Børnehave" */
const BOARD_OF =
  /^\p{Lu}\p{L}*(?:bestyrelsen|rådet|foreningen|udvalget|lauget|laget)\s(?:i|ved|for|på)\s\p{Lu}[^.:?]{2,50}$/u
/** "Eva Holm/ Bo Dam/Ib Ras" */
const PERSONS = /^\p{Lu}\p{Ll}+\s[^/]{2,40}\/\s?\p{Lu}\p{Ll}+\s\p{Lu}[^/]{1,40}(?:\/|$)/u
const PERSON = /^(?:\p{Lu}[\p{Ll}'’.-]+\s(?:(?:og|&|af|von|de)\s)?){1,4}\p{Lu}[\p{Ll}'’-]+(?:\s\([^)]{1,30}\))?$/u
export const NAVIGATION =
  /^(?:gå til|spring (?:til|over|navigation(?:en)?|menu(?:en)?)|skip (?:to|til)|du er her|tilbage til|se alle|læs mere|hop til)\b/i
/** The system or the place in the site: "Intranet v2.19.1", "TILLADELSE | Arkiv". */
const OF_SITE = /\sv?\d+\.\d+\.\d+$|^\S+(?:\s\S+)?\s[|»›]\s\S+(?:\s\S+){0,2}$/u
/** "Tilsynets brev til en borger" tells who writes to whom; the subject stands below. */
const WHOSE_LETTER = /^\p{Lu}[\p{L}-]+s (?:brev|skrivelse) (?:af \d[^,]{4,20} )?til\s/u
/** "Vedrørende takst for pasning" */
const SUBJECT =
  /^(?:vedr\.?|vedrørende|angående|ang\.|svar på|besvarelse af|ansøgning om|anmodning om|orientering om|henvendelse (?:om|vedr\.?|vedrørende)|høringssvar(?: til| om| vedr\.?| vedrørende| –| -)?|bemærkninger til|indsigelse mod|udtalelse (?:om|til|vedr\.?|vedrørende))\s\S/iu
/** The head of what was sent to Folketinget: body and sitting. */
const SITTING = /\s\d{4}[-–]\d{2}(?:\s\(\d\.\ssamling\))?$|^\p{Lu}{2,4}\salm\.\s?del/iu

/** "TIL 12-304": under which number it was published. */
const NUMBER_ALONE = /^\p{Lu}{2,6}\s\d[\d./-]*$/u

/** How much speaks for a line as the title; `text`: the line with those that it goes on in. */
export function worthOf(
  { kind, level, text: firstRow }: DocumentLine,
  text: string,
  index: number,
  head: readonly DocumentLine[],
): number {
  const below = head[index + 1]?.text ?? ''
  const links = LINKS.test(text)
  let worth = kind === 'heading' ? 3 : 0
  if (links) worth += 1
  // Who wrote it may stand first as well, with his office below.
  if (index === 0) worth += PERSON.test(firstRow) && (isRole(below) || below === 'Partner') ? -1 : 1
  if (kind === 'heading' && isHighest(level, head)) worth += 1
  if (kind !== 'heading' && index > 0 && !text.includes(' ')) worth -= 1
  if (/[.]$/.test(text)) worth -= 1
  if (index > 0 && namesSection(text)) worth -= 5
  if (SUBJECT.test(text)) worth += 1
  if (FORM_OF_ANSWER.test(text) || FORM_TO_BODY.test(text)) worth -= 4
  if (WHOSE_LETTER.test(text)) worth -= 2
  // "Evaluering" above "Skolernes svømmehal 2018" on a cover
  if (index === 0 && !text.includes(' ') && isTitleBelow(head[1], head[2])) worth -= 3
  worth += ofPath(firstRow, index, head)
  // "AFTALE" above "Aftale mellem …"
  if (below.length > text.length && below.toLowerCase().startsWith(`${text.toLowerCase()} `)) worth -= 3
  if (ADOPTED.test(firstRow) || NAVIGATION.test(text)) worth -= 4
  if (NUMBER_ALONE.test(text)) worth -= 4
  if (SITTING.test(text) || (kind !== 'heading' && OF_SITE.test(text))) worth -= 3
  if (!links && (isBodyName(inSmallLetters(text)) || ORGANIZATION.test(text))) worth -= 2
  // "Byplan Lundby Kommune", two columns of a letterhead
  if (kind !== 'heading' && !links && (LETTERHEAD_ROW.test(text) || KOMMUNE_FIRST.test(text))) worth -= 3
  if (BOARD_OF.test(text)) worth -= 4
  if (COMMITTEE_FOR.test(text) || TO_WHOM.test(head[index - 1]?.text ?? '')) worth -= 3
  // In letters the subject stands right above "Kære …".
  if (SALUTATION.test(below)) worth += 2
  else if (
    PAIR.test(inSmallLetters(text)) ||
    (PERSONS.test(text) && !links) ||
    (index > 0 && PERSON.test(text) && !links)
  )
    worth -= 2
  if (isAddress(below) || isOffice(firstRow) || (!links && below.includes('@'))) worth -= 5
  return worth
}

/** It tells the form, where something else tells what it is about. */
const FORM_OF_ANSWER =
  /^(?:(?:redegørelse|orientering|oplæg|svar|besvarelse|meddelelse) fra (?:administrationen|forvaltningen|borgmesteren|\p{L}{3,30}forvaltningen)|politikerspørgsmål|svar på (?:§\s?\d{1,3}-)?spørgsmål)(?:\snr\.?\s?\d{1,4})?$/iu

/** "Orienteringsskrivelse til Økonomiudvalget" tells the form, and who gets it. */
const FORM_TO_BODY =
  /^\p{L}{0,24}(?:skrivelse|orientering|oplæg|redegørelse) til (?:\p{L}[\p{L},-]*\s(?:og\s)?){0,4}?\p{L}*(?:udvalget|rådet|bestyrelsen|direktionen|gruppen)(?:\s(?:den|d\.)\s\d.{4,24})?$/iu

/** "NOTAT TIL" above the name of who gets it */
const TO_WHOM = /^(?:notat|memo|orientering) til$/i
const LETTERHEAD_ROW = /^\p{Lu}\S+(?:\sog\s\p{Lu}\S+)?\s\p{Lu}[\p{L}-]+\sKommune$/u

/** "Forside Borger Affald Storskrald" above "Storskrald": the way to a page ends with its title. */
function ofPath(text: string, index: number, head: readonly DocumentLine[]): number {
  const above = head[index - 1]?.text ?? ''
  const below = head[index + 1]?.text ?? ''
  if (above.length > text.length && above.endsWith(` ${text}`)) return 4
  return below.length >= SHORTEST_TITLE && text.length > below.length && text.endsWith(` ${below}`) ? -4 : 0
}

const SHORTEST_TITLE = 5

/** Other headings are deeper, and none is higher. */
function isHighest(level: number, head: readonly DocumentLine[]): boolean {
  const levels = head.filter(({ kind }) => kind === 'heading').map((line) => line.level)
  return Math.min(...levels) === level && Math.max(...levels) > level
}

/** A heading of several words that stands right below, and is not the first of several sections. */
function isTitleBelow(below: DocumentLine | undefined, next: DocumentLine | undefined): boolean {
  return (
    below?.kind === 'heading' &&
    below.page === 1 &&
    below.text.includes(' ') &&
    !/^\d/.test(below.text) &&
    !SECTION.has(below.text.toLowerCase()) &&
    (next === undefined || next.kind !== 'heading' || next.page !== below.page || next.level > below.level)
  )
}
