import type { Span } from '../span.ts'

/** How ten digits are written; each form makes a personnummer more or less likely. */
export type CprForm =
  | 'hyphen'
  | 'spaced-hyphen'
  | 'broken-hyphen'
  | 'none'
  | 'space'
  | 'line-break'
  | 'dotted'
  | 'boxed'
  | 'longer'

export interface CprCandidate extends Span {
  form: CprForm
  digits: string
  /** A window into a run of twelve digits or more: looked at only where the words beside it speak of a personnummer. */
  needsLabel: boolean
}

const DIGIT_RUN = /\d{6,}/g
const SEPARATED_TAIL =
  /([ \u00A0\u2009\u202F]?[-\u2010-\u2015\u2212]\s{0,2}|[ \u00A0\u2009\u202F]|\r?\n)(\d{4})(\d?)(?!\d)/y
const DOTTED = /(?<![\d.,/-])(\d{2})([./ -])(\d{2})\2(\d{2})[ \u00A0]?[-\u2010-\u2015][ \u00A0]?(\d{4})(?![\d./-])/g
/** As in the boxes of a form: `0 7 0 7 6 1 - 4 2 8 5`. */
const BOXED = /(?<!\d ?)\d(?: \d){5} ?[-\u2010-\u2015]? ?\d(?: \d){3}(?! ?\d)/g
const LONG_RUN = 12

/** Everything that could be read as ten digits of a personnummer, in the order of the text, before dates are checked. */
export function cprCandidates(text: string): CprCandidate[] {
  const candidates: CprCandidate[] = []
  for (const match of text.matchAll(DIGIT_RUN)) {
    const run = match[0]
    if (run.length <= 7) separatedCandidates(text, match.index, run, candidates)
    else if (run.length >= 10) runCandidates(match.index, run, candidates)
  }
  for (const match of text.matchAll(DOTTED)) {
    const [whole, day, , month, year, serial] = match
    const span = { start: match.index, end: match.index + whole.length }
    candidates.push({ ...span, form: 'dotted', digits: `${day}${month}${year}${serial}`, needsLabel: false })
  }
  for (const match of text.matchAll(BOXED)) {
    const span = { start: match.index, end: match.index + match[0].length }
    candidates.push({ ...span, form: 'boxed', digits: match[0].replace(/\D/g, ''), needsLabel: false })
  }
  return candidates.sort((a, b) => a.start - b.start)
}

function separatedCandidates(text: string, start: number, run: string, candidates: CprCandidate[]): void {
  SEPARATED_TAIL.lastIndex = start + run.length
  const tail = SEPARATED_TAIL.exec(text)
  if (tail === null) return
  const [whole, separator = '', serial = '', surplus = ''] = tail
  const form = run.length === 7 || surplus !== '' ? 'longer' : separatedForm(separator)
  if (form === 'longer' && run.length === 7 && surplus !== '') return
  candidates.push({
    start: start + run.length - 6,
    end: start + run.length + whole.length - surplus.length,
    form,
    digits: run.slice(-6) + serial,
    // Figures of neighbouring cells, of which one is too long.
    needsLabel: surplus !== '' && !/[-\u2010-\u2015\u2212]/.test(separator),
  })
}

function separatedForm(separator: string): CprForm {
  const hyphenated = /[-\u2010-\u2015\u2212]/.test(separator)
  if (/[\r\n]/.test(separator)) return hyphenated ? 'broken-hyphen' : 'line-break'
  if (!hyphenated) return 'space'
  return separator.length === 1 ? 'hyphen' : 'spaced-hyphen'
}

function runCandidates(start: number, run: string, candidates: CprCandidate[]): void {
  const form: CprForm = run.length === 10 ? 'none' : 'longer'
  const offsets = run.length === 10 ? [0] : [0, run.length - 10]
  for (const offset of offsets) {
    const digits = run.slice(offset, offset + 10)
    const at = start + offset
    candidates.push({ start: at, end: at + 10, form, digits, needsLabel: run.length >= LONG_RUN })
  }
}
