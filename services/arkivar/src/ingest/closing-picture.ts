import type { Inside, Ledger } from '@arkivar/ledger'
import { type Books, booksDifference, failureRules, type Settings } from '@arkivar/types'
import { paint } from '../terminal/colours.ts'
import { describeBooks, sumOf } from '../terminal/describe-books.ts'
import { formatTable } from '../terminal/table.ts'
import { describeEach, wideColumns } from './describe-each.ts'
import { type NextStep, nextSteps } from './next-steps.ts'

/** More documents than this are counted, not listed. */
const listedAtMost = 40

/** @returns the lines that end a run: what became of each document, the books, the types, the failures, what to do next. */
export async function closingPicture(
  runId: string,
  books: Books,
  ledger: Ledger,
  settings: Pick<Settings, 'host' | 'port'>,
): Promise<string[]> {
  // Where nobody looks, nothing is cut.
  const width = process.stdout.columns ?? Number.POSITIVE_INFINITY
  const { runs } = ledger
  const [types, failures, inside] = await Promise.all([runs.types(runId), runs.failures(runId), runs.inside(runId)])
  const items = books.found <= listedAtMost ? await runs.items(runId, { limit: listedAtMost }) : []
  return [
    ...section('What became of each', describeEach(items, width)),
    ...section('Books', [...booksLines(books), ...insideLines(inside)]),
    ...section(
      'Types',
      formatTable(
        [{ title: '' }, { title: '', align: 'right' }],
        types.map((each) => [each.type, String(each.count)]),
      ),
    ),
    ...section(
      'Failures',
      failures.flatMap(({ code, count }) => [
        `${paint('red', code)}  ${failureRules[code].title}: ${count} ${count === 1 ? 'document' : 'documents'}`,
        `  ${failureRules[code].advice}`,
      ]),
    ),
    ...section('Next', stepLines(nextSteps(books, items, settings), width)),
  ]
}

/** What lay inside archives and mails is no file of the run, but a document like any other. */
function insideLines({ found, ...columns }: Inside): string[] {
  return found === 0 ? [] : [`${found} found inside these = ${sumOf(columns)}`]
}

function booksLines(books: Books): string[] {
  const difference = booksDifference(books)
  const verdict =
    difference === 0
      ? ''
      : paint('red', `  The books do not add up: ${Math.abs(difference)} ${difference > 0 ? 'missing' : 'too many'}.`)
  return [`${describeBooks(books)}${verdict}`]
}

function stepLines(steps: readonly NextStep[], width: number): string[] {
  if (width >= wideColumns) return formatTable([{ title: '' }, { title: '' }], steps)
  return steps.flatMap(([command, does]) => [command, `  ${does}`])
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', paint('bold', title), ...lines.map((line) => `  ${line}`)]
}
