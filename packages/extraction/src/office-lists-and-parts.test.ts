import { expect, test } from 'vitest'
import { defaultBudgets } from './budgets.ts'
import { extractDocument } from './extract-document.ts'
import { archive } from './fixtures/archive.ts'
import { silentJournal } from './journal.ts'

async function read(archived: Buffer) {
  const bytes = new Uint8Array(archived)
  const outcome = await extractDocument({ bytes, budgets: defaultBudgets, journal: silentJournal, ocr: false })
  if (!outcome.ok) throw new Error(outcome.failure.message)
  return outcome.document
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

function word(body: string, parts: Readonly<Record<string, string | Buffer>> = {}): Buffer {
  const relations = Object.keys(parts).map(
    (name, index) => `<Relationship Id="r${index + 1}" Type="${RELATION}/aFChunk" Target="${name}"/>`,
  )
  const inside = Object.entries(parts).map(([name, content]) => [name.replace(/^\//, ''), content])
  return archive({
    'word/document.xml': `<w:document xmlns:w="${WORD}" xmlns:r="${RELATION}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(inside),
  })
}

const chunk = (number: number) => `<w:altChunk r:id="r${number}"/>`

test('parts that a Word document takes in from other files are read where they stand', async () => {
  const { pages, notices } = await read(
    word([paragraph('Før'), chunk(1), paragraph('Imellem'), chunk(2), paragraph('Efter')].join(''), {
      '/chunks/sag.html': '<html><body><h2>Havnens drift</h2><p>Udvalget godkendte planen.</p></body></html>',
      '/chunks/bilag.docx': word(paragraph('Kajen skal spules.')),
    }),
  )
  expect(pages[0]?.blocks.map((block) => 'text' in block && block.text)).toEqual([
    'Før',
    'Havnens drift',
    'Udvalget godkendte planen.',
    'Imellem',
    'Kajen skal spules.',
    'Efter',
  ])
  expect(notices).toEqual([])
})

test('parts that are missing or of another kind are named as lost', async () => {
  const pdf = '%PDF-1.7\n'
  const { pages, notices } = await read(word(paragraph('Alene') + chunk(1) + chunk(7), { '/chunks/bilag.pdf': pdf }))
  expect(pages[0]?.blocks).toHaveLength(1)
  expect(notices).toMatchObject([{ code: 'part-lost' }, { code: 'part-lost' }])
})

const NAMESPACES = ['office', 'style', 'text', 'draw'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ')

function openText(body: string): Buffer {
  const level = (number: number, format: string, more = '') =>
    `<text:list-level-style-number text:level="${number}" style:num-format="${format}" style:num-suffix="." ${more}/>`
  const styles = [
    `<text:list-style style:name="L1">${level(1, '1')}${level(2, 'a')}</text:list-style>`,
    `<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/></text:list-style>`,
  ]
  const outline = `<text:outline-style>${level(1, '1')}${level(2, '1', 'text:display-levels="2"')}</text:outline-style>`
  return archive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${NAMESPACES}><office:styles>${outline}</office:styles></office:document-styles>`,
  })
}

const item = (...content: string[]) => `<text:list-item>${content.join('')}</text:list-item>`
const p = (text: string) => `<text:p>${text}</text:p>`

test('items of OpenDocument lists carry the numbers that are printed', async () => {
  const inner = `<text:list>${item(p('Kajen'))}${item(p('Molen'))}</text:list>`
  const { pages } = await read(
    openText(
      [
        `<text:list xml:id="one" text:style-name="L1">${item(p('Havnen'), p('Den gamle'), inner)}${item(p('Byen'))}</text:list>`,
        p('Derefter'),
        `<text:list text:continue-list="one" text:style-name="L1">${item(p('Åen'))}</text:list>`,
        `<text:list text:style-name="L2">${item(p('Bakken'))}</text:list>`,
        `<text:list text:style-name="L1">${item(p('Skoven'))}</text:list>`,
      ].join(''),
    ),
  )
  expect(
    pages[0]?.blocks.map((block) => (block.kind === 'listItem' ? `${block.depth} ${block.marker} ${block.text}` : '')),
  ).toEqual([
    '0 1. Havnen',
    '0  Den gamle',
    '1 a. Kajen',
    '1 b. Molen',
    '0 2. Byen',
    '',
    '0 3. Åen',
    '0 – Bakken',
    '0 1. Skoven',
  ])
})

test('numbered headings of an OpenDocument text carry their numbers', async () => {
  const h = (level: number, text: string) => `<text:h text:outline-level="${level}">${text}</text:h>`
  const { pages } = await read(openText(h(1, 'Havnen') + h(2, 'Kajen') + h(2, 'Molen') + h(1, 'Byen')))
  expect(pages[0]?.blocks.map((block) => 'text' in block && block.text)).toEqual([
    '1. Havnen',
    '1.1. Kajen',
    '1.2. Molen',
    '2. Byen',
  ])
})

test('a box of text that hangs on a heading of an OpenDocument text is read, and once only', async () => {
  const box = (content: string) => `<draw:frame><draw:text-box>${content}</draw:text-box></draw:frame>`
  const inner = box(p('Møllebjergvej 4'))
  const side = box(`<text:p>Havneforvaltningen${inner}</text:p>`)
  const { pages } = await read(openText(`<text:h text:outline-level="1">${side}Havnen</text:h>`))
  expect(pages[0]?.blocks.map((block) => 'text' in block && block.text)).toEqual([
    '1. Havnen',
    'Havneforvaltningen',
    'Møllebjergvej 4',
  ])
})

const numbered = (list: number, text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

test('lists of one definition count on together in Word, until one says where it starts', async () => {
  const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
  const list = (id: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${more}</w:num>`
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
  const { pages } = await read(
    word([numbered(1, 'Kajen'), numbered(2, 'Molen'), numbered(3, 'Broen'), numbered(3, 'Åen')].join(''), {
      '/word/numbering.xml': `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0">${level}</w:abstractNum>${list(1)}${list(2)}${list(3, restart)}</w:numbering>`,
    }),
  )
  expect(pages[0]?.blocks.map((block) => (block.kind === 'listItem' ? block.marker : ''))).toEqual([
    '1.',
    '2.',
    '1.',
    '2.',
  ])
})

test('the text of a box that floats on the page of an RTF file is read once, beside what stands around it', async () => {
  const box = (text: string) =>
    `{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt Dato: 4. marts 2024\\par ${text}\\par}}{\\shprslt{\\*\\do{\\dptxbxtext Dato igen\\par}}}}`
  const { pages } = await read(
    Buffer.from(
      `{\\rtf1\\ansi{\\header{\\shp{\\*\\shpinst{\\shptxt Logo\\par}}}}Notat ${box('Havneafdelingen')}om kajen\\par Den er lang.\\par}`,
    ),
  )
  expect(pages[0]?.blocks.map((block) => 'text' in block && block.text)).toEqual([
    'Logo',
    'Dato: 4. marts 2024',
    'Havneafdelingen',
    'Notat om kajen',
    'Den er lang.',
  ])
})

test('an empty paragraph between two tables of an RTF file keeps them apart', async () => {
  const row = (...cells: string[]) =>
    `\\trowd\\cellx1000\\cellx2000 ${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row`
  const { pages } = await read(
    Buffer.from(`{\\rtf1\\ansi ${row('Sted', 'Havnen')}\\pard\\par ${row('Medlem', 'Deltog')}${row('Eva Holm', 'x')}}`),
  )
  expect(pages[0]?.blocks.map((block) => block.kind === 'table' && block.rows.length)).toEqual([1, 2])
})

test('the marker of an item that a page has as text as well is printed once', async () => {
  const { pages } = await read(
    Buffer.from(
      '<html><body><ol><li><p><span>1.</span>Kajen</p></li><li>2.5 mio. kr.</li></ol><ul><li><span>\uF0B7\uF0B7</span>at molen males</li></ul></body></html>',
    ),
  )
  expect(pages[0]?.blocks.map((block) => block.kind === 'listItem' && `${block.marker} ${block.text}`)).toEqual([
    '1. Kajen',
    '2. 2.5 mio. kr.',
    '• at molen males',
  ])
})

test('a style that tells the level of a list and no list, as that of subtitles does, makes no item of a paragraph', async () => {
  const styles = `<w:styles xmlns:w="${WORD}"><w:style w:styleId="Sub"><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`
  const subtitle = '<w:p><w:pPr><w:pStyle w:val="Sub"/></w:pPr><w:r><w:t>Lejre Kommune, 3. maj 2023</w:t></w:r></w:p>'
  const { pages } = await read(word(`${paragraph('Havnen')}${subtitle}`, { '/word/styles.xml': styles }))
  expect(pages[0]?.blocks).toMatchObject([
    { kind: 'paragraph' },
    { kind: 'paragraph', text: 'Lejre Kommune, 3. maj 2023' },
  ])
})
