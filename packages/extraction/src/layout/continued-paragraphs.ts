import { joinHyphenated } from '@arkivar/danish/parsing'
import type { Block, BlockOf, ExtractedPage } from '@arkivar/types'

type TextBlock = BlockOf<'paragraph'> | BlockOf<'listItem'>

/** A sentence that ends here, or announces what follows. */
const ENDED = /[.!?:;…]["”’»)\]]*$/u
/** After these a full stop ends no sentence. */
const ABBREVIATED = /(?:^|[\s(])(?:kl|nr|pkt|stk|jf|ca|bl\.a|f\.eks|inkl|ekskl|hhv|vedr|evt|dvs|pr|d|kr|mio|mia)\.$/iu
/** A paragraph that goes on ends in the lower part of its page, and goes on in the upper part of the next. */
const LOWER = 0.5
const UPPER = 0.45
/** Its last line is as good as full, in points. */
const FULL = 60

/**
 * Marks the paragraphs and list items that go on from the page before, with page furniture and footnotes in between. A
 * word that the page break divides is put together on the page where it begins.
 */
export function markContinued(pages: readonly ExtractedPage[]): ExtractedPage[] {
  const marked = [...pages]
  for (let index = 1; index < marked.length; index++) {
    const [before, page] = [marked[index - 1], marked[index]]
    if (before === undefined || page === undefined || before.failure !== null || page.failure !== null) continue
    const last = before.blocks.findLast(isRunning)
    const first = page.blocks.find(isRunning)
    if (!isText(last) || first?.kind !== 'paragraph' || !goesOn(last, first, before, page)) continue
    const [end, start] = parted(last.text, first.text)
    if (start === '') continue
    marked[index - 1] = withBlock(before, last, { ...last, text: end })
    marked[index] = withBlock(page, first, { ...first, text: start, continues: true })
  }
  return marked
}

const isRunning = (block: Block): boolean =>
  block.kind !== 'furniture' && block.kind !== 'footnote' && block.region === 'body'

const isText = (block: Block | undefined): block is TextBlock =>
  block?.kind === 'paragraph' || block?.kind === 'listItem'

function goesOn(last: TextBlock, first: TextBlock, before: ExtractedPage, page: ExtractedPage): boolean {
  const [above, below] = [last.text.trimEnd(), first.text.trimStart()]
  if (last.box === undefined || first.box === undefined || above === '' || below === '') return false
  if (last.box[3] < (before.height ?? 0) * LOWER || first.box[1] > (page.height ?? 0) * UPPER) return false
  if (/\p{L}{2}[-\u00AD]$/u.test(above)) return true
  if (ENDED.test(above) && !ABBREVIATED.test(above)) return false
  const right = Math.max(...before.blocks.filter(isText).map(({ box }) => box?.[2] ?? 0))
  const full = last.box[2] > right - FULL
  // "at" begins a point of a proposal as well.
  if (/^\p{Ll}/u.test(below)) return full || !/^at\s/u.test(below)
  const several = last.box[3] - last.box[1] > 2 * lineHeight(first, page)
  return full && several && /^[\p{Lu}\d(§”"»]/u.test(below) && /[\p{Ll},]$/u.test(above) && isAligned(last, first)
}

const isAligned = (last: TextBlock, first: TextBlock): boolean =>
  last.kind === 'paragraph' && Math.abs((last.box?.[0] ?? 0) - (first.box?.[0] ?? 0)) < 3

/** The height of the lowest paragraph of a page is that of one line. */
function lineHeight(first: TextBlock, page: ExtractedPage): number {
  const heights = page.blocks.filter(isText).map(({ box }) => (box === undefined ? 0 : box[3] - box[1]))
  return Math.min((first.box?.[3] ?? 0) - (first.box?.[1] ?? 0), ...heights.filter((height) => height > 4))
}

/** The two texts, with the end of a divided word where its beginning is. */
function parted(above: string, below: string): [string, string] {
  if (!/\p{L}[-\u00AD]$/u.test(above.trimEnd())) return [above, below]
  const word = /\S+$/u.exec(above.trimEnd())?.[0] ?? ''
  const rest = /^\S+/u.exec(below.trimStart())?.[0] ?? ''
  const joined = joinHyphenated(word, rest)
  if (joined.includes(' ')) return [above, below]
  return [above.trimEnd().slice(0, -word.length) + joined, below.trimStart().slice(rest.length).trimStart()]
}

function withBlock(page: ExtractedPage, old: Block, replaced: Block): ExtractedPage {
  return { ...page, blocks: page.blocks.map((block) => (block === old ? replaced : block)) }
}
