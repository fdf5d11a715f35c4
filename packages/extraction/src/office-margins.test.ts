import { expect, test } from 'vitest'
import { defaultBudgets } from './budgets.ts'
import { extractDocument } from './extract-document.ts'
import { silentJournal } from './journal.ts'

async function blocksOf(source: string) {
  const bytes = new Uint8Array(Buffer.from(source))
  const outcome = await extractDocument({ bytes, budgets: defaultBudgets, journal: silentJournal, ocr: false })
  if (!outcome.ok) throw new Error(outcome.failure.message)
  return outcome.document.pages.flatMap(({ blocks }) =>
    blocks.map((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.map(({ text }) => text).join(' | ')).join(' / ')
        : `${block.kind === 'furniture' ? block.role : block.kind}: ${block.text}`,
    ),
  )
}

/** An OpenDocument text in one file, as LibreOffice writes it with the ending fodt. */
const flat = (body: string, masters = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><office:master-styles>${masters}</office:master-styles><office:body><office:text>${body}</office:text></office:body></office:document>`

const margin = (name: string, text: string) => `<style:${name}><text:p>${text}</text:p></style:${name}>`

test('headers and footers of an OpenDocument text are read, each text once', async () => {
  const masters = `<style:master-page style:name="Standard">${margin('header', 'Lejre Kommune')}${margin('header-left', 'Lejre Kommune')}${margin('footer', 'Møllevej 2')}</style:master-page><style:master-page style:name="First"/>`
  expect(await blocksOf(flat('<text:p>Kajen males.</text:p>', masters))).toEqual([
    'header: Lejre Kommune',
    'footer: Møllevej 2',
    'paragraph: Kajen males.',
  ])
})

test('paragraphs of a shape that was written into stand after the paragraph that holds it', async () => {
  const shape =
    '<draw:custom-shape><text:p>Dato: 4. marts 2024</text:p><text:p>Havneafdelingen</text:p><draw:enhanced-geometry/></draw:custom-shape>'
  expect(await blocksOf(flat(`<text:p>${shape}Kajen males.</text:p>`))).toEqual([
    'paragraph: Kajen males.',
    'paragraph: Dato: 4. marts 2024',
    'paragraph: Havneafdelingen',
  ])
})

test('boxes, lists and inner tables in a cell of an OpenDocument text are part of the cell', async () => {
  const cell = (inner: string) => `<table:table-cell>${inner}</table:table-cell>`
  const inner = `<table:table><table:table-row>${cell('<text:p>Kaj</text:p>')}${cell('<text:p>12 m</text:p>')}</table:table-row></table:table>`
  const box = '<text:p>Mål<draw:frame><draw:text-box><text:p>se tegning</text:p></draw:text-box></draw:frame></text:p>'
  const table = `<table:table><table:table-row>${cell(box)}${cell(`${inner}<text:p>i alt</text:p>`)}</table:table-row></table:table>`
  expect(await blocksOf(flat(table))).toEqual(['Mål\nse tegning | Kaj 12 m\ni alt'])
})

test('headers, footers and footnotes of an RTF file stand apart from its text, also from the table around them', async () => {
  const rtf = `{\\rtf1\\ansi{\\header\\pard\\plain Lejre Kommune\\par}{\\headerf\\pard Lejre Kommune\\par}{\\footer\\pard M\\'f8llevej 2\\par}Kajen{\\footnote\\pard Den nordlige.\\par} males.\\par\\trowd\\cellx900\\cellx1800\\pard\\intbl Pris{\\*\\footnote\\pard Uden moms.\\par}\\cell 12\\cell\\row\\pard\\par}`
  expect(await blocksOf(rtf)).toEqual([
    'header: Lejre Kommune',
    'footer: Møllevej 2',
    'paragraph: Kajen males.',
    'Pris | 12',
    'footnote: Den nordlige.',
    'footnote: Uden moms.',
  ])
})

test('what was deleted in an RTF file while changes were recorded is not read', async () => {
  expect(await blocksOf('{\\rtf1 Kajen {\\deleted nordlige }males \\v snart\\plain i maj.\\par}')).toEqual([
    'paragraph: Kajen males i maj.',
  ])
})

test('paragraphs of an RTF file whose style is that of a heading are headings', async () => {
  const styles = '{\\stylesheet{\\s0 Normal;}{\\s1\\fs32 heading 1;}{\\s2\\outlinelevel1 Punkt;}{\\*\\cs3 Fed;}}'
  const rtf = `{\\rtf1${styles}\\pard\\s1 Havneudvalget\\par\\pard\\s2 1. Kajen\\par\\pard\\s0 Kajen males.\\par}`
  expect(await blocksOf(rtf)).toEqual(['heading: Havneudvalget', 'heading: 1. Kajen', 'paragraph: Kajen males.'])
})
