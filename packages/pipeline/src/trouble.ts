import { limits } from './topology.ts'

/** Remembers that a server was away: what it lost of its last moments should not wait for the next round. */
export interface Trouble {
  note(): void
  /** @returns true once after each trouble, when it has been calm for a while. */
  isOver(): boolean
}

export function watchTrouble(): Trouble {
  let lastAt: number | null = null
  return {
    note() {
      lastAt = performance.now()
    },
    isOver() {
      if (lastAt === null || performance.now() - lastAt < limits.calmMs) return false
      lastAt = null
      return true
    },
  }
}
