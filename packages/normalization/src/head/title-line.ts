import { isRole } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { isBodyName } from '../layouts/bodies.ts'
import { SECTION_NAMES } from '../layouts/section-names.ts'
import { KOMMUNE_FIRST } from './office-lines.ts'
import { inSmallLetters, PAIR } from './office-words.ts'
import { isAddress, isOffice } from './unit.ts'

/** What is worth less is no title at all. */
const LEAST = -2

/** A line that may be the title, and where it stands. */
interface Candidate {
  text: string
  line: DocumentLine
  index: number
  worth: number
}

export interface TitleLine {
  text: string
  page: number
}

const LONGEST_LINE = 160
/** Subjects of authorities may be longer still, but end without a stop. */
const LONGEST_SUBJECT = 260
/** A line of prose is longer, or a sentence. */
const PROSE = 160
const STOPS = /[.:;!?]["”»]?$|[.?!]\s\p{Lu}/u
const SENTENCE = /^(?:\S+\s){4}.*(?:[.]|.{50}:)$/
const ABBREVIATED = /\b(?:m\.m|m\.v|mv|osv|o\.l|m\.fl|mfl)\.$/
const LONGEST_QUESTION = 60
const LONGEST_CONTINUATION = 120
const SALUTATION = /^(?:kære|til rette vedkommende|hej)\b/i
/** Words between others: names of senders and offices have few of them. */
const LINKS = /\s(?:om|vedr\.?|vedrørende|angående|ang\.|til|fra|af|på|for|ved|med|i)\s/iu
const ADOPTED =
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
const SECTION = new Set([
  ...SECTION_NAMES.map((name) => name.toLowerCase()),
  'forord',
  'indhold',
  'klagevejledning',
  'program',
  'velkommen',
  'menu',
  'søg',
  'svar',
  'spørgsmål',
  'forvaltningens svar',
  'administrationens svar',
  'besvarelse',
])
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
/** "Dispensation fra … til oprensning af sø." is no sentence, though it ends like one. */
const FORM_WITH_STOP =
  /^(?:(?:landzone|bygge|nedrivnings)?tilladelse|dispensation|afgørelse|afslag|forslag|høring|ansøgning|redegørelse|orientering|\p{L}{0,20}aftale|kontrakt)\s(?:til|fra|om|af|mellem|vedr\.?|vedrørende)\s(?!.*\s(?:er|har|blev|bliver|skal|kan|giver|gives|sendes|vil)\s)/iu
/** A title that is broken off goes on in the next line. */
const GOES_ON =
  /(?:\s(?:af|om|til|fra|for|i|på|og|vedr\.?|vedrørende|ved|med|mellem|den|det|de|samt|eller)|[\p{L}],|\s[–-]|\p{Ll}-)$/u
const GOES_ON_BELOW = /^(?:[\p{Ll}(]|[–-]\s|\d{4}(?:\s?[–-]\s?\d{2,4})?$)/u

const MONTH_AND_YEAR = /^\p{L}{3,9}\s\d{4}$/u

/** "Baggrund", "2. Økonomi:" */
export const namesSection = (text: string): boolean =>
  SECTION.has(text.replace(/^\d{1,2}(?:\.\d)?\.?\s|:$/g, '').toLowerCase())

/**
 * The line above the text that is most likely its title: a heading, or one that links words as titles do, stands first or
 * right above the text, and is no sender, recipient, address or section.
 */
export function findTitleLine(head: readonly DocumentLine[], isTitle: (text: string) => boolean): TitleLine | null {
  const prose = head.findIndex((line, index) => index > 0 && isProse(line))
  const above = prose === -1 ? head.length : prose
  const candidates: Candidate[] = []
  const last = lastBefore(head, above)
  for (const [index, line] of head.entries()) {
    if (index >= above && candidates.length > 0) break
    if (!(mayBeTitle(line) || isNumberedTitle(line, index)) || (isProse(line) && index > 0) || !isTitle(line.text))
      continue
    const cover = onCover(line, index, head, isTitle)
    const text = cover ?? withRest(line, index, head)
    const worth =
      worthOf(line, text, index, head) + (index === last && LINKS.test(text) ? 1 : 0) + (cover === null ? 0 : 2)
    const next = head[index + 1]
    const isFormAlone =
      FORM_ALONE.test(line.text) &&
      next?.kind !== 'table' &&
      next?.text.includes(' ') === true &&
      !isProse(next) &&
      mayBeTitle(next) &&
      isTitle(next.text)
    candidates.push({
      text,
      line,
      index,
      worth:
        (isFormAlone ? worth - OF_FORM : worth) +
        (worth >= 0 && !candidates.some((before) => before.worth > 0) ? 1 : 0),
    })
  }
  const [best] = candidates.sort((a, b) => b.worth - a.worth || a.index - b.index)
  return best === undefined || best.worth < LEAST ? null : { text: best.text, page: best.line.page }
}

function mayBeTitle({ kind, region, text }: DocumentLine): boolean {
  if (/^\p{Ll}/u.test(text)) return false
  if (kind === 'heading') return true
  if (kind !== 'paragraph' || region !== 'body') return false
  return text.length <= LONGEST_LINE ? !/[,;:]$/.test(text) || ANSWERED.test(text) : isLongSubject(text)
}

/** "Svar på spørgsmål 12 (Alm. del):" */
const ANSWERED = /^(?:svar på|besvarelse af)\s[^?]{8,100}:$/i

function isLongSubject(text: string): boolean {
  return text.length <= LONGEST_SUBJECT && !STOPS.test(text)
}

/** A chapter that stands alone keeps its number: "12.1.5. Om valg af formand", "2. Opfølgning på undersøgelse af stier". */
function isNumberedTitle({ kind, marker, text }: DocumentLine, index: number): boolean {
  if (index > 0 || kind !== 'listItem' || text.length > LONGEST_LINE) return false
  return /^\d{1,3}\.\d/.test(marker) || (/^\d{1,2}\.$/.test(marker) && LINKS.test(text) && !/[.:;?!]$/.test(text))
}

function isProse({ kind, text }: DocumentLine): boolean {
  if (kind === 'heading') return false
  if (text.length > PROSE) return !isLongSubject(text)
  if (SALUTATION.test(text)) return true
  if (ANSWERED.test(text) || FORM_WITH_STOP.test(text)) return false
  if (text.length > LONGEST_TWO && TWO_SENTENCES.test(text)) return true
  return SENTENCE.test(text) ? !ABBREVIATED.test(text) : text.length > LONGEST_QUESTION && text.endsWith('?')
}

/** "Du kan svare her. Når fristen er slut, samler vi alle svar", without the stop at its end. */
const TWO_SENTENCES = /\p{Ll}{4,}[.?!]\s\p{Lu}\p{Ll}+\s\p{Ll}+\s\p{Ll}/u
const LONGEST_TWO = 80

/** The line right above the text. */
function lastBefore(head: readonly DocumentLine[], above: number): number {
  return head.findLastIndex(({ region, kind }, index) => index < above && region === 'body' && kind !== 'table')
}

function worthOf(
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

/** "Tilsynsrapport", "Lundby Kommune", "Botilbuddet Eng": the form, whose and of what, in lines of their own. */
function onCover(
  line: DocumentLine,
  index: number,
  head: readonly DocumentLine[],
  isTitle: (text: string) => boolean,
): string | null {
  const whose = head[index + 1]
  if (index > 0 || !ONE_FORM.test(line.text) || whose === undefined || !OF_KOMMUNE.test(whose.text)) return null
  const rows = [line.text, whose.text]
  for (const { text, kind, region } of head.slice(index + 2, index + 2 + MOST_COVER_LINES)) {
    const isYear = YEARS.test(text)
    const isName = COVER_NAME.test(text) && isTitle(text) && !ADOPTED.test(text) && !SECTION.has(text.toLowerCase())
    if (kind === 'listItem' || kind === 'table' || region !== 'body' || !(isYear || isName)) break
    rows.push(text)
    if (isYear) break
  }
  return rows.join(' ')
}

const ONE_FORM =
  /^\p{Lu}\p{L}+(?:rapport|redegørelse|standard(?:er)?|politik|strategi|plan|beretning|regnskab)$|^(?:Vedtægt(?:er)?|Forretningsorden|Kommissorium|Strategi|Politik)$/u
/** Whose it is: a kommune, or one of its councils. */
const OF_KOMMUNE = /^\p{Lu}[\p{L}\s-]{1,30}\s(?:(?:Regionsk|K)ommune|\p{Lu}\p{L}+råd)$/u
const COVER_NAME = /^\p{Lu}[\p{L}-]+(?:\s[\p{L}-]+){0,3}$/u
const YEARS = /^\d{4}(?:\s?[–-]\s?\d{2,4})?$/
const MOST_COVER_LINES = 2

/** "TILSYNSRAPPORT" above what was inspected */
const FORM_ALONE = /^\p{L}*(?:rapport|oplæg|redegørelse|udtalelse|orientering|meddelelse)$/iu
const OF_FORM = 4
const MOST_ROWS = 5

/** A title may be broken into several lines. */
function withRest(line: DocumentLine, index: number, head: readonly DocumentLine[]): string {
  let text = line.text
  for (const next of head.slice(index + 1, index + 1 + MOST_ROWS)) {
    const goesOn =
      GOES_ON_BELOW.test(rowOf(next)) ||
      (GOES_ON.test(text) && next.kind === line.kind && !MONTH_AND_YEAR.test(next.text))
    if (
      !goesOn ||
      next.text.includes('@') ||
      next.text.length > LONGEST_CONTINUATION ||
      next.region !== line.region ||
      isProse(next)
    )
      break
    if (next.kind !== line.kind && !(next.kind === 'listItem' && /^[–-]$/.test(next.marker))) break
    if (next.kind === 'heading' && next.level !== line.level) break
    text = `${text} ${rowOf(next)}`
  }
  return text
}

function rowOf({ kind, marker, text }: DocumentLine): string {
  return kind === 'listItem' ? `${marker} ${text}` : text
}
