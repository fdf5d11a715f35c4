import { runningText } from '@arkivar/types'
import { expect, test } from 'vitest'
import { defaultBudgets, type ExtractionBudgets } from './budgets.ts'
import { extractDocument } from './extract-document.ts'
import { writtenPdf } from './fixtures/written-pdf.ts'
import { silentJournal } from './journal.ts'

const extract = (bytes: Uint8Array, fileName?: string) =>
  extractDocument({
    bytes,
    budgets: defaultBudgets,
    journal: silentJournal,
    ocr: true,
    ...(fileName === undefined ? {} : { fileName }),
  })

const text = (content: string) => new TextEncoder().encode(content)

test('reads the text of a PDF with headings and paragraphs, without footers and page numbers', async () => {
  const bytes = await writtenPdf((document) => {
    for (let page = 1; page <= 4; page++) {
      if (page > 1) document.addPage()
      document.fontSize(18).text(`Punkt ${page}: Eftersyn`)
      document.fontSize(11).text('Udvalget besøgte havnen, og forvaltningen orienterede om sagens forløb. '.repeat(5))
      document.fontSize(8).text(`Havneudvalget  Side ${page} af 4`, 60, 760, { lineBreak: false })
    }
  })
  const outcome = await extract(bytes)
  if (!outcome.ok) throw new Error(outcome.failure.message)
  const all = runningText(outcome.document)
  expect(outcome.document.pages).toHaveLength(4)
  expect(all).toContain('Udvalget besøgte havnen')
  expect(all).not.toContain('Side 2 af 4')
  expect(outcome.document.pages[1]?.blocks.find((block) => block.kind === 'heading')).toMatchObject({
    text: 'Punkt 2: Eftersyn',
    level: 1,
  })
  expect(outcome.document.language).toBe('da')
})

test('a PDF with a password is named encrypted, one with an owner password only is read', async () => {
  const write = (document: PDFKit.PDFDocument) => void document.text('Referat af mødet i Havneudvalget')
  expect(await extract(await writtenPdf(write, { userPassword: 'a', ownerPassword: 'b' }))).toMatchObject({
    ok: false,
    failure: { code: 'encrypted' },
  })
  const ownerOnly = await writtenPdf(write, { ownerPassword: 'b' })
  expect(await extract(ownerOnly.slice())).toMatchObject({ ok: true })
  // As a file comes that is a part of a message.
  const message = new Uint8Array(ownerOnly.length + 64)
  message.set(ownerOnly, 32)
  expect(await extract(message.subarray(32, 32 + ownerOnly.length))).toMatchObject({ ok: true })
})

/** A PDF of one page, with more in its catalogue, and the number of pages that it claims. */
function minimalPdf(catalogue: string, count: string, said: string): Uint8Array {
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  const font = '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>'
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Count ${count} /Kids [3 0 R] >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources ${font} >>`,
    stream(`BT /F1 12 Tf 60 700 Td (${said}) Tj ET`),
    stream('<xdp/>'),
  ]
  const written = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`)
  const places = written.map((_, index) => 9 + written.slice(0, index).join('').length)
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${9 + written.join('').length}\n%%EOF`
  return text(`%PDF-1.7\n${written.join('')}${table}`)
}

test.each(['-1', '0', '2000000000'])('a page is found though the file claims to have %s', async (count) => {
  const outcome = await extract(minimalPdf('', count, 'Kajen males i maj.'))
  expect(outcome.ok && runningText(outcome.document)).toBe('Kajen males i maj.')
})

test.each([
  ['no bytes', new Uint8Array(), undefined, 'empty'],
  ['zeros', new Uint8Array(5000), undefined, 'empty'],
  ['a PDF cut after its first bytes', text('%PDF-1.7\n%äöü'), undefined, 'corrupt'],
  [
    'an error page with the name of a PDF',
    text('<html><title>404 Not Found</title><body>x'),
    'a.pdf',
    'not-a-document',
  ],
  ['an answer of a service with the name of a PDF', text('{"error": "not found"}'), 'a.pdf', 'not-a-document'],
  [
    'an error of a storage with the name of a PDF',
    text('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'),
    'a.pdf',
    'not-a-document',
  ],
  [
    'a form that only its own program draws',
    minimalPdf('/AcroForm << /Fields [] /XFA 5 0 R >> /NeedsRendering true', '1', 'Please wait...'),
    'a.pdf',
    'unsupported-format',
  ],
  [
    'a web page of which only the frame is there',
    text('<!doctype html><body><header>Havnby Kommune</header><nav>Forside</nav><main></main></body>'),
    'a.html',
    'empty',
  ],
  ['an archive cut in its middle', text('PK\u0003\u0004word/document.xml'), undefined, 'corrupt'],
  ['a spreadsheet of old', Buffer.from('D0CF11E0A1B11AE1', 'hex'), undefined, 'unsupported-format'],
])('%s has a name', async (_, bytes, fileName, code) => {
  expect(await extract(new Uint8Array(bytes), fileName)).toMatchObject({ ok: false, failure: { code } })
})

test('an HTML page is read without navigation and scripts, in the encoding that it is in', async () => {
  const html =
    '<html lang="da"><head><meta charset="iso-8859-1"><title>Referat</title></head><body><nav>Forside</nav>' +
    '<h1>Møde i Havneudvalget</h1><script>alert(1)</script><p>Udvalget drøftede <b>æøå</b>.</p>' +
    '<table><tr><th>År</th><th>Beløb</th></tr><tr><td>2024</td><td>5</td></tr></table></body></html>'
  const outcome = await extract(new Uint8Array(Buffer.from(html, 'latin1')))
  if (!outcome.ok) throw new Error(outcome.failure.message)
  expect(runningText(outcome.document)).toBe('Møde i Havneudvalget\n\nUdvalget drøftede æøå.\n\nÅr\tBeløb\n2024\t5')
})

test('the head and foot of a web page are kept apart from its text, without their navigation', async () => {
  const html =
    '<body><header><div class="logo">Havnby Kommune</div><nav><a href="/">Forside</a></nav></header>' +
    '<main><header><h1>Referat af mødet den 3. marts</h1></header><p>Udvalget godkendte indstillingen om havnen.</p></main>' +
    '<footer>Havnegade 1</footer></body>'
  const outcome = await extract(text(html), 'a.html')
  if (!outcome.ok) throw new Error(outcome.failure.message)
  expect(runningText(outcome.document)).toBe(
    'Referat af mødet den 3. marts\n\nUdvalget godkendte indstillingen om havnen.',
  )
  const furniture = outcome.document.pages[0]?.blocks.filter((block) => block.kind === 'furniture')
  expect(furniture?.map(({ role, text: own }) => [role, own])).toEqual([
    ['header', 'Havnby Kommune'],
    ['footer', 'Havnegade 1'],
  ])
})

test('a personal number is masked wherever it stands, and counted', async () => {
  const outcome = await extract(text('Ansøger har CPR-nr. 010190-1234 og bor på Havnevej.'))
  if (!outcome.ok) throw new Error(outcome.failure.message)
  expect(JSON.stringify(outcome.document)).not.toContain('1234')
  expect(outcome.document.privacy).toEqual({ cprNumbers: 1, findings: [{ kind: 'cpr', page: 1 }] })
})

const withBudgets = (bytes: Uint8Array, budgets: Partial<ExtractionBudgets>) =>
  extractDocument({ bytes, budgets: { ...defaultBudgets, ...budgets }, journal: silentJournal, ocr: false })

test('pages behind the budget of text are lost by name, and those before are read', async () => {
  const bytes = await writtenPdf((document) => {
    for (let page = 1; page <= 3; page++) {
      if (page > 1) document.addPage()
      document.text(`Punkt ${page}. Udvalget drøftede sagen om havnen.`)
    }
  })
  const outcome = await withBudgets(bytes, { maxTextChars: 60 })
  if (!outcome.ok) throw new Error(outcome.failure.message)
  expect(outcome.document.pages.map(({ failure }) => failure?.code)).toEqual([undefined, undefined, 'too-large'])
})

test('a page with more pieces of text than its budget is lost by name', async () => {
  const bytes = await writtenPdf((document) => {
    document.text('Udvalget drøftede sagen.')
    document.addPage()
    for (let line = 0; line < 30; line++) document.text(`Linje ${line}`)
  })
  const outcome = await withBudgets(bytes, { maxItemsPerPage: 20 })
  if (!outcome.ok) throw new Error(outcome.failure.message)
  expect(outcome.document.pages.map(({ failure }) => failure?.code)).toEqual([undefined, 'too-large'])
})

test.each([
  ['text', 'Udvalget drøftede sagen om havnen i byen.'],
  ['html', '<!doctype html><html><body><p>Udvalget drøftede sagen om havnen i byen.</p></body></html>'],
  ['rtf', '{\\rtf1\\ansi Udvalget drog ud til havnen i byen for at se den.\\par}'],
  [
    'e-mail',
    'From: a@b.dk\r\nTo: c@d.dk\r\nSubject: Havnen\r\nDate: Mon, 6 May 2024 10:00:00 +0200\r\n\r\nUdvalget drog ud til havnen.\r\n',
  ],
])('%s with more characters than the budget is too large', async (_, content) => {
  expect(await withBudgets(text(content), { maxTextChars: 20 })).toMatchObject({
    ok: false,
    failure: { code: 'too-large' },
  })
  expect(await withBudgets(text(content), {})).toMatchObject({ ok: true })
})
