import type { Span } from '../span.ts'
import { type CprCandidate, type CprForm, cprCandidates } from './cpr-candidates.ts'
import { type CprContext, cprContextReader } from './cpr-context.ts'
import { type CprReading, readCprDigits } from './cpr-number.ts'

/** A place where a personnummer stands, or may stand. The number itself is left out on purpose. */
export interface CprFinding extends Span {
  /** 0–1. */
  confidence: number
  /** Sure enough to hold the document back; the others are worth a look. */
  certain: boolean
  modulus11: boolean
  /** An erstatningspersonnummer (day 61–91). */
  replacement: boolean
}

/** Weights in log-odds; decision 0100 tells where they come from. */
const FORM_WEIGHT: Record<CprForm, number> = {
  hyphen: 1.5,
  'spaced-hyphen': 0.9,
  'broken-hyphen': 1,
  dotted: 0,
  boxed: 0,
  none: -0.5,
  space: -0.5,
  'line-break': -1.5,
  longer: -0.7,
}
const ADJACENT_WEIGHT = { cpr: 0, person: 1.3, account: -3.5, case: -2 }
const CERTAIN_SCORE = 0.75

/**
 * Finds personnumre: ten digits with no separator, a hyphen, dash, space or line break, that hold a date. Modulus 11 and
 * the words around them are signals and no conditions. Linear in the length of the text.
 */
export function findCprNumbers(text: string): CprFinding[] {
  const candidates = cprCandidates(text)
  if (candidates.length === 0) return []
  const contextOf = cprContextReader(text)
  const findings: CprFinding[] = []
  for (const candidate of candidates) {
    const reading = readCprDigits(candidate.digits)
    const context = contextOf(candidate)
    if (reading === null || isExcluded(text, candidate, context)) continue
    addBest(findings, findingOf(candidate, reading, score(text, candidate, reading, context)))
  }
  return findings
}

function findingOf(candidate: CprCandidate, reading: CprReading, points: number): CprFinding {
  return {
    start: candidate.start,
    end: candidate.end,
    confidence: Math.round(100 / (1 + Math.exp(-points))) / 100,
    certain: points >= CERTAIN_SCORE,
    modulus11: reading.modulus11,
    replacement: reading.replacement,
  }
}

/** Windows into the same run overlap: the likelier one stays. */
function addBest(findings: CprFinding[], finding: CprFinding): void {
  const last = findings.at(-1)
  if (last === undefined || last.end <= finding.start) findings.push(finding)
  else if (finding.confidence > last.confidence) findings[findings.length - 1] = finding
}

function isExcluded(text: string, candidate: CprCandidate, context: CprContext): boolean {
  if (candidate.needsLabel && context.cprWord !== 'near') return true
  const hexNeighbour = /[a-f]/i.test(text[candidate.end] ?? '') && /[\da-f-]/i.test(text[candidate.end + 1] ?? '')
  return candidate.form === 'none' && hexNeighbour && context.cprWord === null
}

function score(text: string, candidate: CprCandidate, reading: CprReading, context: CprContext): number {
  let points = FORM_WEIGHT[candidate.form]
  if (reading.modulus11) points += 1.5
  else if (!(reading.replacement || reading.bornOnNewYear || reading.birthYear >= 2007)) points -= 0.7
  if (context.cprWord === 'near') points += 3
  else if (context.cprWord === 'heading') points += 1
  if (context.adjacent !== null) points += ADJACENT_WEIGHT[context.adjacent]
  if (reading.replacement) points -= 0.3
  if (reading.birthYear < 1900) points -= 1.5
  if (reading.birthYear > 2030) points -= 1
  return (
    points +
    serialPoints(candidate, reading, context) +
    neighbourPoints(text, candidate) +
    namePoints(text, candidate, context)
  )
}

/** `150324 2025` is more often a number and a year than a person. */
function serialPoints(candidate: CprCandidate, reading: CprReading, context: CprContext): number {
  const serial = candidate.digits.slice(6)
  // "Sags ID: 010170-2013" is the 10,170th case of a year.
  if (context.adjacent === 'case' && /^(?:19|20)\d\d$/.test(serial)) return -2.5
  if (serial === '0000') return -3
  if (reading.modulus11 || !/^(?:19|20)\d\d$/.test(serial)) return 0
  return candidate.form === 'hyphen' ? -0.3 : -1
}

const NAME_REACH = 60
const NAME_BEFORE = /\p{Lu}[\p{L}'’-]+\s\p{Lu}[\p{L}'’.-]+(?:,\s|\s\(|\s)$/u
const PERSON_BEFORE = /\b(?:borger(?:en)?|ansøger(?:en)?|klient(?:en)?|patient(?:en)?|barnet|eleven)[,:]?\s\(?$/i

/** "Anna Holst (080558 0725)": nothing else stands in brackets behind a name, with a gap in its midst. */
const IN_BRACKETS = 2.7

/** Ten bare digits directly behind a person are hers: "Borger 1109560388", "afgørelse til Anna Holst (1904933141)". */
function namePoints(text: string, candidate: CprCandidate, context: CprContext): number {
  if (context.adjacent === 'account' || context.adjacent === 'case') return 0
  const before = text.slice(Math.max(0, candidate.start - NAME_REACH), candidate.start)
  if (candidate.form === 'space')
    return text[candidate.end] === ')' &&
      before.endsWith('(') &&
      (NAME_BEFORE.test(before) || PERSON_BEFORE.test(before))
      ? IN_BRACKETS
      : 0
  if (candidate.form !== 'none') return 0
  if (PERSON_BEFORE.test(before)) return 1.2
  return NAME_BEFORE.test(before) ? 2.3 : 0
}

/** A number that goes on to the left or right is an identifier, an amount, an address on the web or a row of a table. */
function neighbourPoints(text: string, candidate: CprCandidate): number {
  const before = text.slice(Math.max(0, candidate.start - 2), candidate.start)
  const after = text.slice(candidate.end, candidate.end + 2)
  let points = 0
  if (/\d[.,/-]$/.test(before)) points -= 2.5
  else if (/[/=_&]$|[A-ZÆØÅ\d]-$/.test(before)) points -= 1.5
  if (/^[.,/-]\d|^%/.test(after)) points -= 2.5
  const inTable = candidate.form === 'space' || candidate.form === 'line-break'
  if (inTable && (/\d\s$/.test(before) || /^ \d/.test(after))) points -= 1.5
  return points
}
