import { createHash, type Hash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { Problem } from '@arkivar/observability'

type Told = { readonly header: string; readonly hash: Hash; readonly digest: string }

/** By the names of RFC 9530; its predecessor wrote them in capitals. */
const algorithms: Readonly<Record<string, string>> = { 'sha-256': 'sha256', 'sha-512': 'sha512', md5: 'md5' }

/**
 * The chunks of a body, held against what its sender tells of them: `Content-Digest`, `Repr-Digest`, or the older
 * `Digest` and `Content-MD5`. Who sends these wants to hear of bytes that were lost or changed on the way.
 *
 * @throws Problem 400 behind the last chunk, where they are others.
 */
export async function* asTold(
  chunks: AsyncIterable<Uint8Array>,
  headers: IncomingHttpHeaders,
): AsyncGenerator<Uint8Array> {
  const told = toldIn(headers)
  for await (const chunk of chunks) {
    for (const { hash } of told) hash.update(chunk)
    yield chunk
  }
  for (const { header, hash, digest } of told) {
    if (hash.digest('base64').replace(/=+$/, '') === digest) continue
    throw new Problem(400, 'digest-mismatch', `What came is not what "${header}" tells of; send the file again.`)
  }
}

function toldIn(headers: IncomingHttpHeaders): Told[] {
  const md5 = headers['content-md5']
  const said = ['content-digest', 'repr-digest', 'digest'].map((header) => [header, headers[header]] as const)
  return [...said, ['content-md5', md5 === undefined ? undefined : `md5=${md5}`] as const].flatMap(([header, value]) =>
    [...String(value ?? '').matchAll(/([\w-]+)=:?([\w+/]+)/g)].flatMap(([, name = '', digest = '']) => {
      const algorithm = algorithms[name.toLowerCase()]
      return algorithm === undefined ? [] : [{ header, hash: createHash(algorithm), digest }]
    }),
  )
}
