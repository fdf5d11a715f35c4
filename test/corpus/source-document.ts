/** An item of a list, with the marker that a reader sees in front of it. */
export type SourceListItem = { marker: string; text: string; children?: SourceListItem[] }

/** A piece of a document as its author meant it, before any format. */
export type SourceBlock =
  | { kind: 'title'; text: string }
  | {
      kind: 'heading'
      level: number
      text: string
      /** `derived`: set in a style of the house that is based on a heading style; `plain`: only bold text, no heading style at all. */
      look?: 'derived' | 'plain'
    }
  | {
      kind: 'paragraph'
      text: string
      bold?: boolean
      align?: 'left' | 'right'
      /** A footnote to the end of the paragraph. */
      note?: string
    }
  | { kind: 'list'; items: SourceListItem[] }
  | { kind: 'table'; header: boolean; rows: string[][] }
  /** Labels with values: `Mødested: Rådhuset`, as lines, as a table of two columns, or stacked on two lines. */
  | { kind: 'labels'; look: 'colon' | 'space' | 'table' | 'stacked'; rows: (readonly [string, string])[] }
  | { kind: 'contents'; rows: { title: string; target: SourceBlock; leader: 'dots' | 'tab' | 'none' }[] }
  /** A column beside the running text, such as a letterhead; each inner array is a group of lines. */
  | { kind: 'side'; groups: string[][] }
  | { kind: 'signature'; lines: string[] }
  | { kind: 'pageBreak' }

/** What repeats on every page. `{side}` and `{sider}` stand for the number of the page and of all pages. */
export type SourceFurniture = { header?: string; footer?: string; firstPage: boolean }

/** A document as an abstract tree; renderers turn it into bytes. */
export type SourceDocument = {
  /** For the metadata of the file, which need not be the heading. */
  metadataTitle: string
  language: 'da' | 'en'
  /** Day of creation in the metadata, ISO 8601. */
  created: string
  furniture: SourceFurniture
  blocks: SourceBlock[]
}

/** @returns the footnotes of a document in their order, each with the mark that stands in the text and before the note. */
export function footnotes(document: SourceDocument): Map<SourceBlock, { mark: string; text: string }> {
  const noted = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.note !== undefined ? [{ block, text: block.note }] : [],
  )
  return new Map(noted.map(({ block, text }, index) => [block, { mark: '¹²³'[index] ?? `${index + 1}`, text }]))
}

/** First and last page of each block, 1-based; formats without pages put everything on page 1. */
export type PageSpans = Map<SourceBlock, readonly [number, number]>
