import { MONTH_NAMES } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { isBodyName, readBodyLine } from '../layouts/bodies.ts'
import { saysOutcome } from '../layouts/decision-phrases.ts'
import { readHeadLabel } from '../layouts/head-labels.ts'
import { ABOVE_CASE, ITEM_MARKERS, type ItemMarker, markedText, UNNUMBERED } from '../layouts/item-markers.ts'
import type { LineLabel } from '../layouts/line-label.ts'
import { BARE_LINE, bareLineWorth, mayBeBareLine } from './bare-line.ts'
import { strengthOf } from './candidate-strength.ts'
import { belowOpenMark, isMarkOfAbove } from './open-marks.ts'
import { firstHeadings, isTitleAboveCase, isTitleAboveFirst } from './titles-above-case.ts'

/** A line that may begin an agenda item. */
export interface ItemCandidate {
  family: string
  /** Index of the line. */
  index: number
  /** As written; null in layouts that number none. */
  number: string | null
  /** The number with what stands around it. */
  written?: string
  title: string
  /** How much speaks for it; below 0 it is a line of a list or a sentence. */
  strength: number
}

const LONGEST_TITLE = 300

/** Every line that could begin an item, in order, with its family and strength. */
export function itemCandidates(lines: readonly DocumentLine[], labels: readonly (LineLabel | null)[]): ItemCandidate[] {
  const candidates: ItemCandidate[] = []
  const firsts = firstHeadings(lines, labels)
  const named = lineOfForm(lines, labels)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
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
      index > named &&
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

/** Where a page of the web names what it shows, in a heading: "Referat". What is set as a heading above it is of the page. */
function lineOfForm(lines: readonly DocumentLine[], labels: readonly (LineLabel | null)[]): number {
  const isForm = ({ kind, text }: DocumentLine) => kind === 'heading' && FORM.test(text)
  const first = lines.slice(0, HEAD_LINES).findIndex(isForm)
  // As the heading of each decision it comes again.
  const isOnce = first !== -1 && lines.findLastIndex(isForm) === first
  return isOnce && labels.some((label, index) => index > first && label?.role === 'decision') ? first : -1
}

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
const MARKER_FIRST = /^(?:\d|dagsorden|punkt|pkt|åbent|lukket|sag|nr|ad|emne|[a-zæøå]{2,4}-\d)/i
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
    ...(groups.written !== undefined && { written: groups.written }),
    title: `${CLOSED_MARKER.test(text) ? 'Lukket punkt: ' : ''}${withoutCase((groups.title ?? '').trim())}`,
    strength: 0,
  }
}
