import type { IncomingHttpHeaders } from 'node:http'
import type { Expectation } from '@arkivar/ledger'
import { Problem } from '@arkivar/observability'

/**
 * What a client says of the document that it knows (RFC 9110, section 13.1): `If-Match` and `If-None-Match`, with `*` or
 * the ETags of the original, which are hashes of its bytes.
 *
 * @returns undefined where it says nothing; what throws Problem 412 where it is not so.
 */
export function expectationOf(headers: IncomingHttpHeaders): Expectation | undefined {
  const wanted = headers['if-match']
  const unwanted = headers['if-none-match']
  if (wanted === undefined && unwanted === undefined) return
  return (sha256) => {
    const tag = sha256 === null ? null : `"${sha256}"`
    if (wanted !== undefined && !names(wanted, tag)) throw failed('If-Match', tag)
    if (unwanted !== undefined && names(unwanted.replaceAll('W/', ''), tag)) throw failed('If-None-Match', tag)
  }
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
