import type { DocumentView } from './document-view.ts'
import type { SignalHit } from './signal-hit.ts'
import { isDayUnknown, STRUCTURE } from './structure.ts'

/** Everything in one paragraph: what stands in a line of its own elsewhere proves little there. */
const WITH_GUESSED_LINES = 0.25
/** What a document declares neither by title nor day; a matter, an answer or notes that stand alone. */
const UNDECLARED = 0.35

/** How much what was found proves of what it proves elsewhere. */
export function evidenceScale(hits: readonly SignalHit[], view: DocumentView): number {
  if (!view.hasLines) return WITH_GUESSED_LINES
  return isUndeclared(hits, view) || isMatterAlone(hits) || isAnswerAlone(hits) || isNotesAlone(hits) ? UNDECLARED : 1
}

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
