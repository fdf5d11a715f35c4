import type { Socket } from 'node:net'

/**
 * Reads one line of JSON; what follows is dropped, and the socket goes on flowing so that its end is noticed.
 * @returns undefined where the other side ends first or says nothing in `timeoutMs`.
 */
export function readLine<Line>(socket: Socket, timeoutMs: number): Promise<Line | undefined> {
  return new Promise((resolve) => {
    let text = ''
    const timeout = setTimeout(() => resolve(undefined), timeoutMs)
    socket.on('data', (chunk) => {
      if (text.includes('\n')) return
      text += chunk.toString('utf8')
      if (text.includes('\n')) {
        clearTimeout(timeout)
        resolve(parse<Line>(text))
      }
      if (text.length > 65_536) socket.destroy()
    })
    socket.on('close', () => {
      clearTimeout(timeout)
      resolve(undefined)
    })
  })
}

function parse<Line>(text: string): Line | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
