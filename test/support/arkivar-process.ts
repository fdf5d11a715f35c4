import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endWithTests } from './left-running.ts'

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

/** As the scripts of package.json name it. */
const compileCache = join(tmpdir(), 'node-compile-cache')

export type Finished = { code: number | null; stdout: string; stderr: string }

export type RunningProcess = {
  readonly child: ChildProcess
  readonly finished: Promise<Finished>
  /** What it has printed so far, both streams. */
  output(): string
  /** Ends it and waits for the end. */
  kill(signal?: NodeJS.Signals): Promise<Finished>
}

type Environment = Record<string, string>

/**
 * Starts one of the project's programs with the Node that runs the tests, and with nothing of the caller's ARKIVAR_
 * settings. It ends with the test file at the latest.
 */
export function startProgram(
  args: readonly string[],
  environment: Environment,
  options: { cwd?: string; uid?: number } = {},
): RunningProcess {
  const { cwd = projectFolder, uid } = options

  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('ARKIVAR_') && name !== 'INIT_CWD'),
  )
  const child = spawn(process.execPath, args, {
    cwd,
    ...(uid !== undefined && { uid, gid: uid }),
    env: { ...inherited, NODE_COMPILE_CACHE: compileCache, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const finished = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr }))
  const kill = (signal: NodeJS.Signals = 'SIGKILL'): Promise<Finished> => {
    child.kill(signal)
    return finished
  }
  child.once('exit', endWithTests(kill))
  return { child, finished, output: () => stdout + stderr, kill }
}

/** Runs a command of the CLI to its end. */
export function arkivar(args: readonly string[], environment: Environment): Promise<Finished> {
  return startProgram(['services/arkivar/main.ts', ...args], environment).finished
}

/** Runs a command that prints JSON. @throws Error with all that it printed where it failed. */
export async function arkivarJson<Result>(args: readonly string[], environment: Environment): Promise<Result> {
  const { code, stdout, stderr } = await arkivar([...args, '--json'], environment)
  if (code !== 0) throw new Error(`arkivar ${args.join(' ')} ended with ${code}:\n${stdout}\n${stderr}`)
  return JSON.parse(stdout) as Result
}
