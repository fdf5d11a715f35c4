import { setFlagsFromString } from 'node:v8'

/**
 * For stages that run hundreds of patterns thousands of times. V8 interprets a pattern at first, and so compiles nearly each
 * of them twice: a seventh of the time of the first 300 documents of a process.
 */
export function compilePatternsAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up')
}
