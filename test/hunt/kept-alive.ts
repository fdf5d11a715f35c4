import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../support/arkivar-process.ts'

/** A process that is started again whenever it ends, as Docker or systemd would. */
export type KeptAlive = {
  readonly name: string
  pid(): number | undefined
  /** How often it ended by itself, with another code than 0. */
  failedStarts(): number
  signal(signal: NodeJS.Signals): void
  /** SIGTERM, and no new start. @returns whether it ended in time by itself. */
  end(deadlineMs: number): Promise<boolean>
}

const restartMs = 700

export function keepAlive(
  name: string,
  args: readonly string[],
  environment: Record<string, string>,
  logFolder: string,
): KeptAlive {
  let child: ChildProcess | undefined
  let ending = false
  let failedStarts = 0
  let timer: NodeJS.Timeout | undefined
  let gone = Promise.withResolvers<void>()
  const start = (): void => {
    child = startLogged(args, environment, join(logFolder, `${name}.log`))
    child.once('exit', (code) => {
      if (code !== null && code !== 0) failedStarts += 1
      gone.resolve()
      if (ending) return
      gone = Promise.withResolvers<void>()
      timer = setTimeout(start, restartMs)
    })
  }
  start()
  const signal = (what: NodeJS.Signals): void => {
    if (child?.exitCode === null && child.signalCode === null) child.kill(what)
  }
  return {
    name,
    pid: () => (child?.exitCode === null && child.signalCode === null ? child.pid : undefined),
    failedStarts: () => failedStarts,
    signal,
    async end(deadlineMs) {
      ending = true
      clearTimeout(timer)
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return true
      signal('SIGCONT')
      signal('SIGTERM')
      let late = false
      const deadline = setTimeout(() => {
        late = true
        signal('SIGKILL')
      }, deadlineMs)
      await gone.promise
      clearTimeout(deadline)
      return !late
    },
  }
}

/** One of the project's programs, with its output in a file. */
export function startLogged(args: readonly string[], environment: Record<string, string>, log: string): ChildProcess {
  const file = openSync(log, 'a')
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([variable]) => !variable.startsWith('ARKIVAR_') && variable !== 'INIT_CWD'),
  )
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env: { ...inherited, NO_COLOR: '1', ...environment },
    stdio: ['ignore', file, file],
  })
  closeSync(file)
  return child
}
