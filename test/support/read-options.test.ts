import { expect, test } from 'vitest'
import { startProgram } from './arkivar-process.ts'

const programs = ['test/bench/main.ts', 'test/hunt/main.ts', 'test/evaluate/main.ts', 'test/corpus/main.ts']

test.concurrent.for(programs)('%s explains itself, and tells a mistake in one line', async (program) => {
  const help = await startProgram([program, '--help'], {}).finished
  expect(help).toMatchObject({ code: 0, stderr: '' })
  expect(help.stdout).toMatch(/--\w/)
  const mistake = await startProgram([program, '--nonsense'], {}).finished
  expect(mistake).toMatchObject({ code: 1, stdout: '' })
  expect(mistake.stderr).toBe(`Unknown option '--nonsense'. "--help" shows what there is.\n`)
})
