import { findDates, findTimes, MONTH_NAMES } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { absentNames, isFullName } from '../items/absence.ts'
import { isBodyName, sameBody } from '../layouts/bodies.ts'
import { readHeadLabel } from '../layouts/head-labels.ts'
import type { LineLabel } from '../layouts/line-label.ts'
import type { HeadEntry } from './head-entry.ts'

/** Body and day of a meeting as something else than its head tells them. */
export interface SaidMeeting {
  organization: string | null
  date: string | null
}

/** Where the head names no day, the lines of this meeting are those that come again under every item. */
const OFTEN = 2

/** The body whose lines ("Kultur- og Idrætsudvalget, 03-04-2019, pkt. 42") bear the day of this meeting. */
export function treatedOn(day: string | null, labels: readonly LineLabel[]): SaidMeeting | null {
  const counts = new Map<string, { said: SaidMeeting; count: number }>()
  for (const { body } of labels) {
    if (body === null || body.date === null || body.organization === null || !body.announces) continue
    if (day !== null && body.date !== day) continue
    const key = `${body.organization} ${body.date}`
    const held = counts.get(key) ?? { said: { organization: body.organization, date: body.date }, count: 0 }
    counts.set(key, { ...held, count: held.count + 1 })
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
  return most === undefined || (day === null && most.count < OFTEN) ? null : most.said
}

/** The only body of which any line bears the day of this meeting: "Stiudvalget den 12. januar 2022" in what tells the route. */
export function metOn(day: string | null, labels: readonly LineLabel[]): SaidMeeting | null {
  if (day === null) return null
  const names = labels.flatMap(({ body }) =>
    body !== null && body.date === day && body.organization !== null && isBodyName(body.organization)
      ? [body.organization]
      : [],
  )
  const [first] = names
  return first !== undefined && names.every((name) => sameBody(name, first)) ? { organization: first, date: day } : null
}

const AGENDA_OF =
  /\b(?:dagsorden(?:en)?|[Mm]ødet?)\s(?:for|til|i)\s(?:(?:dagens|dette|det ordinære|det ekstraordinære|ordinært|ekstraordinært)\s)?(?:mødet?\s(?:i|for)\s)?(?<body>\p{Lu}[\p{L},-]*(?:\s(?:og\s)?\p{L}[\p{L},-]*){0,5}?)(?=\s(?:den|d\.)\s(?<day>\d[^.]{0,3}.{4,24}\d{4})|\s(?:begyndte|startede|sluttede)\s|[.,]|$)/u

/** "Godkendelse af dagsordenen for Byrådet den 22. januar 2020": the item that every meeting begins with tells which one it is. */
export function agendaOf(lines: readonly DocumentLine[]): SaidMeeting | null {
  for (const { text } of lines) {
    if (text.length > 300 || !/dagsorden|møde/i.test(text)) continue
    const groups = AGENDA_OF.exec(text)?.groups
    const body = groups?.body?.trim()
    if (body === undefined || !isBodyName(body)) continue
    const day =
      groups?.day === undefined ? undefined : findDates(groups.day).find(({ precision }) => precision === 'day')
    return { organization: body, date: day?.date ?? null }
  }
  return null
}

const CASE_OF_BODY =
  /^sags?(?:nr|nummer)\.?:?\s\S{3,20}\s(?<body>\p{Lu}.{3,80}?)\s(?:åbent|lukket|åben)\s(?:punkt|møde|sag)$/iu

/** "Sagsnr. 318842 Stiudvalget Åbent punkt" below the title of the first item. */
export function caseOf(lines: readonly DocumentLine[]): SaidMeeting | null {
  for (const { text } of lines.slice(0, LINES_OF_CASE)) {
    const body = text.length < 140 ? CASE_OF_BODY.exec(text)?.groups?.body : undefined
    if (body !== undefined && isBodyName(body)) return { organization: body, date: null }
  }
  return null
}

const LINES_OF_CASE = 4

const PROPOSED_TO = /^Formand\p{L}*\sindstiller\stil\s(?<body>\p{Lu}[^,:]{3,80}?)[,:]?(?:\sat\s.*)?$/u

/** "Formanden indstiller til Skovens Lokaludvalg, at dagsordenen godkendes": what a chair proposes goes to the own body. */
export function proposedTo(lines: readonly DocumentLine[]): SaidMeeting | null {
  for (const { text } of lines) {
    const body = text.length < 300 ? PROPOSED_TO.exec(text)?.groups?.body : undefined
    if (body !== undefined && isBodyName(body)) return { organization: body, date: null }
  }
  return null
}

const OF_OFFICE =
  /^(?<field>\p{Lu}[\p{L},\s-]{2,50}?)forvaltningen\s(?:indstiller|foreslår|anbefaler)(?:,\sat|\s(?:til|over\s?for))\s(?<body>\k<field>udvalget)(?!\p{L})/u

/** "Stiforvaltningen indstiller over for Stiudvalget": what an office proposes goes to its own committee. */
export function committeeOf(lines: readonly DocumentLine[]): SaidMeeting | null {
  for (const { text } of lines) {
    const body = text.length < 300 ? OF_OFFICE.exec(text)?.groups?.body : undefined
    if (body !== undefined) return { organization: body, date: null }
  }
  return null
}

/** "Beslutning fra Integrationsrådet", and below it "Dato: 26. marts 2015". */
export function decidedBy(labels: readonly LineLabel[], lines: readonly DocumentLine[]): SaidMeeting | null {
  const organization =
    labels.find(({ body }) => body?.decision && body.organization !== null)?.body?.organization ?? null
  if (organization === null) return null
  const dated = lines.find(({ text }) => text.length < 60 && readHeadLabel(text)?.field === 'date')
  const day = dated === undefined ? undefined : findDates(dated.text).find(({ precision }) => precision === 'day')
  return { organization, date: day?.date ?? null }
}

/** "Beslutning fra Integrationsrådet", "Dato: 26. marts 2015", and below it "Sted: Engens Kro". */
export function placeTold(
  lines: readonly DocumentLine[],
): { text: string; source: { page: number; quote: string } } | null {
  const found = lines.find(
    ({ text }, index) =>
      /^sted:\s/i.test(text) && readHeadLabel(lines[index - 1]?.text ?? '')?.field === 'date' && text.length < 100,
  )
  const place = found === undefined ? undefined : readHeadLabel(found.text)?.rest
  return found === undefined || place === undefined || place === ''
    ? null
    : { text: place.replace(/\.$/, ''), source: { page: found.page, quote: found.text } }
}

const STARTED =
  /(?<!\p{L})(?:udvalgs|råds|bestyrelses)?mødet\s(?:i\s\p{Lu}[\p{L}\s,-]{2,60}\s)?(?:startede|begyndte|blev åbnet|åbnede)\b/iu
const ENDED = /\b(?:sluttede|hævet|hævedes|afsluttedes|slut)\b/i

/** "Mødet startede kl. 15.30 og sluttede kl. 16.45." */
export function withTimeTold<T extends { time: string | null; endTime: string | null }>(
  moment: T | null,
  lines: readonly Pick<DocumentLine, 'text'>[],
): T | null {
  if (moment === null || (moment.time !== null && moment.endTime !== null)) return moment
  const text = lines.find(
    (line) => line.text.length < 200 && line.text.includes('ødet ') && STARTED.test(line.text),
  )?.text
  if (text === undefined) return moment
  const [start, end] = findTimes(text)
  if (start === undefined) return moment
  if (moment.time !== null)
    return start.time === moment.time && end !== undefined && ENDED.test(text)
      ? { ...moment, endTime: end.time }
      : moment
  return { ...moment, time: start.time, endTime: start.endTime ?? (ENDED.test(text) ? (end?.time ?? null) : null) }
}

const MONTH_TOLD = new RegExp(
  `^\\p{Lu}[\\p{L}\\s-]{0,60}møde,?\\s(?<month>${MONTH_NAMES.join('|')})\\s(?<year>\\d{4})$`,
  'iu',
)
const TITLE_LINES = 4

/** "Skolebestyrelsesmøde april 2020" above "Referat fra den 30. april": the title tells the year of a day in that month. */
export function dayInMonthTold(lines: readonly DocumentLine[]): { line: DocumentLine; referenceYear: number } | null {
  const told = lines
    .slice(0, TITLE_LINES)
    .map(({ text }) => MONTH_TOLD.exec(text)?.groups)
    .find((groups) => groups !== undefined)
  if (told === undefined) return null
  const day = new RegExp(`\\d\\.\\s?${told.month}(?!\\p{L})`, 'iu')
  const line = lines.find(({ text }) => text.length < LONGEST_DAY_LINE && day.test(text))
  return line === undefined ? null : { line, referenceYear: Number(told.year) }
}

const LONGEST_DAY_LINE = 120

/** What stands above the names of those who came, where no head has them. */
export const ATTENDED =
  /^(?:til ?stede(?: var| på mødet)?|i mødet deltog|deltagerne var|deltagere(?: på mødet)?|mødte|følgende (?:deltog|var til ?stede)|fremmødte)\s*:?$/i
const LONGEST_PERSON = 90
const MOST_PEOPLE = 120

const ABSENT =
  /^(?:afbud(?: fra)?|fraværende(?: (?:med|uden) afbud)?|følgende havde (?:meldt )?afbud|der var afbud fra)\s*:?$/i

/** "Eva Holm pga. arbejde." */
const WHY_AWAY = /\s(?:pga|p\.g\.a|på grund af|grundet)\b.*$|(?<=[\p{L})]),\s\p{Ll}[\p{Ll} ]{2,40}\.$/iu

/** "Eva Holm.", where the names of each group end with a stop. */
const ONE_NAME = /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]*\.?){1,4}\.$/u

/** The lines that are one person each, or a list of them. */
export function peopleBelow(lines: readonly DocumentLine[]): string[] {
  const names: string[] = []
  for (const { text } of lines.slice(0, MOST_PEOPLE)) {
    const count = absentNames(text.replace(WHY_AWAY, ''), []).filter(isFullName).length
    // Whom the names that follow stand for.
    if (count === 0 && /^\p{Lu}[^.]{3,60}:$/u.test(text) && !ABSENT.test(text)) continue
    const isPerson =
      (text.length <= LONGEST_PERSON && !/[.:?!]$/.test(text.replace(WHY_AWAY, '')) && count > 0) ||
      (count > 1 && !/[:?!]$/.test(text)) ||
      (count === 1 && ONE_NAME.test(text))
    if (!isPerson || /\s(?:forlod|ankom|deltog|mødte|orienterede|var|er|blev|har|havde)\s/.test(text)) break
    names.push(text)
  }
  return names
}

/** "Afbud fra:" within the same decision, with names below. */
export function absentBelow(lines: readonly DocumentLine[]): HeadEntry[] {
  const at = lines.findIndex(({ text }) => ABSENT.test(text))
  const line = lines[at]
  const names = line === undefined ? [] : peopleBelow(lines.slice(at + 1))
  return line === undefined || names.length === 0
    ? []
    : [{ field: 'absent', label: 'Afbud', page: line.page, lines: names }]
}

const CAME_OR_LEFT =
  /^(?<names>\p{Lu}[^.:]{3,120}?)\s(?<verb>ankom|forl[oø]d mødet)(?:\stil mødet)?\s(?:kl\.|klokken)\s?\d/u

/** "Eva Holm (A) ankom kl. 17.32 under behandling af punkt 3." */
export function cameOrLeft(lines: readonly Pick<DocumentLine, 'text' | 'page'>[]): HeadEntry[] {
  return lines.flatMap(({ text, page }) => {
    const { names, verb } = CAME_OR_LEFT.exec(text)?.groups ?? {}
    return names === undefined
      ? []
      : [{ field: 'participants', label: 'Deltagere', page, lines: [`${names}, ${verb}`] }]
  })
}

const CALLED_IN =
  /\bat\s(?<name>\p{Lu}[^,.:]{3,60}?)\s(?:i henhold til\s.{3,160}?\s)?(?:blev|bliver|er)\sindkaldt\ssom\s(?:stedfortræder|suppleant)(?!\p{L})/u

/** "Der forelå anmodning om, at Eva Holm (A) blev indkaldt som stedfortræder for Bo Ras (A)." */
export function calledIn(lines: readonly DocumentLine[]): HeadEntry[] {
  return lines.flatMap(({ text, page }) => {
    const name = text.includes('indkaldt som') ? CALLED_IN.exec(text)?.groups?.name : undefined
    return name === undefined ? [] : [{ field: 'substitutes', label: 'Stedfortrædere', page, lines: [name] }]
  })
}

/** "Under punkt 4 deltog stedfortræder Eva Holm (A), da Bo Ras (A) var inhabil." */
const CAME_AS =
  /\bdeltog\s(?:stedfortræder|suppleant)\s(?<name>\p{Lu}[^,.:;]{3,60}?)(?=[,.;]|\s(?:for|da|idet|i stedet)\s|$)/u

/** Whoever came for some items instead of a member, as the first decision tells; the head may name all others. */
export function cameAs(lines: readonly DocumentLine[]): HeadEntry[] {
  return lines.flatMap(({ text, page }) => {
    const name = text.includes('deltog s') ? CAME_AS.exec(text)?.groups?.name : undefined
    return name === undefined ? [] : [{ field: 'substitutes', label: 'Stedfortrædere', page, lines: [name] }]
  })
}

const ACTS =
  /^(?<body>\p{Lu}[\p{L}-]*(?:\s(?:og\s)?\p{L}[\p{L}-]*){0,4}?)\s(?:godkendte|besluttede|vedtog|konstaterede|tiltrådte|drøftede|tog|anbefaler|indstiller)[\s,]/u
/** "Udvalget" may be any. */
const ANY_BODY = /^(?:udvalget|rådet|bestyrelsen|nævnet|kommissionen|direktionen|forummet|gruppen|ledelsen)$/i

/** "Byrådet godkendte, at …": where nothing names the body, the one that acts in the decision is the one that met. */
export function actsIn(lines: readonly DocumentLine[]): SaidMeeting | null {
  const bodies = new Set(
    lines.flatMap(({ text }) => {
      const body = ACTS.exec(text.slice(0, LONGEST_SUBJECT))?.groups?.body
      return body !== undefined && isBodyName(body) && !ANY_BODY.test(body) ? [body] : []
    }),
  )
  const [only, other] = bodies
  return only === undefined || other !== undefined ? null : { organization: only, date: null }
}

const LONGEST_SUBJECT = 140

const ABSENT_WITHIN = /^(?:afbud(?: fra)?|fraværende(?: (?:med|uden) afbud)?)\s?:?\s(?<names>\p{Lu}\p{Ll}.+)$/iu

/** "Fraværende: Eva Holm og Bo Ras" within the first item. */
export function absentWithin(lines: readonly DocumentLine[]): HeadEntry[] {
  return lines.flatMap(({ text, page }) => {
    const names = ABSENT_WITHIN.exec(text)?.groups?.names
    return names === undefined ? [] : [{ field: 'absent', label: 'Afbud', page, lines: [names] }]
  })
}
