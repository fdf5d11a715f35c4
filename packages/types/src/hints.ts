import { z } from 'zod'
import { documentTypeSchema } from './document-type.ts'

/**
 * What the source says of a document, as far as it may change how the document is read.
 * It is a signal among others, never the truth. Where a document lies (key, file name) is not part of it:
 * the same bytes under ten names are read once.
 */
export const hintsSchema = z.object({
  /** Four-digit code of the kommune, such as `0151`. */
  kommune: z.string().optional(),
  title: z.string().optional(),
  /** ISO 8601 day. */
  date: z.string().optional(),
  /** The body that met or published, such as `Socialudvalget`. */
  organization: z.string().optional(),
  url: z.string().optional(),
  type: documentTypeSchema.optional(),
})
export type Hints = z.infer<typeof hintsSchema>

/** Whether two hints say the same; the order of their fields means nothing. */
export function sameHints(left: Hints, right: Hints): boolean {
  return hintNames.every((name) => left[name] === right[name])
}

const hintNames = Object.keys(hintsSchema.shape) as (keyof Hints)[]

/** Decisions that operators have made about a document; they stand above every stage's own conclusion. */
export const decisionsSchema = z.object({
  type: documentTypeSchema.optional(),
  /** The document was looked at and released from quarantine. */
  released: z.boolean().optional(),
})
export type Decisions = z.infer<typeof decisionsSchema>
