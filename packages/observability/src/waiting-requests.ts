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

export type WaitingRequests = {
  /** @returns tells that it has been answered. */
  add(socket: Socket, request: Waiting): () => void
  /** Runs `task` once those have been answered that wait on the connection and have come as a whole; at once without. */
  afterAnswers(socket: Socket, task: () => void): void
  /** Answers all that wait still, and lets go of all connections once that has been written. */
  refuseAll(): void
}

/** So long an answer may take to be written before its connection is cut off. */
const writtenAfterMs = 500

/**
 * Keeps who waits for an answer, so that nobody is cut off without a word, as Node would do: neither where nothing has
 * passed for so long, nor where the server ends. What has been answered in part can only be cut off.
 */
export function waitingRequests(server: Server, silenceMs: number): WaitingRequests {
  const waiting = new Map<Socket, Set<Waiting>>()
  const afterwards = new WeakMap<Socket, () => void>()
  const refuse = (socket: Socket, problemOf: (request: Waiting) => Problem): boolean => {
    const open = [...(waiting.get(socket) ?? [])].filter((request) => !request.begun())
    for (const request of open) request.refuse(problemOf(request))
    return open.length > 0
  }
  server.setTimeout(silenceMs, (socket) => {
    const told = refuse(socket, (request) => (request.complete() ? tookTooLong() : fellSilent(silenceMs)))
    if (!told) socket.destroy()
  })
  return {
    add(socket, request) {
      const requests = waiting.get(socket) ?? new Set<Waiting>()
      waiting.set(socket, requests.add(request))
      return () => {
        requests.delete(request)
        if (requests.size > 0) return
        waiting.delete(socket)
        afterwards.get(socket)?.()
      }
    },
    afterAnswers(socket, task) {
      const requests = [...(waiting.get(socket) ?? [])]
      if (requests.length > 0 && requests.every((request) => request.complete())) afterwards.set(socket, task)
      else task()
    },
    refuseAll() {
      for (const socket of waiting.keys()) refuse(socket, ending)
      setTimeout(() => server.closeAllConnections(), writtenAfterMs).unref()
    },
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

function ending(): Problem {
  const detail = 'The server ends, and this would take too long; send it again once it is back.'
  return new Problem(503, 'ending', detail, { headers: { 'retry-after': '5' } })
}
