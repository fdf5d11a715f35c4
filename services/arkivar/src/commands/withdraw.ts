import { type CommandContext, type ExitCode, print, printJson } from '../command.ts'
import { withSession } from '../session.ts'
import { actor, documentId, tellCount, unknownDocument, workOff } from './move.ts'

/** The others are in the JSON. */
const listedAtMost = 20

/** Takes a document out everywhere, and names what has the same bytes and stays: a publication of its own. */
export async function withdraw(id: string, options: { reason: string }, context: CommandContext): Promise<ExitCode> {
  return withSession(context.environment, async (session) => {
    const { operators } = session.pipeline.ledger
    const motions = await operators.withdraw(documentId(id), options.reason, actor(context))
    if (motions.length === 0) throw unknownDocument(id)
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
      `${sharing.length === 1 ? 'One other document has' : `${sharing.length} other documents have`} the same bytes and`,
    )
    print('stay published, each until it is withdrawn too: npm run arkivar -- withdraw ID --reason TEXT')
    for (const other of sharing.slice(0, listedAtMost)) print(`  ${other.id}  ${other.source} ${other.sourceKey}`)
    if (sharing.length > listedAtMost) print(`  and ${sharing.length - listedAtMost} more; --json names all`)
    return 0
  })
}
