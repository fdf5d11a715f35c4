import type { DocumentRecord } from '@arkivar/ledger'
import type { Pipeline } from '@arkivar/pipeline'
import { CommandError, tell } from './command.ts'

/** @throws CommandError for the first id that no document has. */
export async function namedDocuments(
  ids: readonly string[],
  { ledger }: Pick<Pipeline, 'ledger'>,
): Promise<DocumentRecord[]> {
  const records: DocumentRecord[] = []
  for (const id of new Set(ids.map((each) => each.toLowerCase()))) {
    const isId = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(id)
    const record = isId ? await ledger.documents.find(id) : null
    if (record === null) throw unknownDocument(id)
    records.push(record)
  }
  return records
}

export function unknownDocument(id: string): CommandError {
  return new CommandError(`There is no document ${id}. "npm run arkivar -- search WORDS" shows ids.`)
}

/** Tells which of the documents that somebody named could not be set in motion, as they were before, and why. */
export function tellLeftAlone(records: readonly DocumentRecord[], action: 'retry' | 'reprocess'): void {
  for (const record of records) {
    const reason = reasonToStay(record, action)
    if (reason !== null) tell(`${record.id} stays as it is: it ${reason}.`)
  }
}

function reasonToStay({ withdrawnAt, revisions, decisions }: DocumentRecord, action: 'retry' | 'reprocess') {
  const current = revisions.find((revision) => revision.current)
  if (withdrawnAt !== null) return 'was withdrawn'
  if (current === undefined) return 'has no file'
  if (current.nextStage !== null) return 'is on its way'
  if (action === 'retry' && current.state !== 'failed') return `has not failed, it is ${current.state}`
  if (current.hold?.code === 'withdrawn-before' && !decisions.released) return 'is held back; release or withdraw it'
  return null
}
