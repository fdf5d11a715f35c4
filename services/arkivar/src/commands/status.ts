import { booksDifference, stageNames } from '@arkivar/types'
import { type CommandContext, type ExitCode, print, printJson } from '../command.ts'
import { type Session, withSession } from '../session.ts'
import { paint } from '../terminal/colours.ts'
import { describeRuns, describeStages } from '../terminal/describe-status.ts'
import { describeTrouble } from '../trouble.ts'

const lastRuns = 10

/** Documents by state, queues, last runs with their books. */
export async function status(context: CommandContext): Promise<ExitCode> {
  const task = async (session: Session): Promise<ExitCode> => {
    const { ledger, queues } = session.pipeline
    const [states, types, backlog, runs, depths, trouble] = await Promise.all([
      ledger.operators.states(),
      ledger.operators.types(),
      ledger.work.backlog(),
      ledger.runs.list({ limit: lastRuns }),
      // Where the queue is away, the trouble says so.
      queues.depths().catch(() => []),
      describeTrouble(session),
    ])
    const wrong = runs.filter(({ books }) => booksDifference(books) !== 0)
    if (context.json) {
      printJson({ states, types, backlog, queues: depths, runs, trouble })
      return wrong.length === 0 ? 0 : 3
    }
    const width = process.stdout.columns ?? Number.POSITIVE_INFINITY
    const section = (title: string, lines: readonly string[]): void => {
      print(`\n${paint('bold', title)}`)
      for (const line of lines) print(`  ${line}`)
    }
    const total = states.reduce((sum, { count }) => sum + count, 0)
    print(`${paint('bold', 'Documents')}  ${total}`)
    for (const { state, count } of states) print(`  ${state.padEnd(12)} ${count}`)
    section(
      'Types of what is indexed',
      types.map(({ type, count }) => `${(type ?? '?').padEnd(12)} ${count}`),
    )
    const stages = stageNames.map((stage) => {
      const here = backlog.find((each) => each.stage === stage)
      const depth = depths.find((each) => each.stage === stage)
      return { ...depth, stage, moving: here?.moving ?? 0, held: here?.held ?? 0 }
    })
    section('Stages', describeStages(stages, width - 2))
    section('Last runs', describeRuns(runs, width - 2))
    if (trouble.length > 0) section(paint('red', 'Trouble'), trouble)
    for (const run of wrong)
      print(paint('red', `The books of run ${run.id} do not add up by ${booksDifference(run.books)}.`))
    return wrong.length === 0 ? 0 : 3
  }
  return withSession(context.environment, task, { onlyReads: true })
}
