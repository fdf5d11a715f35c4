import { findCaseNumbers, MONTH_NAMES } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { isBodyName, readBodyLine } from '../layouts/bodies.ts'
import { saysOutcome } from '../layouts/decision-phrases.ts'
import { readHeadLabel } from '../layouts/head-labels.ts'
import { ABOVE_CASE, ITEM_MARKERS, type ItemMarker, markedText, UNNUMBERED } from '../layouts/item-markers.ts'
import type { LineLabel } from '../layouts/line-label.ts'
import { opensPart } from '../layouts/part-headings.ts'
import { BARE_LINE, bareLineWorth, mayBeBareLine } from './bare-line.ts'

/** A line that may begin an agenda item. */
export interface ItemCandidate {
  family: string
  /** Index of the line. */
  index: number
  /** As written; null in layouts that number none. */
  number: string | null
  title: string
  /** How much speaks for it; below 0 it is a line of a list or a sentence. */
  strength: number
}

const LONGEST_TITLE = 300
const CLOSER_LOOK = 8
const CASE_LINE =
  /^(?:sags?nr|sagsnummer|sagsid|sag\b|j\.?\s?nr|journal|dok\.?\s?nr|åbent|lukket|åben sag|lukket sag|initialer|punkttype|sagsbehandler|sagsansvarlig)/i

/** Closed items have a title and nothing that follows. */
const CLOSED_TITLE =
  /^(?:lukket(?: punkt| sag)?\s*[:–-]|LUKKET\b|\(?for lukkede døre)|[-–(]\s*(?:lukket(?: punkt| sag)?|for lukkede døre)\s*\)?$/i

/** Every line that could begin an item, in order, with its family and strength. */
export function itemCandidates(lines: readonly DocumentLine[], labels: readonly (LineLabel | null)[]): ItemCandidate[] {
  const candidates: ItemCandidate[] = []
  const firsts = firstHeadings(lines, labels)
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'table' || line.kind === 'footnote' || line.region === 'side' || line.text.length > LONGEST_TITLE)
      continue
    const text = markedText(line)
    if (
      line.kind === 'paragraph' &&
      (isTitleAboveCase(lines, labels, index) || isTitleAboveFirst(lines, labels, index, firsts))
    ) {
      candidates.push({ family: ABOVE_CASE, index, number: null, title: line.text, strength: 5 })
    }
    const below = isMarkOfAbove(lines, index - 1) ? null : belowOpenMark(lines[index - 1], line, text)
    if (below !== null) {
      candidates.push({
        family: 'open-closed',
        index,
        ...below,
        strength: 4 + strengthOf(lines, labels, index, below.title, 0),
      })
      continue
    }
    const marked = mayBegin(text) ? firstCandidate(text, line, index) : undefined
    if (marked !== undefined) {
      const worth =
        ITEM_MARKERS.find(({ family }) => family === marked.family)?.worth ?? bareLineWorth(lines, labels, index)
      candidates.push({ ...marked, strength: strengthOf(lines, labels, index, marked.title, worth) })
    } else if (
      line.kind === 'heading' &&
      (labels[index] === null || isTitleOfDecision(labels[index])) &&
      line.text.length > 2 &&
      !namesDocument(lines, labels, index) &&
      !(index < HEAD_LINES && isOfHead(line.text.replace(PAGE_BEHIND, ''))) &&
      !DAY_ALONE.test(line.text)
    ) {
      const strength = strengthOf(lines, labels, index, line.text, 0)
      candidates.push({ family: UNNUMBERED, index, number: null, title: line.text, strength })
    }
  }
  return candidates
}

/** "Beslutning: Takster for affald", set as the titles are: a matter in which something is to be decided. */
function isTitleOfDecision(label: LineLabel | null | undefined): boolean {
  return label?.role === 'decision' && label.body === null && / /.test(label.rest) && !saysOutcome(label.rest)
}

/** So near the beginning a title may be that of the document. */
const HEAD_LINES = 12

const FORM = /^(?:(?:åbent|lukket|godkendt|endeligt)\s)?(?:beslutnings)?(?:referat|protokol|dagsorden|mødereferat)$/i
/** "Skip til hoved indholdet" on a page of the web. */
const WAY_ROUND = /^(?:skip|spring|gå) til (?:hoved\s?)?indhold(?:et)?$/i
/** "Stirådet - Referat fra mødet den 20-02-2014" */
const FORM_BEHIND = /\s[-–]\s(?:referat|dagsorden|beslutningsprotokol)(?!\p{L}).*\d{4}$/iu
const DAY_ALONE = new RegExp(
  `^(?:den\\s|d\\.\\s)?\\d{1,2}(?:\\.\\s(?:${MONTH_NAMES.join('|')})\\s|[-./]\\d{1,2}[-./])\\d{4}$`,
  'iu',
)

/** "Stirådet den 09-10-2012, s. 1" */
const PAGE_BEHIND = /,?\s(?:s\.|side)\s?\d{1,4}$/i

/** The body, the form, the day or a field of the head, set as a title. */
function isOfHead(text: string): boolean {
  return (
    isBodyName(text) ||
    FORM.test(text) ||
    FORM_BEHIND.test(text) ||
    WAY_ROUND.test(text) ||
    (text.includes(':') && (readHeadLabel(text)?.rest ?? '') !== '') ||
    (/\d{4}/.test(text) && isBodyName(readBodyLine(text)?.organization ?? ''))
  )
}

/** "Referat Byrådet 22-09-2020" is the head of the document. */
const NAMES_MEETING = /^(?:\p{L}+\s)?(?:referat|dagsorden|beslutningsprotokol|protokol)\s.*\d{4}/iu
/** "Skolebestyrelsesmøde marts 2019" is, too. */
const NAMES_MONTH = new RegExp(`^\\p{Lu}[\\p{L}\\s-]{0,60}møde,?\\s(?:${MONTH_NAMES.join('|')})\\s\\d{4}$`, 'iu')

/** "Referat fra Magistratens møde den 20. januar 2020", with a decision right below it, is what a later meeting dealt with. */
function namesDocument(lines: readonly DocumentLine[], labels: readonly (LineLabel | null)[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  if (!NAMES_MEETING.test(text)) return NAMES_MONTH.test(text)
  const isDecided = labels[index + 1]?.role === 'decision' && labels[index + 1]?.rest === ''
  return !(isDecided && lines.slice(0, Math.min(index, HEAD_LINES)).some((line) => NAMES_MEETING.test(line.text)))
}

const LABELLED_CASE = /^(?:sags?nr|sagsid|j\.?\s?nr|journal|sag\s\d)/i

/** A short line with a labelled case number below it: the title of layouts that neither number nor set off their items. */
function isTitleAboveCase(
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
  index: number,
): boolean {
  const [line, next] = [lines[index], lines[index + 1]]
  if (line === undefined || next === undefined || labels[index]?.rest === '' || labels[index + 1] !== null) return false
  if (labels[index]?.role === 'absence' || !LABELLED_CASE.test(next.text)) return false
  return (
    /^\p{Lu}/u.test(line.text) &&
    line.text.length < 200 &&
    !/[.,;:]$/.test(line.text) &&
    !CASE_LINE.test(line.text) &&
    isCaseLine(next.text) &&
    !isBodyName(line.text)
  )
}

/** The headings that stand below title and case number: with these an item begins. */
function firstHeadings(lines: readonly DocumentLine[], labels: readonly (LineLabel | null)[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const index of lines.keys()) {
    const first = labels[index + 2]
    if (first?.rest === '' && first.body === null && isTitleAboveCase(lines, labels, index)) found.add(first.heading)
  }
  return found
}

/** An item whose case number is missing: a short line between the end of one item and a heading that begins others. */
function isTitleAboveFirst(
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
  index: number,
  firsts: ReadonlySet<string>,
): boolean {
  const [line, next] = [lines[index], labels[index + 1]]
  if (
    line === undefined ||
    firsts.size === 0 ||
    labels[index]?.rest === '' ||
    next?.rest !== '' ||
    !(firsts.has(next.heading) || next.role === 'proposal')
  )
    return false
  const before = labels.slice(Math.max(0, index - 30), index).findLast((label) => label !== null)
  const isEnded =
    before === undefined ||
    before === null ||
    before.role === 'absence' ||
    before.role === 'decision' ||
    before.role === 'attachments'
  const isFirstOfDecision = labels[index - 1]?.role === 'decision' && labels[index - 1]?.rest === ''
  return (
    isEnded &&
    !isFirstOfDecision &&
    !CASE_LINE.test(line.text) &&
    !isBodyName(line.text) &&
    /^\p{Lu}/u.test(line.text) &&
    line.text.length < 200 &&
    !/[.,;:]$/.test(line.text) &&
    !saysOutcome(line.text)
  )
}

/** "Åbent punkt" on a line of its own, and below it "2 Valg af borgmester". */
function belowOpenMark(
  before: DocumentLine | undefined,
  line: DocumentLine,
  text: string,
): { number: string; title: string } | null {
  // "6. Lukket punkt" is an item of its own.
  if (line.kind === 'table' || before?.kind === 'listItem' || !OPEN_MARK.test(before?.text ?? '')) return null
  const groups = /^(?<number>\d{1,4})[.:]?\s+(?<title>\p{L}.*)$/u.exec(text)?.groups
  return groups === undefined
    ? null
    : {
        number: groups.number ?? '',
        title: `${/^lukket/i.test(before?.text ?? '') ? 'Lukket punkt: ' : ''}${groups.title ?? ''}`,
      }
}

const OPEN_MARK = /^(?:åbent|lukket)\s+(?:punkt|møde)$/i

/** "188 Ejendomssag" and "Lukket punkt" below it: the mark belongs to what stands above, unless all stand above their items. */
export function isMarkOfAbove(lines: readonly DocumentLine[], index: number): boolean {
  const above = lines[index - 1]
  return (
    above?.kind === 'heading' &&
    OPEN_MARK.test(lines[index]?.text ?? '') &&
    /^\d{1,4}[.:]?\s+\p{L}/u.test(above.text) &&
    !OPEN_MARK.test(lines[index - 2]?.text ?? '')
  )
}

/** "10. april 2025 kl. 08:30" */
const DAY = /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}{0,6}\.?\s\d{4}/iu

/** "Sag nr. 19 (ØU 23/2010)" below the title, "Pkt. 3 (Ea)" above it. */
const ONLY_NUMBER = /^\((?:[^()]*\d\/\d{2,4}|\p{Lu}\p{L}{1,20})\)$/u

/** "Sag nr. 12 J.nr. 17.01.00": the title stands below. */
const ONLY_CASE = /^j\.?\s?nr\.?:?\s[\d.A-ZÆØÅ-]{4,30}$/i

function withoutCase(title: string): string {
  return ONLY_CASE.test(title) ? '' : title.replace(ONLY_NUMBER, '')
}

/** What a marker begins with, and what it has at its end where it stands there. */
const MARKER_FIRST = /^(?:\d|dagsorden|punkt|pkt|åbent|lukket|sag|nr|ad|emne)/i
const MARKER_LAST = 'Sag nr'

function mayBegin(text: string): boolean {
  return MARKER_FIRST.test(text) || text.includes(MARKER_LAST)
}

function firstCandidate(text: string, line: DocumentLine, index: number): ItemCandidate | undefined {
  for (const marker of ITEM_MARKERS) {
    const isBare = marker.headingsOnly === true && line.kind !== 'heading'
    if (isBare && !mayBeBareLine(line)) continue
    const found = readCandidate(marker, text, index)
    if (found !== null) return isBare ? { ...found, family: BARE_LINE } : found
  }
  return undefined
}

/** "Lukket punkt 4 Salg af ejendom": the marker itself tells. */
const CLOSED_MARKER = /^lukket\s+punkt\s+(?:nr\.?\s+)?\d/i

function readCandidate(marker: ItemMarker, text: string, index: number): ItemCandidate | null {
  const groups = marker.pattern.exec(text)?.groups
  const number = groups?.number
  if (groups === undefined || number === undefined || DAY.test(groups.title ?? '')) return null
  return {
    family: marker.family,
    index,
    number,
    title: `${CLOSED_MARKER.test(text) ? 'Lukket punkt: ' : ''}${withoutCase((groups.title ?? '').trim())}`,
    strength: 0,
  }
}

/** What every agenda has, as somebody in haste writes it. */
const IN_SMALL =
  /^(?:orientering (?:fra|om|ved)|nyt fra|meddelelser|eventuelt|evt\.?$|godkendelse af|valg af|næste møde|velkomst)(?!\p{L}).{0,60}$/u

function strengthOf(
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
  index: number,
  title: string,
  worth: number,
): number {
  const line = lines[index]
  let strength = worth + (line?.kind === 'heading' ? 4 - Math.min(line.level, 3) / 2 : 0)
  if (line?.kind === 'listItem') strength -= 2
  if (/^(?:at\s|\p{Ll})/u.test(title) && !IN_SMALL.test(title)) strength -= /\.$/.test(title) ? 12 : 5
  if (/[.;,:]$/.test(title) && !/\b(?:mv|m\.v|pkt|nr|stk|[Ee]vt)\.$/.test(title)) strength -= 2
  if (title.length > 160) strength -= 1
  const isClosed = CLOSED_TITLE.test(title) || isInClosedList(lines, index)
  if (isClosed) strength += 5
  if (labels[index] !== null && labels[index]?.role !== 'section') strength -= 6
  const next = lines[index + 1]
  if (next !== undefined && isCaseBelow(next)) return strength + 6
  const before = isClosed ? 0 : whatPrecedes(lines, labels, index)
  return strength + whatFollows(lines, labels, index) + before
}

/** Items of a closed part have a title and nothing else: numbered lines from its heading on. */
function isInClosedList(lines: readonly DocumentLine[], index: number): boolean {
  for (let at = index - 1; at > index - MOST_CLOSED; at--) {
    const line = lines[at]
    if (line === undefined) return false
    // Where the number of the case stands above each title.
    if (isCaseLine(line.text) && !/^\d{1,4}[.)]\s/.test(markedText(line))) continue
    // "Lukket" alone may be the mark of one item.
    if (!/^\d{1,4}[.)]\s/.test(markedText(line))) return / /.test(line.text) && opensPart(line.text) === 'closed'
  }
  return false
}

const MOST_CLOSED = 20

/** A case number or an open mark directly below: no entry of a list has that. */
function isCaseBelow({ text }: DocumentLine): boolean {
  return (
    /^(?:sags?nr|sagsnummer|sagsid|sag\s\d|j\.?\s?nr|journal|dok\.?\s?nr|åbent|åben sag)/i.test(text) &&
    text.length < 120
  )
}

/** A case number, an open or closed mark or a section heading soon after: only an item has these. */
function whatFollows(lines: readonly DocumentLine[], labels: readonly (LineLabel | null)[], index: number): number {
  for (let next = index + 1; next <= index + CLOSER_LOOK && next < lines.length; next++) {
    const line = lines[next]
    const label = labels[next]
    if (line === undefined) break
    if (label !== null && label !== undefined) return next - index <= 3 ? 5 : 4
    if (CASE_LINE.test(line.text) || (line.text.length < 80 && /\d/.test(line.text) && isCaseLine(line.text))) return 5
    if (/^\d{1,4}[.)]\s/.test(markedText(line))) return next === index + 1 ? -1 : 0
  }
  return 0
}

/** Digits as case numbers have them, or the word that announces one. */
const NUMBERED = /\d{2}[./-]\d|\d{4}\s?[-–]\s?\d{2}|[A-ZØ]{2,3} \d{1,4}\/\d|(?:sag|nr\.?|nummer|id\.?)\s*:?\s*\d{4}/i

/** An open mark at the end shows that all of the line is about the case. */
const MARKED = /\s(?:åbent|lukket|åben sag|lukket sag)$/i

/** Whether a line holds a case number and little else. */
export function isCaseLine(text: string): boolean {
  if (text.length > 160 || !NUMBERED.test(text)) return false
  const [first] = findCaseNumbers(text)
  return (
    first !== undefined &&
    text.slice(0, first.start).replace(/[^\p{L}]/gu, '').length <= 14 &&
    (text.length - first.end <= 60 || (first.label !== undefined && MARKED.test(text)))
  )
}

const LIST_ROLES = new Set<LineLabel['role']>(['proposal', 'decision', 'proposal-and-decision', 'attachments'])

/** 2. directly below 1.: entries of a list have nothing between them, items do. */
function isNextInList(before: DocumentLine, line: DocumentLine | undefined): boolean {
  if (line?.kind !== 'listItem' || before.kind !== 'listItem') return false
  return Number.parseInt(line.marker, 10) === Number.parseInt(before.marker, 10) + 1
}

const SHORT_FIELD = /^\p{Lu}[\p{L}.]*(?:\s\p{L}+){0,2}:$/u

/** "Beslutning: Godkendt" is complete; a list follows where the line breaks off, or is a heading alone. */
function opensList({ rest }: LineLabel): boolean {
  return rest === '' || /(?:\bat|[:,])$/.test(rest)
}

/** The points of a proposal and the attachments are numbered too. */
function whatPrecedes(lines: readonly DocumentLine[], labels: readonly (LineLabel | null)[], index: number): number {
  const before = lines[index - 1]
  const label = labels[index - 1]
  if (before === undefined) return 0
  if (
    label !== null &&
    label !== undefined &&
    LIST_ROLES.has(label.role) &&
    opensList(label) &&
    !/^(?:referat|protokol)$/i.test(label.heading)
  )
    return -5
  if (isNextInList(before, lines[index])) return -4
  // "Hent som fil:" is a field without value, and opens no list.
  if (!label && /(?:\bat|\bat:|:|,)$/.test(before.text) && !SHORT_FIELD.test(before.text)) return -4
  return 0
}
