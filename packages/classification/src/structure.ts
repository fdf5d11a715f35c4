import { parseDate } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { isTableByAskers, putsQuestion } from './answers.ts'
import {
  dayOfDecision,
  decidesInline,
  decisionTold,
  isBareDecision,
  isDecisionHeading,
  isNumberedSection,
  isProposal,
  tellsWithin,
} from './decision-lines.ts'
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
    weights: { andet: 1.2, dagsorden: -3.5, referat: -3, notat: 1.2 },
    reason: 'The numbers stand before the sections of one matter, not before the items of a meeting.',
  },
  caseOnItsOwn: {
    name: 'case-on-its-own',
    weights: { andet: 3, dagsorden: -1.5, referat: -1.5, notat: -0.5 },
    reason: 'It names itself a proposal, with sender and recipient: a case on its own.',
  },
  answers: {
    name: 'question-answered',
    weights: { besvarelse: 1.8, notat: 0.2, andet: -0.8, referat: -0.5, dagsorden: -0.8 },
    reason: 'It is told who asked, and the question is stated and answered.',
  },
  byAskers: {
    name: 'answers-by-askers',
    weights: { besvarelse: 1.6, andet: -0.5, referat: -1, dagsorden: -1 },
    reason: 'A table has columns for who asked, what was asked and what is answered.',
  },
  puts: {
    name: 'question-put',
    weights: { andet: 2.5, besvarelse: -3, notat: -0.3, referat: -0.5, dagsorden: -0.5 },
    reason: 'Questions are put, and nothing below answers them.',
  },
  noneOfTheFour: {
    name: 'none-of-the-four',
    weights: { andet: 2.6 },
    reason: 'Nothing in it is of a meeting, a memo or an answer.',
  },
  foreign: {
    name: 'not-danish',
    weights: { andet: 2, referat: -0.5, notat: -0.5, besvarelse: -0.5, dagsorden: -0.5 },
    reason: 'The kommuner write minutes, memos and answers in Danish.',
  },
  little: { name: 'little-text', weights: { andet: 1 }, reason: 'There is hardly any text to judge by.' },
} satisfies Record<string, StructureSignal>

/** The name of the body stands so far above. */
const TOP_LINES = 15
const FEW_WORDS = 25
const FEWEST_NUMBERED = 3
/** One may be a remark. */
const FEWEST_BARE = 2
/** Headings are shorter. */
const LONGEST_LINE = 220

/** What the structure of a document tells: decisions filled in or left open, proposals, language. */
export function structureHits(view: DocumentView): StructureHit[] {
  const { lines, language, words, answered } = view
  const hits: StructureHit[] = []
  const body = lines.filter(({ region }) => region === 'body')
  const held = meetingDay(body)
  const top = body.slice(0, TOP_LINES).map(({ text }) => text.toLowerCase())
  let decided = 0
  let undecided = 0
  let proposals = 0
  let numbered = 0
  let firstDecision: DocumentLine | undefined
  let firstProposal: DocumentLine | undefined
  for (let index = 0; index < body.length; index++) {
    const line = body[index]
    if (line === undefined) break
    if (tellsWithin(line.text, held) || (line.text.length > LONGEST_LINE && decidesInline(line.text))) {
      decided += 1
      firstDecision ??= line
      continue
    }
    if (line.text.length > LONGEST_LINE) continue
    if (isNumberedSection(line)) numbered += 1
    const told = decisionTold(line, body[index + 1], body[index + 2], held, top)
    if (told === 'decided') {
      decided += 1
      firstDecision ??= body[index + 1] ?? line
    } else if (told === 'open') undecided += 1
    if (isProposal(line.text)) {
      proposals += 1
      firstProposal ??= line
    }
  }
  if (decided === 0 && undecided === 0) {
    const bare = body.filter((line, index) => isBareDecision(line, body[index - 1]))
    if (bare.length >= FEWEST_BARE) {
      decided = bare.length
      firstDecision = bare[0]
    }
  }
  if (decided > 0) hits.push({ signal: STRUCTURE.decided, line: firstDecision })
  if (decided > 2) hits.push({ signal: STRUCTURE.decidedOften, line: firstDecision })
  // The word may be the name of a column, where nothing is put forward.
  if (decided === 0 && (undecided > 1 || (undecided > 0 && proposals > 0)))
    hits.push({ signal: STRUCTURE.undecided, line: body.find(({ text }) => isDecisionHeading(text)) })
  if (proposals > 0) hits.push({ signal: STRUCTURE.proposals, line: firstProposal })
  if (proposals > 0 && decided === 0) hits.push({ signal: STRUCTURE.onlyProposals, line: firstProposal })
  if (numbered >= FEWEST_NUMBERED)
    hits.push({
      signal: STRUCTURE.numberedSections,
      line: body.find((line) => isNumberedSection(line)),
    })
  if (
    body.slice(0, 3).some(({ text }) => /^indstilling$/i.test(text)) &&
    body.slice(0, 10).some(({ text }) => /^(?:fra[\s:]|til\s\p{Lu}|via\s)/iu.test(text))
  )
    hits.push({ signal: STRUCTURE.caseOnItsOwn, line: body[0] })
  const puts = putsQuestion(lines)
  if (puts !== null) hits.push({ signal: STRUCTURE.puts, line: puts })
  else if (answered !== null) hits.push({ signal: STRUCTURE.answers, line: body[0] })
  const byAskers = lines.find((line) => line.kind === 'table' && isTableByAskers(line))
  if (byAskers !== undefined) hits.push({ signal: STRUCTURE.byAskers, line: byAskers })
  if (language !== null && language !== 'da') hits.push({ signal: STRUCTURE.foreign, line: body[0] })
  if (words < FEW_WORDS) hits.push({ signal: STRUCTURE.little, line: body[0] })
  return hits
}

/** No head tells the day, and decisions are of several: which of them this meeting made, if any, cannot be known. */
export function isDayUnknown({ lines }: DocumentView): boolean {
  const body = lines.filter(({ region }) => region === 'body')
  const days = new Set<string>()
  for (const [index, { text }] of body.entries()) {
    if (text.length > LONGEST_LINE || !/\d/.test(text)) continue
    const day = dayOfDecision(text)
    if (day !== null) days.add(day)
    else if (index < HEAD_LINES && dayIn(text) !== null) return false
  }
  return days.size > 1
}

const HEAD_LINES = 25

/** What a sentence or an aside names is another day: "(Udsat i mødet 9. maj)". */
const SENTENCE = /^(?:\S+\s){8}.*[.]$/
const IN_PARENTHESES = /\([^)]{0,80}\)/g
/** "Elevtal pr. 1.8.2008": the day of a figure. */
const AS_OF = /\bpr\.\s?\d/i

/** The first day that the head names. */
function meetingDay(body: readonly DocumentLine[]): string | null {
  for (const { text } of body.slice(0, HEAD_LINES)) {
    if (text.length > 220 || !/\d/.test(text) || SENTENCE.test(text) || AS_OF.test(text)) continue
    const day = dayIn(text.replace(IN_PARENTHESES, ''))
    if (day !== null) return day
  }
  return null
}

function dayIn(text: string): string | null {
  const day = parseDate(text)
  return day?.precision === 'day' && day.yearWritten ? day.date : null
}
