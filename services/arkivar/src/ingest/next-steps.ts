import type { ItemPicture } from '@arkivar/ledger'
import type { Books, Settings } from '@arkivar/types'
import { servedAt } from '../served-at.ts'

/** A command, and what it does. */
export type NextStep = readonly [command: string, does: string]

/** @returns what is worth doing after a run with these books. */
export function nextSteps(
  books: Books,
  items: readonly ItemPicture[],
  settings: Pick<Settings, 'host' | 'port'>,
): NextStep[] {
  const show = items.find((item) => item.column === 'indexed' && item.documentId !== null)
  const held = items.find((item) => item.column === 'quarantined' && item.documentId !== null)
  const address = servedAt(settings)
  const steps: (NextStep | false | undefined)[] = [
    books.waiting > 0 && ['npm run arkivar -- status', 'what the waiting documents wait for'],
    books.failed > 0 && ['npm run arkivar -- failures', 'each failure, and what to do about it'],
    held && [`npm run arkivar -- release ${held.documentId}`, 'let a document go that is held back'],
    books.found > books.failed && ['npm run arkivar -- search "botilbud"', 'search in everything'],
    show && [`npm run arkivar -- show ${show.documentId}`, 'one document, and why it was read as it was'],
    ['npm start', `the same in a browser${address === null ? '' : `, at ${address}`}`],
  ]
  return steps.filter((step) => typeof step === 'object')
}
