import { type Books, bookColumns, booksDifference } from '@arkivar/types'
import { type CommandContext, type ExitCode, print, printJson } from '../command.ts'
import { withSession } from '../session.ts'
import { paint } from '../terminal/colours.ts'
import { formatTable } from '../terminal/table.ts'

const lastRuns = 10

/** Documents by state, queues, last runs with their books. */
export async function status(context: CommandContext): Promise<ExitCode> {
  return withSession(context.environment, async ({ pipeline }) => {
    const { ledger, queues } = pipeline
    const [states, types, backlog, runs, depths] = await Promise.all([
      ledger.operators.states(),
      ledger.operators.types(),
      ledger.work.backlog(),
      ledger.runs.list({ limit: lastRuns }),
      queues.depths(),
    ])
    const wrong = runs.filter(({ books }) => booksDifference(books) !== 0)
    if (context.json) {
      printJson({ states, types, backlog, queues: depths, runs })
      return wrong.length === 0 ? 0 : 3
    }
    const total = states.reduce((sum, { count }) => sum + count, 0)
    print(`${paint('bold', 'Documents')}  ${total}`)
    for (const { state, count } of states) print(`  ${state.padEnd(12)} ${count}`)
    print(`\n${paint('bold', 'Types of what is indexed')}`)
    for (const { type, count } of types) print(`  ${(type ?? '?').padEnd(12)} ${count}`)
    print(`\n${paint('bold', 'Stages')}`)
    const rows = depths.map(({ stage, waiting, active, delayed }) => {
      const here = backlog.find((each) => each.stage === stage)
      return [stage, here?.moving ?? 0, here?.held ?? 0, waiting, active, delayed].map(String)
    })
    const right = { align: 'right' } as const
    const titles = ['to do', 'held back', 'queued', 'active', 'delayed'].map((title) => ({ title, ...right }))
    for (const line of formatTable([{ title: '' }, ...titles], rows)) print(`  ${line}`)
    print(`\n${paint('bold', 'Last runs')}`)
    for (const line of formatTable(runColumns, runs.map(runRow))) print(`  ${line}`)
    for (const run of wrong)
      print(paint('red', `The books of run ${run.id} do not add up by ${booksDifference(run.books)}.`))
    return wrong.length === 0 ? 0 : 3
  })
}

const runColumns = [
  { title: 'started' },
  { title: 'kind' },
  { title: 'source', maxWidth: 30 },
  { title: 'ended' },
  ...bookColumns.map((title) => ({ title, align: 'right' as const })),
]

function runRow(run: {
  kind: string
  source: string
  startedAt: string
  endedAt: string | null
  books: Books
}): string[] {
  return [
    run.startedAt.slice(0, 16).replace('T', ' '),
    run.kind,
    run.source,
    run.endedAt === null ? 'no' : run.endedAt.slice(11, 16),
    ...bookColumns.map((column) => String(run.books[column])),
  ]
}
