import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { codeCache } from './code-cache.ts'
import type { Sabotage } from './parser-messages.ts'

/** What has to be refused; where it is not, the process throws and the document fails. */
async function refused(attempt: () => unknown): Promise<void> {
  try {
    await attempt()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_ACCESS_DENIED') return
    throw error
  }
  throw new Error('the parser process was allowed what it must not do')
}

const mebibyte = 1024 * 1024

/** What hostile documents do to a parser, made to order. */
export async function sabotageProcess({ does }: Sabotage): Promise<void> {
  switch (does) {
    case 'crash':
      process.kill(process.pid, 'SIGSEGV')
      return new Promise(() => {})
    case 'hang':
      for (;;);
    case 'grow': {
      const kept: unknown[] = []
      for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => ({ index })))
    }
    case 'grow-outside-heap': {
      const kept: Uint8Array[] = []
      for (;;) {
        kept.push(new Uint8Array(16 * mebibyte).fill(1))
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
    case 'read-file':
      return refused(() => readFileSync('/etc/hostname'))
    case 'write-file':
      return refused(() => writeFileSync(join(codeCache, 'planted'), ''))
    case 'start-process':
      return refused(() => spawnSync(process.execPath, ['--version']))
    case 'connect':
      return refused(
        () =>
          new Promise((resolve, reject) => {
            connect(9, '127.0.0.1').once('connect', resolve).once('error', reject)
          }),
      )
  }
}
