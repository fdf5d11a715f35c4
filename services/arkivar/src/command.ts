import { printable } from './terminal/printable.ts'

/** How a command ends: 0 fine; 1 it could not be carried out; 3 the books do not add up. */
export type ExitCode = 0 | 1 | 3

export type CommandContext = {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly json: boolean
}

/** A mistake of the user or of the machine, told in one line without a stack. */
export class CommandError extends Error {}

/** Results, and nothing else, go to standard output. */
export function print(text: string): void {
  process.stdout.write(`${printable(text)}\n`)
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Everything that is not a result. */
export function tell(text: string): void {
  process.stderr.write(`${printable(text)}\n`)
}
