import { existsSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { HomeLayout } from './home-layout.ts'

/**
 * Takes the lock that the one keeper of a home holds for as long as it lives. SQLite is used for nothing but its lock
 * on the file: the kernel drops it with the process, however that ends, so no stale lock has ever to be judged.
 * @returns whether this process holds it now.
 */
export function takeLock(layout: HomeLayout): boolean {
  if (!existsSync(layout.lock)) {
    writeFileSync(layout.lock, '', { mode: 0o600, flag: 'a' })
    layout.own(layout.lock)
  }
  const lock = new DatabaseSync(layout.lock, { timeout: 0 })
  try {
    // No journal beside it, which another user could not open.
    lock.exec('pragma journal_mode = memory; begin exclusive')
    held.push(lock)
    return true
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === 5) return false
    throw error
  }
}

/** Keeps the lock from being collected as garbage. */
const held: DatabaseSync[] = []
