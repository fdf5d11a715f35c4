import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { Problem } from './problem.ts'

type ClientError = Error & { readonly code?: string }

/** Answers what is no HTTP request, or breaks off in the middle of one; there is no request that a route could answer. */
export function answerClientError(error: ClientError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy()
    return
  }
  answerOn(socket, problemOf(error))
}

/** Answers who takes this for a proxy. */
export function refuseConnect(_request: IncomingMessage, socket: Duplex): void {
  answerOn(socket, new Problem(405, 'method-not-allowed', 'This is no proxy: there is nothing to CONNECT to.'))
}

function answerOn(socket: Duplex, { status, details }: Problem): void {
  const body = JSON.stringify(details)
  const head = [
    `HTTP/1.1 ${status} ${details.title}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

/** Answers a header `Expect` that asks for anything but `100-continue`. */
export function refuseExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const { status, details } = new Problem(417, 'unknown-expectation', 'The only "Expect" that is met is 100-continue.')
  const body = JSON.stringify(details)
  response.writeHead(status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  })
  response.end(body)
}

function problemOf({ code }: ClientError): Problem {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new Problem(431, 'headers-too-large', 'The address and headers of a request may have 16 KiB together.')
    case 'HPE_INVALID_URL':
      return new Problem(
        400,
        'bad-url',
        'Letters beyond a-z stand in an address as %XX, ø as %C3%B8; curl writes them so after --get --data-urlencode.',
      )
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Problem(408, 'request-timeout', 'The request did not arrive in time; send it again.')
    case 'HPE_INVALID_EOF_STATE':
      return new Problem(400, 'incomplete-request', 'The request broke off before its end; send it again.')
    default:
      return new Problem(400, 'malformed-request', 'This cannot be read as HTTP/1.1.')
  }
}
