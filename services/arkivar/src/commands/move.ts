import type { FailureFilter, Selector } from '@arkivar/ledger'
import { compareOriginals, dropLeftovers, readStanding, reconcile } from '@arkivar/pipeline'
import { documentTypeSchema, type StageName, stageNameSchema } from '@arkivar/types'
import { type CommandContext, CommandError, type ExitCode, print, printJson, tell } from '../command.ts'
import { mendSearch } from '../mend-search.ts'
import { namedDocuments, tellLeftAlone, unknownDocument } from '../named-documents.ts'
import { type Session, withSession } from '../session.ts'
import { settle } from '../settle.ts'
import { describeOriginals } from '../terminal/describe-originals.ts'
import { movingOf } from '../trouble.ts'
import { type FailureOptions, oneOf, parseFilter } from './failures.ts'

/** Who acts, for the audit. */
export const actor = (context: CommandContext): string => `cli:${context.environment.USER ?? 'unknown'}`

export async function retry(
  ids: readonly string[],
  options: FailureOptions & { all: boolean },
  context: CommandContext,
): Promise<ExitCode> {
  const selector = await selectorOf(ids, options)
  return withSession(context.environment, async (session) => {
    const named = await namedDocuments(ids, session.pipeline)
    const count = await session.pipeline.ledger.operators.retry(selector, actor(context))
    tellLeftAlone(named, 'retry')
    const end = await workOff(session, count)
    const refused = 'ids' in selector ? 0 : await refusedFiles(session, 'failed' in selector ? selector.failed : {})
    if (context.json) printJson({ documents: count, ...end, refused })
    else {
      tellCount(session, count, 'retried', end)
      if (refused > 0) {
        const [files, them] = refused === 1 ? ['file', 'it'] : ['files', 'them']
        print(
          `${refused} ${files} refused at the door ${refused === 1 ? 'is' : 'are'} no document yet: take ${them} in again.`,
        )
        print('"npm run arkivar -- failures" tells why.')
      }
    }
    return 0
  })
}

export async function reprocess(
  ids: readonly string[],
  options: FailureOptions & { all: boolean; from: string; outdated: boolean; dryRun: boolean },
  context: CommandContext,
): Promise<ExitCode> {
  const from = oneOf('--from', options.from, stageNameSchema)
  return withSession(context.environment, async (session) => {
    const { operators } = session.pipeline.ledger
    if (options.outdated) {
      // The rules of all stages hang on their versions.
      const { stageVersions } = await import('../stage-versions.ts')
      const versions = stageVersions()
      const counts = options.dryRun
        ? await operators.outdated(versions)
        : await operators.reprocessOutdated(versions, actor(context))
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
      for (const [stage, count] of Object.entries(counts))
        tell(`${stage} ${versions[stage as keyof typeof versions]}: ${count} to be done again`)
      if (options.dryRun) {
        if (context.json) printJson({ outdated: counts })
        else print(`${total} documents have outputs of an older version. Nothing was changed.`)
        return 0
      }
      return report(session, total, 'reprocessed', context)
    }
    const selector = await selectorOf(ids, options)
    if (options.dryRun) {
      const count = await operators.count(selector)
      if (context.json) printJson({ documents: count, from })
      else print(`${count} documents would be reprocessed from ${from}. Nothing was changed.`)
      return 0
    }
    const named = await namedDocuments(ids, session.pipeline)
    const count = await operators.reprocess(selector, from satisfies StageName, actor(context))
    tellLeftAlone(named, 'reprocess')
    return report(session, count, 'reprocessed', context)
  })
}

export async function classifyAs(id: string, options: { as: string }, context: CommandContext): Promise<ExitCode> {
  const type = oneOf('--as', options.as, documentTypeSchema)
  return withSession(context.environment, async (session) => {
    if (!(await session.pipeline.ledger.operators.classifyAs(documentId(id), type, actor(context))))
      throw unknownDocument(id)
    return report(session, 1, `decided to be ${type}`, context)
  })
}

export async function release(id: string, context: CommandContext): Promise<ExitCode> {
  return withSession(context.environment, async (session) => {
    await namedDocuments([id], session.pipeline)
    const { operators } = session.pipeline.ledger
    if (await operators.release(id, actor(context))) return report(session, 1, 'released', context)
    if (!(await operators.liftWithdrawal(id, actor(context)))) {
      throw new CommandError(`The document ${id} is neither held back nor withdrawn by an operator.`)
    }
    if (context.json) printJson({ documents: 0, lifted: true })
    else print('The withdrawal is taken back. Its file is gone: hand the same one in again.')
    return 0
  })
}

/**
 * Finds what should be moving and is not, and sets it in motion; mends the search index; deletes what withdrawn documents
 * left; names originals that ledger and storage do not both have.
 */
export async function reconcileNow(
  { acceptStorage }: { acceptStorage: boolean },
  context: CommandContext,
): Promise<ExitCode> {
  const task = async (session: Session): Promise<ExitCode> => {
    const { ledger, queues } = session.pipeline
    const stuck = await reconcile({ ledger, queues }, { untouchedForMs: 0 })
    const search = await mendSearch(session.pipeline, await session.search(), actor(context))
    // Bulk work that was not released when somebody was killed over it is stuck too, where nobody else releases it.
    const count = Math.max(stuck + search.again, session.worksAlone ? await movingOf(session) : 0)
    const left = await workOff(session, count)
    const leftovers = await dropLeftovers(session.pipeline)
    const originals = await compareOriginals(session.pipeline)
    if (context.json) printJson({ documents: count, ...left, search, leftovers, originals })
    else {
      tellCount(session, count, 'set in motion', left)
      if (search.again > 0) print(`The search index lacked ${search.again} of them.`)
      if (search.removed > 0)
        print(`The search index still had ${search.removed} that it should not have; they are gone.`)
      if (leftovers > 0) {
        const documents = leftovers === 1 ? 'document' : 'documents'
        print(`${leftovers} withdrawn ${documents} had left something in storage; it is deleted.`)
      }
      for (const line of describeOriginals(originals)) print(line)
    }
    return 0
  }
  return withSession(context.environment, task, { acceptStorage })
}

export async function rebuild(
  options: { queue: boolean; search: boolean },
  context: CommandContext,
): Promise<ExitCode> {
  if (!options.queue && !options.search) throw new CommandError('Say what to rebuild: --queue, --search or both.')
  return withSession(context.environment, async (session) => {
    const { ledger, queues } = session.pipeline
    let count = 0
    if (options.queue) {
      await queues.flush()
      count = await reconcile({ ledger, queues }, { untouchedForMs: 0 })
      tell('The queue was emptied and filled again from the ledger.')
    }
    if (!options.search) return report(session, count, 'set in motion', context)
    const search = await session.search()
    await search.drop()
    for await (const entry of readStanding(session.pipeline)) await search.upsert([entry])
    count = await ledger.operators.reindexAll(actor(context))
    return report(session, count, session.worksAlone ? 'indexed again' : 'to be indexed again', context)
  })
}

/** Does the work here where nobody else would, and tells how it ended. */
async function report(session: Session, count: number, what: string, context: CommandContext): Promise<ExitCode> {
  const end = await workOff(session, count)
  if (context.json) printJson({ documents: count, ...end })
  else tellCount(session, count, what, end)
  return 0
}

/** Only where the work was done here. */
type WorkedOff = { readonly left?: number; readonly failed?: number }

export async function workOff(session: Session, count: number): Promise<WorkedOff> {
  if (count === 0) return {}
  if (session.worksAlone) {
    const failedBefore = await countFailed(session)
    const left = await settle(session)
    return { left, failed: Math.max(0, (await countFailed(session)) - failedBefore) }
  }
  // What was set in motion a moment ago is enqueued now, not when a service next looks for what is stuck.
  await reconcile(session.pipeline)
  return {}
}

/** What nothing is kept of cannot be set in motion. */
async function refusedFiles({ pipeline }: Session, filter: FailureFilter): Promise<number> {
  const groups = await pipeline.ledger.failures.groups(filter)
  return groups.reduce((sum, { stage, count }) => (stage === null ? sum + count : sum), 0)
}

async function countFailed({ pipeline }: Session): Promise<number> {
  const states = await pipeline.ledger.operators.states()
  return states.find(({ state }) => state === 'failed')?.count ?? 0
}

export function tellCount(session: Session, count: number, what: string, { left = 0, failed = 0 }: WorkedOff): void {
  print(`${count} ${count === 1 ? 'document' : 'documents'} ${what}.`)
  if (failed > 0) print(`${failed} of them failed; "npm run arkivar -- failures" tells why.`)
  if (left > 0) tell(`${left} are still on their way.`)
  if (count > 0 && !session.worksAlone)
    tell('The services go on with it; "npm run arkivar -- status" shows how far they are.')
}

async function selectorOf(ids: readonly string[], options: FailureOptions & { all: boolean }): Promise<Selector> {
  const filter = await parseFilter(options)
  if (ids.length > 0) return { ids: ids.map(documentId) }
  if (Object.keys(filter).length > 0) return { failed: filter }
  if (options.all) return { all: true }
  throw new CommandError('Say which documents: ids, --stage, --code, --type, --kommune, or --all.')
}

function documentId(text: string): string {
  if (!/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)) throw unknownDocument(text)
  return text
}
