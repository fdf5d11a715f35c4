import type { Random } from '../corpus/random.ts'

/** Something that goes wrong and, after a while, right again. */
export type Fault = {
  readonly name: string
  /** What it happens to: one thing at a time for each. */
  readonly target: string
  readonly weight: number
  run(random: Random): Promise<string>
}

/** A whole Arkivar, with everything that it stands on, and the ways to harm it. */
export type World = AsyncDisposable & {
  /** The settings of commands that go through the same weather as everybody else. */
  readonly environment: Record<string, string>
  /** Of the settings without weather, for looking. */
  readonly clearEnvironment: Record<string, string>
  readonly apiUrl: string
  readonly faults: readonly Fault[]
  databaseUrl(): Promise<string>
  /** Resolves once every file has been accepted under every name that it gets. */
  handIn(): Promise<void>
  /** Source and key → SHA-256 of all that is handed in. */
  readonly expected: ReadonlyMap<string, string>
  /** Hands everything in once more. @returns what was not unchanged. */
  handInAgain(): Promise<string[]>
  /** Ends all faults: everything is there and answers. */
  calm(): Promise<void>
  /** Ends all processes in order. @returns those that had to be killed, and what they left. */
  end(): Promise<string[]>
}

export const seconds = (random: Random, low: number, high: number): number => random.int(low * 10, high * 10) * 100
