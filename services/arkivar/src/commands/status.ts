import { createReadiness } from '@arkivar/observability'
import type { Pipeline } from '@arkivar/pipeline'
import { booksDifference, failureRules } from '@arkivar/types'
import { type CommandContext, type ExitCode, print, printJson } from '../command.ts'
import { withSession } from '../session.ts'
import { paint } from '../terminal/colours.ts'
import { describeRuns, describeStages } from '../terminal/describe-status.ts'

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
    const width = process.stdout.columns ?? Number.POSITIVE_INFINITY
    const section = (title: string, lines: readonly string[]): void => {
      print(`\n${paint('bold', title)}`)
      for (const line of lines) print(`  ${line}`)
    }
    const trouble = await describeTrouble(pipeline)
    const total = states.reduce((sum, { count }) => sum + count, 0)
    print(`${paint('bold', 'Documents')}  ${total}`)
    for (const { state, count } of states) print(`  ${state.padEnd(12)} ${count}`)
    section(
      'Types of what is indexed',
      types.map(({ type, count }) => `${(type ?? '?').padEnd(12)} ${count}`),
    )
    const stages = depths.map((depth) => {
      const here = backlog.find(({ stage }) => stage === depth.stage)
      return { ...depth, moving: here?.moving ?? 0, held: here?.held ?? 0 }
    })
    section('Stages', describeStages(stages, width - 2))
    section('Last runs', describeRuns(runs, width - 2))
    if (trouble.length > 0) section(paint('red', 'Trouble'), trouble)
    for (const run of wrong)
      print(paint('red', `The books of run ${run.id} do not add up by ${booksDifference(run.books)}.`))
    return wrong.length === 0 ? 0 : 3
  })
}

/** @returns what does not work just now, and how many documents wait for it. */
async function describeTrouble({ checks, ledger }: Pick<Pipeline, 'checks' | 'ledger'>): Promise<string[]> {
  const [{ checks: answers }, waiting] = await Promise.all([createReadiness(checks)(), ledger.operators.waitingFor()])
  const away = Object.entries(answers).filter(([, answer]) => answer !== 'ok')
  return [
    ...away.map(([name, answer]) => (answer.toLowerCase().startsWith(name) ? answer : `${name}: ${answer}`)),
    ...waiting.map(({ code, count }) => {
      const { title, advice } = failureRules[code]
      return `${code}: ${count} ${count === 1 ? 'document' : 'documents'}: ${title}. ${advice}`
    }),
  ]
}
