import { type CommandContext, CommandError, type ExitCode, print, printJson, tell } from '../command.ts'
import { namedDocuments } from '../named-documents.ts'
import { withSession } from '../session.ts'
import { actor, tellCount, workOff } from './move.ts'

/** The others are in the JSON. */
const listedAtMost = 20

/** Takes a document out everywhere, and names what has the same bytes and stays: a publication of its own. */
export async function withdraw(id: string, options: { reason: string }, context: CommandContext): Promise<ExitCode> {
  const reason = options.reason.trim()
  if (reason === '') throw new CommandError('--reason: is empty; the tombstone tells it to everybody downstream.')
  return withSession(context.environment, async (session) => {
    const { operators } = session.pipeline.ledger
    const [before] = await namedDocuments([id], session.pipeline)
    if (before?.withdrawnAt) tell(`It had been withdrawn before: ${before.withdrawnReason}`)
    const motions = await operators.withdraw(id, reason, actor(context))
    // What has to leave must not wait until somebody looks for what is stuck.
    await session.pipeline.enqueue(motions)
    const end = await workOff(session, motions.length)
    const sharing = await operators.sharing(motions.map(({ documentId }) => documentId))
    if (context.json) {
      printJson({ documents: motions.length, ...end, sharing })
      return 0
    }
    const inside = motions.length > 1 ? ', with what was found inside it' : ''
    const places = sharing.length > 0 ? 'search and feed' : 'search, storage and feed'
    tellCount(session, motions.length, `withdrawn${inside}; gone from ${places}`, end)
    if (sharing.length === 0) return 0
    print(
      sharing.length === 1
        ? 'One other document has the same bytes and stays published until it is withdrawn too:'
        : `${sharing.length} other documents have the same bytes and stay published, each until it is withdrawn too:`,
    )
    for (const other of sharing.slice(0, listedAtMost)) print(`  ${other.id}  ${other.source} ${other.sourceKey}`)
    if (sharing.length > listedAtMost) print(`  and ${sharing.length - listedAtMost} more; --json names all`)
    print('  npm run arkivar -- withdraw ID --reason TEXT')
    return 0
  })
}
