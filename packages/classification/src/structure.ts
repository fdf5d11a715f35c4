import { parseDate } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import type { DocumentView } from './document-view.ts'
import type { Weights } from './signals.ts'

/** A signal that is a shape of the whole document rather than a word. */
export interface StructureSignal {
  name: string
  weights: Weights
  reason: string
}

export interface StructureHit {
  signal: StructureSignal
  line: DocumentLine | undefined
}

const DECISION =
  /^(?:beslutning(?:er|en)?|(?:udvalgets|byrådets|kommunalbestyrelsens) beslutning|vedtagelse|beslutning\s+(?:i|af|fra)?\s?\p{Lu}.{2,110}|.{4,80}s beslutning i mødet .{4,40}|\p{Lu}.{3,80}?,\s?(?:den )?\d.{6,30}(?:pkt|punkt)\.?\s?\d+|\p{Lu}.{2,80}?(?:udvalget|rådet|bestyrelsen|repræsentationen),?\s(?:den\s)?\d.{5,20}:|\p{Lu}[^.:]{2,80},\s(?:den\s)?\d.{5,20}:)\s*:?$/iu
const INLINE_DECISION =
  /^beslutning\s*:?\s+(?:(?:indstillingen|sagen|punktet|dagsordenen|orienteringen|udvalget|blev|er)\s){0,3}(?:godkendt|tiltrådt|vedtaget|taget til|til efterretning|drøftet|anbefales|indstilles|udsat|intet|ingen)/iu
/** A body line and a decision within a paragraph, where lines ran together. */
const RUN_TOGETHER =
  /(?:udvalget|rådet|bestyrelsen|repræsentationen|magistraten),?\s(?:den\s|d\.\s)?(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{1,2}\.\s\p{L}{3,9}\s\d{4})(?:,\s(?:pkt|punkt)\.?\s\d+)?:?\s(?:\p{L}+\s){0,6}?(?:godkendt|tiltrådt|vedtaget|taget til|til orientering|drøftet|anbefales|indstilles|udsat|udgik|orienteringen|ingen|intet)|\sbeslutning:?\s(?:godkendt|tiltrådt|vedtaget|taget til|drøftet|anbefales|udsat)/iu
const PROPOSAL =
  /^(?:(?:administrativ |administrationens |forvaltningens |direktionens )?indstilling(?: og beslutning)?|forvaltningen foreslår|forslag til beslutning)\s*:?$|^indstilling\s*:?\s+\p{Lu}.{0,120}\bindstiller\b|\bindstiller\b.{0,120}\bat:?$/iu
const HEADING_WORDS =
  /^(?:bilag|afbud|fraværende|sagens forløb|sagsfremstilling|indstilling|beslutning|punkt\s\d|pkt\.?\s?\d|\d{1,3}\.\s\p{Lu}|til toppen|resum[eé]|økonomi|lovgrundlag|underskrift)/iu
const EMPTY_CONTENT = /^(?:[.\-_–\s]{2,}|\[.*\])$/
const DECIDED =
  /\b(?:godkendt|tiltrådt|vedtaget|valgt|taget til efterretning|drøftet|anbefales|indstilles|udsat|udgik|forkastet|genoptages|ingen bemærkninger|intet at bemærke|orienteringen|sendes tilbage)\b|^(?:ingen|intet)\.?$/i

export const STRUCTURE = {
  decided: {
    name: 'decisions',
    weights: { referat: 3.5, dagsorden: -4.5, notat: -2, besvarelse: -2, andet: -1.5 },
    reason: 'A decision is filled in: the meeting has been held.',
  },
  decidedOften: {
    name: 'several-decisions',
    weights: { referat: 2, dagsorden: -3, notat: -1.5, besvarelse: -1, andet: -1 },
    reason: 'Most items have their decision.',
  },
  undecided: {
    name: 'empty-decisions',
    weights: { dagsorden: 3, referat: -3.5 },
    reason: 'There is room for decisions, but none is filled in.',
  },
  proposals: {
    name: 'proposals',
    weights: { referat: 1, dagsorden: 1.2, notat: -1, besvarelse: -1.2, andet: -0.8 },
    reason: 'Proposals to a political body stand under headings of their own.',
  },
  onlyProposals: {
    name: 'proposals-without-decisions',
    weights: { dagsorden: 2.5, referat: -3 },
    reason: 'Matters are put forward, and nothing was decided.',
  },
  numberedSections: {
    name: 'numbered-sections',
    weights: { andet: 3, dagsorden: -3.5, referat: -3, notat: 0.5 },
    reason: 'The numbers stand before the sections of one matter, not before the items of a meeting.',
  },
  foreign: {
    name: 'not-danish',
    weights: { andet: 2, referat: -0.5, notat: -0.5, besvarelse: -0.5, dagsorden: -0.5 },
    reason: 'The kommuner write minutes, memos and answers in Danish.',
  },
  little: { name: 'little-text', weights: { andet: 1 }, reason: 'There is hardly any text to judge by.' },
} satisfies Record<string, StructureSignal>

const FEW_WORDS = 25
/** "1. Resume", "2. Beslutningspunkter", "3. Baggrund": a case on its own. */
const NUMBERED_SECTION =
  /^\d{1,2}\.?\s(?:resum[eé]|beslutningspunkter|baggrund|indledning|forventet effekt|effekt|ydelse|organisering|konsekvenser(?: for .{3,30})?|økonomi(?:ske konsekvenser)?|indstilling|sagsfremstilling|formål|lovgrundlag|videre proces|høring|bilag)\s*:?$/iu
const FEWEST_NUMBERED = 3
/** "Integrationsudvalgets møde den 12. december 2011:" above what was decided there. */
const MEETING_OF_BODY = /^\p{Lu}.{3,80}s\smøde\s(?:den\s|d\.\s)?\d[^:]{5,24}:$/u
/** In so many words. */
const AGENDA_APPROVED = /^(?:dagsordenen?|referatet)\s(?:er\s|blev\s|herefter\s){0,2}godkendt/i
/** Body and day alone above a decision, with nothing that says so. */
const BODY_AND_DAY =
  /^\p{Lu}[^.:]{0,90}(?:udvalget?|rådet|råd|bestyrelsen|repræsentationen|magistraten|direktionen),?\s(?:den\s|d\.\s)?\d[^:]{5,22}$/u

/** What the structure of a document tells: decisions filled in or left open, proposals, language. */
export function structureHits({ lines, language, words }: DocumentView): StructureHit[] {
  const hits: StructureHit[] = []
  const body = lines.filter(({ region }) => region === 'body')
  const held = meetingDay(body)
  let decided = 0
  let undecided = 0
  let proposals = 0
  let numbered = 0
  let firstDecision: DocumentLine | undefined
  let firstProposal: DocumentLine | undefined
  for (const [index, line] of body.entries()) {
    const together = RUN_TOGETHER.exec(line.text)
    if (together !== null && isOfMeeting(together[0], held)) {
      decided += 1
      firstDecision ??= line
      continue
    }
    if (line.text.length > 220) continue
    if (
      INLINE_DECISION.test(line.text) ||
      (DECISION.test(line.text) && isOfMeeting(line.text, held) && isDecided(body[index + 1], body[index + 2])) ||
      AGENDA_APPROVED.test(line.text) ||
      (MEETING_OF_BODY.test(line.text) && isOfMeeting(line.text, held) && body[index + 1] !== undefined) ||
      (BODY_AND_DAY.test(line.text) && isOfMeeting(line.text, held) && DECIDED.test(body[index + 1]?.text ?? ''))
    ) {
      decided += 1
      firstDecision ??= body[index + 1] ?? line
    } else if (/^beslutning\b/i.test(line.text) && DECISION.test(line.text)) undecided += 1
    if (NUMBERED_SECTION.test(markedText(line))) numbered += 1
    if (PROPOSAL.test(line.text)) {
      proposals += 1
      firstProposal ??= line
    }
  }
  if (decided > 0) hits.push({ signal: STRUCTURE.decided, line: firstDecision })
  if (decided > 2) hits.push({ signal: STRUCTURE.decidedOften, line: firstDecision })
  if (decided === 0 && undecided > 0)
    hits.push({ signal: STRUCTURE.undecided, line: body.find(({ text }) => DECISION.test(text)) })
  if (proposals > 0) hits.push({ signal: STRUCTURE.proposals, line: firstProposal })
  if (proposals > 0 && decided === 0) hits.push({ signal: STRUCTURE.onlyProposals, line: firstProposal })
  if (numbered >= FEWEST_NUMBERED)
    hits.push({
      signal: STRUCTURE.numberedSections,
      line: body.find((line) => NUMBERED_SECTION.test(markedText(line))),
    })
  if (language !== null && language !== 'da') hits.push({ signal: STRUCTURE.foreign, line: body[0] })
  if (words < FEW_WORDS) hits.push({ signal: STRUCTURE.little, line: body[0] })
  return hits
}

const HEAD_LINES = 25

/** The first day that the head names. */
function meetingDay(body: readonly DocumentLine[]): string | null {
  for (const { text } of body.slice(0, HEAD_LINES)) {
    if (text.length > 220 || !/\d/.test(text)) continue
    const day = parseDate(text)
    if (day?.precision === 'day' && day.yearWritten && day.date !== null) return day.date
  }
  return null
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

function markedText({ kind, marker, text }: DocumentLine): string {
  return kind === 'listItem' ? `${marker} ${text}` : text
}
