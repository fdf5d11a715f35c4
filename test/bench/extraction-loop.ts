import { readFile } from 'node:fs/promises'
import { defaultBudgets, extractDocument, silentJournal } from '@arkivar/extraction'
import { runningText } from '@arkivar/types'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * Reads the files named on the command line, one after the other, and prints pages, characters, CPU seconds and peak
 * memory as JSON. `bare`: nothing but `getTextContent()` of pdf.js. `ours`: everything. The first file is a warm-up.
 */
const [mode, warmUp = '', ...paths] = process.argv.slice(2)

async function bare(bytes: Uint8Array): Promise<{ pages: number; characters: number }> {
  const task = getDocument({ data: bytes, verbosity: 0 })
  const document = await task.promise
  let characters = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    for (const item of (await page.getTextContent()).items) if ('str' in item) characters += item.str.length
    page.cleanup()
  }
  const pages = document.numPages
  await task.destroy()
  return { pages, characters }
}

async function ours(bytes: Uint8Array): Promise<{ pages: number; characters: number }> {
  const outcome = await extractDocument({ bytes, budgets: defaultBudgets, journal: silentJournal, ocr: true })
  if (!outcome.ok) throw new Error(outcome.failure.message)
  return { pages: outcome.document.pages.length, characters: runningText(outcome.document).length }
}

const read = mode === 'bare' ? bare : ours
for (let round = 0; round < 5; round++) await read(new Uint8Array(await readFile(warmUp)))
let pages = 0
let characters = 0
const before = process.cpuUsage()
for (const path of paths) {
  const done = await read(new Uint8Array(await readFile(path)))
  pages += done.pages
  characters += done.characters
}
const { user, system } = process.cpuUsage(before)
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(JSON.stringify({ pages, characters, cpuSeconds: (user + system) / 1e6, peakMb }))
