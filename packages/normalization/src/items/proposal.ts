import { matchesIn } from '@arkivar/danish'
import type { AgendaItem, DocumentLine } from '@arkivar/types'
import { spoken } from '../layouts/line-label.ts'

type Proposal = NonNullable<AgendaItem['proposal']>

const WHO =
  /^(?<by>(?:(?:Konst|Adm|Fg|Fung)\.\s)?\p{Lu}[^.:;]{1,110}?)\s+(?:indstiller|foreslår|anbefaler|fremsender|har indstillet|indstillede)(?=[\s,:]|$)/u
const FROM = /^Indstilling(?:en)?\s+(?:fra|af)\s+(?<by>\p{Lu}[^.:;,]{1,90}?)(?=\s*[:,]|\s+om\b|$)/u
const INTRODUCTION =
  /^(?:.{0,140}?\b(?:indstiller|indstilles|foreslår|foreslås|anbefaler|anbefales|indstillet)\b(?:[^.]{0,200}?)?(?:[,:]\s*at\b|\bat\b|[,:]))\s*[:,]?\s*/i
const INLINE_NUMBER = /(?:^|[\s,;.])(\d{1,2})[.)]\s+(?=\p{L})/gu
const AT = /^at\s+/i
const AT_AT_END = /\bat\s*[:,]?\s*$/i
const AND_AT = /,\s(?:og|samt)\sat\s/

/** Reads the Indstilling: who proposes, and each numbered or "at" point. Null where nothing stands there. */
export function readProposal(lines: readonly DocumentLine[], heading = ''): Proposal | null {
  let by: string | null = null
  const listed = lines.filter(({ kind }) => kind === 'listItem')
  // A paragraph of the list around it leads to the points.
  const marked = listed.filter(({ marker }) => marker !== '')
  const outermost = Math.min(...(marked.length > 0 ? marked : listed).map(({ depth }) => depth))
  const points: string[] = []
  let introduced = false
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'table') {
      points.push(...pointsOfTable(line))
      continue
    }
    let text = spoken(line.text)
    const isPoint = line.kind === 'listItem' && (line.marker !== '' || line.depth > 0)
    if (by === null && points.length === 0) {
      by = (FROM.exec(text) ?? WHO.exec(text))?.groups?.by?.trim() ?? null
      if (/^det$/i.test(by ?? '')) by = null
      const introduction = INTRODUCTION.exec(text)
      if (introduction !== null && !isPoint) {
        text = text.slice(introduction[0].length)
        // "… indstiller, at A godkendes, og at B frigives": the first point has lost its "at".
        if (AT_AT_END.test(introduction[0]) && AND_AT.test(text)) text = `at ${text}`
        introduced = true
      }
    }
    const next = lines[index + 1]
    const leadsToList =
      introduced &&
      (line.kind !== 'listItem' || line.marker === '') &&
      points.length === 0 &&
      LEADS_TO_LIST.test(text) &&
      next !== undefined &&
      (next.kind === 'listItem' || AT.test(next.text) || NUMBERED.test(next.text))
    if (points.length > 0) by ??= proposerBelow(text)
    const asked = ASKED_AT_END.exec(text)
    if (asked !== null) {
      by ??= asked.groups?.by ?? null
      text = text.slice(0, asked.index)
    }
    if (/^\([^)]*\)$/.test(text) || text === '' || leadsToList || opensList(text, next) || TO_BODY.test(text)) continue
    addPoints(points, text, { ...line, depth: line.depth - (line.kind === 'listItem' ? outermost : 0) }, introduced)
  }
  by ??= byHeading(heading)
  const cleaned = points.map(tidyPoint).filter((point) => /\p{L}/u.test(point))
  return by === null && cleaned.length === 0 ? null : { by: by === null ? null : withoutRecipient(by), points: cleaned }
}

/** "at" in the first column, and what is proposed in the second. */
function pointsOfTable({ rows = [] }: DocumentLine): string[] {
  const areAll = rows.every((row) => row.length === 2 && AT_ALONE.test(row[0]?.text.trim() ?? ''))
  return areAll ? rows.map((row) => row[1]?.text.trim() ?? '') : []
}

const AT_ALONE = /^(?:\d{1,2}[.)]\s)?at$/i

/** "udvalget", "udvalget:", "anbefale over for Byrådet": the end of a sentence that the points of the list complete. */
const LEADS_TO_LIST =
  /(?:\bat\s*:?|:|\banbefal(?:er|es),|^\p{Lu}[\p{L}\s,-]{1,60}|^\p{Ll}*(?:udvalg|råd|bestyrelse|direktion)(?:et|en|n)|^(?:at\s)?(?:anbefale|indstille)\s(?:(?:til|over ?for)\s)?\p{Lu}[\p{L}\s,-]{1,60})$/u
/** A point whose list was not recognized as one. */
const NUMBERED = /^(?:\d{1,2}[.)]|[a-z]\))\s/

/** A last point, and behind it on its line who proposes. */
const ASKED_AT_END = /\s\(Stillet af\s(?<by>\p{Lu}[^()]{1,120})\)$/u
const BELOW_POINTS = /^\((?<asked>Stillet af\s)?(?<by>\p{Lu}[^()]{1,120})\)$/u

/** "(Stillet af Venstre)", "(Kulturforvaltningen)" below what is proposed. */
function proposerBelow(text: string): string | null {
  const { asked, by } = BELOW_POINTS.exec(text)?.groups ?? {}
  return by !== undefined && (asked !== undefined || by.endsWith('forvaltningen')) ? by : null
}

/** "Til Byrådet:" between who proposes and what. */
const TO_BODY = /^til\s\p{Lu}.{2,80}:$/iu
const OPENS_LIST =
  /^Indstilling om(?: at)?[,:]?$|^(?:\p{Lu}|Det )[^.:]{1,110}?\s?(?:indstiller|indstilles|foreslår|foreslås|anbefaler|anbefales)(?:\s(?:til|over ?for)\s[^:]{2,99}[^.:,])?[,:]?$/u

/** "Direktøren indstiller til Økonomiudvalget" above the list of points. */
function opensList(text: string, next: DocumentLine | undefined): boolean {
  return (
    next !== undefined &&
    (next.kind === 'listItem' || AT.test(next.text) || NUMBERED.test(next.text) || TO_BODY.test(next.text)) &&
    OPENS_LIST.test(text)
  )
}

const BY_HEADING =
  /^(?<by>forvaltningen|administrationen|direktionen|direktøren|borgmesteren|formanden|magistraten)(?:s (?:indstilling|forslag|anbefaling)| (?:indstiller|foreslår|anbefaler))/iu

/** "Forvaltningen foreslår:" tells who as well as what. */
function byHeading(heading: string): string | null {
  const by = BY_HEADING.exec(heading)?.groups?.by
  return by === undefined ? null : by.charAt(0).toUpperCase() + by.slice(1).toLowerCase()
}

function addPoints(points: string[], text: string, line: DocumentLine, introduced: boolean): void {
  if (line.kind === 'listItem') {
    const last = points.length - 1
    if (line.depth > 0 && last >= 0) points[last] = `${points[last]} ${text}`
    else points.push(text)
    return
  }
  const numbered = inlinePoints(text) ?? letteredPoints(text) ?? sentencesWithAt(text)
  if (numbered !== null) points.push(...numbered)
  else if (points.length === 0 || AT.test(text) || NUMBERED.test(text)) points.push(text)
  // A wrapped line goes on; a paragraph after the list is no point of it.
  else if (/^\p{Ll}/u.test(text) || !introduced) points[points.length - 1] = `${points.at(-1)} ${text}`
}

const INLINE_LETTER = /(?:^|\s)([a-h])\)\s+(?=at\s)/gu

/** "a) at … b) at …" within one paragraph, from the first letter on. */
function letteredPoints(text: string): string[] | null {
  const marks = matchesIn(text, INLINE_LETTER).filter(({ 1: letter }, index) => letter === 'abcdefgh'.charAt(index))
  if (marks.length < 2 || marks[0]?.index !== 0) return null
  return marks.map(({ index, 0: mark }, at) => text.slice(index + mark.length, marks[at + 1]?.index ?? text.length))
}

/** "… over for Byrådet anbefaler, 1. at …": where a list ran into the words that lead to it. */
const BEFORE_FIRST = /^[^.:]{1,200}[,:]\s(?=1[.)]\sat\s)/

/** "1. … 2. …" within one paragraph: only where the numbers rise from one. */
function inlinePoints(written: string): string[] | null {
  const text = written.replace(BEFORE_FIRST, '')
  const marks: { start: number; end: number }[] = []
  for (const match of matchesIn(text, INLINE_NUMBER)) {
    if (Number(match[1]) === marks.length + 1) marks.push({ start: match.index, end: match.index + match[0].length })
  }
  if (marks.length === 0 || (marks[0]?.start ?? 1) > 3 || (marks.length === 1 && marks[0]?.start !== 0)) return null
  return marks.map(({ end }, index) => text.slice(end, marks[index + 1]?.start ?? text.length))
}

/** "A godkendes. at B frigives." */
function sentencesWithAt(text: string): string[] | null {
  const parts = text.split(/(?<=[.;])\s+(?=at\s|At\s\p{Ll})/u)
  if (parts.length > 1) return parts
  const points = AT.test(text) ? text.split(/,\s+(?:(?:og|samt)\s+)?(?=at\s)/) : []
  return points.length > 1 && points.slice(0, -1).every((point) => !LEADS_TO_CLAUSE.test(point)) ? points : null
}

/** "at det godkendes, at …", "at udvalget tager til efterretning, at …": what follows is what is said there. */
const LEADS_TO_CLAUSE =
  /^at det\s(?:\p{L}+(?:es|år|ås)|er|bliver|skal|kan)(?!\p{L})|\b(?:godkender|beslutter|tager|noterer|anbefaler|orienteres|bemærker|tilkendegiver|bekræfter|indstiller)\b|\b(?:på|om|for|af|sådan|således|så|forudsætning|bemærkning|ændring|tilføjelse|hensyn|sig)$/iu

function tidyPoint(point: string): string {
  return point
    .replace(/^\s*at\s+(?=\d{1,2}[.)]\s)/i, '')
    .replace(/^\s*(?:\d{1,2}[.)]|[a-z]\)|[-–•])\s+/, '')
    .replace(AT, '')
    .replace(/[\s,;]+(?:og|samt)?[\s,;]*$/, '')
    .trim()
}

/** "Administrationen indstiller til Økonomiudvalget": the one who proposes stands first. */
function withoutRecipient(by: string): string {
  return by.replace(/\s+(?:til|over for|overfor)\s.*$/, '').replace(/[,\s]+$/, '')
}
