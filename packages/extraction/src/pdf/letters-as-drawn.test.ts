import { runningText } from '@arkivar/types'
import { expect, test } from 'vitest'
import { defaultBudgets } from '../budgets.ts'
import { extractDocument } from '../extract-document.ts'
import { silentJournal } from '../journal.ts'
import { lettersAsDrawn } from './letters-as-drawn.ts'

test.each([
  ['S\u00F8- og vej\u00ADudvalget', 'S\u00F8- og vej-udvalget'],
  ['sag\u7400\u6900l og a\u6600\u7400enen', 'sagtil og aftenen'],
  ['Tra\x1Ckken \x15 og ka\x1Been', 'Trafikken – og kaffeen'],
  ['\x15\x02k\x1C', '\x15\x02k\x1C'],
  ['\u4E00\u4E2D\u6587', '\u4E00\u4E2D\u6587'],
  ['Udvalget drøftede sagen.', 'Udvalget drøftede sagen.'],
])('what the map of a font says of %j is read as it is drawn', (text, drawn) => {
  expect(lettersAsDrawn(text)).toBe(drawn)
})

/** A page of text in a font whose map to Unicode says what it says. */
function pdfWith(map: string, text: string): Uint8Array {
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  const cmap = `begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${map} endcmap`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(`BT /F1 11 Tf 56 740 Td (${text}) Tj ET`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>',
    stream(cmap),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

const read = async (bytes: Uint8Array) => {
  const outcome = await extractDocument({ bytes, budgets: defaultBudgets, journal: silentJournal, ocr: false })
  return outcome.ok ? runningText(outcome.document) : outcome.failure.code
}

const LETTERS = '1 beginbfrange <20> <7E> <0020> endbfrange'

test('a hyphen that the font calls a soft one is no less a hyphen', async () => {
  const map = `${LETTERS} 1 beginbfchar <2D> <00AD> endbfchar`
  expect(await read(pdfWith(map, 'Havne- og Broudvalget, sag 12.34.00-A01-2-24'))).toBe(
    'Havne- og Broudvalget, sag 12.34.00-A01-2-24',
  )
})

test('ligatures whose letters Ghostscript wrote the wrong way round are letters', async () => {
  const map = `${LETTERS} 3 beginbfchar <23> <74006900> <24> <66007400> <25> <7400DD00> endbfchar`
  expect(await read(pdfWith(map, 'Taget #l e$erretning med alle re%gheder'))).toBe(
    'Taget til efterretning med alle rettigheder',
  )
})
