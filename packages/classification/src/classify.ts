import {
  type Classification,
  type Decisions,
  type DocumentLine,
  type DocumentType,
  documentTypes,
  type Evidence,
  type ExtractedDocument,
  type Hints,
} from '@arkivar/types'
import { type DocumentView, linesAt, type Place, viewOf } from './document-view.ts'
import { FITTED, PRIOR, SCALE } from './fitted-weights.ts'
import { type Weights, WORD_SIGNALS, type WordSignal } from './signals.ts'
import { isDayUnknown, STRUCTURE, structureHits } from './structure.ts'
import { HINT_WEIGHT, SURE } from './thresholds.ts'

/** Raise it when the same input gives another output. */
export const classifyVersion = 7

export interface ClassifyInput {
  extracted: ExtractedDocument
  hints: Hints
  decisions?: Decisions
}

/** A signal that was found, with the words that show it. */
export interface SignalHit {
  signal: string
  page: number
  quote: string
  weights: Weights
}

const LONGEST_QUOTE = 200
/** A signal stands at the beginning of a paragraph, if it stands in one. */
const LONGEST_SEARCHED = 600
const MOST_EVIDENCE = 8

/** Says what a document is, how sure that is, and by which words. Never throws. */
export function classify({ extracted, hints, decisions = {} }: ClassifyInput): Classification {
  const view = viewOf(extracted)
  const hits = hitsOf(view, hints).map((hit) => ({ ...hit, weights: FITTED[hit.signal] ?? hit.weights }))
  const scores = scoresOf(hits)
  const ranked = rank(
    scores,
    SCALE *
      (!view.hasLines
        ? WITH_GUESSED_LINES
        : isUndeclared(hits, view) || isMatterAlone(hits) || isAnswerAlone(hits) || isNotesAlone(hits)
          ? UNDECLARED
          : 1),
  )
  const [best, second] = ranked
  const type = decisions.type ?? best.type
  const isAnswer = (type === 'notat' || type === 'andet') && view.answered !== null
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
  const own = isLetterOfAnswer(words, view) ? told.filter(({ signal }) => signal !== 'citizens-ask') : told
  return [...own, ...absenceHits(own, view), ...hintHits(hints)]
}

/** Minutes that have named themselves may have "Spørgsmål og svar" for the heading of a part. */
function withoutLaterForms(hits: readonly SignalHit[], { lines }: DocumentView): readonly SignalHit[] {
  const own = hits.find(({ signal }) => signal === 'self-declared-referat')
  const other = hits.find(({ signal }) => signal === 'self-declared-other')
  if (own === undefined || other === undefined || !BEFORE_PARTS.test(own.quote)) return hits
  const isFirst = lines.slice(0, FIRST_LINES).some(({ text }) => text.startsWith(own.quote))
  const isBelow = lines.slice(0, FIRST_LINES).every(({ text }) => !text.startsWith(other.quote))
  return isFirst && isBelow ? hits.filter((hit) => hit !== other) : hits
}

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
  if (speaks || first === undefined || words < ENOUGH_WORDS || namesOneOfTheFour(lines)) return []
  const { name, weights } = STRUCTURE.noneOfTheFour
  return [{ signal: name, page: first.page, quote: first.text.slice(0, LONGEST_QUOTE), weights }]
}

const ENOUGH_WORDS = 30

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

/** Questions of question time are many, and those of one citizen, answered in a letter, are those of a named person. */
function isLetterOfAnswer(hits: readonly SignalHit[], { answered }: DocumentView): boolean {
  return answered !== null && hits.some(({ signal }) => signal === 'letter')
}

function wordHits(view: DocumentView): SignalHit[] {
  const places = new Map<Place, readonly SearchedLine[]>()
  const hits: SignalHit[] = []
  for (const search of SEARCHES) {
    const lines = places.get(search.where) ?? searched(linesAt(view, search.where))
    places.set(search.where, lines)
    const found = lineOf(search, lines)
    if (found === undefined) continue
    hits.push({
      signal: search.name,
      page: found.page,
      quote: found.text.slice(0, LONGEST_QUOTE),
      weights: search.weights,
    })
  }
  return hits
}

/** The hottest loop of all: a function of its own stays compiled, where one made for each document is thrown away. */
function lineOf(search: WordSearch, lines: readonly SearchedLine[]): DocumentLine | undefined {
  const { letters, looksFor, within, atLeast = 1, besides, above, reach = LONGEST_SEARCHED } = search
  let found: DocumentLine | undefined
  let count = 0
  let isBeside = besides === undefined
  for (const { line, first } of lines) {
    if ((first & letters) === 0) continue
    const text = line.text.length > reach ? line.text.slice(0, reach) : line.text
    if (above?.test(text)) break
    if ((within !== undefined && !within.test(text)) || !looksFor.test(text)) continue
    count += 1
    isBeside ||= besides?.test(text) === true
    found ??= count >= atLeast ? line : undefined
    if (found !== undefined && isBeside) return found
  }
  return undefined
}

type SearchedLine = { readonly line: DocumentLine; readonly first: number }

/** Lines with their first letters, in which they differ most. */
function searched(lines: readonly DocumentLine[]): SearchedLine[] {
  return lines.map((line) => ({ line, first: bitOf(line.text.charCodeAt(0)) }))
}

/** A letter as one of 32 bits, the same in both cases; others have theirs as well, and what is not of Danish has all. */
function bitOf(code: number): number {
  return code < 256 ? 1 << (code & 31) : EVERY_LETTER
}

const EVERY_LETTER = -1

type WordSearch = WordSignal & { readonly letters: number }

const SEARCHES: readonly WordSearch[] = WORD_SIGNALS.map((signal) => ({
  ...signal,
  letters: signal.begins === undefined ? EVERY_LETTER : lettersOf(signal.begins.replace('0', '0123456789')),
}))

function lettersOf(letters: string): number {
  return Array.from(letters).reduce((bits, letter) => bits | bitOf(letter.charCodeAt(0)), 0)
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

/** Everything in one paragraph: what stands in a line of its own elsewhere proves little there. */
const WITH_GUESSED_LINES = 0.25
/** What a document declares neither by title nor day, or a matter that stands alone. */
const UNDECLARED = 0.35

/** Neither a title nor a day tells whether decisions were made here, or are those of earlier meetings. */
function isUndeclared(hits: readonly SignalHit[], view: DocumentView): boolean {
  return !hits.some(({ signal }) => DECLARES.test(signal)) && isDayUnknown(view)
}

/** A matter with a proposal, and nothing that tells of a meeting: an agenda of one item, or a case on its own. */
function isMatterAlone(hits: readonly SignalHit[]): boolean {
  return (
    hits.some(({ signal }) => signal === STRUCTURE.onlyProposals.name) &&
    !hits.some(({ signal }) => OF_MEETING.test(signal))
  )
}

/** It is told that somebody asked, and nothing has the form of an answer: news and lists tell of questions as well. */
function isAnswerAlone(hits: readonly SignalHit[]): boolean {
  return hits.some(({ signal }) => signal === 'asker') && !hits.some(({ signal }) => OF_FORM.test(signal))
}

/** Notes of a meeting without items or decisions: what was said at an evening for relatives is noted as well. */
function isNotesAlone(hits: readonly SignalHit[]): boolean {
  const has = (pattern: RegExp) => hits.some(({ signal }) => pattern.test(signal))
  return (
    has(/^notes-of-meeting$/) &&
    !has(/^(?:self-declared-referat|decisions|item-markers|usual-items|meeting-held|source-says)/)
  )
}

const OF_FORM =
  /^(?:self-declared|titled|stamped|subject|questions-and|public-answer|letter|closing|memo-fields|meeting-h|item-markers|decisions|question-put|press|form-to|attachment|source-says)/
const OF_MEETING =
  /^(?:self-declared|titled|stamped|meeting-h|open-marks|item-markers|usual-items|absence|empty-decisions|case-on|numbered|source-says)/
const DECLARES = /^(?:self-declared|titled|stamped|running|notat-(?:beside|at)|meeting-held)/

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
