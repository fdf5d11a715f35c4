import { startTemporaryPostgres } from '@arkivar/postgres'
import { openSearchIndex, type SearchEntry, type SearchIndex } from '@arkivar/search'
import type { SearchQuery } from '@arkivar/types'
import { readOptions } from '../support/read-options.ts'
import type { Benchmark } from './benchmark.ts'
import { generateDocument, type Random, randomFrom, vocabulary } from './generated-documents.ts'
import { printTable } from './print-table.ts'

const batch = 100
const rounds = 40

type Times = { readonly asked: string; readonly p50Ms: number; readonly p95Ms: number }

/** Fills a search index with generated documents of ten passages each, and asks it what people ask. */
export const run: Benchmark = async (args) => {
  const { values } = readOptions({ args: [...args], options: { documents: { type: 'string', default: '10000' } } })
  const documents = Number(values.documents)
  const server = await startTemporaryPostgres()
  const index = await openSearchIndex({ database: server.url })
  try {
    const perSecond = await fill(index, documents)
    const times = await ask(index, documents)
    printTable(`${documents} documents of ten passages, ${perSecond.toFixed(0)} put in a second`, [
      ['what is asked', 'p50 ms', 'p95 ms'],
      ...times.map(({ asked, p50Ms, p95Ms }) => [asked, p50Ms.toFixed(1), p95Ms.toFixed(1)]),
    ])
    return { documents, documentsPerSecond: perSecond, times }
  } finally {
    await index.close()
    await server.close()
  }
}

async function fill(index: SearchIndex, documents: number): Promise<number> {
  const random = randomFrom(1)
  let seconds = 0
  for (let from = 0; from < documents; from += batch) {
    const size = Math.min(batch, documents - from)
    const entries = Array.from({ length: size }, (_, at): SearchEntry => {
      return { document: generateDocument(from + at, random), version: 1 }
    })
    const start = performance.now()
    await index.upsert(entries)
    seconds += (performance.now() - start) / 1000
  }
  return documents / seconds
}

async function ask(index: SearchIndex, documents: number): Promise<Times[]> {
  const random = randomFrom(2)
  const kinds: Record<string, () => SearchQuery> = {
    'a common word': () => ({ text: word(random, 0, 100) }),
    'a rare word': () => ({ text: word(random, 1000, 6000) }),
    'three words': () => ({
      text: [word(random, 50, 200), word(random, 200, 2000), word(random, 200, 2000)].join(' '),
    }),
    'this or that': () => ({ text: `${word(random, 50, 500)} or ${word(random, 50, 500)}` }),
    'three words in quotes': () => ({ text: `"${quoted(documents, random)}"` }),
    'a word, but not another': () => ({ text: `${word(random, 50, 500)} -${word(random, 0, 100)}` }),
    'a case number': () => ({ text: `27.12.16-K09-${Math.floor(random() * documents)}-23` }),
    'a word, with filters': () => ({
      text: word(random, 50, 500),
      kommune: '0151',
      from: '2020-01-01',
      type: 'referat',
    }),
    'filters alone': () => ({ text: '', kommune: '0151' }),
  }
  const all: number[] = []
  const rows: Times[] = []
  for (const [asked, query] of Object.entries(kinds)) {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) times.push(await timeOf(index, query()))
    rows.push({ asked, ...summary(times) })
    all.push(...times)
  }
  return [...rows, { asked: 'all', ...summary(all) }]
}

async function timeOf(index: SearchIndex, query: SearchQuery): Promise<number> {
  const start = performance.now()
  await index.search(query)
  return performance.now() - start
}

function word(random: Random, from: number, to: number): string {
  return vocabulary[from + Math.floor(random() * (to - from))] ?? ''
}

/** As somebody quotes who has read it: common words come as often as they do in texts. */
function quoted(documents: number, random: Random): string {
  const { text } = generateDocument(Math.floor(random() * documents), random)
  const words = text.split(/\s+/)
  const at = Math.floor(random() * (words.length - 3))
  return words.slice(at, at + 3).join(' ')
}

function summary(times: readonly number[]): { p50Ms: number; p95Ms: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const quantile = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50Ms: quantile(0.5), p95Ms: quantile(0.95) }
}
