import { createReadiness, silence, withDeadline } from '@arkivar/observability'
import type { Pipeline } from '@arkivar/pipeline'
import { failureRules } from '@arkivar/types'
import type { Session } from './session.ts'

/** Beyond this the search index is one that hangs. */
const countingMs = 5_000

/** @returns what does not work just now, and what waits for it or was lost by it, with what to do. */
export async function describeTrouble(
  session: Pick<Session, 'pipeline' | 'search' | 'places' | 'worksAlone'>,
): Promise<string[]> {
  const { checks, ledger } = session.pipeline
  const search = async () => (await session.search()).check()
  const [{ checks: answers }, waiting, lacking] = await Promise.all([
    createReadiness({ ...checks, search })(),
    ledger.operators.waitingFor(),
    // One that hangs is told of by its check.
    withDeadline(lackingInSearch(session), countingMs, 'Counting').catch(() => 0),
  ])
  const left = session.worksAlone && session.places.startedHere ? await movingOf(session) : 0
  const away = Object.entries(answers).filter(([, answer]) => answer !== 'ok')
  return [
    ...away.map(([name, answer]) => describeAway(name, answer)),
    ...waiting.map(({ code, count }) => {
      const { title, advice } = failureRules[code]
      return `${code}: ${title}: ${documents(count)}. ${advice}`
    }),
    ...(left > 0
      ? [`Nobody works on ${documents(left)}: npm run arkivar -- reconcile goes on, and so does npm start.`]
      : []),
    ...(lacking > 0
      ? [`The search index lacks ${documents(lacking)}, at least: npm run arkivar -- reconcile brings them back.`]
      : []),
  ]
}

/** What hangs cannot say what is wrong with it, as others do. */
function describeAway(name: string, answer: string): string {
  if (answer !== silence) return answer.toLowerCase().startsWith(name) ? answer : `${name}: ${answer}`
  const setting = `ARKIVAR_${name.toUpperCase()}_URL`
  return `The ${name} ${answer}: look whether its server has too much to do, or hangs (${setting}); work goes on by itself.`
}

/**
 * How many documents are indexed by the ledger's word, and not in the index: it was lost, or somebody was killed over
 * filling it. What stands while newer bytes failed is there too, so there may be more.
 */
async function lackingInSearch({ pipeline, search }: Pick<Session, 'pipeline' | 'search'>): Promise<number> {
  const index = await search()
  const once = async (): Promise<number> => (await indexedOf(pipeline)) - (await index.count())
  const lacking = await once()
  // Between the two looks something may have come or gone.
  return lacking > 0 ? Math.max(0, Math.min(lacking, await once())) : 0
}

/** @returns how many documents are on their way, or are to be. */
export async function movingOf({ pipeline }: Pick<Session, 'pipeline'>): Promise<number> {
  return (await pipeline.ledger.work.backlog()).reduce((sum, { moving }) => sum + moving, 0)
}

async function indexedOf({ ledger }: Pick<Pipeline, 'ledger'>): Promise<number> {
  return (await ledger.operators.states()).find(({ state }) => state === 'indexed')?.count ?? 0
}

function documents(count: number): string {
  return `${count} ${count === 1 ? 'document' : 'documents'}`
}
