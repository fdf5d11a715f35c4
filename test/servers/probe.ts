import { connect } from 'node:net'

/** Whether a request to this URL, a GET unless told otherwise, is answered with success. */
export async function answersHttp(url: string, request: RequestInit = {}): Promise<boolean> {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(2000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

/** Whether a server on loopback that is sent `question` begins its answer with `answer`. */
export function answersTcp(port: number, question: string | Uint8Array, answer: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    let heard = ''
    const end = (): void => {
      socket.destroy()
      resolve(heard.startsWith(answer))
    }
    socket.setTimeout(2000, end)
    socket.on('connect', () => socket.write(question))
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1')
      if (heard.length >= answer.length) end()
    })
    socket.on('error', end)
    socket.on('close', end)
  })
}
