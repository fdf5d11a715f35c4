import type { AskerName } from './asker-name.ts'

export interface FoundAsker {
  askedBy: AskerName | null
  askedOn: string | null
  page: number
  quote: string
  /** Index of the line that tells who asked. */
  index: number
}

/** Farther down nobody tells who asked. */
export const LINES_READ = 60

/** So far reaches the head of a letter or of a form. */
export const LETTER_LINES = 20
