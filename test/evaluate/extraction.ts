import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createExtractor, type Extractor } from '@arkivar/extract'
import { blockText, type ExtractedDocument, runningText } from '@arkivar/types'
import { printTable } from '../bench/print-table.ts'

/** A rendering that holds less than this share of the text is a part of it, such as a scan of some pages. */
const PART = 0.6

export interface ExtractionFigures {
  file: string
  /** Word F1 of all words found, rows of tables of contents included, against all words of the text. */
  f1: number
  /** Word F1 of the running text against the text without its table of contents. */
  runningF1: number
  /** Share of the words that stand in the same order. */
  order: number
  /** Where the rendering is a part of the text: the words of the text, from 1, that it was compared with. */
  part: { from: number; to: number } | null
  headings: number
  listItems: number
  tableRows: number
  furniture: number
  ocrPages: number
  lostPages: number
  seconds: number
}

/** Compares every rendering `x.*` of a folder with the text `x.txt` beside it, and prints the table. */
export async function run(args: readonly string[]): Promise<ExtractionFigures[]> {
  const [folder] = args
  if (folder === undefined) throw new Error('Name a folder that holds x.txt beside x.pdf, x.docx and the like.')
  const names = (await readdir(folder)).sort()
  const extractor = createExtractor({ processes: 0 })
  const figures: ExtractionFigures[] = []
  try {
    for (const text of names.filter((name) => name.endsWith('.txt'))) {
      const stem = text.slice(0, -'.txt'.length)
      const truth = await readFile(join(folder, text), 'utf8')
      const ownText = await extract(extractor, join(folder, text))
      if (!ownText.ok) continue
      const running = runningText(ownText.document)
      for (const name of names.filter((each) => each.startsWith(`${stem}.`) && each !== text)) {
        figures.push(await compare(extractor, join(folder, name), name, truth, running))
      }
    }
  } finally {
    await extractor.close()
  }
  report(figures)
  return figures
}

async function extract(extractor: Extractor, path: string) {
  return extractor.extract(new Uint8Array(await readFile(path)), { fileName: path })
}

async function compare(
  extractor: Extractor,
  path: string,
  file: string,
  truth: string,
  truthWithoutContents: string,
): Promise<ExtractionFigures> {
  const started = performance.now()
  const outcome = await extract(extractor, path)
  const seconds = (performance.now() - started) / 1000
  const empty = { headings: 0, listItems: 0, tableRows: 0, furniture: 0, ocrPages: 0, lostPages: 0 }
  if (!outcome.ok) return { file, f1: 0, runningF1: 0, order: 0, part: null, ...empty, seconds }
  const { document } = outcome
  const found = wordsOf(withContents(document))
  const running = wordsOf(runningText(document))
  const all = wordsOf(truth)
  const allRunning = wordsOf(truthWithoutContents)
  const part = found.length < all.length * PART ? bestStretch(found, all) : null
  const runningPart = part === null ? null : bestStretch(running, allRunning)
  const blocks = document.pages.flatMap((page) => page.blocks)
  return {
    file,
    f1: wordF1(found, stretch(all, part)),
    runningF1: wordF1(running, stretch(allRunning, runningPart)),
    order: inOrder(running, allRunning),
    part: part === null ? null : { from: part.from + 1, to: part.to },
    headings: blocks.filter((block) => block.kind === 'heading').length,
    listItems: blocks.filter((block) => block.kind === 'listItem').length,
    tableRows: blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0),
    furniture: blocks.filter((block) => block.kind === 'furniture').length,
    ocrPages: document.pages.filter((page) => page.ocr).length,
    lostPages: document.pages.filter((page) => page.failure !== null).length,
    seconds,
  }
}

/** Everything a reader reads on the pages, running heads and page numbers apart. */
function withContents(document: ExtractedDocument): string {
  const read = document.pages.flatMap((page) =>
    page.blocks.filter((block) => block.kind !== 'furniture' || block.role === 'tableOfContents'),
  )
  return read.map(blockText).join('\n')
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Harmonic mean of the share of found words that are right and of right words that were found. */
function wordF1(found: readonly string[], truth: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of truth) left.set(word, (left.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of found) {
    const count = left.get(word) ?? 0
    if (count > 0) hits++
    left.set(word, count - 1)
  }
  return found.length + truth.length === 0 ? 1 : (2 * hits) / (found.length + truth.length)
}

interface Stretch {
  from: number
  to: number
}

const stretch = (words: readonly string[], part: Stretch | null): readonly string[] =>
  part === null ? words : words.slice(part.from, part.to)

/** How much longer or shorter than what was found the stretch may be that it is compared with. */
const STRETCH = 0.15

/** The stretch of the text that a part of it resembles most: where it begins and how long it is, is not known before. */
function bestStretch(found: readonly string[], truth: readonly string[]): Stretch {
  const wanted = new Map<string, number>()
  for (const word of found) wanted.set(word, (wanted.get(word) ?? 0) + 1)
  let best: Stretch & { f1: number } = { from: 0, to: 0, f1: -1 }
  const [shortest, longest] = [1 - STRETCH, 1 + STRETCH].map((share) => Math.round(found.length * share))
  for (let length = shortest ?? 0; length <= (longest ?? 0); length++) {
    const left = new Map(wanted)
    let hits = 0
    for (let to = 0; to < truth.length; to++) {
      const come = truth[to] ?? ''
      const count = left.get(come) ?? 0
      if (count > 0) hits++
      left.set(come, count - 1)
      if (to >= length) {
        const gone = truth[to - length] ?? ''
        const now = left.get(gone) ?? 0
        if (now >= 0) hits--
        left.set(gone, now + 1)
      }
      const from = Math.max(0, to + 1 - length)
      const f1 = (2 * hits) / (found.length + to + 1 - from)
      if (f1 > best.f1) best = { from, to: to + 1, f1 }
    }
  }
  return best
}

/** Share of neighbouring words that are neighbours in the text as well. */
function inOrder(found: readonly string[], truth: readonly string[]): number {
  const pairs = (words: readonly string[]) => words.slice(1).map((word, index) => `${words[index]} ${word}`)
  const known = new Set(pairs(truth))
  const own = pairs(found)
  return own.length === 0 ? 0 : own.filter((pair) => known.has(pair)).length / own.length
}

function report(figures: readonly ExtractionFigures[]): void {
  const digits = (value: number) => value.toFixed(4)
  const head = [
    'rendering',
    'F1',
    'F1 running',
    'order',
    'headings',
    'list items',
    'table rows',
    'OCR pages',
    'lost',
    'seconds',
  ]
  const rows = figures.map((each) => [
    each.part === null ? each.file : `${each.file} (words ${each.part.from}–${each.part.to} of its text)`,
    digits(each.f1),
    digits(each.runningF1),
    digits(each.order),
    ...[each.headings, each.listItems, each.tableRows, each.ocrPages, each.lostPages].map(String),
    each.seconds.toFixed(2),
  ])
  printTable('Renderings against their text', [head, ...rows])
  const kinds = Map.groupBy(figures, ({ file }) => file.slice(file.indexOf('.') + 1))
  const mean = (values: readonly number[]) =>
    digits(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length))
  printTable('Means by kind', [
    ['kind', 'files', 'F1', 'F1 running'],
    ...[...kinds].map(([kind, own]) => [
      kind,
      String(own.length),
      mean(own.map(({ f1 }) => f1)),
      mean(own.map(({ runningF1 }) => runningF1)),
    ]),
  ])
}
