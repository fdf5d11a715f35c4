import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const generator = fileURLToPath(new URL('../corpus/main.ts', import.meta.url))

/** Runs the generator as a process: it is a program with its own words, and nothing of it is imported here. */
export async function generate(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [generator, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  child.on('error', reject)
  child.on('exit', resolve)
  const code = await promise
  if (code !== 0) throw new Error(`The generator ended with ${code}.`)
}
