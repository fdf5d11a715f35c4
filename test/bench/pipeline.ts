import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Books } from '@arkivar/types'
import { writeLoadCorpus } from '../corpus/load-corpus.ts'
import { startProgram } from '../support/arkivar-process.ts'
import { readOptions } from '../support/read-options.ts'
import type { Benchmark } from './benchmark.ts'
import { type PeakMemory, watchMemory } from './peak-memory.ts'
import { printTable } from './print-table.ts'

const processes = 2

/** Lengths in pages, as kommuner publish: mostly notes of a page or two, and some minutes of dozens. */
const mixes = { 'small files': [1, 1, 2, 2, 3, 4], 'usual files': [1, 2, 3, 5, 8, 12, 16, 24] } as const

/** The whole pipeline in embedded mode beside a bare loop of pdf.js over the same files in as many processes. */
export const run: Benchmark = async (args) => {
  const { values } = readOptions({ args: [...args], options: { documents: { type: 'string', default: '200' } } })
  const results: Record<string, unknown> = {}
  const folders: string[] = []
  try {
    for (const [name, pages] of Object.entries(mixes)) {
      const folder = await mkdtemp(join(tmpdir(), 'arkivar-bench-'))
      folders.push(folder)
      results[name] = await measure(name, folder, pages, Number(values.documents))
    }
  } finally {
    // Not sooner: what is deleted makes new files slow for minutes.
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
  return results
}

async function measure(name: string, folder: string, pages: readonly number[], documents: number): Promise<unknown> {
  const files = join(folder, 'files')
  await writeLoadCorpus({ dir: files, count: documents, seed: 1, pages })
  const paths = (await readdir(files)).map((file) => join(files, file))
  const environment = { ARKIVAR_HOME: join(folder, 'home'), ARKIVAR_EXTRACT_PROCESSES: String(processes) }
  // The database is set up once in the life of a home; that is no part of the rate.
  await ingest([paths[0] ?? ''], environment)

  const bare = await bareLoops(paths)
  const full = await ingest([files], environment)
  const again = await ingest([files], environment)
  const rate = (seconds: number) => [(paths.length / seconds).toFixed(1), (bare.pages / seconds).toFixed(1)]
  printTable(`${name}: ${paths.length} PDF files with ${bare.pages} pages, ${processes} parser processes`, [
    ['', 'seconds', 'documents/s', 'pages/s', 'of the bare loop'],
    ['bare loop of pdf.js', bare.seconds.toFixed(1), ...rate(bare.seconds), '1.00'],
    ['whole pipeline', full.seconds.toFixed(1), ...rate(full.seconds), (bare.seconds / full.seconds).toFixed(2)],
    [
      'unchanged run',
      again.seconds.toFixed(1),
      ...rate(again.seconds),
      `${(full.seconds / again.seconds).toFixed(0)} times the first`,
    ],
  ])
  printTable('Peak resident memory, largest single process', [
    ['process', 'how many', 'MB'],
    ...full.memory.map((each) => [each.name, String(each.processes), String(each.peakMegabytes)]),
  ])
  return { documents: paths.length, pages: bare.pages, bare: bare.seconds, pipeline: full, unchanged: again }
}

async function bareLoops(paths: readonly string[]): Promise<{ seconds: number; pages: number }> {
  const script = fileURLToPath(new URL('bare-loop.ts', import.meta.url))
  const startedAt = performance.now()
  const counts = await Promise.all(
    Array.from({ length: processes }, async (_, index) => {
      const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
      child.stdin.end(paths.filter((_path, position) => position % processes === index).join('\n'))
      return JSON.parse(await text(child.stdout)) as { pages: number }
    }),
  )
  return { seconds: (performance.now() - startedAt) / 1000, pages: counts.reduce((sum, { pages }) => sum + pages, 0) }
}

async function ingest(
  paths: readonly string[],
  environment: Record<string, string>,
): Promise<{ seconds: number; books: Books; memory: PeakMemory[] }> {
  const startedAt = performance.now()
  const running = startProgram(['services/arkivar/main.ts', 'ingest', '--json', ...paths], environment)
  const memory = watchMemory(running.child.pid ?? 0)
  const { code, stdout, stderr } = await running.finished
  if (code !== 0) throw new Error(`ingest ended with ${code}:\n${stderr}`)
  const { books } = JSON.parse(stdout) as { books: Books }
  return { seconds: (performance.now() - startedAt) / 1000, books, memory: await memory() }
}
