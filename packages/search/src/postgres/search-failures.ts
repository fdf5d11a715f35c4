import { describeConnectionError } from '@arkivar/postgres'
import { FailureError } from '@arkivar/types'

/** No such table or column: the index was dropped by hand, or is being rebuilt just now. */
const missing = new Set(['42P01', '42703'])

/**
 * @returns a wrapper that names what keeps the index from answering: the server is away, or the tables are. Neither is
 *   the fault of a document, and both pass.
 */
export function searchFailures(url: string): <Result>(work: () => Promise<Result>) => Promise<Result> {
  return async (work) => {
    try {
      return await work()
    } catch (error) {
      const message = messageOf(error, url)
      throw message === undefined ? error : new FailureError({ code: 'search-unavailable', message }, { cause: error })
    }
  }
}

function messageOf(error: unknown, url: string): string | undefined {
  if (error instanceof Error && 'code' in error && missing.has(String(error.code))) {
    return 'The search index is not there: run "arkivar rebuild --search".'
  }
  if (error instanceof FailureError) return undefined
  const told = describeConnectionError(error, url)?.message
  // Whoever gave no address of its own for the index gave that of the database.
  return told?.replaceAll('ARKIVAR_DATABASE_URL', 'ARKIVAR_SEARCH_URL or ARKIVAR_DATABASE_URL')
}
