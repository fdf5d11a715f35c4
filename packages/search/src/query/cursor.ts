import { createHash } from 'node:crypto'
import type { SearchQuery } from '@arkivar/types'
import { z } from 'zod'

/** The last unit of a list that was cut, in the order of day, document, item and part; null where it was not cut. */
const endSchema = z.tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int()]).nullable()
export type ListEnd = z.infer<typeof endSchema>

/** How far the first page weighed: what is weighed once and not the next time would be a hit twice, or never. */
const weighedSchema = z.object({ newest: endSchema, headings: endSchema })
export type Weighed = z.infer<typeof weighedSchema>

/** Where a list of hits goes on: after this hit, in the order of score, day, document and item. */
const positionSchema = z.object({
  score: z.number(),
  day: z.number().int(),
  document: z.number().int(),
  item: z.number().int(),
  /** Whether the list holds compounds, which the first page decides. */
  compounds: z.boolean(),
  /** Of a search by words; cursors that were given out before this was asked lack it. */
  weighed: weighedSchema.optional(),
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
