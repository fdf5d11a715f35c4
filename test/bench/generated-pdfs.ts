import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import PDFDocument from 'pdfkit'
import { type Random, randomFrom, vocabulary } from './generated-documents.ts'

const MARGIN = 57
const FOOTER_TOP = 800

/** Writes a PDF like a referat: headings, paragraphs, lists, and a footer on every page. The same for the same seed. */
export async function writePdf(path: string, pages: number, tagged: boolean): Promise<void> {
  const random = randomFrom(pages * 2 + Number(tagged))
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: 20, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    tagged,
    lang: 'da',
    info: { CreationDate: new Date(0) },
  })
  const file = createWriteStream(path)
  document.pipe(file)
  const put = (type: string, write: () => void) => {
    if (tagged) document.addStructure(document.struct(type, {}, write))
    else write()
  }
  for (let page = 1; page <= pages; page++) {
    if (page > 1) document.addPage()
    put('H1', () => document.fontSize(15).text(`Punkt ${page}: ${sentence(random, 5)}`))
    for (let paragraph = 0; paragraph < 5; paragraph++) {
      put('H2', () => document.fontSize(12.5).moveDown(0.6).text(sentence(random, 2)))
      put('P', () => document.fontSize(10.5).text(sentences(random, 3)))
    }
    put('P', () =>
      document
        .fontSize(10.5)
        .moveDown(0.5)
        .text(`1. ${sentence(random, 10)}`),
    )
    document.fontSize(8)
    if (tagged) document.markContent('Artifact', { type: 'Pagination' })
    document.text(`Socialudvalget  Side ${page} af ${pages}`, MARGIN, FOOTER_TOP, { lineBreak: false })
    if (tagged) document.endMarkedContent()
  }
  document.end()
  await finished(file)
}

function sentence(random: Random, words: number): string {
  // The vocabulary begins with the frequent words: squaring makes them frequent here, too.
  const text = Array.from(
    { length: words },
    () => vocabulary[Math.floor(random() ** 2 * vocabulary.length)] ?? 'og',
  ).join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const sentences = (random: Random, count: number): string =>
  Array.from({ length: count }, () => `${sentence(random, 12)}.`).join(' ')
