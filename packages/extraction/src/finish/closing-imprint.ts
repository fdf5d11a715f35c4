import type { Block, ExtractedPage } from '@arkivar/types'
import { isImprint } from '../imprint.ts'

/**
 * The line at the very end of a document that tells who publishes is its footer, though nothing in the file says so:
 * else it would end the last decision, or the list of attachments.
 */
export function withClosingImprint(pages: readonly ExtractedPage[]): ExtractedPage[] {
  const isText = ({ kind }: Block) => kind !== 'furniture' && kind !== 'footnote'
  const at = pages.findLastIndex(({ blocks }) => blocks.some(isText))
  const page = pages[at]
  if (page === undefined) return [...pages]
  const last = page.blocks.findLastIndex(isText)
  const block = page.blocks[last]
  const [before, above] = page.blocks.slice(0, last).filter(isText).reverse()
  const isClosing = block?.kind === 'paragraph' && isImprint(block.text) && before !== undefined
  if (!isClosing || before.kind === 'heading' || isSigned(before, above)) return [...pages]
  const footer: Block = { ...block, kind: 'furniture', role: 'footer' }
  return pages.with(at, { ...page, blocks: page.blocks.with(last, footer) })
}

const LONGEST_OFFICE = 60
const ENDS = /[.?!:;)]$/

/** Below the text, and above the kommune, the name or office that signs: "Park og Vej", "Lejre Kommune". */
function isSigned(before: Block, above: Block | undefined): boolean {
  if (before.kind !== 'paragraph' || before.text.length > LONGEST_OFFICE || ENDS.test(before.text)) return false
  return above?.kind === 'listItem' || (above?.kind === 'paragraph' && ENDS.test(above.text))
}
