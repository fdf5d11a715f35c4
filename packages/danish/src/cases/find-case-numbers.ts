import { matchesIn } from '../matches-in.ts'
import type { Span } from '../span.ts'
import { numberAt, type ParsedNumber } from './case-number-grammar.ts'
import { type NumberLabel, numberLabels } from './number-labels.ts'

/** A case, journal or document number where it stands. */
export interface FoundNumber extends Span, ParsedNumber {
  /** The word that announces it, as written: `Sagsnr.`, `Dokumentnummer i F2`. */
  label?: string
}

/** Where a number could begin: digits with a separator, or the letters of a body. */
const START = /\d{2,8}[./-](?=\d)|[A-ZØ]{2,3} (?=\d)|[A-ZÆØÅ]{3}-(?=20\d\d-\d{5})/g
/** What it must not follow: a number, a paragraph sign, or a word with a hyphen that it would belong to. */
const BELONGS_TO_BEFORE = /(?:[\d.,/§-]|§ |\p{L})$/u

/** Case and journal numbers in the order of the text; without a label only forms that are numbers of a case in themselves. */
export function findCaseNumbers(text: string): FoundNumber[] {
  return findNumbers(text).cases
}

/** Document numbers (`Doknr.: 224674/23`, `Dokumentnummer i F2`, `Brevid`): only where a label announces them. */
export function findDocumentNumbers(text: string): FoundNumber[] {
  return labelledNumbers(text).document
}

/** Both, for texts that may hold either. */
export function findNumbers(text: string): { cases: FoundNumber[]; documents: FoundNumber[] } {
  const found = labelledNumbers(text)
  addUnlabelled(text, found.starts, found.case)
  return { cases: found.case.sort((a, b) => a.start - b.start), documents: found.document }
}

type LabelledNumbers = Record<NumberLabel['kind'], FoundNumber[]> & { starts: Set<number> }

function labelledNumbers(text: string): LabelledNumbers {
  const found: LabelledNumbers = { case: [], document: [], starts: new Set() }
  for (const label of numberLabels(text)) {
    const number = numberAt(text, label.end, true)
    if (number === null) continue
    found.starts.add(label.end)
    found[label.kind].push({ start: label.end, label: label.text, ...number })
  }
  return found
}

function addUnlabelled(text: string, labelled: ReadonlySet<number>, found: FoundNumber[]): void {
  let reached = 0
  for (const { index } of matchesIn(text, START)) {
    if (index < reached || labelled.has(index)) continue
    if (BELONGS_TO_BEFORE.test(text.slice(Math.max(0, index - 2), index))) continue
    const number = numberAt(text, index, false)
    if (number === null || number.system === 'n/yy') continue
    found.push({ start: index, ...number })
    reached = number.end
  }
}
