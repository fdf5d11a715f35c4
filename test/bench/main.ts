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

const [name, ...args] = process.argv.slice(2)
const chosen = name === undefined || name.startsWith('--') ? ['pipeline', 'queue'] : [name]
for (const each of chosen) {
  const load = benchmarks[each]
  if (load === undefined) {
    process.stderr.write(`There is no benchmark "${each}"; there are: ${Object.keys(benchmarks).join(', ')}.\n`)
    process.exit(1)
  }
  const { run } = await load()
  const figures = await run(name === undefined || name.startsWith('--') ? process.argv.slice(2) : args)
  const folder = join(projectFolder, 'test/bench/results')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${each}.json`)
  await writeFile(file, `${JSON.stringify({ at: new Date().toISOString(), figures }, null, 2)}\n`)
  process.stdout.write(`\nThe figures are in ${file}\n\n`)
}
