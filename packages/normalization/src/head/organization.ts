import { parseDate } from '@arkivar/danish'
import type { DocumentLine, Hints } from '@arkivar/types'
import { isBodyName, isCouncil, readBodyLine } from '../layouts/bodies.ts'
import { entryOf, type HeadLines } from './head-entry.ts'
import { bodyOfMeeting, type MeetingTitle } from './meeting-title.ts'
import { namesPlace } from './place-words.ts'

interface Source {
  pointer: string
  page: number
  quote: string
}

/** "Byrådet mandag den 25. september 2006, i mødesalen" */
const DAY_BEHIND = /\s(?:\p{Ll}{3,4}dag\s)?(?:den|d\.)\s\d{1,2}\..*$/u

/** The body that met: as the head labels or names it, as the headings of decisions do, or as the text of the first item tells. */
export function organizationOf(
  head: HeadLines,
  title: MeetingTitle | null,
  said: string | null,
  hints: Hints,
  sources: Source[],
): string | null {
  const tell = (page: number, quote: string, name: string) => {
    sources.push({ pointer: '/organization', page, quote })
    return name
      .replace(/^(?:\d{2}[-–]\d{2}|(?:År\s)?\d{4}\s?[-–]\s?\d{2,4})\s(?=\p{Lu})/u, '')
      .replace(/\s*(?:\d{4}\s?[-–]\s?\d{2,4}|\(\d{2,4}\s?[-–]\s?\d{2,4}\))\s*$/, '')
      .replace(/[.:,\s]+$/, '')
  }
  const labelled = entryOf(head, 'organization')
  if (labelled !== null && (labelled.lines[0] ?? '').length < 100)
    return tell(labelled.page, labelled.lines[0] ?? '', (labelled.lines[0] ?? '').replace(DAY_BEHIND, ''))
  // "Møde: Stirådet" names the body, where it does not tell the day.
  const met = head.entries.find(
    ({ label, lines }) => /^møde$/i.test(label) && (isBodyName(lines[0] ?? '') || BODY_FOR.test(lines[0] ?? '')),
  )
  if (met !== undefined) return tell(met.page, met.lines[0] ?? '', met.lines[0] ?? '')
  if (title?.organization && isBodyName(title.organization)) return tell(title.page, title.text, title.organization)
  const alone = head.loose.find(
    ({ text }) => text.length < 110 && isBodyName(withoutKommune(text)) && !/forvaltning/i.test(text),
  )
  const own = alone === undefined ? undefined : belowCouncil(alone, head.loose)
  if (own !== undefined) return tell(own.page, own.text, withoutKommune(own.text))
  if (title?.organization) return tell(title.page, title.text, title.organization)
  for (const line of head.loose.slice(0, 8)) {
    const body = line.text.length < 120 ? readBodyLine(line.text) : null
    if (body?.organization) return tell(line.page, line.text, body.organization)
  }
  for (const line of head.loose.slice(0, 8)) {
    const body = TODAY.exec(line.text)?.groups?.body
    if (body !== undefined && isBodyName(body)) return tell(line.page, line.text, body)
  }
  const named = head.loose.slice(0, 8).find(({ text }) => text.length < 50 && bodyOfMeeting(text) !== text)
  if (said === null && named !== undefined) return tell(named.page, named.text, bodyOfMeeting(named.text))
  const meeting = head.loose.slice(0, 8).find(({ text }) => MEETING_AT.test(text))
  const kind = MEETING_AT.exec(meeting?.text ?? '')?.groups?.kind ?? ''
  if (said === null && meeting !== undefined && bodyOfMeeting(kind) !== kind)
    return tell(meeting.page, meeting.text, bodyOfMeeting(kind))
  if (said !== null) return said.replace(/\s*\(\d{2,4}\s?[-–]\s?\d{2,4}\)$/, '')
  const beside = besideDate(head.loose.slice(0, 6))
  if (beside !== null) return tell(beside.page, beside.text, beside.text)
  return hints.organization ?? null
}

/** "fra bestyrelsesmøde i ENGAFFALD onsdag d. 15. juni" */
const MEETING_AT =
  /^(?:(?:referat|protokol|dagsorden|indkaldelse)\s)?(?:fra|af|for|til)\s(?<kind>\p{L}{3,24}møde)\si\s\p{Lu}/iu

/** "Samarbejdsforum for Ældre" */
const BODY_FOR =
  /^\p{Lu}[\p{L}-]*(?:udvalg(?:et)?|forum(?:met)?|gruppen?|råd(?:et)?|nævn(?:et)?|netværk(?:et)?)\s(?:for|vedr\.?|om)\s\p{L}[^.:]{1,60}$/iu

/** "ENGBY BYRÅD" is the letterhead above the name of one of its committees. */
function belowCouncil(alone: DocumentLine, loose: readonly DocumentLine[]): DocumentLine {
  const next = loose[loose.indexOf(alone) + 1]
  return next !== undefined &&
    /^\p{Lu}[\p{L}-]+\s(?:byråd|kommunalbestyrelse)$/iu.test(alone.text) &&
    next.text.length < 110 &&
    isBodyName(withoutKommune(next.text)) &&
    !isCouncil(next.text)
    ? next
    : alone
}

/** "Her kan du følge dagens møde i Odder Byråd": a page that tells of the meeting while it lasts. */
const TODAY =
  /\bdagens møde i (?<body>\p{Lu}[\p{L}-]*(?:[ -](?:og )?\p{L}[\p{L}-]*){0,4}?(?<=råd(?:et)?|udvalg(?:et)?|bestyrelsen?|repræsentationen))(?!\p{L})/u

/** A body without a telling name ("Social og Sundhed") stands directly above or below the day. */
function besideDate(lines: readonly DocumentLine[]): DocumentLine | null {
  const isDay = (line: DocumentLine | undefined) =>
    line !== undefined && line.text.length < 50 && parseDate(line.text)?.precision === 'day'
  const found = lines.find(
    (line, index) =>
      (isDay(lines[index + 1]) || isDay(lines[index - 1])) &&
      /^\p{Lu}[\p{L}\s,-]{4,60}$/u.test(line.text) &&
      !/kommune$|^(?:referat|dagsorden|(?:beslutnings)?protokol)|møde/i.test(line.text) &&
      !namesPlace(line.text),
  )
  return found ?? null
}

/** "Social- og Sundhedsudvalget, Rudersdal Kommune". */
function withoutKommune(text: string): string {
  return text
    .replace(/^[\p{L}\s-]{2,40}[Kk]ommune(?:,|\s[-–]|:)\s(?=\p{Lu})/u, '')
    .replace(/^udskrift af\s(?:beslutnings)?protokol(?:len)?\s(?:for|i|fra)\s/i, '')
    .replace(/^indholdsfortegnelse\s(?:for\s)?/i, '')
    .replace(/^(?:mødegruppe|navn|gremium):\s(?=\p{Lu})/iu, '')
    .replace(/\s[-–]\sdagsord(?:e?n(?:er)?)? og referat(?:er)?$/i, '')
    .replace(
      /^(?:(?:til|af|fra|referat af|referat fra)\s)?(?:(?:ordinært|ekstraordinært|konstituerende|fælles)\s)?møde[t]?\s(?:i|for)\s/i,
      '',
    )
    .replace(/\s*[-–,/|]?\s\d{1,2}[-./]\d{1,2}[-./]\d{4}.*$/, '')
    .replace(/,?\s(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|den|d\.)\s.*\d.*$/i, '')
    .replace(/(?:,|\si)\s[\p{L}\s-]{2,40}[Kk]ommune$/u, '')
    .replace(/[.:,]$/, '')
}
