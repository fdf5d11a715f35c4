import type { Block, ExtractedPage } from '@arkivar/types'
import type { PageReading } from '../reading.ts'
import { blocksFromLayout } from './blocks-from-layout.ts'
import { blocksFromTags } from './blocks-from-tags.ts'
import { type FurnitureRole, findFurniture } from './furniture.ts'
import { markTableOfContents } from './table-of-contents.ts'
import { typographyOf } from './typography.ts'

const NONE: ReadonlyMap<number, FurnitureRole> = new Map()

/** Compares the pages with each other, and makes blocks of their lines. */
export function assemblePages(pages: readonly PageReading[]): ExtractedPage[] {
  const typography = typographyOf(pages)
  const furniture = findFurniture(pages, typography.bodySize)
  return pages.map((page) => {
    const own = furniture.get(page.number) ?? NONE
    const blocks = page.tags === null ? blocksFromLayout(page, own, typography) : blocksFromTags(page, own)
    return toPage(page, markTableOfContents(blocks))
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
