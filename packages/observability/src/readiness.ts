import { DeadlineError, withDeadline } from './deadline.ts'
import { redact } from './redact.ts'

/** Resolves where the thing is usable, rejects with a message for an operator where not. */
export type Check = () => Promise<unknown>
export type Checks = Readonly<Record<string, Check>>
export type Readiness = { readonly ready: boolean; readonly checks: Readonly<Record<string, string>> }

/** Probes come every few seconds from several sides; the servers behind them need to answer only one. */
const cacheMs = 1_000
const deadlineMs = 2_000
/** What is answered of something that takes longer. */
export const silence = `does not answer within ${deadlineMs / 1000} seconds`

/** @returns a function that runs all checks at once, each under a deadline, and remembers the answer for a second. */
export function createReadiness(checks: Checks): () => Promise<Readiness> {
  let answer: { readonly at: number; readonly readiness: Promise<Readiness> } | undefined
  return () => {
    const now = performance.now()
    if (answer === undefined || now - answer.at > cacheMs) answer = { at: now, readiness: runChecks(checks) }
    return answer.readiness
  }
}

async function runChecks(checks: Checks): Promise<Readiness> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await runCheck(name, check)] as const),
  )
  return { ready: results.every(([, result]) => result === 'ok'), checks: Object.fromEntries(results) }
}

async function runCheck(name: string, check: Check): Promise<string> {
  try {
    await withDeadline(Promise.try(check), deadlineMs, name)
    return 'ok'
  } catch (error) {
    if (error instanceof DeadlineError) return silence
    return redact(error instanceof Error ? error.message : String(error))
  }
}
