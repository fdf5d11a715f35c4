import type { ExtractionInput, PageReading, ReadingJournal } from '@arkivar/extraction'
import { loadThroughCache } from './code-cache.ts'
import type { ParserHello, ParserMessage, ParserRequest, Sabotage } from './parser-messages.ts'
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
      const read = done === undefined ? {} : { done: { page: done.number, reading: JSON.stringify(done) } }
      done = undefined
      await say({ id, type: 'phase', phase, ...(page === undefined ? {} : { page }), ...read })
      const act = sabotage.find(({ at }) => at === (phase === 'page' ? page : phase))
      if (act !== undefined) await sabotageProcess(act)
    },
    pageCount: (pages) => say({ id, type: 'pageCount', pages }),
    page: (reading) => {
      done = reading
      return Promise.resolve()
    },
  }
}

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
        known: known.map((reading) => JSON.parse(reading) as PageReading),
        ...(fileName === undefined ? {} : { fileName }),
      }
      await say({ id, type: 'outcome', outcome: await extractDocument(input) })
    } catch (error) {
      const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
      await say({ id, type: 'surprise', message, stack })
    }
  })
  process.on('disconnect', () => process.exit())
  await say({ type: 'ready' })
}

await main()
