import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createExtractor } from '@arkivar/extract'
import { randomFrom } from '../bench/generated-documents.ts'
import { projectFolder } from '../support/arkivar-process.ts'
import { readOptions } from '../support/read-options.ts'

type Random = () => number

/**
 * Changes good files at random and reads them; every one has to end in text or in a named failure. Prints a count by
 * outcome. `--count 2000 --seed 1`; the same seed makes the same files.
 */
async function fuzz(args: readonly string[]): Promise<Record<string, number>> {
  const { values } = readOptions({
    args: [...args],
    options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
  })
  const folder = join(projectFolder, 'test/samples')
  const names = (await readdir(folder)).filter((name) => /\.(?:pdf|docx|html|txt)$/.test(name)).sort()
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))))
  const random = randomFrom(Number(values.seed))
  const mutants = Array.from({ length: Number(values.count) }, () => mutate(files[pick(random, files.length)], random))
  // Recognition would read the same pictures two thousand times.
  const extractor = createExtractor({ processes: 0, ocr: false, budgets: { pageMs: 10_000, documentMs: 30_000 } })
  const counts: Record<string, number> = {}
  const surprises: string[] = []
  try {
    await Promise.all(
      mutants.map(async (bytes, index) => {
        const outcome = await extractor.extract(bytes).catch((error: unknown) => {
          surprises.push(`${index}: ${error instanceof Error ? (error.cause ?? error.message) : String(error)}`)
          return null
        })
        const lost = outcome?.ok && outcome.document.pages.some((page) => page.failure !== null)
        const name = outcome === null ? 'surprise' : outcome.ok ? (lost ? 'partial' : 'read') : outcome.failure.code
        counts[name] = (counts[name] ?? 0) + 1
      }),
    )
  } finally {
    await extractor.close()
  }
  process.stdout.write(
    `${JSON.stringify({ counts, surprises: surprises.slice(0, 10), ended: extractor.stats().ended }, null, 2)}\n`,
  )
  return counts
}

const pick = (random: Random, count: number): number => Math.floor(random() * count)

function mutate(original: Buffer | undefined, random: Random): Uint8Array {
  let bytes = new Uint8Array(original ?? [])
  for (let change = 0; change <= pick(random, 4); change++) {
    const at = pick(random, bytes.length)
    const length = 1 + pick(random, 200)
    switch (pick(random, 5)) {
      case 0:
        for (let index = at; index < Math.min(bytes.length, at + length); index++) bytes[index] = pick(random, 256)
        break
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(random, 8))
        break
      case 2:
        bytes = bytes.slice(0, Math.max(1, bytes.length - pick(random, Math.ceil(bytes.length / 2))))
        break
      case 3:
        bytes = spliced(bytes, at, Math.min(bytes.length, at + length), new Uint8Array())
        break
      default:
        bytes = spliced(bytes, at, at, bytes.slice(at, at + length))
    }
  }
  return bytes
}

function spliced(bytes: Uint8Array, from: number, to: number, put: Uint8Array): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(from + put.length + bytes.length - to)
  result.set(bytes.subarray(0, from))
  result.set(put, from)
  result.set(bytes.subarray(to), from + put.length)
  return result
}

await fuzz(process.argv.slice(2))
