import type { IncomingHttpHeaders } from 'node:http'
import type { Ledger } from '@arkivar/ledger'
import { Problem } from '@arkivar/observability'

/**
 * Holds what a client says of the document that it knows against what is known of it (RFC 9110, section 13.1): `If-Match`
 * and `If-None-Match`, with `*` or the ETags of the original, which are hashes of its bytes.
 *
 * @param keys that the document may have, the likeliest first.
 * @throws Problem 412 where it is not so.
 */
export async function assertPreconditions(
  headers: IncomingHttpHeaders,
  source: string,
  keys: readonly string[],
  known: Ledger['documents']['known'],
): Promise<void> {
  const wanted = headers['if-match']
  const unwanted = headers['if-none-match']
  if (wanted === undefined && unwanted === undefined) return
  const documents = await known(source, keys)
  const document = keys.map((key) => documents.get(key)).find((each) => each?.withdrawn === false)
  const tag = document === undefined ? null : `"${document.sha256}"`
  if (wanted !== undefined && !names(wanted, tag)) throw failed('If-Match', tag)
  if (unwanted !== undefined && names(unwanted.replaceAll('W/', ''), tag)) throw failed('If-None-Match', tag)
}

function names(header: string, tag: string | null): boolean {
  if (tag === null) return false
  return header.split(',').some((each) => each.trim() === tag || each.trim() === '*')
}

function failed(header: string, tag: string | null): Problem {
  const known = tag === null ? 'There is no such document' : `The document has the bytes ${tag}`
  return new Problem(
    412,
    'precondition-failed',
    `${known}, which is not what ${header} says; look at it before sending.`,
  )
}
