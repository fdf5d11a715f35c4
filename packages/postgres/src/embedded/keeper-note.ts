import { readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import type { HomeLayout } from './home-layout.ts'

/** What the keeper writes down, for this user's eyes only, so that others find it. */
export type KeeperNote = {
  readonly pid: number
  /** Of the keeper's own socket on 127.0.0.1. */
  readonly port: number
  /** Said by whoever connects, so that no other user of the machine learns the password. */
  readonly clientWord: string
  /** Said by the keeper, so that nobody who got its old port can pose as it. */
  readonly keeperWord: string
  /** Of the server: taken again after a crash, because the pools of those who use it know it. */
  readonly serverPort: number | null
  /** Processes that use the server. */
  readonly users: readonly number[]
}

export type Hello = { readonly word: string; readonly pid: number; readonly returning: boolean }
export type Answer = { readonly word: string; readonly url?: string; readonly first?: boolean; readonly error?: string }

/** @returns undefined where there is none, or a torn one. */
export function readNote(layout: HomeLayout): KeeperNote | undefined {
  try {
    return JSON.parse(readFileSync(layout.note, 'utf8')) as KeeperNote
  } catch {
    return undefined
  }
}

export function writeNote(layout: HomeLayout, note: KeeperNote): void {
  const temporary = `${layout.note}.${note.pid}`
  try {
    writeFileSync(temporary, JSON.stringify(note), { mode: 0o600 })
    layout.own(temporary)
    renameSync(temporary, layout.note)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Removes the note if it is still that of `pid`: the home may have been deleted and made anew meanwhile. */
export function removeNote(layout: HomeLayout, pid: number): void {
  if (readNote(layout)?.pid === pid) unlinkSync(layout.note)
}
