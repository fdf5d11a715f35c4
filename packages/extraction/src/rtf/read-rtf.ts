import type { Block, TableCell } from '@arkivar/types'
import { blockText } from '@arkivar/types/parsing'
import type { UnfinishedDocument } from '../finish/finish-document.ts'
import { splitMarker } from '../layout/list-marker.ts'
import { markTableOfContents } from '../layout/table-of-contents.ts'
import { pageOfBlocks } from '../page-of-blocks.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'

/** Groups that hold what is not text, or not this text. */
const ASIDE = new Set(
  'fonttbl colortbl info pict object themedata colorschememapping latentstyles datastore listtable listoverridetable rsidtbl generator xmlnstbl fldinst filetbl revtbl annotation atnid atnauthor bkmkstart bkmkend pntext shprslt'.split(
    ' ',
  ),
)
const SYMBOLS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': ' ',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
}
/** As English and Danish programs name them: "heading 1", "Overskrift 1". */
const HEADING_STYLE = /^(?:heading|overskrift) ?([1-9])\b/i
const BASE = { page: 1, confidence: 0.95, region: 'body' as const }

interface Group {
  skipped: boolean
  /** Skipped with everything that it holds; else a text box in it is read. */
  aside: boolean
  /** The text that goes on after this group, which holds one of its own. */
  around?: Suspended
  /** Not shown: hidden by the writer, or deleted while changes were recorded. */
  hidden: boolean
  /** Characters that stand for a Unicode character in programs that know none. */
  fallback: number
}

const VISIBLE: Group = { skipped: false, aside: false, hidden: false, fallback: 1 }

type OwnText = 'box' | 'header' | 'footer' | 'note' | 'styles'

/** Groups that hold a text of their own; boxes as programs of today and of the nineties write them. */
const OWN_TEXTS: Readonly<Record<string, OwnText>> = {
  shptxt: 'box',
  dptxbxtext: 'box',
  footnote: 'note',
  stylesheet: 'styles',
  ...Object.fromEntries(['', 'l', 'r', 'f'].map((pages) => [`header${pages}`, 'header'])),
  ...Object.fromEntries(['', 'l', 'r', 'f'].map((pages) => [`footer${pages}`, 'footer'])),
}

/** Where reading stood when a text of its own began. */
interface Suspended {
  own: OwnText
  blocks: Block[]
  text: string
  outline: number | null
  inTable: boolean
  row: string[]
  rows: TableCell[][]
}

/** Reads a text in Rich Text Format. */
export function readRtf(bytes: Uint8Array): UnfinishedDocument {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const reader = new RtfReader()
  for (const token of rtfTokens(source)) reader.take(token)
  reader.finish()
  return {
    facts: { format: 'rtf', mediaType: 'application/rtf', metadata: {}, bookmarks: [], embedded: [], notices: [] },
    pages: [pageOfBlocks(1, [...reader.margins(), ...markTableOfContents(reader.blocks), ...reader.notes])],
    links: [],
    formFields: [],
    annotations: [],
  }
}

class RtfReader {
  blocks: Block[] = []
  readonly notes: Block[] = []
  /** Each text once: first pages, left and right ones mostly say the same. */
  readonly #margins = new Map<string, 'header' | 'footer'>()
  #groups: Group[] = []
  #group: Group = { ...VISIBLE }
  #decoder = new TextDecoder('windows-1252')
  #bytes: number[] = []
  #text = ''
  #skip = 0
  #atStart = true
  #outline: number | null = null
  /** Number of a style → level of outline that paragraphs of it have. */
  readonly #levels = new Map<number, number>()
  /** The style that is being declared. */
  #style: number | null = null
  #inTable = false
  #row: string[] = []
  #rows: TableCell[][] = []

  take(token: RtfToken): void {
    if (token.kind !== 'byte') this.#flushBytes()
    switch (token.kind) {
      case 'open':
        this.#groups.push(this.#group)
        this.#group = withoutOwnText(this.#group)
        this.#atStart = true
        return
      case 'close':
        this.#close()
        break
      case 'word':
        this.#word(token.word, token.value)
        // What it stands before is still the first word of its group.
        if (token.word === '*') return
        break
      case 'byte':
        if (this.#skip > 0) this.#skip--
        else if (this.#seen()) this.#bytes.push(token.byte)
        break
      case 'text':
        this.#addText(token.text)
    }
    this.#atStart = false
  }

  #close(): void {
    if (this.#style !== null) this.#endStyle(this.#style)
    if (this.#group.around !== undefined) this.#resume(this.#group.around)
    this.#group = this.#groups.pop() ?? this.#group
  }

  /** Programs of today name headings in the list of styles alone. */
  #endStyle(style: number): void {
    const named = HEADING_STYLE.exec(this.#takeText())?.[1]
    const level = named === undefined ? this.#outline : Number(named) - 1
    if (level !== null) this.#levels.set(style, level)
    this.#style = null
    this.#outline = null
  }

  #suspend(own: OwnText): void {
    const around: Suspended = {
      own,
      blocks: this.blocks,
      text: this.#text,
      outline: this.#outline,
      inTable: this.#inTable,
      row: this.#row,
      rows: this.#rows,
    }
    this.#group = { ...this.#group, skipped: false, around }
    this.blocks = []
    this.#text = ''
    this.#outline = null
    this.#inTable = false
    this.#row = []
    this.#rows = []
  }

  #resume(around: Suspended): void {
    this.#endText()
    const own = this.blocks
    this.blocks = around.blocks
    this.#text = around.text
    this.#outline = around.outline
    this.#inTable = around.inTable
    this.#row = around.row
    this.#rows = around.rows
    if (around.own === 'styles') return
    if (around.own === 'box') {
      this.blocks.push(...own)
      return
    }
    const text = own.map(blockText).join('\n').trim()
    if (text === '') return
    if (around.own === 'note')
      this.notes.push({ kind: 'footnote', marker: String(this.notes.length + 1), text, ...BASE })
    else if (!this.#margins.has(text)) this.#margins.set(text, around.own)
  }

  /** What stands above and below the text of each page. */
  margins(): Block[] {
    return [...this.#margins].map(([text, role]) => ({ kind: 'furniture', role, text, ...BASE }))
  }

  finish(): void {
    this.#flushBytes()
    // A file that was cut off ends inside of groups.
    for (const { around } of [this.#group, ...this.#groups.reverse()]) if (around !== undefined) this.#resume(around)
    this.#group = { ...VISIBLE }
    this.#endText()
  }

  #endText(): void {
    if (this.#row.length > 0) this.#endRow()
    this.#inTable = false
    this.#endParagraph()
    this.#endTable()
  }

  #seen = (): boolean => !this.#group.skipped && !this.#group.hidden

  #addText(text: string): void {
    const skipped = Math.min(this.#skip, text.length)
    this.#skip -= skipped
    if (this.#seen()) this.#text += text.slice(skipped)
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return
    this.#text += this.#decoder.decode(new Uint8Array(this.#bytes))
    this.#bytes = []
  }

  #word(word: string, value: number | null): void {
    const own = this.#atStart && !this.#group.aside ? OWN_TEXTS[word] : undefined
    if (own !== undefined) this.#suspend(own)
    else if (word === '*') this.#group.skipped = true
    else if (this.#atStart && ASIDE.has(word)) {
      this.#group.skipped = true
      this.#group.aside = true
    } else if (word === 'ansicpg') this.#setCodePage(value ?? 1252)
    else if (word === 'uc') this.#group.fallback = value ?? 1
    else if (word === 'v' || word === 'deleted') this.#group.hidden = value !== 0
    else if (word === 'plain') this.#group.hidden = false
    else if (word === 'u') {
      if (this.#seen()) this.#text += String.fromCharCode(((value ?? 0) + 65_536) % 65_536)
      this.#skip = this.#group.fallback
    } else if (word === 's') this.#setStyle(value ?? 0)
    else if (word === 'outlinelevel') this.#outline = value
    else if (word === 'pard') {
      this.#outline = null
      this.#inTable = false
    } else if (word === 'intbl') this.#inTable = true
    else if (word === 'cell') this.#endCell()
    else if (word === 'row') this.#endRow()
    else if (word === 'par' || word === 'sect' || word === 'page') this.#endParagraph()
    else this.#addText(SYMBOLS[word] ?? '')
  }

  #setStyle(style: number): void {
    const isDeclared =
      this.#groups.some(({ around }) => around?.own === 'styles') || this.#group.around?.own === 'styles'
    if (isDeclared) this.#style = style
    else this.#outline = this.#levels.get(style) ?? null
  }

  #setCodePage(page: number): void {
    try {
      this.#decoder = new TextDecoder(page === 65001 ? 'utf-8' : page === 10000 ? 'macintosh' : `windows-${page}`)
    } catch {
      this.#decoder = new TextDecoder('windows-1252')
    }
  }

  #takeText(): string {
    const text = this.#text.replace(/[^\S\n\t]+/g, ' ').trim()
    this.#text = ''
    return text
  }

  #endParagraph(): void {
    if (this.#group.skipped) return
    if (this.#inTable) {
      this.#text += '\n'
      return
    }
    const text = this.#takeText()
    this.#endTable()
    if (text === '') return
    const item = splitMarker(text)
    if (this.#outline !== null && this.#outline < 9) {
      this.blocks.push({ kind: 'heading', level: this.#outline + 1, text, ...BASE })
    } else if (item === null) this.blocks.push({ kind: 'paragraph', text, ...BASE })
    else this.blocks.push({ kind: 'listItem', marker: item.marker, depth: 0, text: item.text, ...BASE })
  }

  #endCell(): void {
    this.#row.push(this.#takeText())
  }

  #endRow(): void {
    if (this.#row.length > 0) {
      this.#rows.push(this.#row.map((text) => ({ text, rowSpan: 1, columnSpan: 1, header: false })))
    }
    this.#row = []
  }

  #endTable(): void {
    if (this.#rows.length > 0) this.blocks.push({ kind: 'table', rows: this.#rows, pages: [1], ...BASE })
    this.#rows = []
  }
}

/** What a group inherits: only the group that began a text of its own ends it. */
function withoutOwnText({ around: _, ...group }: Group): Group {
  return group
}
