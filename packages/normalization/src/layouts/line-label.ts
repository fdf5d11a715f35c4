import type { DocumentLine, SectionKind } from '@arkivar/types'
import { type BodyLine, isBodyName, readBodyLine } from './bodies.ts'
import { foldName } from './fold-name.ts'
import { sectionByName, sectionMisread, sectionRegarding } from './section-names.ts'
import type { SectionRole } from './section-wordings.ts'

/** What a line opens, where it is a heading or begins with one. */
export interface LineLabel {
  role: SectionRole | 'body'
  kind: SectionKind
  /** As written, without colon. */
  heading: string
  /** What stands after the heading on the same line. */
  rest: string
  /** The body and day that the heading names. */
  body: BodyLine | null
}

/** Headings so plain that content may follow on the same line without a colon. */
const RUN_IN =
  /^(Beslutningen træffes af|Beslutningskompetence|Administrativ indstilling|Indstilling og beslutning|Indstilling|Beslutning|Sagsfremstilling|Resumé|Resume|Sammendrag|Sagens forløb|Tidligere behandl(?:ing|et)|Hvem beslutter|Bilag(?=\s\d+ bilag\b))\s+(?=[\p{Lu}\d"”„»»-])(.+)$/u
const ABSENCE =
  /^((?:Fraværende|Fravær|Afbud) og stedfortrædere?(?=:)|Afbud|Fraværende med afbud|Fraværende uden afbud|Fraværende|Ikke til ?stede|Ikke mødt|Ej til ?stede|Deltog ikke(?=:)|Følgende (?:deltog ikke|var fraværende|havde (?:meldt )?afbud)(?:\s(?:på|i|til) mødet)?(?=:$))\b(?:\s*(?:fra\b)?\s*:?\s*)(.*)$/
const LONGEST_HEADING = 60
/** Words before a colon that are part of a title: "Orientering: Takster for affald". */
const TITLE_WORD =
  /^(?:orientering|forslag|drøftelse|sagen|tema|mål|klima|sundhed|udtalelse|høringssvar|medlemsforslag|forespørgsel|anbefaling)\s*:/i
const PROPOSAL_SENTENCE =
  /^(?:Det (?:indstilles|foreslås|anbefales)|[\p{L}\s,.&-]{3,90}?\s(?:indstiller|foreslår|anbefaler)\b)(?:.{0,160}?\bat\b\s*[:,]?|(?:\s(?:til|over ?for)\s.{3,80})?[:,])\s*$/u

const label = (role: LineLabel['role'], heading: string, rest: string, kind: SectionKind = 'other'): LineLabel => ({
  role,
  kind,
  heading: heading.replace(/[\s:]+$/, ''),
  rest: rest.trim(),
  body: null,
})

/** The label that a line is or begins with; null for text. `isMisread`: the document has wrong letters, headings as well. */
export function readLabel(line: DocumentLine, isMisread = false, referenceYear?: number): LineLabel | null {
  const { text } = line
  if (line.kind === 'table' || line.kind === 'footnote' || !/^[\p{Lu}\d§]/u.test(text)) return null
  const whole = sectionByName(text) ?? (isMisread ? sectionMisread(text) : null) ?? sectionRegarding(text)
  if (whole?.role === 'decision' && namesMinutes(text)) return null
  if (whole !== null && (line.kind !== 'listItem' || line.marker === '')) return label(whole.role, text, '', whole.kind)
  const absence = ABSENCE.exec(text)
  if (absence !== null && (line.kind !== 'listItem' || !/\d/.test(line.marker)))
    return label('absence', absence[1] ?? '', absence[2] ?? '')
  const body = text.length > 1 ? readBodyLine(text, referenceYear) : null
  if (body !== null) return { ...label(body.decision ? 'decision' : 'body', text, body.rest), body }
  if (line.kind === 'listItem') return null
  const colon = text.indexOf(':')
  const before = colon < 2 || colon > LONGEST_HEADING ? null : text.slice(0, colon)
  const named = before === null ? null : (sectionByName(before) ?? (isMisread ? sectionMisread(before) : null))
  if (before !== null && named !== null && !TITLE_WORD.test(text))
    return label(named.role, before, text.slice(colon + 1), named.kind)
  const runIn = RUN_IN.exec(text)
  const opened = runIn === null ? null : sectionByName(runIn[1] ?? '')
  if (runIn !== null && opened !== null && !isSentence(runIn[1] ?? '', runIn[2] ?? '')) {
    return label(opened.role, runIn[1] ?? '', runIn[2] ?? '', opened.kind)
  }
  return null
}

/** "Referat – Stirådet" is the title of the document, and no heading of a decision. */
function namesMinutes(text: string): boolean {
  const body = /^(?:Referat|Protokol|Beslutninger)\s[-–]\s(?<body>\p{Lu}.*)$/iu.exec(text)?.groups?.body
  return body !== undefined && isBodyName(body)
}

/** "Indstilling 3 blev godkendt": the word is the subject of a sentence, not a heading. */
function isSentence(heading: string, rest: string): boolean {
  return /^\d/.test(rest) && foldName(heading) !== 'bilag' && !/^\d+[.)]\s/.test(rest)
}

const ENDS_OPEN = /[t:,\s]/

/** "BORGMESTEREN FORESLÅR," as it is said. */
export function spoken(text: string): string {
  return text.length < LONGEST_SHOUTED && /^\p{Lu}{5}[^\p{Ll}]*$/u.test(text)
    ? text.charAt(0) + text.slice(1).toLowerCase()
    : text
}

const LONGEST_SHOUTED = 120

const PROPOSES_TO =
  /^\p{Lu}[\p{L}\s,.&-]{3,90}?\s(?:indstiller|foreslår|anbefaler)(?:\s(?:til|over ?for)\s[^.]{3,100})?$/u

/** "Forvaltningen indstiller, at": a proposal that has no heading of its own, the points of which stand in the lines below. */
export function opensProposal(written: string, next: DocumentLine | undefined): boolean {
  const text = spoken(written)
  if (ENDS_OPEN.test(text.slice(-1)) && PROPOSAL_SENTENCE.test(text)) return true
  if (next?.kind === 'listItem' && PROPOSED_TO_BODY.test(text)) return true
  const isList =
    next !== undefined && (/^at\s/i.test(next.text) || (next.kind === 'listItem' && /\d/.test(next.marker)))
  return isList && text.length < LONGEST_INTRODUCTION && PROPOSES_TO.test(text)
}

/** "Det indstilles, at Stiudvalget", and what it is to do in the points below. */
const PROPOSED_TO_BODY =
  /^(?:Det (?:indstilles|foreslås|anbefales)|\p{Lu}[\p{L}\s,.&-]{3,90}?\s(?:indstiller|foreslår|anbefaler)),?\sat\s\p{Lu}[\p{L}\s,-]{1,60}:?$/u

const LONGEST_INTRODUCTION = 220
const PROPOSES_IN_SENTENCE =
  /^(?:Det|\p{Lu}[\p{L}\s,&-]{3,90}?)\s(?:indstiller|indstilles|foreslår|foreslås|anbefaler|anbefales)(?:\s[^.]{3,160})?,\s[Aa]t\s(?:[^.]|\.(?=\s?[\p{Ll}\d,]|\sAt\s)){3,300}\.?$/u

/** "Forvaltningen foreslår, at planen godkendes.": the whole proposal in one sentence. */
export function proposesInSentence(text: string): boolean {
  return PROPOSES_IN_SENTENCE.test(text)
}
