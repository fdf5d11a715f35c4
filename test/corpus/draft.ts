import type { Law } from './filler.ts'
import type { Golden, GoldenItem, GoldenSection } from './golden.ts'
import type { SourceBlock, SourceDocument, SourceFurniture } from './source-document.ts'

/** Where the parts of the truth stand in the tree, so that a renderer's pages can be filled in. */
export type Anchors = {
  items: Map<GoldenItem, SourceBlock[]>
  sections: Map<GoldenSection, SourceBlock>
  tables: Map<GoldenItem['tables'][number], SourceBlock>
  cpr: SourceBlock[]
}

/** A document in the making: tree and truth grow side by side. */
export type Draft = {
  document: SourceDocument
  truth: Golden
  anchors: Anchors
  laws: Map<string, Law>
  /** Nobody can say whether a reader would know the kommune: numbers of cases hint at it. */
  kommuneUnsure?: boolean
  /** Adds blocks; they belong to `item` where one is given. */
  add(blocks: readonly SourceBlock[], item?: GoldenItem): void
}

export function createDraft(options: {
  type: Golden['type']
  date: string | null
  metadataTitle: string
  created: string
  furniture: SourceFurniture
  laws: Map<string, Law>
}): Draft {
  const blocks: SourceBlock[] = []
  const anchors: Anchors = { items: new Map(), sections: new Map(), tables: new Map(), cpr: [] }
  return {
    document: {
      metadataTitle: options.metadataTitle,
      language: 'da',
      created: options.created,
      furniture: options.furniture,
      blocks,
    },
    truth: {
      type: options.type,
      functions: [],
      unsure: false,
      date: options.date,
      caseNumbers: [],
      documentNumbers: [],
      ean: null,
      agendaItems: [],
      references: { laws: [], urls: [] },
      privacy: { cprNumbers: 0, findings: [] },
    },
    anchors,
    laws: options.laws,
    add(added, item) {
      blocks.push(...added)
      if (item !== undefined) anchors.items.set(item, [...(anchors.items.get(item) ?? []), ...added])
    },
  }
}

export const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text })
export const heading = (level: number, text: string, look?: 'derived' | 'plain'): SourceBlock =>
  look === undefined ? { kind: 'heading', level, text } : { kind: 'heading', level, text, look }

/** @returns the text that a reader sees in a block, list items on lines with their markers, cells parted by tabs. */
export function blockText(block: SourceBlock): string {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return block.text
    case 'list':
      return block.items
        .flatMap((item) => [item, ...(item.children ?? [])])
        .map((item) => `${item.marker} ${item.text}`)
        .join('\n')
    case 'table':
      return block.rows.map((row) => row.join('\t')).join('\n')
    case 'labels':
      return block.rows.map(([label, value]) => `${label} ${value}`).join('\n')
    case 'contents':
      return block.rows.map((row) => row.title).join('\n')
    case 'side':
      return block.groups.map((group) => group.join('\n')).join('\n')
    case 'signature':
      return block.lines.join('\n')
    case 'pageBreak':
      return ''
  }
}
