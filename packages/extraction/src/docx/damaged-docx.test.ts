import { expect, test } from 'vitest'
import { defaultBudgets } from '../budgets.ts'
import { extractDocument } from '../extract-document.ts'
import { archive } from '../fixtures/archive.ts'
import { silentJournal } from '../journal.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const extract = (bytes: Uint8Array) =>
  extractDocument({ bytes: new Uint8Array(bytes), budgets: defaultBudgets, journal: silentJournal, ocr: false })

async function read(bytes: Uint8Array) {
  const outcome = await extract(bytes)
  if (!outcome.ok) throw new Error(outcome.failure.message)
  const { pages, notices } = outcome.document
  return {
    blocks: pages.flatMap(({ blocks }) => blocks.map((block) => 'text' in block && `${block.kind}: ${block.text}`)),
    codes: notices.map(({ code }) => code),
  }
}

const DOCUMENT = `<w:document xmlns:w="${WORD}"><w:body><w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>Molen males</w:t></w:r></w:p></w:body></w:document>`
const STYLES = `<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="H"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`

test.each(['ns0', 'x'])('a Word document says the same where its names begin with %s', async (prefix) => {
  const renamed = (xml: string) => xml.replace(/\bw(?=[:=])/g, prefix)
  const bytes = archive({ 'word/document.xml': renamed(DOCUMENT), 'word/styles.xml': renamed(STYLES) })
  expect(await read(bytes)).toEqual({ blocks: ['heading: Molen males'], codes: [] })
})

test('a Word document that is cut off behind its text is read, with a notice', async () => {
  const bytes = archive({ 'word/document.xml': DOCUMENT, 'word/styles.xml': STYLES })
  expect(await read(bytes.subarray(0, bytes.indexOf('styleId')))).toEqual({
    blocks: ['paragraph: Molen males'],
    codes: ['part-lost', 'part-lost'],
  })
})

test('a Word document that is cut off within its text is corrupt', async () => {
  const bytes = archive({ 'word/document.xml': DOCUMENT, 'word/styles.xml': STYLES })
  const cut = await extract(bytes.subarray(0, bytes.indexOf('Molen')))
  expect(cut).toMatchObject({ ok: false, failure: { code: 'corrupt' } })
})

test('damage to a part beside the text costs that part alone', async () => {
  const bytes = archive({ 'word/document.xml': DOCUMENT, 'word/styles.xml': STYLES.replace('</w:styles>', '<') })
  expect(await read(bytes)).toEqual({ blocks: ['paragraph: Molen males'], codes: ['part-lost'] })
  const inText = archive({ 'word/document.xml': DOCUMENT.replace('</w:body>', '<'), 'word/styles.xml': STYLES })
  expect(await extract(inText)).toMatchObject({ ok: false, failure: { code: 'corrupt' } })
})
