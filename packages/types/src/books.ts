import { z } from 'zod'

const count = z.number().int().min(0)

/** The books of a run: everything found is in exactly one of the other columns. */
export const booksSchema = z.object({
  found: count,
  indexed: count,
  unchanged: count,
  duplicate: count,
  quarantined: count,
  failed: count,
  waiting: count,
})
export type Books = z.infer<typeof booksSchema>

export const bookColumns = Object.keys(booksSchema.shape) as (keyof Books)[]

/** @returns how many documents are missing from the books (positive) or counted twice (negative); 0 when they add up. */
export function booksDifference(books: Books): number {
  const { found, indexed, unchanged, duplicate, quarantined, failed, waiting } = books
  return found - (indexed + unchanged + duplicate + quarantined + failed + waiting)
}
