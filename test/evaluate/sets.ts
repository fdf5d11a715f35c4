/** A set of generated documents. Seeds are written down: everybody judges the same documents. */
export interface EvaluationSet {
  name: string
  /** For the generator. */
  args: readonly string[]
  count: number
  /** `whole`: with the worst documents; `figures`: nothing that shows what a document looks like; `summary`: a line. */
  report: 'whole' | 'figures' | 'summary'
}

const known = (name: string, seed: string, count: number, ...args: string[]): EvaluationSet => ({
  name: `known layouts, ${name}`,
  args: ['--access', 'known', '--seed', seed, ...args],
  count,
  report: 'whole',
})

/** What befalls whole documents: the record has to be valid, and hold what can still be known. */
const mishap = (name: string, id: string, ...args: string[]): EvaluationSet => ({
  name: `mishap: ${name}`,
  args: ['--access', 'known', '--mishap', id, '--seed', `evaluate-${id}`, '--pages', '4', ...args],
  count: 15,
  report: 'summary',
})

/** The longest come first, so that two threads end at about the same time. */
export const SETS: readonly EvaluationSet[] = [
  known('scans', 'evaluate-scans', 8, '--format', 'scan', '--pages', '1'),
  known('untagged PDF', 'evaluate-pdf', 60, '--format', 'pdf'),
  known('tagged PDF', 'evaluate-tagged', 60, '--format', 'tagged-pdf'),
  { name: 'opened layouts', args: ['--access', 'opened', '--seed', 'evaluate-held-out'], count: 150, report: 'whole' },
  { name: 'sealed layouts', args: ['--access', 'sealed', '--seed', 'evaluate-sealed'], count: 120, report: 'figures' },
  known('text', 'evaluate-text', 150, '--format', 'text'),
  known('DOCX', 'evaluate-docx', 60, '--format', 'docx'),
  known('HTML', 'evaluate-html', 60, '--format', 'html'),
  known('CPR numbers in each', 'evaluate-cpr', 40, '--format', 'text', '--pages', '3', '--cpr', '1'),
  known('1 % wrong characters', 'evaluate-noise-1', 60, '--format', 'text', '--noise', '0.01'),
  known('3 % wrong characters', 'evaluate-noise-3', 60, '--format', 'text', '--noise', '0.03'),
  mishap('item numbers that jump', 'jumping-numbers'),
  mishap('no head', 'no-head'),
  mishap('two meetings in one file', 'two-meetings'),
  mishap('everything in one paragraph', 'one-paragraph'),
  mishap('footnotes', 'footnotes'),
  mishap('two columns', 'two-columns', '--format', 'pdf'),
  mishap('nothing in it', 'empty'),
  {
    name: 'mishap: English',
    args: ['--access', 'opened', '--mishap', 'english', '--seed', 'evaluate-english'],
    count: 15,
    report: 'summary',
  },
]
