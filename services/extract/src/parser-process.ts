import { gzipSync } from 'node:zlib'
import type { ExtractionInput, PageReading, ReadingJournal } from '@arkivar/extraction'
import { loadThroughCache } from './code-cache.ts'
import type { ParserHello, ParserMessage, ParserRequest, Sabotage } from './parser-messages.ts'
import { writeReport } from './parser-reports.ts'
import { sabotageProcess } from './sabotage.ts'
import { watchParent } from './watch-parent.ts'

/**
 * The process in which documents are parsed. It has no network, no files but its own code, and nobody to start; it gets
 * bytes, says what it is doing, and hands out each page as soon as it is read.
 */
function say(message: ParserMessage | ParserHello): Promise<void> {
  return new Promise((resolve, reject) => {
    if (process.send === undefined) reject(new Error('a parser process is started by its pool only'))
    else process.send(message, undefined, undefined, (error) => (error === null ? resolve() : reject(error)))
  })
}

function journalOf(id: number, sabotage: readonly Sabotage[]): ReadingJournal {
  // A page that was read goes with the word of what comes next, which follows at once.
  let done: PageReading | undefined
  return {
    async phase(phase, page) {
      const read = done === undefined ? {} : { done: { page: done.number, reading: Buffer.from(JSON.stringify(done)) } }
      done = undefined
      writeReport({ id, type: 'phase', phase, page: page ?? 0, ...read })
      const act = sabotage.find(({ at }) => at === (phase === 'page' ? page : phase))
      if (act !== undefined) await sabotageProcess(act)
    },
    async pageCount(pages) {
      writeReport({ id, type: 'pageCount', pages })
    },
    page: (reading) => {
      done = reading
      return Promise.resolve()
    },
  }
}

const decoder = new TextDecoder()

/** Half the time of the default for a tenth more bytes. */
const level = 1

/** As it will be stored, so that nobody has to make it of the document once more. */
const packed = (document: object): Uint8Array => gzipSync(JSON.stringify(document), { level })

async function main(): Promise<void> {
  watchParent()
  // pdf.js writes what it thinks of a document to the console; nothing of a document belongs there.
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => {}
  const { extractDocument } = await loadThroughCache(async (folder) => {
    const extraction = await import('@arkivar/extraction')
    await extraction.warmUp(folder)
    return extraction
  })
  process.on('message', async (request: ParserRequest) => {
    const { id, bytes, fileName, budgets, ocr, known, sabotage } = request
    try {
      const input: ExtractionInput = {
        bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        budgets,
        ocr,
        journal: journalOf(id, sabotage),
        known: known.map((reading) => JSON.parse(decoder.decode(reading)) as PageReading),
        ...(fileName === undefined ? {} : { fileName }),
      }
      const outcome = await extractDocument(input)
      if (outcome.ok) await say({ id, type: 'read', packed: packed(outcome.document), embedded: outcome.embedded })
      else await say({ id, type: 'failed', failure: outcome.failure })
    } catch (error) {
      const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
      await say({ id, type: 'surprise', message, stack })
    }
  })
  process.on('disconnect', () => process.exit())
  await say({ type: 'ready' })
}

await main()
