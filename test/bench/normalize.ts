import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { classify } from '@arkivar/classification'
import { normalize } from '@arkivar/normalization'
import type { ExtractedDocument } from '@arkivar/types'
import { generate } from '../evaluate/generate.ts'
import { readDocuments } from '../evaluate/read-documents.ts'
import { readOptions } from '../support/read-options.ts'
import type { Benchmark } from './benchmark.ts'
import { printTable } from './print-table.ts'
import { measureReprocess, type ReprocessFigures } from './reprocess.ts'

const repetitive = ['Punkt 1: Sag\n\n', 'For stemte: A, B og ', 'Beslutning\n\nGodkendt\n\n', 'a']

/** How many documents of ten pages one core classifies and normalizes in a second, that length costs no more than itself, and how fast the program reprocesses from stored extraction. */
export const run: Benchmark = async (args) => {
  const { values } = readOptions({
    args: [...args],
    options: {
      documents: { type: 'string', default: '60' },
      pages: { type: 'string', default: '10' },
      seconds: { type: 'string', default: '5' },
      reprocess: { type: 'string', default: '3000' },
    },
  })
  const documents = await generated(Number(values.documents), Number(values.pages))
  const milliseconds = Number(values.seconds) * 1000
  const speed = measure(documents, milliseconds)
  printTable(`classify and normalize, ${documents.length} documents of about ${values.pages} pages, one core`, [
    ['stage', 'documents a second', 'ms a document'],
    ['classify', speed.classify.toFixed(0), (1000 / speed.classify).toFixed(2)],
    ['normalize', speed.normalize.toFixed(0), (1000 / speed.normalize).toFixed(2)],
    ['both', speed.both.toFixed(0), (1000 / speed.both).toFixed(2)],
  ])
  const lengths = repetitive.map((unit) => ({ unit, megabytes: [1, 10].map((size) => secondsFor(unit, size)) }))
  printTable('repetitive text, CPU seconds', [
    ['unit', '1 MB', '10 MB'],
    ...lengths.map(({ unit, megabytes }) => [JSON.stringify(unit), ...megabytes.map((time) => time.toFixed(2))]),
  ])
  const reprocess =
    values.reprocess === '0' ? null : await measureReprocess(Number(values.reprocess), Number(values.pages))
  if (reprocess !== null) printReprocess(reprocess, speed.both)
  return {
    documents: documents.length,
    pages: Number(values.pages),
    documentsPerSecond: speed,
    repetitive: lengths,
    reprocess,
  }
}

/** Says which limit was hit: a process that fills its core, or the machine that both share with others. */
function printReprocess(figures: ReprocessFigures, pure: number): void {
  const { documents, seconds, cpu, documentsPerSecond, warmPerSecond } = figures
  const total = Object.values(cpu).reduce((sum, used) => sum + used, 0)
  const stages = documents / pure
  const own = Object.entries(cpu).sort(([, a], [, b]) => b - a)
  printTable(`reprocessing ${documents} documents from stored extraction, embedded, all stages in one process`, [
    ['', 'CPU seconds', 'ms a document', 'of one core'],
    ...own.map(([name, used]) => [
      name === 'server' ? 'PostgreSQL' : name,
      used.toFixed(2),
      ((used * 1000) / documents).toFixed(2),
      `${((used / seconds) * 100).toFixed(0)} %`,
    ]),
    ['of it classify and normalize, by themselves', stages.toFixed(2), ((stages * 1000) / documents).toFixed(2), ''],
    [
      'together',
      total.toFixed(2),
      ((total * 1000) / documents).toFixed(2),
      `${((total / seconds) * 100).toFixed(0)} %`,
    ],
  ])
  const busy = total / seconds
  process.stdout.write(
    `${documentsPerSecond.toFixed(0)} documents a second, ${warmPerSecond.toFixed(0)} in the second half, when what is run has been compiled. ${busy.toFixed(1)} cores were busy: ${
      busy > 1.7
        ? 'the limit is the CPU time of all together.'
        : 'the limit is how tasks reach the threads that read, or what else this machine is doing.'
    }\n`,
  )
}

async function generated(count: number, pages: number): Promise<ExtractedDocument[]> {
  const folder = await mkdtemp(join(tmpdir(), 'arkivar-bench-normalize-'))
  try {
    await generate([
      '--out',
      folder,
      '--count',
      String(count),
      '--pages',
      String(pages),
      '--format',
      'docx',
      '--seed',
      'bench',
    ])
    const found: ExtractedDocument[] = []
    for await (const { extracted } of readDocuments(folder, { ocr: false }))
      if (extracted !== null) found.push(extracted)
    return found
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function measure(
  documents: readonly ExtractedDocument[],
  milliseconds: number,
): { classify: number; normalize: number; both: number } {
  const once = (extracted: ExtractedDocument) => {
    const started = cpuMilliseconds()
    const classification = classify({ extracted, hints: {} })
    const classified = cpuMilliseconds()
    normalize({ extracted, classification, hints: {}, decisions: {} })
    return [classified - started, cpuMilliseconds() - classified] as const
  }
  for (const each of documents) once(each)
  let [rounds, classifying, normalizing] = [0, 0, 0]
  while (classifying + normalizing < milliseconds) {
    for (const each of documents) {
      const [first, second] = once(each)
      classifying += first
      normalizing += second
      rounds += 1
    }
  }
  const perSecond = (time: number) => (rounds * 1000) / time
  return {
    classify: perSecond(classifying),
    normalize: perSecond(normalizing),
    both: perSecond(classifying + normalizing),
  }
}

/** Time of this thread on its core, so that what else the machine does is not counted. */
function cpuMilliseconds(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function secondsFor(unit: string, megabytes: number): number {
  const extracted = plainDocument(unit.repeat(Math.ceil((megabytes * 1_000_000) / unit.length)))
  const started = cpuMilliseconds()
  const classification = classify({ extracted, hints: {} })
  normalize({
    extracted,
    classification: { ...classification, type: 'referat', functions: ['besvarelse'] },
    hints: {},
    decisions: {},
  })
  return (cpuMilliseconds() - started) / 1000
}

function plainDocument(text: string): ExtractedDocument {
  const blocks = text
    .split('\n\n')
    .map((part) => ({ kind: 'paragraph' as const, text: part, page: 1, confidence: 1, region: 'body' as const }))
  return {
    format: 'text',
    mediaType: 'text/plain',
    pages: [{ number: 1, blocks, ocr: false, confidence: null, failure: null }],
    metadata: {},
    language: 'da',
    links: [],
    formFields: [],
    annotations: [],
    bookmarks: [],
    embeddedFiles: [],
    quality: { score: 1, readableWords: 1, readPages: 1, ocrConfidence: null },
    notices: [],
    privacy: { cprNumbers: 0, findings: [] },
  }
}
