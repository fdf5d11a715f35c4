import type { HostileCase } from './hostile-case.ts'
import { flate, pagesPdf, RESOURCES, textContent } from './raw-pdf.ts'

const LINE = 'Udvalget besluttede at bygge en ny bro over havnen.'
const SECRET = 'Klik her for gratis laan og ring til os.'
const page = textContent([LINE])
const five = [1, 2, 3, 4, 5].map((number) => textContent([`Punkt ${number} handler om havnen og vejen til den.`]))
const megabyte = 1024 * 1024

/** Seven pages, with more painted on the sixth. */
const sevenPages = (more: string): string[] =>
  Array.from({ length: 7 }, (_, index) => (index === 5 ? `${page} ${more}` : page))

/** Pages of a sound file that hide, lie, or cost. */
export const pdfContentCases: readonly HostileCase[] = [
  {
    name: 'a broken content stream on page 3 of 5',
    reason: 'a bad sector; the other pages are sound',
    bytes: () =>
      pagesPdf([
        ...five.slice(0, 2),
        { dictionary: '/Filter /FlateDecode', stream: '\x00\x01ikke zlib' },
        ...five.slice(3),
      ]),
    expected: { lost: [3], code: 'corrupt', text: 'Punkt 5' },
  },
  {
    name: 'operators that do not exist',
    reason: 'readers skip what they do not know',
    bytes: () => pagesPdf([`foo bar (baz) quux ${page} 1 2 3 nix`]),
    expected: { text: LINE },
  },
  {
    name: 'operands without end',
    reason: 'a stack that grows until the reader falls',
    bytes: () => pagesPdf([`${'1 '.repeat(500_000)} ${page}`]),
    expected: { text: '' },
  },
  {
    name: 'states saved half a million times',
    reason: 'a stack of graphics states',
    bytes: () => pagesPdf([`${'q '.repeat(500_000)} ${page}`]),
    expected: { text: LINE },
  },
  {
    name: 'a page of a million operators',
    reason: 'maps and drawings: slow, and yet to be read',
    bytes: () => pagesPdf([flate(`${'0 0 m 10 10 l S '.repeat(330_000)} ${page}`)]),
    expected: { text: LINE },
  },
  {
    name: 'a content stream that inflates a thousandfold',
    reason: 'a bomb of blanks; 64 MB are read and passed over',
    bytes: () => pagesPdf([flate(`${' '.repeat(64 * megabyte)} ${page}`), page]),
    expected: { text: LINE },
  },
  {
    name: 'a stream compressed within itself ten times',
    reason: 'a chain of filters',
    bytes: () => pagesPdf([{ dictionary: `/Filter [${'/FlateDecode '.repeat(10)}]`, stream: 'x' }, page]),
    expected: { text: LINE },
  },
  {
    name: 'a picture of a thousand million pixels',
    reason: 'an image bomb: a few kilobytes that want gigabytes',
    bytes: () =>
      pagesPdf([`q 595 0 0 842 0 0 cm /Im1 Do Q ${page}`], (objects) => {
        objects[10] =
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 90 0 R >> >> /Contents 11 0 R >>'
        objects[90] = {
          dictionary:
            '/Type /XObject /Subtype /Image /Width 40000 /Height 40000 /BitsPerComponent 8 /ColorSpace /DeviceGray',
          stream: 'x',
        }
      }),
    expected: { text: LINE },
  },
  {
    name: 'a form that draws itself',
    reason: 'a loop for readers that follow XObjects',
    bytes: () =>
      pagesPdf([`${page} /Fm1 Do`], (objects) => {
        objects[10] =
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /Fm1 90 0 R >> >> /Contents 11 0 R >>'
        objects[90] = {
          dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /Fm1 90 0 R >> >>',
          stream: '/Fm1 Do',
        }
      }),
    expected: { text: LINE },
  },
  {
    name: 'a font that is missing',
    reason: 'named in the content, not in the file',
    bytes: () => pagesPdf([page.replaceAll('/F1', '/F9')]),
    expected: { text: LINE },
  },
  {
    name: 'a font program of garbage',
    reason: 'embedded fonts are the classic way into a reader',
    bytes: () =>
      pagesPdf([page], (objects) => {
        objects[3] =
          '<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+Broken /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 32 /Widths [300] /FontDescriptor 91 0 R >>'
        objects[91] = '<< /Type /FontDescriptor /FontName /AAAAAA+Broken /Flags 32 /FontFile2 92 0 R >>'
        objects[92] = { dictionary: '/Length1 9', stream: 'ikke font' }
      }),
    expected: { text: LINE },
  },
  {
    name: 'a CID font without a map to Unicode',
    reason: 'the text of the file is glyph numbers; only the picture tells',
    bytes: () =>
      pagesPdf(
        ['BT /F1 12 Tf 72 700 Td <000100020003000400050006000700080009000A000B000C000D000E> Tj ET'],
        (objects) => {
          objects[3] = '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [90 0 R] >>'
          objects[90] =
            '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 91 0 R >>'
          objects[91] = '<< /Type /FontDescriptor /FontName /X /Flags 4 >>'
        },
      ),
    expected: { text: '' },
  },
  {
    name: 'text painted invisibly',
    reason: 'mode 3 paints nothing: words for machines only',
    bytes: () => pagesPdf([`${page} ${textContent([SECRET], '3 Tr').replace('760 Td', '400 Td')}`]),
    expected: { text: LINE, without: SECRET },
  },
  {
    name: 'invisible text on the sixth of seven pages',
    reason: 'long documents are looked at only where their streams tell of something',
    bytes: () => pagesPdf(sevenPages(`${textContent([SECRET], '3 Tr').replace('760 Td', '400 Td')}`)),
    expected: { text: LINE, without: SECRET },
  },
  {
    name: 'white text on the sixth of seven pages, packed',
    reason: 'the same in a compressed stream, among white grounds that hide nothing',
    bytes: () =>
      pagesPdf(
        sevenPages(`q 1 g 0 0 10 10 re f Q q 1 1 1 rg ${textContent([SECRET]).replace('760 Td', '400 Td')} Q`).map(
          flate,
        ),
      ),
    expected: { text: LINE, without: SECRET },
  },
  {
    name: 'white text on white paper',
    reason: 'the oldest way to hide words',
    bytes: () => pagesPdf([`${page} 1 1 1 rg ${textContent([SECRET]).replace('760 Td', '400 Td')}`]),
    expected: { text: LINE, without: SECRET },
  },
  {
    name: 'white text on a dark bar',
    reason: 'the head of a table: seen, and to be kept',
    bytes: () => pagesPdf([`0 0 0.5 rg 60 740 400 40 re f 1 1 1 rg ${page}`]),
    expected: { text: LINE },
  },
  {
    name: 'text beside the page',
    reason: 'placed where no paper is',
    bytes: () => pagesPdf([`${page} ${textContent([SECRET]).replace('72 760 Td', '72 -900 Td')}`]),
    expected: { text: LINE, without: SECRET },
  },
  {
    name: 'text too small to see',
    reason: 'a tenth of a point',
    bytes: () =>
      pagesPdf([`${page} ${textContent([SECRET]).replace('/F1 12 Tf', '/F1 0.1 Tf').replace('760 Td', '400 Td')}`]),
    expected: { text: LINE, without: SECRET },
  },
  {
    name: 'scripts and actions',
    reason: 'run in viewers; never here, and no part of the text',
    bytes: () =>
      pagesPdf([page], (objects) => {
        objects[1] = `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\('${SECRET}'\\)) >> /AA << /WC << /S /Launch /F (cmd.exe) >> >> >>`
      }),
    expected: { text: LINE, without: SECRET },
  },
  {
    name: 'a file attached that is attached to itself by name',
    reason: 'attachments become documents of their own',
    bytes: () =>
      pagesPdf([page], (objects) => {
        objects[1] =
          '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(bilag.txt) 90 0 R (bilag.txt) 90 0 R] >> >> >>'
        objects[90] = '<< /Type /Filespec /F (bilag.txt) /EF << /F 91 0 R >> >>'
        objects[91] = { dictionary: '/Type /EmbeddedFile', stream: 'Bilag om havnen' }
      }),
    expected: { text: LINE },
  },
  {
    name: 'bookmarks that lead in a circle',
    reason: 'a loop for readers that list them',
    bytes: () =>
      pagesPdf([page], (objects) => {
        objects[1] = '<< /Type /Catalog /Pages 2 0 R /Outlines 90 0 R >>'
        objects[90] = '<< /Type /Outlines /First 91 0 R /Last 91 0 R /Count 1 >>'
        objects[91] = '<< /Title (Punkt 1) /Parent 90 0 R /Next 91 0 R /First 91 0 R /Dest [10 0 R /Fit] >>'
      }),
    expected: { text: LINE },
  },
  {
    name: 'tags that claim nothing',
    reason: 'exported as accessible, with an empty tree',
    bytes: () =>
      pagesPdf([page], (objects) => {
        objects[1] = '<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 90 0 R >>'
        objects[90] = '<< /Type /StructTreeRoot /K [] >>'
      }),
    expected: { text: LINE },
  },
  {
    name: 'coordinates beyond all numbers',
    reason: 'infinities that end in boxes that no schema accepts',
    bytes: () => pagesPdf([page.replace('72 760 Td', `${'9'.repeat(400)} 760 Td`)]),
    expected: { text: '' },
  },
  {
    name: 'a name as long as a book',
    reason: 'buffers for names',
    bytes: () =>
      pagesPdf([page], (objects) => {
        objects[80] = `<< /${'A'.repeat(megabyte)} 1 >>`
      }),
    expected: { text: LINE },
  },
  {
    name: 'arrays nested 100,000 deep',
    reason: 'recursion in parsers',
    bytes: () =>
      pagesPdf([page, page], (objects) => {
        objects[12] = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${RESOURCES} /Contents 13 0 R /X ${'['.repeat(100_000)}${']'.repeat(100_000)} >>`
      }),
    expected: { lost: [2], code: 'corrupt', text: LINE },
  },
]
