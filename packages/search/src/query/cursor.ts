import { createHash } from 'node:crypto'
import type { SearchQuery } from '@arkivar/types'
import { z } from 'zod'

/** Where a list of hits goes on: after this hit, in the order of score, day, document and item. */
const positionSchema = z.object({
  score: z.number(),
  day: z.number().int(),
  document: z.number().int(),
  item: z.number().int(),
  /** Whether the list holds compounds, which the first page decides. */
  compounds: z.boolean(),
  question: z.string(),
})
export type Position = z.infer<typeof positionSchema>

/** The cursor is none, or belongs to another question. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError'
}

export function writeCursor(position: Omit<Position, 'question'>, query: SearchQuery): string {
  return Buffer.from(JSON.stringify({ ...position, question: questionOf(query) })).toString('base64url')
}

/** @throws InvalidCursorError */
export function readCursor(query: SearchQuery): Position | undefined {
  if (query.cursor === undefined) return undefined
  const position = positionSchema.safeParse(parseJson(Buffer.from(query.cursor, 'base64url').toString()))
  if (!position.success || position.data.question !== questionOf(query)) {
    throw new InvalidCursorError('This cursor belongs to another search: leave it out to begin anew.')
  }
  return position.data
}

/** Everything that decides which hits there are, and in which order; the number per page may change on the way. */
function questionOf({ text, type, kommune, organization, from, to, caseNumber }: SearchQuery): string {
  const asked = JSON.stringify([text, type, kommune, organization, from, to, caseNumber])
  return createHash('sha256').update(asked).digest('base64url').slice(0, 12)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
