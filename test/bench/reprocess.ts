import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, sql, useEmbeddedPostgres } from '@arkivar/postgres'
import { generate } from '../evaluate/generate.ts'
import { arkivarJson, startProgram } from '../support/arkivar-process.ts'
import { type CpuSeconds, watchCpu } from './cpu-time.ts'

export interface ReprocessFigures {
  documents: number
  /** Wall time and CPU time of the whole command less those of the same command for one document. */
  seconds: number
  cpu: CpuSeconds
  documentsPerSecond: number
  /** Of the second half, when what is run has been compiled: the rate of larger collections. */
  warmPerSecond: number
}

/**
 * Takes documents in, forgets what classify and normalize made of them, and reprocesses all of them from stored
 * extraction with the program as operators run it: embedded database, all stages in one process.
 */
export async function measureReprocess(documents: number, pages: number): Promise<ReprocessFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'arkivar-bench-reprocess-'))
  const home = join(folder, 'home')
  const files = join(folder, 'files')
  const environment = { ARKIVAR_HOME: home }
  const database = await useEmbeddedPostgres({ home })
  try {
    await generate([
      '--out',
      files,
      '--count',
      String(documents),
      '--pages',
      String(pages),
      '--seed',
      'reprocess',
      ...OWN,
    ])
    for (const name of await readdir(files)) if (name.endsWith('.golden.json')) await rm(join(files, name))
    await arkivarJson(['ingest', files], environment)
    const ids = await forgetResults(database.url, home)
    const server = Number((await readFile(join(home, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0])
    const one = await timed(['reprocess', ids[0] ?? '', '--from', 'classify'], environment, server)
    await forgetResults(database.url, home)
    const all = await timed(['reprocess', '--all', '--from', 'classify'], environment, server)
    const seconds = all.seconds - one.seconds
    const cpu = Object.fromEntries(
      Object.entries(all.cpu).map(([name, used]) => [name, Math.max(0, used - (one.cpu[name] ?? 0))]),
    )
    const documentsPerSecond = (ids.length - 1) / seconds
    return { documents: ids.length, seconds, cpu, documentsPerSecond, warmPerSecond: rateOfSecondHalf(all.progress) }
  } finally {
    await database.release()
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}

const OWN = ['--format', 'text', '--cpr', '0']

/** As after a new version of both stages: what they made is not known any more. @returns the documents. */
async function forgetResults(url: string, home: string): Promise<string[]> {
  const { db, close } = openDatabase({ url, applicationName: 'bench', max: 1 })
  try {
    await sql`delete from stage_result where stage in ('classify', 'normalize')`.execute(db)
    await putAside(join(home, 'storage/derived'))
    const { rows } = await sql<{ id: string }>`select id from document order by id`.execute(db)
    return rows.map(({ id }) => id)
  } finally {
    await close()
  }
}

/** A new version writes its outputs under new names. Deleting the old ones would slow the file system down for minutes. */
async function putAside(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true }))
    if (/(?:classify|normalize)@.*gz$/.test(name))
      await rename(join(folder, name), join(folder, `${name}.${Date.now()}.old`))
}

async function timed(
  args: readonly string[],
  environment: Record<string, string>,
  server: number,
): Promise<{ seconds: number; cpu: CpuSeconds; progress: Progress }> {
  const startedAt = performance.now()
  const running = startProgram(['services/arkivar/main.ts', ...args, '--json'], environment)
  const progress: { at: number; done: number }[] = []
  running.child.stderr?.on('data', (text: string) => {
    const at = performance.now() / 1000
    for (const [, done] of text.matchAll(/^done (\d+)\//gm)) progress.push({ at, done: Number(done) })
  })
  const cpu = await watchCpu(running.child.pid ?? 0, server)
  const { code, stderr } = await running.finished
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${stderr}`)
  return { seconds: (performance.now() - startedAt) / 1000, cpu: await cpu(), progress }
}

/** What the program said, and when, in seconds. */
type Progress = readonly { readonly at: number; readonly done: number }[]

function rateOfSecondHalf(progress: Progress): number {
  const last = progress.at(-1)
  const half = progress.find(({ done }) => done >= (last?.done ?? 0) / 2)
  return last === undefined || half === undefined ? Number.NaN : (last.done - half.done) / (last.at - half.at)
}
