import { documentTypeSchema, type SearchHit, searchQuerySchema } from '@arkivar/types'
import { type CommandContext, CommandError, type ExitCode, print, printJson } from '../command.ts'
import { type Session, withSession } from '../session.ts'
import { paint } from '../terminal/colours.ts'
import { kommuneCode, oneOf } from './failures.ts'

export type SearchOptions = {
  type?: string
  kommune?: string
  organization?: string
  from?: string
  to?: string
  case?: string
  limit?: string
  cursor?: string
}

/** Hits down to the agenda item, with the page. */
export async function search(
  words: readonly string[],
  options: SearchOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (options.limit !== undefined && !/^\d+$/.test(options.limit)) {
    throw new CommandError(`--limit "${options.limit}" is no whole number.`)
  }
  const parsed = searchQuerySchema.safeParse({
    text: words.join(' '),
    ...(options.type !== undefined && { type: oneOf('--type', options.type, documentTypeSchema) }),
    ...(options.kommune !== undefined && { kommune: await kommuneCode(options.kommune) }),
    ...(options.organization !== undefined && { organization: options.organization }),
    ...(options.from !== undefined && { from: options.from }),
    ...(options.to !== undefined && { to: options.to }),
    ...(options.case !== undefined && { caseNumber: options.case }),
    ...(options.limit !== undefined && { limit: Number(options.limit) }),
    ...(options.cursor !== undefined && { cursor: options.cursor }),
  })
  if (!parsed.success) {
    throw new CommandError(parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('; '))
  }
  const task = async (session: Session): Promise<ExitCode> => {
    const result = await (await session.search()).search(parsed.data)
    if (context.json) {
      printJson(result)
      return 0
    }
    if (result.hits.length === 0) print('Nothing found.')
    for (const hit of result.hits) {
      const item = hit.item === null ? '' : `, item ${hit.item.number ?? hit.item.order}: ${hit.item.name}`
      const facts = [hit.type, hit.date, hit.organization, hit.kommune?.name].filter(Boolean).join(', ')
      print(`${paint('bold', hit.title ?? '(no title)')}${item}`)
      print(`  ${facts}; page ${hit.page}; ${paint('dim', hit.documentId)}`)
      print(`  ${hit.snippet.map(markHit).join('')}`)
    }
    if (result.next !== null) print(`\n${result.total} in all; the next ones: --cursor ${result.next}`)
    return 0
  }
  return withSession(context.environment, task, { onlyReads: true })
}

/** In colour where there is colour, between asterisks elsewhere. */
function markHit({ text, highlighted }: SearchHit['snippet'][number]): string {
  if (!highlighted) return text
  const painted = paint(['bold', 'yellow'], text)
  return painted === text ? `**${text}**` : painted
}
