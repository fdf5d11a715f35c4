import type { SetResult } from './evaluate-sets.ts'
import { firstSightTable } from './first-sights.ts'
import { recordOf } from './regressions.ts'
import { reportOf } from './report.ts'

/** The document docs/evaluation.md. */
export function evaluationDocument(results: readonly SetResult[], worst: number): string {
  return [
    '# Evaluation',
    'Written by `npm run evaluate`. Generated documents with known truth go through extraction, classification and normalization, and every field of the contract is compared. A list counts as right by F1; text counts as right where 92 % of the words agree. How to judge documents of your own is told in [goldens.md](goldens.md).',
    '## First sight',
    'Layouts are known, opened (kept out of development until their figures were taken, looked at since) or sealed (not looked at by whoever builds the parsers). Only the first run on layouts that nobody has seen says how unseen documents fare; these figures are written down once and never again.',
    firstSightTable(),
    '## Summary',
    'Damaged print is judged twice: against the truth, and against what is still legible of it, where a name counts as right in the letters in which it can be read.',
    [
      '| set | documents | type | confident errors | all other fields |',
      '| --- | --- | --- | --- | --- |',
      ...results.map(({ name, tally }) => {
        const { documents, type, confidentErrors: errors, overall: fields } = recordOf(tally)
        return `| ${name} | ${documents} | ${(type * 100).toFixed(1)} % | ${errors} | ${(fields * 100).toFixed(1)} % |`
      }),
    ].join('\n'),
    ...results.flatMap(({ name, set, tally }) =>
      set.report === 'summary' ? [] : [reportOf(name, tally, set.report === 'whole' ? worst : 0)],
    ),
    '',
  ].join('\n\n')
}
