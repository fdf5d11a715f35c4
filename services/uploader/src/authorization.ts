import { createHash, timingSafeEqual } from 'node:crypto'
import { BlockList, isIPv6 } from 'node:net'
import { Problem } from '@arkivar/observability'
import type { FastifyRequest } from 'fastify'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Set by proxies: the request comes from somewhere else than the socket says. */
const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via']

/**
 * Decides who may hand documents in: whoever holds a token, and programs on this machine.
 *
 * @param tokensSha256 SHA-256 of each token in hex.
 * @returns a function that names the client of a request, for limits and logs, and throws a Problem (401) where it is
 *   nobody's.
 * @throws Error where a hash is none, so that a mistyped setting locks nobody in or out silently.
 */
export function createAuthorizer(tokensSha256: readonly string[]): (request: FastifyRequest) => string {
  const hashes = tokensSha256.map((hash) => {
    if (!/^[0-9a-f]{64}$/i.test(hash)) {
      throw new Error('ARKIVAR_TOKENS_SHA256 holds something that is no SHA-256 in hex; make one with sha256sum.')
    }
    return Buffer.from(hash, 'hex')
  })

  return (request) => {
    const { authorization } = request.headers
    if (authorization === undefined) {
      if (isLocal(request)) return 'local'
      throw unauthorized('Send "Authorization: Bearer TOKEN"; only programs on the machine itself need none.')
    }
    const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? ''
    const given = createHash('sha256').update(token).digest()
    if (!hashes.some((hash) => timingSafeEqual(hash, given))) {
      throw unauthorized('The token is none of those whose SHA-256 stand in ARKIVAR_TOKENS_SHA256.')
    }
    return `token ${given.toString('hex', 0, 6)}`
  }
}

function unauthorized(detail: string): Problem {
  return new Problem(401, 'unauthorized', detail, { headers: { 'www-authenticate': 'Bearer realm="arkivar"' } })
}

/**
 * Whether a program on this machine speaks for itself: not a proxy that passes on what strangers say, and not a browser
 * in which a foreign page (or one whose name was pointed at 127.0.0.1) sends a form.
 */
function isLocal({ raw, headers }: FastifyRequest): boolean {
  const address = raw.socket.remoteAddress
  if (address === undefined || !loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) return false
  if (forwardingHeaders.some((name) => headers[name] !== undefined)) return false
  // Browsers always say whom they mean; only a program that speaks HTTP/1.0 gets here without.
  if (headers.host !== undefined && !isLoopbackName(hostNameOf(`http://${headers.host}`))) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return headers.origin === undefined || headers.origin === `http://${headers.host}`
}

function hostNameOf(url: string): string | undefined {
  return URL.parse(url)?.hostname.replace(/^\[|\]$/g, '')
}

function isLoopbackName(host: string | undefined): boolean {
  if (host === undefined) return false
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
