import {
  type Classification,
  type Decisions,
  type DocumentType,
  documentTypes,
  type Evidence,
  type ExtractedDocument,
  type Hints,
} from '@arkivar/types'
import { type DocumentView, viewOf } from './document-view.ts'
import { evidenceScale } from './evidence-scale.ts'
import { FITTED, PRIOR, SCALE } from './fitted-weights.ts'
import { LONGEST_QUOTE, type SignalHit } from './signal-hit.ts'
import { STRUCTURE, structureHits } from './structure.ts'
import { HINT_WEIGHT, SURE } from './thresholds.ts'
import { wordHits } from './word-hits.ts'

/** Raise it when the same input gives another output. */
export const classifyVersion = 11

export interface ClassifyInput {
  extracted: ExtractedDocument
  hints: Hints
  decisions?: Decisions
}

const MOST_EVIDENCE = 8

/** Says what a document is, how sure that is, and by which words. Never throws. */
export function classify({ extracted, hints, decisions = {} }: ClassifyInput): Classification {
  const view = viewOf(extracted)
  const hits = hitsOf(view, hints).map((hit) => ({ ...hit, weights: FITTED[hit.signal] ?? hit.weights }))
  const scores = scoresOf(hits)
  const ranked = rank(scores, SCALE * evidenceScale(hits, view))
  const [best, second] = ranked
  const type = decisions.type ?? best.type
  const isPutOnly = hits.some(({ signal }) => signal === STRUCTURE.puts.name)
  const isAnswer = (type === 'notat' || type === 'andet') && view.answered !== null && !isPutOnly
  const confidence = decisions.type === undefined ? best.confidence : 1
  const runnerUp = decisions.type === undefined ? second : null
  return {
    type,
    functions: isAnswer ? ['besvarelse'] : [],
    confidence,
    runnerUp,
    evidence: evidenceFor(hits, type, runnerUp?.type ?? (best.type === type ? second.type : best.type)),
    unsure: decisions.type === undefined && confidence < SURE,
    decidedBy: decisions.type === undefined ? 'classifier' : 'operator',
  }
}

/** Every signal of a document with the weights that a person wrote: what the fitting starts from. */
export function findSignals(extracted: ExtractedDocument, hints: Hints = {}): SignalHit[] {
  return hitsOf(viewOf(extracted), hints)
}

function hitsOf(view: DocumentView, hints: Hints): SignalHit[] {
  const words = withoutLaterForms(wordHits(view), view)
  const hits = [...words, ...shapeHits(view)]
  const known = isOfMeeting(words) ? hits.filter(({ signal }) => !QUOTED_AT_MEETINGS.has(signal)) : hits
  const told = isMemoAlone(words) ? known.filter(({ signal }) => !TOLD_OF_MEETINGS.has(signal)) : known
  const invited = isInvitation(words) ? told.filter(({ signal }) => !OF_LETTERS.has(signal)) : told
  const own = isLetterOfAnswer(words, view) ? invited.filter(({ signal }) => signal !== 'citizens-ask') : invited
  return [...own, ...absenceHits(own, view), ...hintHits(hints)]
}

/** Minutes that have named themselves may have "Spørgsmål og svar" for the heading of a part, and rules "Dagsorden". */
function withoutLaterForms(hits: readonly SignalHit[], { lines, answered }: DocumentView): readonly SignalHit[] {
  const own = hits.find(({ signal }) => signal === 'self-declared-referat')
  const other = hits.find(({ signal }) => signal === 'self-declared-other')
  // So pages are called that answer what citizens ask, and what a member has asked.
  if (other !== undefined && answered !== null && /^spørgsmål (?:og|&) svar/i.test(other.quote))
    return hits.filter((hit) => hit !== other)
  const agenda = hits.find(({ signal }) => signal === 'self-declared-dagsorden')
  // "Program og dagsorden"
  if (agenda !== undefined && other?.quote === agenda.quote) return hits.filter((hit) => hit !== other)
  if (agenda !== undefined && other !== undefined && BARE_AGENDA.test(agenda.quote) && RULES.test(other.quote)) {
    const isAbove = lines.slice(0, FIRST_LINES).some(({ text }) => text.startsWith(other.quote))
    return isAbove ? hits.filter((hit) => hit !== agenda) : hits
  }
  if (own === undefined || other === undefined || !BEFORE_PARTS.test(own.quote)) return hits
  const isFirst = lines.slice(0, FIRST_LINES).some(({ text }) => text.startsWith(own.quote))
  const isBelow = lines.slice(0, FIRST_LINES).every(({ text }) => !text.startsWith(other.quote))
  return isFirst && isBelow ? hits.filter((hit) => hit !== other) : hits
}

/** Rules of a body have a part about its agenda. */
const BARE_AGENDA = /^dagsorden:?$/i
const RULES = /forretningsorden|vedtægt|kommissorium|retningslinje|delegation|procedure/i

/** So near the top a title stands. */
const FIRST_LINES = 3
const BEFORE_PARTS = /^(?:møde)?referat\s(?:af|fra)\s/i

/** Where there is enough to read and nothing in it speaks for one of the four, it is likely none of them. */
function absenceHits(hits: readonly SignalHit[], { lines, words }: DocumentView): SignalHit[] {
  const [first] = lines
  const speaks = hits.some(
    ({ signal, weights }) =>
      signal !== STRUCTURE.numberedSections.name &&
      documentTypes.some((type) => type !== 'andet' && (weights[type] ?? 0) > 0),
  )
  if (speaks || first === undefined || words < ENOUGH_WORDS || !areRead(lines) || namesOneOfTheFour(lines)) return []
  const { name, weights } = STRUCTURE.noneOfTheFour
  return [{ signal: name, page: first.page, quote: first.text.slice(0, LONGEST_QUOTE), weights }]
}

const ENOUGH_WORDS = 30

/** What fonts do not tell is signs and single letters, and proves nothing by what it does not say. */
function areRead(lines: DocumentView['lines']): boolean {
  let found = 0
  for (const { text } of lines) {
    found += text.match(WORD)?.length ?? 0
    if (found >= FEWEST_READ) return true
  }
  return false
}

const WORD = /\p{L}{3,}/gu
const FEWEST_READ = 12

/** The head uses the word for one of the four, though not as its own name: that no signal speaks proves less then. */
function namesOneOfTheFour(lines: DocumentView['lines']): boolean {
  return lines
    .slice(0, HEAD_LINES)
    .some(({ text }) => text.length <= LONGEST_HEAD_LINE && text.length >= SHORTEST_NAME && ONE_OF_THE_FOUR.test(text))
}

const ONE_OF_THE_FOUR = /(?<!\p{L})(?:\p{L}{0,20}notat(?:et)?|(?:møde)?referat(?:et)?|besvarelse|dagsorden)(?!\p{L})/iu
const HEAD_LINES = 20
const LONGEST_HEAD_LINE = 160
const SHORTEST_NAME = 5

/** In a memo these are told of the meetings that the matter has been before. */
const TOLD_OF_MEETINGS = new Set(
  [STRUCTURE.decided, STRUCTURE.decidedOften, STRUCTURE.undecided, STRUCTURE.proposals, STRUCTURE.onlyProposals].map(
    ({ name }): string => name,
  ),
)

const QUOTED_AT_MEETINGS = new Set(['says-this-memo', 'citizens-ask'])

/** Minutes quote what is put before them: "Dette notat beskriver …". */
function isOfMeeting(hits: readonly SignalHit[]): boolean {
  return hits.some(({ signal }) =>
    /^(?:self-declared-(?:referat|dagsorden)|meeting-h|item-markers|agenda-sections)/.test(signal),
  )
}

/** It declares the form of a memo, and nothing in its head is of a meeting. */
function isMemoAlone(hits: readonly SignalHit[]): boolean {
  const has = (pattern: RegExp) => hits.some(({ signal }) => pattern.test(signal))
  return has(/^(?:stamped|titled|running)-notat/) && !has(/^(?:self-declared-(?:referat|dagsorden)|meeting-h)/)
}

const OF_LETTERS = new Set(['letter', 'closing-greeting'])

/** "Indkaldelse til møde i Stirådet" is an agenda, though it greets those whom it calls. */
function isInvitation(hits: readonly SignalHit[]): boolean {
  return hits.some(({ signal, quote }) => signal === 'self-declared-dagsorden' && INVITES.test(quote))
}

const INVITES = /^(?:møde)?indkaldelse(?!\p{L})/iu

/** Questions of question time are many, and those of one citizen, answered in a letter, are those of a named person. */
function isLetterOfAnswer(hits: readonly SignalHit[], { answered }: DocumentView): boolean {
  return answered !== null && hits.some(({ signal }) => signal === 'letter')
}

function shapeHits(view: DocumentView): SignalHit[] {
  return structureHits(view).map(({ signal, line }) => ({
    signal: signal.name,
    page: line?.page ?? 1,
    quote: (line?.text ?? '').slice(0, LONGEST_QUOTE),
    weights: signal.weights,
  }))
}

function hintHits({ type }: Hints): SignalHit[] {
  return type === undefined ? [] : [{ signal: 'source-says', page: 1, quote: type, weights: { [type]: HINT_WEIGHT } }]
}

function scoresOf(hits: readonly SignalHit[]): Record<DocumentType, number> {
  const scores = { ...PRIOR }
  for (const { weights } of hits) for (const type of documentTypes) scores[type] += weights[type] ?? 0
  return scores
}

type Ranked = { type: DocumentType; confidence: number }

function rank(scores: Record<DocumentType, number>, scale: number): [Ranked, Ranked] {
  const highest = Math.max(...Object.values(scores))
  const odds = documentTypes.map((type) => ({ type, odds: Math.exp(scale * (scores[type] - highest)) }))
  const total = odds.reduce((sum, each) => sum + each.odds, 0)
  const ranked = odds.map((each) => ({ type: each.type, confidence: Math.round((each.odds / total) * 1000) / 1000 }))
  const [best, second] = ranked.sort((a, b) => b.confidence - a.confidence)
  const none: Ranked = { type: 'andet', confidence: 0 }
  return [best ?? none, second ?? none]
}

/** What speaks for the type rather than for the next likeliest, the strongest first; what speaks against it is negative. */
function evidenceFor(hits: readonly SignalHit[], type: DocumentType, other: DocumentType): Evidence[] {
  return hits
    .map(({ signal, page, quote, weights }) => ({
      signal,
      page,
      quote,
      weight: round((weights[type] ?? 0) - (weights[other] ?? 0)),
    }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_EVIDENCE)
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100
}
