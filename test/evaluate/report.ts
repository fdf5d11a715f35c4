import { documentTypes } from '@arkivar/types'
import {
  accuracy,
  agreement,
  calibrationOf,
  confidentErrors,
  confusionOf,
  type JudgedDocument,
  overall,
  precision,
  recall,
  type Tally,
} from './tally.ts'

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
const shortened = (value: unknown, length = 160): string => {
  const text = JSON.stringify(value) ?? 'null'
  return (text.length > length ? `${text.slice(0, length)}…` : text).replaceAll('|', '\\|').replaceAll('\n', ' ')
}

/** The report of one set of documents, in Markdown. */
export function reportOf(title: string, tally: Tally, worst: number): string {
  const types = tally.fields.get('type')
  const errors = confidentErrors(tally)
  return [
    `## ${title}`,
    `${tally.documents.length} ${tally.documents.length === 1 ? 'document' : 'documents'}. Type right: ${types === undefined ? '–' : percent(accuracy(types))}; confident errors: ${errors.length}; all other fields together: ${percent(overall(tally))}.`,
    '### Fields',
    table(
      ['field', 'compared', 'right'],
      [...tally.fields]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([field, each]) => [field, each.right + each.wrong, percent(accuracy(each))]),
    ),
    '### Lists',
    table(
      ['list', 'expected', 'precision', 'recall', 'F1'],
      [...tally.lists]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([field, each]) => [
          field,
          each.found + each.missing,
          percent(precision(each)),
          percent(recall(each)),
          percent(agreement(each)),
        ]),
    ),
    '### Type: expected (rows) and given (columns)',
    confusionTable(tally),
    '### Calibration',
    table(
      ['confidence', 'documents', 'mean confidence', 'right'],
      calibrationOf(tally).map(({ from, to, documents, meanConfidence, right }) => [
        `${from}–${to}`,
        documents,
        percent(meanConfidence),
        percent(right / documents),
      ]),
    ),
    hesitation(tally),
    '### Confident errors',
    errors.length === 0
      ? 'None.'
      : errors
          .map(
            ({ name, golden, classification }) =>
              `- ${name}: ${golden.type}, given ${classification?.type} (${classification?.confidence})`,
          )
          .join('\n'),
    ...(worst === 0 ? [] : ['### The worst documents', worstOf(tally.documents, worst)]),
  ].join('\n\n')
}

/** How often the classifier hesitates where a careful reader does, and where none would. */
function hesitation({ documents }: Tally): string {
  const told = documents.filter(({ golden, classification }) => golden.unsure !== undefined && classification !== null)
  const [yes, no] = [true, false].map((unsure) => told.filter(({ golden }) => golden.unsure === unsure)) as [
    JudgedDocument[],
    JudgedDocument[],
  ]
  const hesitant = (all: readonly JudgedDocument[]): number =>
    all.filter(({ classification }) => classification?.unsure === true).length
  return `Unsure where a careful reader hesitates: ${hesitant(yes)} of ${yes.length}; where none does: ${hesitant(no)} of ${no.length}.`
}

function confusionTable(tally: Tally): string {
  const confusion = confusionOf(tally)
  return table(
    ['', ...documentTypes],
    documentTypes
      .filter((type) => confusion[type] !== undefined)
      .map((type) => [type, ...documentTypes.map((given) => confusion[type]?.[given] ?? 0)]),
  )
}

/** What was expected and what came, document by document. */
export function worstOf(documents: readonly JudgedDocument[], count: number): string {
  const sorted = [...documents].sort((a, b) => a.score - b.score).filter(({ score }) => score < 1)
  if (sorted.length === 0) return 'None: everything is right.'
  return sorted
    .slice(0, count)
    .map(({ name, score, judgements, golden }) => {
      const about =
        golden.generator?.layout === undefined ? '' : ` (${golden.generator.layout}, ${golden.generator.format})`
      const values = judgements.values
        .filter(({ right }) => !right)
        .map(({ at, expected, got }) => `- \`${at}\`: expected ${shortened(expected)}, came ${shortened(got)}`)
      const lists = judgements.lists
        .filter(({ missing, surplus }) => missing.length + surplus.length > 0)
        .map(({ at, missing, surplus }) => `- \`${at}\`: missing ${shortened(missing)}, too much ${shortened(surplus)}`)
      return [`#### ${name}${about}: ${percent(score)}`, ...[...values, ...lists].slice(0, 12)].join('\n')
    })
    .join('\n\n')
}

/** One line for a terminal. */
export function summaryOf(name: string, tally: Tally): string {
  const types = tally.fields.get('type')
  return `${name.padEnd(40)} ${String(tally.documents.length).padStart(4)} documents   type ${types === undefined ? '–' : percent(accuracy(types))}   confident errors ${confidentErrors(tally).length}   fields ${percent(overall(tally))}`
}
