import type { Block, ExtractedPage } from '@arkivar/types'
import type { PageReading } from '../reading.ts'
import { blocksFromLayout } from './blocks-from-layout.ts'
import { blocksFromTags } from './blocks-from-tags.ts'
import { markContinued } from './continued-paragraphs.ts'
import { type FurnitureRole, findFurniture } from './furniture.ts'
import { unionOf } from './join-lines.ts'
import { joinTables } from './join-tables.ts'
import { pagesOnSheets } from './two-up.ts'
import { typographyOf } from './typography.ts'

const NONE: ReadonlyMap<number, FurnitureRole> = new Map()

/** Compares the pages with each other, and makes blocks of their lines. */
export function assemblePages(pages: readonly PageReading[]): ExtractedPage[] {
  const sheets = pagesOnSheets(pages)
  const printed = sheets.flat()
  // Two pages of one sheet have one number; to be compared, each needs its own.
  const compared =
    printed.length === pages.length ? printed : printed.map((page, index) => ({ ...page, number: index + 1 }))
  const typography = typographyOf(compared)
  const furniture = findFurniture(compared, typography.bodySize)
  let at = 0
  const assembled = pages.map((sheet, index) => {
    const blocks = (sheets[index] ?? []).flatMap((page) => {
      const own = furniture.get(compared[at++]?.number ?? 0) ?? NONE
      const read = page.tags === null ? blocksFromLayout(page, own, typography) : blocksFromTags(page, own, typography)
      return inPlace(read)
    })
    return toPage(sheet, blocks)
  })
  return markContinued(joinTables(assembled))
}

/** The rows of a table of contents as one block, where it stands; other furniture comes first. */
function inPlace(blocks: readonly Block[]): Block[] {
  const isContents = (block: Block) => block.kind === 'furniture' && block.role === 'tableOfContents'
  const rows = blocks.filter(isContents)
  const [first] = rows
  const top = first?.box?.[1]
  if (first === undefined || top === undefined) return [...blocks]
  const others = blocks.filter((block) => !isContents(block))
  const text = rows.map((row) => ('text' in row ? row.text : '')).join('\n')
  const box = unionOf(rows.flatMap((row) => (row.box === undefined ? [] : [row.box])))
  const at = others.findIndex(
    (block) => block.kind !== 'furniture' && block.region === 'body' && (block.box?.[1] ?? 0) > top,
  )
  return others.toSpliced(at < 0 ? others.length : at, 0, {
    ...first,
    kind: 'furniture',
    role: 'tableOfContents',
    text,
    box,
  })
}

function toPage(page: PageReading, blocks: Block[]): ExtractedPage {
  return {
    number: page.number,
    ...(page.label === undefined ? {} : { label: page.label }),
    ...(page.width > 0 ? { width: page.width, height: page.height } : {}),
    blocks,
    ...(page.rawText === undefined ? {} : { rawText: page.rawText }),
    ...(page.hiddenText === '' ? {} : { hiddenText: page.hiddenText }),
    ocr: page.ocr,
    confidence: page.confidence,
    failure: page.failure,
  }
}
