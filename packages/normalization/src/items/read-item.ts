import { findCaseNumbers } from '@arkivar/danish'
import type { AgendaItem, DocumentLine, Participant } from '@arkivar/types'
import { type ReadResolution, readResolution } from '../decisions/read-resolution.ts'
import { isBodyName, readBodyLine } from '../layouts/bodies.ts'
import { type Absence, absentNames } from './absence.ts'
import { listsFiles, readAttachments } from './attachments.ts'
import { isCaseLine } from './case-line.ts'
import type { ItemPart } from './item-part.ts'
import type { MeetingFacts } from './item-parts.ts'
import { type ItemTitle, readItemTitle } from './item-title.ts'
import { readPreviously } from './previously.ts'
import { readProposal } from './proposal.ts'

/** All that an item is read from. */
export interface ItemSource {
  order: number
  number: string | null
  title: string
  pages: [number, number]
  parts: readonly ItemPart[]
  /** The item stands under a heading such as "Lukkede punkter". */
  closed: boolean
  meeting: MeetingFacts
  participants: readonly Participant[]
  absences: readonly Absence[]
}

export interface ReadItem {
  item: AgendaItem
  /** Pointer within the item → words and page. */
  sources: { pointer: string; page: number; quote: string }[]
}

const META =
  /^(?:åbne sager|lukkede sager|åbne punkter|lukkede punkter|åbent|lukket|åben|åbent punkt|åben sag|åben dagsorden|lukket punkt|lukket sag|til indholdsfortegnelse|til toppen|udskriv|initialer:?.{0,12}|sagsinitialer:?.{0,12}|punkttype:?.{0,20}|(?:øvrige )?sagsbehandlere?:?.{0,60}|område:.{2,90}|\d{1,4}\.|application\/pdf icon|sagsnr\.?:?|til top|sagsansvarlig(?: enhed)?:?.{0,60}|mødedato:?.{0,20}|sagsforløb:?.{0,40}|dok\.?nr\.?:?\s*[\d-]+\s+åbent|dok\.?(?:nr)?\.?:?\s*[\d-]+|se alle bilag|fold alle ud|ref\.:\s?[a-zæøå]{2,4}|\(?[a-zæøå]\)?)$/i
/** "DIR", "ØKE", "x": cells of a table of the bodies that treat a matter. */
const ROUTE_CELL = /^(?:[A-ZÆØÅ]{2,4}|[xX])$/
/** A line that only lists who was away; that somebody left, came or was inhabil is told in other words, and stays. */
const ONLY_ABSENT =
  /^\p{Lu}(?:[^.:;]|\.(?=\))|(?<=\s\p{Lu})\.){3,400}\s(?:(?:var )?fraværende|havde (?:meldt )?afbud|meldte (?:afbud|fra)|udeblev(?: uden afbud)?|var forhindret|mødte ikke|var ikke til stede|deltog ikke(?: i mødet| på mødet| i \p{Lu}\p{L}+s behandling af (?:sagen|punktet))?)\.?$/u
/** "Referat af møde 10.3.2021 (DOC)" below a decision, in layouts that have no heading above attachments. */
const FILE = /^.{3,200}\s\((?:pdf|docx?|xlsx?|pptx?)\)$/i
/** "Dato: 4. marts 2014", "Sted: Rådhuset" below the heading of a decision. */
const DAY_AND_PLACE = /^(?:dato|sted|tid):\s.{2,80}$/i
/** "CHL 36/2008": the short name of the body, and the number of the case in the year. */
const BODY_CASE = /^[A-ZÆØÅ]{2,4}\s\d{1,4}\/(?:19|20)\d{2}$/
/** "11/492" alone below a title: elsewhere it may be anything. */
const SHORT_CASE = /^\d{2}\/\d{3,6}$/
const LABELLED_CASE = /^sags(?:nr|nummer|id)/i
const OPEN_MARK = /\båb(?:en|ent)\b/i
const CLOSED_MARK = /^(?:lukket|lukket punkt|lukket sag|lukket møde)(?:$|\s[-–]\s)|\blukket(?: punkt| sag)?\s*$/i

/** Reads one agenda item from its parts. */
export function readItem(source: ItemSource): ReadItem {
  const sources: ReadItem['sources'] = []
  const title = readItemTitle(source.title)
  const lead = readLead(source.parts, title)
  const referenceYear = source.meeting.date === null ? undefined : Number(source.meeting.date.slice(0, 4))
  const tell = (pointer: string, part: ItemPart | undefined, quote: string) => {
    if (part !== undefined) sources.push({ pointer, page: part.page, quote: (quote || textOf(part)).slice(0, 300) })
  }
  const proposalPart = source.parts.findLast(
    ({ role, lines }) => (role === 'proposal' || role === 'proposal-and-decision') && lines.length > 0,
  )
  const proposal = proposalPart === undefined ? null : readProposal(proposalPart.lines, proposalPart.heading)
  if (proposal !== null) tell('/proposal', proposalPart, '')
  const authorityPart = source.parts.findLast(({ role, lines }) => role === 'authority' && lines.length > 0)
  const authoritativeBody = authorityPart === undefined ? null : readAuthority(textOf(withoutFields(authorityPart)))
  if (authoritativeBody !== null) tell('/authoritativeBody', authorityPart, '')
  const absent = readAbsent(source)
  const decisionPart = source.parts.find((part) => part.role === 'decision' && part.lines.length > 0)
  // Of a group only those vote who are there for this item.
  const participants = source.participants.map((person) =>
    absent.includes(person.name) ? { ...person, attendance: 'absent' as const } : person,
  )
  const read = readDecision(
    { ...source, participants },
    proposal?.points.join('\n') ?? '',
    authoritativeBody,
    source.participants,
  )
  if (read !== null) tell('/resolution', decisionPart, read.quote)
  const item: AgendaItem = {
    order: source.order,
    number: source.number,
    name: title.name,
    public: title.public && !source.closed && !lead.closed,
    pages: source.pages,
    caseNumbers: [...new Set([...title.caseNumbers, ...lead.caseNumbers])],
    previously: readPreviously(source.parts, referenceYear),
    sections: readSections(source.parts, lead.text),
    ...(proposal !== null && { proposal }),
    ...(authoritativeBody !== null && { authoritativeBody }),
    resolution: read?.resolution ?? null,
    attachments: readAttachments(
      source.parts.flatMap(({ role, lines }) =>
        role === 'attachments'
          ? lines
          : role === 'decision'
            ? lines.filter(({ text }) => FILE.test(text))
            : role === 'lead'
              ? lines.filter(listsFiles)
              : [],
      ),
    ),
    absent,
    tables: readTables(source.parts),
  }
  return { item, sources }
}

/** A journal number of a form that nobody knows is no text either. */
function isUnread(text: string): boolean {
  return /^(?:j\.?\s?nr|journal(?:nr|nummer))\.?:?\s?[\d.A-ZÆØÅ-]{0,20}$/i.test(text) && !isCaseLine(text)
}

interface Lead {
  text: string
  page: number
  caseNumbers: string[]
  closed: boolean
}

/** What stands between the title and the first heading: the case number, marks, and text of items without headings. */
function readLead(parts: readonly ItemPart[], title: ItemTitle): Lead {
  const lead: Lead = { text: '', page: parts[0]?.page ?? 1, caseNumbers: [], closed: false }
  const kept: string[] = []
  for (const [index, line] of (parts[0]?.role === 'lead' ? parts[0].lines : []).entries()) {
    if (line.kind === 'table') {
      for (const row of line.text.split('\n')) if (isCaseLine(row)) addCaseNumbers(lead, row)
      continue
    }
    if (listsFiles(line)) continue
    const isTop = (index < 8 || ROUTE_CELL.test(line.text)) && kept.length === 0
    if (
      isTop &&
      (readItemTitle(line.text).name === title.name ||
        META.test(line.text) ||
        ROUTE_CELL.test(line.text) ||
        isUnread(line.text))
    ) {
      if (CLOSED_MARK.test(line.text) && !OPEN_MARK.test(line.text)) lead.closed = true
      continue
    }
    if (isTop && BODY_CASE.test(line.text)) {
      lead.caseNumbers.push(line.text)
      continue
    }
    if (isTop && SHORT_CASE.test(line.text)) {
      lead.caseNumbers.push(line.text)
      continue
    }
    if (index < 8 && (kept.length < 2 || LABELLED_CASE.test(line.text)) && isCaseLine(line.text)) {
      addCaseNumbers(lead, line.text)
      if (CLOSED_MARK.test(line.text) && !OPEN_MARK.test(line.text)) lead.closed = true
      continue
    }
    kept.push(lineText(line))
  }
  lead.text = kept.join('\n')
  return lead
}

function addCaseNumbers(lead: Lead, text: string): void {
  for (const { value } of findCaseNumbers(text)) if (!lead.caseNumbers.includes(value)) lead.caseNumbers.push(value)
}

function readSections(parts: readonly ItemPart[], leadText: string): AgendaItem['sections'] {
  const sections: AgendaItem['sections'] = []
  if (leadText !== '') sections.push({ heading: '', kind: 'other', text: leadText, page: parts[0]?.page ?? 1 })
  for (const part of parts) {
    if (part.role !== 'section') continue
    const text = part.lines.map(lineText).join('\n')
    if (text !== '') sections.push({ heading: part.heading.replace(/:$/, ''), kind: part.kind, text, page: part.page })
  }
  return sections
}

/** `members`: whom the head names, with who was away from the whole meeting. */
function readDecision(
  source: ItemSource,
  proposal: string,
  authoritativeBody: string | null,
  members: readonly Participant[],
): ReadResolution | null {
  const lines = source.parts.filter(({ role }) => role === 'decision').flatMap(({ lines }) => lines)
  const text = lines
    .filter(
      ({ text }, index) => !FILE.test(text) && !(/^\d{1,2}\.$/.test(text) && FILE.test(lines[index + 1]?.text ?? '')),
    )
    .filter(({ text }) => !/^(?:dagsordenspunkt|punkt|pkt\.?)\s*\d+\s*[:.]/i.test(text) || !text.includes(source.title))
    .filter(({ text }) => !META.test(text) && !ONLY_ABSENT.test(text) && !wasAway(text, members) && text !== 'x')
    .filter(({ text }) => readBodyLine(text)?.decision !== true || readBodyLine(text)?.rest !== '')
    .filter(({ text }, index) => index > 1 || !DAY_AND_PLACE.test(text))
    .filter(({ text }, index, all) => index < all.length - 1 || !isHeadOfPage(text))
    .map(lineText)
    .join('\n')
    .trim()
  if (text === '' || /^(?:\.{2,}|-+|_+)$/.test(text)) return null
  const { organization } = source.meeting
  const { title, participants } = source
  return readResolution(text, { title, proposal, authoritativeBody, organization, participants })
}

const OUT_OF_MATTER =
  /^(?<names>\p{Lu}[^.:;]{3,300}?)\sdeltog ikke i (?:sagens|punktets) behandling\.?$|^(?<those>\p{Lu}[^.:;]{3,300}?)\sdeltog ikke i behandlingen af (?:sagen|punktet)\.?$/u

/** "Eva Holm deltog ikke i sagens behandling." below every item tells nothing more of whom the head calls absent. */
function wasAway(text: string, members: readonly Participant[]): boolean {
  const { names, those } = text.includes('deltog ikke') ? (OUT_OF_MATTER.exec(text)?.groups ?? {}) : {}
  const told = absentNames(names ?? those ?? '', members)
  return (
    told.length > 0 &&
    told.every((name) => members.some((member) => member.name === name && member.attendance === 'absent'))
  )
}

/** "Stiudvalget den 05-10-2017" behind the last words: the head of the next page. */
function isHeadOfPage(text: string): boolean {
  const line = readBodyLine(text)
  return line !== null && !line.decision && !line.proposal && line.rest === '' && !line.announces
}

/** Of several bodies the last: a matter goes through committees to the one that decides. */
/** "Område: Sekretariatet - Sagsbehandler: Ea Ras" below the body is a field of its own. */
function withoutFields(part: ItemPart): ItemPart {
  return { ...part, lines: part.lines.filter(({ text }, index) => index === 0 || !/^\p{L}{3,20}:\s/u.test(text)) }
}

const NAMED_FOR = /^(?:Udvalg|Råd|Nævn)(?:et)? (?:for|vedr)/

function readAuthority(text: string): string | null {
  const bodies: string[] = []
  for (const part of text.split(/\n|[;/>→]|\s[-–]\s/)) {
    let words = ''
    const pieces = part.split(',')
    for (const [index, piece] of pieces.entries()) {
      words = words === '' ? piece : `${words},${piece}`
      // "Udvalget for Børn, Familie og Læring" as well.
      const next = pieces[index + 1]
      if (next !== undefined && NAMED_FOR.test(words.trim()) && !isBodyName(next.trim())) continue
      // "Børne-, Kultur- og Fritidsudvalget" is one body with a comma in its name.
      if (!isBodyName(words.trim())) continue
      bodies.push(words)
      words = ''
    }
    if (words !== '') bodies.push(words)
  }
  const named = bodies
    .map((body) =>
      body.replace(
        /\s+(?:beslutter|afgør sagen|træffer (?:den endelige )?beslutning(?:en)?|har (?:den endelige )?(?:beslutnings)?kompetencen?)\b.*$/i,
        '',
      ),
    )
    .map((body) => body.replace(/[.\s]+$/, '').trim())
    .filter((body) => /\p{L}{2}/u.test(body))
  const last = named.at(-1)
  return last === undefined || last.length > 100 ? null : last
}

function readAbsent(source: ItemSource): string[] {
  const names: string[] = []
  const number = Number.parseInt(source.number ?? String(source.order), 10)
  for (const part of source.parts) {
    if (part.role !== 'absence') continue
    names.push(...absentNames(part.lines.map(({ text }) => text).join('\n'), source.participants))
  }
  for (const { name, attendance } of source.participants) if (attendance === 'absent') names.push(name)
  for (const { name, isAway } of source.absences) if (isAway(number)) names.push(name)
  return [...new Set(names)]
}

function readTables(parts: readonly ItemPart[]): AgendaItem['tables'] {
  const tables: AgendaItem['tables'] = []
  for (const { role, lines } of parts) {
    if (role === 'attachments') continue
    lines.forEach(({ kind, page, rows }, index) => {
      if (kind !== 'table' || rows === undefined) return
      const cells = rows.map((row) => row.map(({ text }) => text))
      const last = lines[index - 1]?.kind === 'table' ? tables.at(-1) : undefined
      // A head that was set as a table of its own.
      if (last?.rows.length === 1 && last.rows[0]?.length === cells[0]?.length) last.rows.push(...cells)
      else tables.push({ page, rows: cells })
    })
  }
  return tables
}

function textOf(part: ItemPart): string {
  return part.lines.map(lineText).join('\n')
}

function lineText(line: DocumentLine): string {
  return line.kind === 'listItem' && line.marker !== '' ? `${line.marker} ${line.text}` : line.text
}
