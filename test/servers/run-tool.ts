import { spawn } from 'node:child_process'

/**
 * Runs a program to its end.
 * @returns its standard output.
 * @throws Error with the end of what it said, or that it is not installed.
 */
export async function runTool(
  file: string,
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; uid?: number } = {},
): Promise<string> {
  const { env, uid, cwd } = options
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    ...(cwd !== undefined && { cwd }),
    ...(uid !== undefined && { uid, gid: uid }),
  })
  let output = ''
  let complaints = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  const code = await new Promise<number | string | null>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (status, signal) => resolve(status ?? signal))
  })
  if (code === 0) return output
  throw new Error(`${file} ${args.join(' ')} failed (${code}): ${(complaints || output).trim().slice(-2000)}`)
}
