import type { FailureFilter } from '@arkivar/ledger'
import { documentTypeSchema, failureCodeSchema, failureRules, stageNameSchema } from '@arkivar/types'
import type { z } from 'zod'
import { type CommandContext, CommandError, type ExitCode, print, printJson } from '../command.ts'
import { type Session, withSession } from '../session.ts'
import { paint } from '../terminal/colours.ts'

export type FailureOptions = { stage?: string; code?: string; type?: string; kommune?: string }

/** What failed, grouped by stage, code and version, with a sample of each. */
export async function failures(options: FailureOptions, context: CommandContext): Promise<ExitCode> {
  const filter = await parseFilter(options)
  const task = async ({ pipeline }: Session): Promise<ExitCode> => {
    const groups = await pipeline.ledger.failures.groups(filter)
    if (context.json) {
      printJson(groups)
      return 0
    }
    if (groups.length === 0) print('Nothing has failed.')
    for (const { stage, code, version, count, sample } of groups) {
      const rule = failureRules[code]
      const where = stage === null ? 'at the door' : `${stage}${version === null ? '' : ` ${version}`}`
      print(`${paint('red', code)}  ${where}  ${rule.title}: ${count} ${count === 1 ? 'document' : 'documents'}`)
      print(
        `  for example ${sample.documentId ?? sample.subject}${sample.page === null ? '' : `, page ${sample.page}`}: ${sample.message}`,
      )
      print(`  ${rule.advice}`)
      if (stage !== null && sample.documentId !== null)
        print(`  npm run arkivar -- retry --stage ${stage} --code ${code}`)
    }
    return 0
  }
  return withSession(context.environment, task, { onlyReads: true })
}

/** @throws CommandError naming the value that is none of the allowed ones. */
export async function parseFilter(options: FailureOptions): Promise<FailureFilter> {
  const filter: FailureFilter = {}
  if (options.stage !== undefined) filter.stage = oneOf('--stage', options.stage, stageNameSchema)
  if (options.code !== undefined) filter.code = oneOf('--code', options.code, failureCodeSchema)
  if (options.type !== undefined) filter.type = oneOf('--type', options.type, documentTypeSchema)
  if (options.kommune !== undefined) filter.kommune = await kommuneCode(options.kommune)
  return filter
}

export function oneOf<Value extends string>(
  option: string,
  text: string,
  schema: z.ZodType<Value> & { options: readonly Value[] },
): Value {
  const parsed = schema.safeParse(text)
  if (!parsed.success) throw new CommandError(`${option} "${text}" is not one of: ${schema.options.join(', ')}.`)
  return parsed.data
}

/** @param text name or four-digit code. */
export async function kommuneCode(text: string): Promise<string> {
  const { findKommune } = await import('@arkivar/danish')
  const kommune = findKommune(text)
  if (!kommune) throw new CommandError(`There is no kommune "${text}": give its name or its four-digit code.`)
  return kommune.code
}
