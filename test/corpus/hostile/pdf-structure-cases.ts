import PDFDocument from 'pdfkit'
import type { HostileCase } from './hostile-case.ts'
import { HELVETICA, pagesPdf, RESOURCES, rawPdf, textContent } from './raw-pdf.ts'

const LINE = 'Udvalget besluttede at bygge en ny bro over havnen.'
const page = textContent([LINE])
const five = [1, 2, 3, 4, 5].map((number) => textContent([`Punkt ${number} handler om havnen og vejen til den.`]))
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

async function encrypted(options: { userPassword?: string; ownerPassword: string }): Promise<Uint8Array> {
  const document = new PDFDocument({ pdfVersion: '1.7', ...options })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  document.text(LINE)
  document.end()
  await new Promise((resolve) => document.on('end', resolve))
  return new Uint8Array(Buffer.concat(chunks))
}

function nestedPages(depth: number): Uint8Array {
  const objects: Record<number, string> = { 1: '<< /Type /Catalog /Pages 100 0 R >>', 3: HELVETICA }
  for (let level = 0; level < depth; level++) {
    objects[100 + level] = `<< /Type /Pages /Count 1 /Kids [${101 + level} 0 R] >>`
  }
  objects[100 + depth] =
    `<< /Type /Page /Parent ${99 + depth} 0 R /MediaBox [0 0 595 842] ${RESOURCES} /Contents 4 0 R >>`
  return rawPdf({ ...objects, 4: { dictionary: '', stream: page } })
}

/** Files whose frame is broken, false or very large. */
export const pdfStructureCases: readonly HostileCase[] = [
  {
    name: 'a page that is truly blank',
    reason: 'the back of a sheet is not lost',
    bytes: () => pagesPdf([page, ' ', page]),
    expected: { text: LINE },
  },
  {
    name: 'encrypted with a user password',
    reason: 'a kommune publishes the file that it sends to the parties',
    bytes: () => encrypted({ userPassword: 'hemmelig', ownerPassword: 'ejer' }),
    expected: { failure: 'encrypted' },
  },
  {
    name: 'encrypted with an owner password only',
    reason: 'forbids printing, not reading; every viewer opens it',
    bytes: () => encrypted({ ownerPassword: 'ejer' }),
    expected: { text: LINE },
  },
  {
    name: 'encrypted by an unknown handler',
    reason: 'rights management of some office suites',
    bytes: () =>
      pagesPdf(
        [page],
        (objects) => {
          objects[90] = '<< /Filter /Unknown.Rights /V 9 /R 9 >>'
        },
        {
          trailer: '<< /Size 91 /Root 1 0 R /Encrypt 90 0 R /ID [<00><00>] >>',
        },
      ),
    expected: { failure: ['encrypted', 'corrupt'] },
  },
  {
    name: 'cut in its middle',
    reason: 'a download that ended early: the table is gone, and so are the last pages',
    bytes: () => pagesPdf(five).subarray(0, 900),
    expected: { lost: [3, 4, 5], code: 'corrupt', text: 'Punkt 2' },
  },
  {
    name: 'cut after its first line',
    reason: 'a download that hardly began',
    bytes: () => latin('%PDF-1.7\n'),
    expected: { failure: 'corrupt' },
  },
  {
    name: 'without a cross-reference table',
    reason: 'programs that write PDF by hand',
    bytes: () => pagesPdf([page], undefined, { xref: () => '' }),
    expected: { text: LINE },
  },
  {
    name: 'with offsets that are all wrong',
    reason: 'line ends were changed on the way',
    bytes: () =>
      pagesPdf([page], undefined, { xref: (_, size) => `xref\n0 ${size}\n${'0000000009 00000 n \n'.repeat(size)}` }),
    expected: { text: LINE },
  },
  {
    name: 'a cross-reference table that names itself as the one before',
    reason: 'a loop for readers that follow /Prev',
    bytes: () => pagesPdf([page], undefined, { trailer: '<< /Size 12 /Root 1 0 R /Prev 700 >>' }),
    expected: { text: LINE },
  },
  {
    name: 'a page tree that contains itself',
    reason: 'a loop for readers that count pages',
    bytes: () =>
      pagesPdf([page], (objects) => {
        objects[2] = '<< /Type /Pages /Count 1 /Kids [2 0 R] >>'
      }),
    expected: { failure: 'corrupt' },
  },
  {
    name: 'a page tree nested 400 deep',
    reason: 'a recursion for readers that inherit attributes',
    bytes: () => nestedPages(400),
    expected: { text: LINE },
  },
  {
    name: 'no pages',
    reason: 'an export that selected nothing',
    bytes: () => pagesPdf([]),
    expected: { failure: ['empty', 'corrupt'] },
  },
  {
    name: 'fewer pages than it says',
    reason: 'pages were removed by a program that forgot to count',
    bytes: () =>
      pagesPdf([page], (objects) => {
        objects[2] = '<< /Type /Pages /Count 3 /Kids [10 0 R] >>'
      }),
    expected: { text: LINE },
  },
  {
    name: 'a million pages, it says',
    reason: 'makes readers reserve memory for them',
    bytes: () =>
      pagesPdf([page], (objects) => {
        objects[2] = '<< /Type /Pages /Count 1000000 /Kids [10 0 R] >>'
      }),
    expected: { text: LINE },
  },
  {
    name: 'a page object that is missing',
    reason: 'a file that was repaired badly; the other pages are sound',
    bytes: () =>
      pagesPdf(five, (objects) => {
        delete objects[14]
      }),
    expected: { lost: [3], code: 'corrupt', text: 'Punkt 5' },
  },
  {
    name: 'a page whose content is missing',
    reason: 'the page names content that is not there: it is lost, not blank',
    bytes: () =>
      pagesPdf(five, (objects) => {
        delete objects[15]
      }),
    expected: { lost: [3], code: 'corrupt', text: 'Punkt 5' },
  },
  {
    name: 'no catalog',
    reason: 'nothing leads to the pages; they are searched for',
    bytes: () =>
      pagesPdf([page], (objects) => {
        delete objects[1]
      }),
    expected: { text: LINE },
  },
  {
    name: 'a catalog that is a number',
    reason: 'types that are not checked crash readers',
    bytes: () =>
      pagesPdf([page], (objects) => {
        objects[1] = '42'
      }),
    expected: { text: LINE },
  },
  {
    name: 'a page of no size',
    reason: 'division by zero in layout',
    bytes: () =>
      pagesPdf([page], (objects) => {
        objects[10] = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 0 0] ${RESOURCES} /Contents 11 0 R >>`
      }),
    expected: { text: LINE },
  },
  {
    name: 'a page turned by a quarter',
    reason: 'tables across; text must come in reading order',
    bytes: () =>
      pagesPdf([page], (objects) => {
        objects[10] = `<< /Type /Page /Parent 2 0 R /Rotate 90 /MediaBox [0 0 595 842] ${RESOURCES} /Contents 11 0 R >>`
      }),
    expected: { text: LINE },
  },
  {
    name: 'an error page of a server with the name of a PDF',
    reason: 'links of old agendas answer 200 with this',
    bytes: () =>
      latin('<!DOCTYPE html><html><head><title>404 - Siden findes ikke</title></head><body>Beklager</body></html>'),
    fileName: 'referat.pdf',
    expected: { failure: 'not-a-document' },
  },
  {
    name: 'lines of a mail server before the file',
    reason: 'files saved with the headers that they came with',
    bytes: () => new Uint8Array(Buffer.concat([latin('X-Served-By: cache\r\n\r\n'), pagesPdf([page])])),
    expected: { text: LINE },
  },
  {
    name: 'a second file behind the first',
    reason: 'polyglots: what follows the end is nobody’s text',
    bytes: () => new Uint8Array(Buffer.concat([pagesPdf([page]), latin('\n<html><body>skjult side</body></html>')])),
    expected: { text: LINE, without: 'skjult side' },
  },
]
