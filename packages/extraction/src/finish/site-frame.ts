import type { Block, ExtractedPage } from '@arkivar/types'

/** What sites say around their pages, whichever site it is. */
const SITE_WORDS =
  /^(?:Forside|Menu|Luk(?: menu)?|Søg(?: Søg)?|Log (?:ind|ud)|Kontakt(?: os)?|Udskriv|Del(?: siden)?|Læs op|Fold alle (?:ud|sammen)|Hent som PDF|(?:Gå|Hop|Spring) til (?:hoved)?indhold(?:et)?|(?:Accepter|Tillad|Afvis)(?: alle)?(?: cookies)?(?: Kun nødvendige)?|Kun nødvendige|Tilbage til oversigten)$/i
const COOKIES = /\bcookies?\b/i
/** The document begins at the latest with a heading, its form, a field, a day or a sentence. */
const FORM = /^(?:referat|dagsorden|notat|besvarelse|svar|beslutningsprotokol|protokol|rapport|høringssvar)\b/i
const LONGEST = 60
/** One of them may be the word of a document. */
const FEWEST = 2

/** Pages that were printed from a site bring its menus and its question about cookies along, above what they are about. */
export function withoutSiteFrame(pages: readonly ExtractedPage[]): ExtractedPage[] {
  const [first, ...others] = pages
  if (first === undefined) return []
  const stop = first.blocks.findIndex(beginsDocument)
  const above = stop < 0 ? [] : first.blocks.slice(0, stop)
  const isSite = (block: Block) => 'text' in block && (SITE_WORDS.test(block.text) || COOKIES.test(block.text))
  const found = above.filter((block) => block.kind !== 'furniture' && isSite(block))
  const asksForCookies = found.some((block) => 'text' in block && COOKIES.test(block.text))
  if (found.length < FEWEST && !asksForCookies) return [...pages]
  let end = above.findLastIndex(isSite) + 1
  // Behind "Forside" the way to the page goes on.
  while (end < above.length && above[end]?.kind === 'listItem') end++
  const blocks = first.blocks.map((block, index) =>
    index < end && block.kind !== 'furniture' && 'text' in block ? menuOf(block) : block,
  )
  return [{ ...first, blocks }, ...others]
}

function beginsDocument(block: Block): boolean {
  if (block.kind === 'furniture') return false
  if (block.kind === 'table') return true
  if (COOKIES.test(block.text)) return false
  return block.kind === 'heading' || block.text.length > LONGEST || FORM.test(block.text) || /[\d:]/.test(block.text)
}

function menuOf({ text, page, box, confidence, region }: Extract<Block, { text: string }>): Block {
  return { kind: 'furniture', role: 'navigation', text, page, box, confidence, region }
}
