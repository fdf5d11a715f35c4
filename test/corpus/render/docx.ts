import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { footnotes, type SourceBlock, type SourceDocument, type SourceListItem } from '../source-document.ts'

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const

/** Forced line breaks stay line breaks. */
const runs = (text: string, bold = false): ParagraphChild[] =>
  text.split('\n').map((line, index) => new TextRun({ text: line, bold, ...(index > 0 ? { break: 1 } : {}) }))

function listParagraphs(items: readonly SourceListItem[], depth: number, instance: number): Paragraph[] {
  // A list that is numbered in two styles was typed by hand.
  const counted = items.every((item, index) => item.marker === `${index + 1}.`)
  return items.flatMap((item) => {
    const bullet = item.marker === '•' || item.marker === '–'
    const paragraph = bullet
      ? new Paragraph({ bullet: { level: depth }, children: runs(item.text) })
      : counted
        ? new Paragraph({ numbering: { reference: 'tal', level: depth, instance }, children: runs(item.text) })
        : new Paragraph({
            indent: { left: 360 * (depth + 1) },
            children: [new TextRun({ text: item.marker }), new TextRun({ text: ` ${item.text}` })],
          })
    return [paragraph, ...listParagraphs(item.children ?? [], depth + 1, instance)]
  })
}

function table(rows: readonly (readonly string[])[], header: boolean): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: header && index === 0,
          children: row.map(
            (cell) => new TableCell({ children: [new Paragraph({ children: runs(cell, header && index === 0) })] }),
          ),
        }),
    ),
  })
}

function blockParts(block: SourceBlock, shift: number, counter: { list: number; note: number }): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: runs(block.text) })]
    case 'heading': {
      if (block.look === 'plain') return [new Paragraph({ children: runs(block.text, true) })]
      if (block.look === 'derived') return [new Paragraph({ style: 'PunktOverskrift', children: runs(block.text) })]
      const heading = levels[Math.min(block.level - 1 + shift, levels.length - 1)]
      return [new Paragraph({ ...(heading === undefined ? {} : { heading }), children: runs(block.text) })]
    }
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.align === 'right' ? { alignment: AlignmentType.RIGHT } : {}),
          children: [
            ...runs(block.text, block.bold ?? false),
            ...(block.note === undefined ? [] : [new FootnoteReferenceRun(++counter.note)]),
          ],
        }),
      ]
    case 'list':
      counter.list += 1
      return listParagraphs(block.items, 0, counter.list)
    case 'table':
      return [table(block.rows, block.header), new Paragraph({})]
    case 'labels':
      if (block.look === 'table')
        return [
          table(
            block.rows.map((row) => [...row]),
            false,
          ),
          new Paragraph({}),
        ]
      return block.rows.flatMap(([label, value]) =>
        block.look === 'stacked'
          ? [new Paragraph({ children: runs(label, true) }), new Paragraph({ children: runs(value) })]
          : [
              new Paragraph({
                children: [
                  new TextRun({ text: block.look === 'colon' ? `${label}:` : label, bold: true }),
                  new TextRun({ text: ' ' }),
                  ...runs(value),
                ],
              }),
            ],
      )
    case 'contents':
      return block.rows.map(
        (row, index) =>
          new Paragraph({
            style: 'Indhold',
            tabStops: [
              { type: TabStopType.RIGHT, position: 9000, ...(row.leader === 'dots' ? { leader: 'dot' as const } : {}) },
            ],
            children: [
              new TextRun({
                children: row.leader === 'none' ? [row.title] : [row.title, new Tab(), String(index + 2)],
              }),
            ],
          }),
      )
    case 'side':
      return block.groups.map((group) => new Paragraph({ style: 'Kolofon', children: runs(group.join('\n')) }))
    case 'signature':
      return [new Paragraph({ children: runs(block.lines.join('\n')) })]
    case 'pageBreak':
      return []
  }
}

function furniture(text: string): Paragraph {
  const parts = text
    .split(/(\{side\}|\{sider\})/)
    .map((part) => (part === '{side}' ? PageNumber.CURRENT : part === '{sider}' ? PageNumber.TOTAL_PAGES : part))
  return new Paragraph({ children: [new TextRun({ children: parts })] })
}

/** @returns the same file with the day of the document wherever the library has put the present time. */
function withoutClock(bytes: Buffer, created: string): Buffer {
  const parts = unzipSync(bytes)
  const core = 'docProps/core.xml'
  const dated = strFromU8(parts[core] ?? new Uint8Array()).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${created}T08:00:00Z`)
  return Buffer.from(zipSync({ ...parts, [core]: strToU8(dated) }, { mtime: new Date(1980, 1, 1), level: 6 }))
}

/** Word: headings by style, those of agenda items in a style of the house that is only based on a heading style. */
export async function renderDocx(source: SourceDocument): Promise<Buffer> {
  const counter = { list: 0, note: 0 }
  const notes = [...footnotes(source).values()].map(
    ({ text }, index) => [index + 1, { children: [new Paragraph({ children: runs(text) })] }] as const,
  )
  const shift = 0
  const { header, footer, firstPage } = source.furniture
  const document = new Document({
    title: source.metadataTitle,
    creator: 'Arkivar test corpus',
    ...(notes.length === 0 ? {} : { footnotes: Object.fromEntries(notes) }),
    styles: {
      default: { document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 120 } } } },
      paragraphStyles: [
        {
          id: 'PunktOverskrift',
          name: 'Punkt overskrift',
          basedOn: 'Heading1',
          next: 'Normal',
          run: { bold: true, size: 28 },
        },
        { id: 'Indhold', name: 'Indhold', basedOn: 'Normal', next: 'Indhold' },
        { id: 'Kolofon', name: 'Kolofon', basedOn: 'Normal', next: 'Kolofon', run: { size: 18 } },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'tal',
          levels: [0, 1, 2].map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
          })),
        },
      ],
    },
    sections: [
      {
        properties: { titlePage: !firstPage },
        ...(header === undefined ? {} : { headers: { default: new Header({ children: [furniture(header)] }) } }),
        ...(footer === undefined
          ? {}
          : {
              footers: {
                default: new Footer({ children: [furniture(footer)] }),
                first: new Footer({ children: [furniture(footer)] }),
              },
            }),
        children: source.blocks.flatMap((block) => blockParts(block, shift, counter)),
      },
    ],
  })
  return withoutClock(await Packer.toBuffer(document), source.created)
}
