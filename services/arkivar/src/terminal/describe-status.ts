import type { Books } from '@arkivar/types'
import { describeBooks } from './describe-books.ts'
import { formatTable } from './table.ts'

export type StageStatus = {
  stage: string
  moving: number
  held: number
  /** Of the queue; left out where it does not answer. */
  waiting?: number
  active?: number
  delayed?: number
}
export type RunStatus = {
  kind: string
  source: string
  startedAt: string
  endedAt: string | null
  interrupted: boolean
  books: Books
}

const titles = ['to do', 'held back', 'queued', 'active', 'delayed']
/** Of everything but the name of the source. */
const factsWidth = 35
/** A name of a source that is cut shorter tells nothing. */
const shortestSource = 8

/** @returns what each stage has to do, as a table where it fits into so many columns. */
export function describeStages(stages: readonly StageStatus[], width: number): string[] {
  const counts = stages.map(({ moving, held, waiting, active, delayed }) => [moving, held, waiting, active, delayed])
  const right = { align: 'right' } as const
  const table = formatTable(
    [{ title: '' }, ...titles.map((title) => ({ title, ...right }))],
    stages.map(({ stage }, row) => [stage, ...(counts[row] ?? []).map((count) => String(count ?? '?'))]),
  )
  if (table.every((line) => line.length <= width)) return table
  return stages.map(({ stage }, row) => {
    const facts = titles.flatMap((title, column) => (counts[row]?.[column] ? [`${counts[row][column]} ${title}`] : []))
    return `${stage}: ${facts.join(', ') || 'nothing to do'}`
  })
}

/** @returns runs with their books: these beside each where all fit into so many columns, else below it. */
export function describeRuns(runs: readonly RunStatus[], width: number): string[] {
  const source = { title: 'source', maxWidth: Math.max(shortestSource, Math.min(30, width - factsWidth)) }
  const columns = [{ title: 'started' }, { title: 'kind' }, source, { title: 'ended' }]
  const facts = runs.map((run) => [
    run.startedAt.slice(0, 16).replace('T', ' '),
    run.kind,
    run.source,
    run.endedAt?.slice(11, 16) ?? (run.interrupted ? 'cut off' : 'no'),
  ])
  const books = runs.map((run) => describeBooks(run.books))
  const table = formatTable(
    [...columns, { title: 'books' }],
    facts.map((row, index) => [...row, books[index] ?? '']),
  )
  if (table.every((line) => line.length <= width)) return table
  const [head = '', ...lines] = formatTable(columns, facts)
  return [head, ...lines.flatMap((line, index) => [line, `  ${books[index]}`])]
}
