import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { Problem } from './problem.ts'

/** A request that waits for its answer. */
type Waiting = {
  /** All of it has come, or as much as is read at a time: the silence is ours. */
  complete(): boolean
  /** The answer is on its way. */
  begun(): boolean
  refuse(problem: Problem): void
}

/**
 * Ends connections on which nothing has passed for so long. Node would cut them off without a word; here, whoever still
 * waits for an answer hears why, and what to do.
 * @returns tells of a request that has come in on a connection; what it returns tells that it has been answered.
 */
export function endSilent(server: Server, silenceMs: number): (socket: Socket, request: Waiting) => () => void {
  const waiting = new WeakMap<Socket, Set<Waiting>>()
  server.setTimeout(silenceMs, (socket) => {
    const open = [...(waiting.get(socket) ?? [])].filter((request) => !request.begun())
    for (const request of open) request.refuse(request.complete() ? tookTooLong() : fellSilent(silenceMs))
    // An answer of which a part is on its way can only be cut off.
    if (open.length === 0) socket.destroy()
  })
  return (socket, request) => {
    const requests = waiting.get(socket) ?? new Set<Waiting>()
    waiting.set(socket, requests.add(request))
    return () => requests.delete(request)
  }
}

function fellSilent(silenceMs: number): Problem {
  const detail = `Nothing of the body came for ${silenceMs / 1000} seconds; send it again.`
  return new Problem(408, 'request-timeout', detail)
}

function tookTooLong(): Problem {
  const detail = 'The answer took too long; a server behind this one may be away. Send the request again later.'
  return new Problem(503, 'no-answer-in-time', detail, { headers: { 'retry-after': '30' } })
}
