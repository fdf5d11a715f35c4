import { setTimeout } from 'node:timers/promises'

/** Waits for a condition. @throws Error that names it where it did not come in time. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  timeoutMs = 60_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited ${timeoutMs / 1000} s in vain until ${what}`)
    await setTimeout(20)
  }
}
