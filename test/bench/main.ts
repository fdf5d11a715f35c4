import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../support/arkivar-process.ts'
import type { Benchmark } from './benchmark.ts'

const benchmarks: Record<string, () => Promise<{ run: Benchmark }>> = {
  normalize: () => import('./normalize.ts'),
  extraction: () => import('./extraction.ts'),
  pipeline: () => import('./pipeline.ts'),
  queue: () => import('./queue.ts'),
  search: () => import('./search.ts'),
}

const usage = `Measures speed and memory, prints tables, and leaves the figures in test/bench/results.

  npm run bench                              pipeline and queue
  npm run bench -- pipeline [--documents N]  everything, beside a bare loop of pdf.js over the same files
  npm run bench -- queue [--documents N]     what the machinery costs where the stages do nothing, on both queues
  npm run bench -- extraction [--max-pages N] [--tika URL]
                                             pages a second, beside other readers
  npm run bench -- normalize [--documents N] [--pages N] [--seconds N] [--reprocess N]
                                             classify and normalize, and reading again
  npm run bench -- search [--documents N]    filling the index, and asking it

  Figures depend on the machine: compare those of one run with each other.
`

const [name, ...args] = process.argv.slice(2)
const all = name === undefined || name.startsWith('--')
const chosen = all ? ['pipeline', 'queue'] : [name]
if (process.argv.includes('--help')) {
  process.stdout.write(usage)
  process.exit()
}
for (const each of chosen) {
  const load = benchmarks[each]
  if (load === undefined) {
    process.stderr.write(`There is no benchmark "${each}"; there are: ${Object.keys(benchmarks).join(', ')}.\n`)
    process.exit(1)
  }
  const { run } = await load()
  const figures = await run(all ? process.argv.slice(2) : args)
  const folder = join(projectFolder, 'test/bench/results')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${each}.json`)
  await writeFile(file, `${JSON.stringify({ at: new Date().toISOString(), figures }, null, 2)}\n`)
  process.stdout.write(`\nThe figures are in ${file}\n\n`)
}
