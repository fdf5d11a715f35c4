import { setTimeout as pause } from 'node:timers/promises'
import { tell } from './command.ts'

const askEveryMs = 500
/** What PostgreSQL answers where all of its connections are taken. */
const noConnectionLeft = '53300'

/**
 * Opens what needs connections of a database that may have none left: others that work there will give theirs back.
 * Tells so once on standard error. Every other trouble is told at once, as it comes.
 */
export async function openWhenThereIsRoom<Opened>(open: () => Promise<Opened>, signal: AbortSignal): Promise<Opened> {
  for (let told = false; ; told = true) {
    try {
      return await open()
    } catch (error) {
      if (signal.aborted || !codesAlong(error).includes(noConnectionLeft)) throw error
      if (!told) tell(`Waiting: ${error instanceof Error ? error.message : String(error)}`)
      await pause(askEveryMs, undefined, { signal }).catch(() => undefined)
    }
  }
}

/** @returns the codes of an error and its causes. */
export function codesAlong(error: unknown): string[] {
  const codes: string[] = []
  for (let current = error; current instanceof Error && codes.length < 10; current = current.cause) {
    codes.push('code' in current ? String(current.code) : '')
  }
  return codes
}
