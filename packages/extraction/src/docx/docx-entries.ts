import { failureOf } from '@arkivar/types/parsing'
import { openCutZip, openZip, type ZipEntry } from '../archive/zip-archive.ts'
import type { ExtractionBudgets } from '../budgets.ts'
import type { UnfinishedDocument } from '../finish/finish-document.ts'

interface DocxEntries {
  entries: ReadonlyMap<string, ZipEntry>
  /** Name of the entry that holds the text. */
  main: string
  notices: UnfinishedDocument['facts']['notices']
}

const MAIN = /^word\/document\d*\.xml$/

/**
 * The entries of a Word document, also of one that is cut off behind its text.
 * @throws FailureError as `openZip` does
 */
export function docxEntries(bytes: Uint8Array, budgets: ExtractionBudgets): DocxEntries {
  try {
    return entriesOf(openZip(bytes, budgets), [])
  } catch (error) {
    if (failureOf(error).code !== 'corrupt') throw error
    const left = openCutZip(bytes, budgets)
    if (!left.some(({ name }) => MAIN.test(name))) throw error
    const message = 'The file is cut off behind its text: what stood in parts behind it is lost.'
    return entriesOf(left, [{ code: 'part-lost', message }])
  }
}

function entriesOf(list: readonly ZipEntry[], notices: DocxEntries['notices']): DocxEntries {
  const entries = new Map(list.map((entry) => [entry.name, entry]))
  return { entries, main: [...entries.keys()].find((name) => MAIN.test(name)) ?? 'word/document.xml', notices }
}
