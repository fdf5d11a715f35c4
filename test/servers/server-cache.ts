import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Longer than the slowest build on a busy machine. */
const lockDeadlineMs = 30 * 60 * 1000

/**
 * The folder with the programs of a server, outside the checkout, made once per version.
 * @param name with the version in it, such as `versitygw-1.8.0`.
 * @param make fills an empty folder; the folder gets its name only when it is done, so that a broken download is never
 *   taken for a server. Of several runs at once, one makes it and the others wait.
 */
export async function cachedServer(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'arkivar-test-servers')
  const folder = join(cache, name)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const release = await lock(`${folder}.lock`)
  try {
    if (existsSync(folder)) return folder
    const unfinished = `${folder}.unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished)
    await make(unfinished)
    await rename(unfinished, folder)
    return folder
  } finally {
    await release()
  }
}

/** Holds a file with our process id; one whose process has ended is taken over. */
async function lock(path: string): Promise<() => Promise<void>> {
  const deadline = Date.now() + lockDeadlineMs
  for (;;) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      return () => rm(path, { force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => ''))
    if (holder > 0 && !isAlive(holder)) await rm(path, { force: true })
    else if (Date.now() > deadline) throw new Error(`${path} is held by process ${holder}: end it or remove the file`)
    else await setTimeout(200)
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}
