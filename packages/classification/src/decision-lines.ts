import { parseDate } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'

const DECISION =
  /^(?:beslutning(?:er|en)?|(?:udvalgets|byrådets|kommunalbestyrelsens) beslutning|vedtagelse|(?:beslutning\s+(?:i|af|fra)?|besluttet\s(?:på|i|af))\s?\p{Lu}.{2,110}|.{4,80}s beslutning (?:(?:i|på|under) mødet|den|d\.) .{4,40}|\p{Lu}.{3,80}?,\s?(?:den )?\d.{6,30}(?:pkt|punkt)\.?\s?\d+|\p{Lu}.{2,80}?(?:udvalget|rådet|bestyrelsen|repræsentationen),?\s(?:den\s)?\d.{5,20}:|\p{Lu}[^.:]{2,80},\s(?:den\s)?\d.{5,20}:)\s*:?$/iu
const INLINE_DECISION =
  /^beslutning\s*:?\s+(?:(?:indstillingen|sagen|punktet|dagsordenen|orienteringen|udvalget|blev|er)\s){0,3}(?:godkendt|tiltrådt|vedtaget|taget til|til efterretning|drøftet|anbefales|indstilles|udsat|intet|ingen|tilbagesendes|fremsendes)/iu
/** A body line and a decision within a paragraph, where lines ran together. */
const RUN_TOGETHER =
  /(?:udvalget|rådet|bestyrelsen|repræsentationen|magistraten),?\s(?:den\s|d\.\s)?(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{1,2}\.\s\p{L}{3,9}\s\d{4})(?:,\s(?:pkt|punkt)\.?\s\d+)?:?\s(?:\p{L}+\s){0,6}?(?:godkendt|tiltrådt|vedtaget|taget til|til orientering|drøftet|anbefales|indstilles|udsat|udgik|orienteringen|ingen|intet)|\sbeslutning:?\s(?:godkendt|tiltrådt|vedtaget|taget til|drøftet|anbefales|udsat)/iu
/** What that pattern needs; most lines have none of it. */
const HAS_YEAR = /\d{4}[,:\s]/
const HAS_HEADING = /beslutning:?\s/i
const BEGINS = /^(?:beslut|vedtagelse|(?:udvalgets|byrådets|kommunalbestyrelsens) beslutning)/i
const ITEM_AT_END = /(?:pkt|punkt)\.?\s?\d+:?$/i
const MAY_PROPOSE = /ndstil|NDSTIL|oreslår|ORESLÅR|orslag/
const PROPOSAL =
  /^(?:(?:administrativ |administrationens |forvaltningens |direktionens )?indstilling(?: og beslutning)?|forvaltningen foreslår|forslag til beslutning)\s*:?$|^det (?:indstilles|foreslås)(?:,? at)?\s?[:;]?$|^indstilling\s*:?\s+\p{Lu}.{0,120}\bindstiller\b|\bindstiller\b.{0,120}\bat:?$/iu
const HEADING_WORDS =
  /^(?:bilag|afbud|fraværende|sagens forløb|sagsfremstilling|indstilling|beslutning|punkt\s\d|pkt\.?\s?\d|\d{1,3}\.\s\p{Lu}|til toppen|resum[eé]|økonomi|lovgrundlag|underskrift)/iu
const EMPTY_CONTENT = /^(?:[.\-_–\s]{2,}|\[.*\])$/
const DECIDED =
  /\b(?:godkendt|tiltrådt|vedtaget|valgt|taget til efterretning|drøftet|anbefales|indstilles|udsat|udsættes|udskudt|udskydes|udgik|udgår|forkastet|genoptages|besluttede|godkendte|ingen bemærkninger|intet at bemærke|orienteringen|sendes tilbage)\b|^(?:ingen|intet)\.?$/i

/** "1. Resume", "2. Beslutningspunkter", "3. Baggrund": a case on its own. */
const NUMBERED_SECTION =
  /^\d{1,2}\.?\s(?:resum[eé]|beslutningspunkter|baggrund|indledning|forventet effekt|effekt|ydelse|organisering|konsekvenser(?: for .{3,30})?|økonomi(?:ske konsekvenser)?|indstilling|sagsfremstilling|formål|lovgrundlag|videre proces|høring|bilag)\s*:?$/iu
/** "Integrationsudvalgets møde den 12. december 2011:" above what was decided there. */
const MEETING_OF_BODY =
  /^(?!.*\s(?:blev|er|har|på|stillede|spurgte)\s)\p{Lu}.{3,80}s\smøde\s(?:den\s|d\.\s)?\d[^:]{5,24}:$/u
/** In so many words. */
const AGENDA_APPROVED = /^(?:dagsordenen?|referatet)\s(?:er\s|blev\s|herefter\s){0,2}godkendt/i
/** Body and day alone above a decision, with nothing that says so. */
const BODY_AND_DAY =
  /^\p{Lu}[^.:]{0,90}(?:udvalget?|rådet|råd|bestyrelsen|repræsentationen|magistraten|direktionen),?\s(?:den\s|d\.\s)?\d[^:]{5,22}$/u

/**
 * What a line tells of a decision: that one was made, that there is room for one, or nothing. `held` is the day of the
 * meeting, `top` what stands above it, in lower case.
 */
export function decisionTold(
  { text }: DocumentLine,
  next: DocumentLine | undefined,
  afterNext: DocumentLine | undefined,
  held: string | null,
  top: readonly string[],
): 'decided' | 'open' | null {
  // "… taget til efterretning.Beslutning", as pages of the web are copied.
  if (text.endsWith('.Beslutning')) return isDecided(next, afterNext) ? 'decided' : 'open'
  if (text.includes('s beslutning: ') && isOwnDecision(text, top)) return 'decided'
  if (text.endsWith('s beslutning') && isOwnHeading(text, top)) return isDecided(next, afterNext) ? 'decided' : 'open'
  if (!mayTell(text)) return isFirst(text, 'DdRr') && AGENDA_APPROVED.test(text) ? 'decided' : null
  if (INLINE_DECISION.test(text)) return 'decided'
  // Where no head tells the day, body and day of other meetings look like those of this one.
  const isHeading = DECISION.test(text) && (held !== null || BEGINS.test(text) || !ITEM_AT_END.test(text))
  if (isHeading && isOfMeeting(text, held) && isDecided(next, afterNext)) return 'decided'
  if (MEETING_OF_BODY.test(text) && isOfMeeting(text, held) && next !== undefined) return 'decided'
  if (BODY_AND_DAY.test(text) && isOfMeeting(text, held) && DECIDED.test(next?.text ?? '')) return 'decided'
  return isHeading && /^beslutning\b/i.test(text) && isOfMeeting(text, held) ? 'open' : null
}

/** A body line and its decision stand within a paragraph. `held`: the day of the meeting. */
export function tellsWithin(text: string, held: string | null): boolean {
  const mayTellBoth = (/\d/.test(text) && HAS_YEAR.test(text)) || HAS_HEADING.test(text)
  const together = mayTellBoth ? RUN_TOGETHER.exec(text) : null
  return together !== null && isOfMeeting(together[0], held)
}

/** "Beslutning Tilbagesendes Stiforvaltningen med bemærkning, at …": the heading, and on its line what was decided. */
export function decidesInline(text: string): boolean {
  return isFirst(text, 'Bb') && INLINE_DECISION.test(text)
}

/** The day that the heading of a decision names; null where it names none, or the line is no such heading. */
export function dayOfDecision(text: string): string | null {
  if (!/\d/.test(text) || !(mayTell(text) || BODY_AND_DAY.test(text))) return null
  const isHeading = DECISION.test(text) || MEETING_OF_BODY.test(text) || BODY_AND_DAY.test(text)
  return isHeading ? (parseDate(text)?.date ?? null) : null
}

const OWN_DECISION = /^(?<body>\p{Lu}[^:.]{2,70}?)s beslutning:\s+\S/u

/** "Økonomiudvalgets beslutning: …" below the name of that body: other bodies have decided before. */
function isOwnDecision(text: string, top: readonly string[]): boolean {
  const body = OWN_DECISION.exec(text)?.groups?.body?.toLowerCase()
  return body !== undefined && top.includes(body)
}

const OWN_HEADING = /^(?<body>\p{Lu}[^:.]{2,70}?)s beslutning$/u

/** "Økonomiudvalgets beslutning" alone, in what names that body at its top. */
function isOwnHeading(text: string, top: readonly string[]): boolean {
  const body = OWN_HEADING.exec(text)?.groups?.body?.toLowerCase()
  return body !== undefined && top.some((line) => line === body || line.endsWith(` ${body}`))
}

export function isDecisionHeading(text: string): boolean {
  return DECISION.test(text)
}

const BARE =
  /^(?:(?:punktet|sagen|orienteringen|dagsordenen) (?:blev |er )?)?(?:taget til efterretning|taget til orientering|godkendt|tiltrådt|vedtaget|drøftet|udsat)(?: som indstillet)?\.?$/i

/** "Taget til efterretning." right below the title of an item; below another day it was decided before. */
export function isBareDecision({ text, kind }: DocumentLine, above: DocumentLine | undefined): boolean {
  if (kind === 'heading' || kind === 'table' || text.length > LONGEST_BARE || !BARE.test(text)) return false
  return above !== undefined && !/:$/.test(above.text) && parseDate(above.text) === null
}

const LONGEST_BARE = 60

export function isProposal(text: string): boolean {
  return (isFirst(text, 'Ii') || isLast(text, ':;gGrRtT')) && MAY_PROPOSE.test(text) && PROPOSAL.test(text)
}

export function isNumberedSection(line: DocumentLine): boolean {
  if (line.kind !== 'listItem' && !isFigure(line.text.charCodeAt(0))) return false
  return NUMBERED_SECTION.test(line.kind === 'listItem' ? `${line.marker} ${line.text}` : line.text)
}

/** Headings of decisions begin with few words, or end with a colon or a figure. */
function mayTell(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  return (
    last === 58 || isFigure(last) || (isFirst(text, 'BbVvUuKk') && BEGINS.test(text)) || text.includes('s beslutning ')
  )
}

function isFirst(text: string, letters: string): boolean {
  return letters.includes(text.charAt(0))
}

function isLast(text: string, letters: string): boolean {
  return letters.includes(text.charAt(text.length - 1))
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A heading that names another day tells of an earlier meeting, and an agenda may do that as well. */
function isOfMeeting(heading: string, held: string | null): boolean {
  if (!/\d/.test(heading)) return true
  const day = parseDate(heading)
  return day === null || day.date === null || held === null || day.date === held
}

/** Something stands under the heading, and it is not the next heading. */
function isDecided(next: DocumentLine | undefined, afterNext: DocumentLine | undefined): boolean {
  if (next === undefined || EMPTY_CONTENT.test(next.text)) return false
  if (DECIDED.test(next.text)) return true
  // The number of the next item.
  if (next.kind === 'listItem' && /^\d/.test(next.marker)) return false
  if (next.kind === 'heading' || HEADING_WORDS.test(next.text)) {
    // A line of absentees or of body and date may stand first.
    return (
      afterNext !== undefined &&
      /^(?:fraværende|afbud|ikke til stede|beslutning|dagsordenspunkt)/i.test(next.text) &&
      DECIDED.test(afterNext.text)
    )
  }
  return next.text.length > 3
}
