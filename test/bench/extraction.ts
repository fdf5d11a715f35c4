import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createExtractor } from '@arkivar/extract'
import { projectFolder } from '../support/arkivar-process.ts'
import { readOptions } from '../support/read-options.ts'
import type { Benchmark } from './benchmark.ts'
import { writePdf } from './generated-pdfs.ts'
import { printTable } from './print-table.ts'

const runProgram = promisify(execFile)
const loop = fileURLToPath(new URL('extraction-loop.ts', import.meta.url))
const sizes = [1, 10, 100, 1000]
/** As many as it takes to see whether all cores are at work. */
const poolDocuments = 200

interface LoopFigures {
  pages: number
  cpuSeconds: number
  peakMb: number
}

/** Pages a second and core on generated PDFs, beside a bare loop of pdf.js, pdftotext and Tika; memory; OCR; the pool. */
export const run: Benchmark = async (args) => {
  const { values } = readOptions({
    args: [...args],
    options: { tika: { type: 'string' }, 'max-pages': { type: 'string', default: '1000' } },
  })
  const folder = await mkdtemp(join(tmpdir(), 'arkivar-bench-'))
  try {
    const small = join(folder, 'warm-up.pdf')
    await writePdf(small, 3, true)
    const figures: object[] = []
    const rows = [['PDF', 'ours p/s', 'bare p/s', 'ratio', 'pdftotext p/s', 'Tika p/s', 'our peak MB']]
    for (const tagged of [true, false]) {
      for (const pages of sizes.filter((size) => size <= Number(values['max-pages']))) {
        const path = join(folder, `${pages}-${tagged ? 'tagged' : 'untagged'}.pdf`)
        await writePdf(path, pages, tagged)
        const figure = await measure(path, pages, small, values.tika)
        figures.push({ tagged, ...figure })
        rows.push(rowOf(`${pages} pages, ${tagged ? 'tagged' : 'untagged'}`, figure))
      }
    }
    printTable('Pages per CPU second, one core, warm', rows)
    const pooled = join(folder, 'pool.pdf')
    await writePdf(pooled, 10, true)
    const pool = await measurePool(pooled)
    const ocr = await measureOcr()
    return { figures, pool, ocr }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Figure = Awaited<ReturnType<typeof measure>>

async function measure(path: string, pages: number, warmUp: string, tika: string | undefined) {
  // Short files are read many times over: a single page takes less time than the clock can tell.
  const paths = Array.from({ length: Math.max(1, Math.ceil(60 / pages)) }, () => path)
  const ours = await inLoop('ours', warmUp, paths)
  const bare = await inLoop('bare', warmUp, paths)
  return {
    pages,
    oursPerSecond: ours.pages / ours.cpuSeconds,
    barePerSecond: bare.pages / bare.cpuSeconds,
    pdftotextPerSecond: await pdftotext(path, pages),
    tikaPerSecond: tika === undefined ? null : await tikaServer(tika, path, pages),
    peakMb: ours.peakMb,
  }
}

async function inLoop(mode: string, warmUp: string, paths: readonly string[]): Promise<LoopFigures> {
  const { stdout } = await runProgram(process.execPath, ['--no-warnings', loop, mode, warmUp, ...paths])
  // pdf.js may speak before the figures.
  return JSON.parse(stdout.slice(stdout.lastIndexOf('{'))) as LoopFigures
}

/** `pdftotext` is one process with one thread: its time is its CPU time. Null where it is not installed. */
async function pdftotext(path: string, pages: number): Promise<number | null> {
  try {
    const started = performance.now()
    await runProgram('pdftotext', ['-layout', path, '-'], { maxBuffer: 256 * 1024 * 1024 })
    return pages / ((performance.now() - started) / 1000)
  } catch {
    return null
  }
}

/** A warm server, asked one file at a time: the second answer counts. */
async function tikaServer(url: string, path: string, pages: number): Promise<number> {
  const ask = async () => {
    const body = new Uint8Array(await readFile(path))
    const started = performance.now()
    await (await fetch(new URL('tika', url), { method: 'PUT', headers: { accept: 'text/plain' }, body })).text()
    return (performance.now() - started) / 1000
  }
  await ask()
  return pages / (await ask())
}

function rowOf(name: string, figure: Figure): string[] {
  const whole = (value: number | null) => (value === null ? 'not here' : value.toFixed(0))
  return [
    name,
    whole(figure.oursPerSecond),
    whole(figure.barePerSecond),
    (figure.oursPerSecond / figure.barePerSecond).toFixed(2),
    whole(figure.pdftotextPerSecond),
    whole(figure.tikaPerSecond),
    String(figure.peakMb),
  ]
}

/**
 * How well the pool keeps the cores busy: CPU time of all processes over time passed and cores; and the share of the
 * time in which the parser processes had work, whether they got a core for it or somebody else on the machine had it.
 */
async function measurePool(path: string) {
  const cores = availableParallelism()
  const extractor = createExtractor({ processes: cores })
  try {
    const bytes = new Uint8Array(await readFile(path))
    await Promise.all(Array.from({ length: cores * 4 }, () => extractor.extract(bytes)))
    const before = await timeAtWork()
    const started = performance.now()
    await Promise.all(Array.from({ length: poolDocuments }, () => extractor.extract(bytes)))
    const seconds = (performance.now() - started) / 1000
    const after = await timeAtWork()
    const share = (of: 'running' | 'ready') =>
      before === null || after === null ? null : (after[of] - before[of]) / (seconds * cores)
    const [coresBusy, parsersAtWork] = [share('running'), share('ready')]
    const percent = (value: number | null) => (value === null ? '–' : `${(value * 100).toFixed(0)} %`)
    printTable(`The pool: ${poolDocuments} documents of 10 pages, ${cores} processes`, [
      ['documents/s', 'pages/s', 'cores busy', 'parsers at work'],
      [
        (poolDocuments / seconds).toFixed(1),
        ((poolDocuments * 10) / seconds).toFixed(0),
        percent(coresBusy),
        percent(parsersAtWork),
      ],
    ])
    return { documentsPerSecond: poolDocuments / seconds, coresBusy, parsersAtWork }
  } finally {
    await extractor.close()
  }
}

const TICKS_PER_SECOND = 100

/**
 * CPU seconds of this process and its children so far, and the seconds in which the main threads of the children ran or
 * waited for a core, as Linux counts them; null elsewhere.
 */
async function timeAtWork(): Promise<{ running: number; ready: number } | null> {
  try {
    const children: string[] = []
    for (const task of await readdir(`/proc/${process.pid}/task`)) {
      const own = await readFile(`/proc/${process.pid}/task/${task}/children`, 'utf8')
      children.push(...own.split(' ').filter(Boolean))
    }
    let [ticks, nanoseconds] = [0, 0]
    for (const pid of [process.pid, ...children]) {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
    }
    for (const pid of children) {
      const [ran = 0, waited = 0] = (await readFile(`/proc/${pid}/schedstat`, 'utf8')).split(' ').map(Number)
      nanoseconds += ran + waited
    }
    return { running: ticks / TICKS_PER_SECOND, ready: nanoseconds / 1e9 }
  } catch {
    return null
  }
}

/** Seconds a page and core, on the scanned sample. */
async function measureOcr() {
  const samples = join(projectFolder, 'test/samples')
  const scans = (await readdir(samples)).filter((name) => name.includes('skannet') && name.endsWith('.pdf'))
  const extractor = createExtractor({ processes: 1 })
  try {
    let pages = 0
    let seconds = 0
    for (const name of scans) {
      const bytes = new Uint8Array(await readFile(join(samples, name)))
      const started = performance.now()
      const outcome = await extractor.extract(bytes)
      seconds += (performance.now() - started) / 1000
      if (outcome.ok) pages += outcome.document.pages.filter((page) => page.ocr).length
    }
    if (pages === 0) return null
    printTable('Text recognition', [
      ['pages', 'seconds a page and core'],
      [String(pages), (seconds / pages).toFixed(2)],
    ])
    return { pages, secondsPerPage: seconds / pages }
  } finally {
    await extractor.close()
  }
}
