import type { HostileCase } from './hostile-case.ts'
import { paragraph, rawDocx, rawZip } from './raw-zip.ts'

const LINE = 'Udvalget besluttede at bygge en ny bro over havnen.'
const megabyte = 1024 * 1024

/** Archives, and documents that are archives. */
export const officeCases: readonly HostileCase[] = [
  {
    name: 'a sound Word document with the name of a PDF',
    reason: 'the kind is told by the content, never by the name',
    bytes: () => rawDocx(paragraph(LINE)),
    fileName: 'notat.pdf',
    expected: { text: LINE },
  },
  {
    name: 'a Word document with a box that only the fallback has',
    reason: 'old programs write no other; where both are there, one is read',
    bytes: () =>
      rawDocx(
        `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Fallback><w:pict><w:txbxContent>${paragraph(LINE)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ),
    expected: { text: LINE },
  },
  {
    name: 'a Word document whose rows and cells stand in other elements',
    reason: 'forms made of content controls and custom XML',
    bytes: () =>
      rawDocx(
        `<w:tbl><w:customXml><w:tr><w:sdt><w:sdtContent><w:tc>${paragraph(LINE)}</w:tc></w:sdtContent></w:sdt></w:tr></w:customXml></w:tbl>`,
      ),
    expected: { text: LINE },
  },
  {
    name: 'an OpenDocument text that packs what it says of itself',
    reason: 'some programs write the kind as the last entry, and compressed',
    bytes: () =>
      rawZip([
        {
          name: 'content.xml',
          content: `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>${LINE}</text:p></office:text></office:body></office:document-content>`,
        },
        { name: 'META-INF/manifest.xml', content: '<manifest/>' },
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
      ]),
    expected: { text: LINE },
  },
  {
    name: 'a Word document with an external entity',
    reason: 'would read a file of the machine into the text',
    bytes: () =>
      rawDocx(
        paragraph('&passwd;'),
        [],
        '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY passwd SYSTEM "file:///etc/passwd">]>',
      ),
    expected: { failure: 'corrupt' },
  },
  {
    name: 'a Word document with a thousand million laughs',
    reason: 'entities of entities',
    bytes: () => {
      const levels = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`)
      return rawDocx(paragraph('&l9;'), [], `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">${levels.join('')}]>`)
    },
    expected: { failure: 'corrupt' },
  },
  {
    name: 'a Word document that inflates a thousandfold',
    reason: 'a bomb inside an office file',
    bytes: () => rawDocx(paragraph('a'.repeat(64 * megabyte))),
    expected: { failure: 'bomb' },
  },
  {
    name: 'a Word document nested 50,000 deep',
    reason: 'recursion over its elements',
    bytes: () => rawDocx(`${'<w:p>'.repeat(50_000)}${'</w:p>'.repeat(50_000)}`),
    expected: { failure: 'corrupt' },
  },
  {
    name: 'a Word document whose XML ends early',
    reason: 'written by a program that crashed',
    bytes: () => rawZip([{ name: 'word/document.xml', content: '<w:document><w:body><w:p>' }]),
    expected: { failure: 'corrupt' },
  },
  {
    name: 'a Word document with styles based on themselves',
    reason: 'a loop for readers that inherit',
    bytes: () =>
      rawDocx(`<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>${LINE}</w:t></w:r></w:p>`, [
        {
          name: 'word/styles.xml',
          content:
            '<w:styles><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>',
        },
      ]),
    expected: { text: LINE },
  },
  {
    name: 'a Word document with deleted text',
    reason: 'a reader sees the text with changes accepted',
    bytes: () =>
      rawDocx(`${paragraph(LINE)}<w:p><w:del><w:r><w:delText>slettet sætning</w:delText></w:r></w:del></w:p>`),
    expected: { text: LINE, without: 'slettet' },
  },
  {
    name: 'a Word document with hidden text',
    reason: 'marked as vanished: not on paper',
    bytes: () => rawDocx(`${paragraph(LINE)}<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>usynlig</w:t></w:r></w:p>`),
    expected: { text: LINE, without: 'usynlig' },
  },
  {
    name: 'an empty archive',
    reason: 'an export that selected nothing',
    bytes: () => rawZip([]),
    expected: { failure: 'empty' },
  },
  {
    name: 'an archive with a password',
    reason: 'sent to the parties, published by mistake',
    bytes: () => rawZip([{ name: 'bilag.txt', content: LINE, flags: 0x801 }]),
    expected: { failure: 'encrypted' },
  },
  {
    name: 'an archive that claims to be small',
    reason: 'headers that lie about the size; what comes out is counted',
    bytes: () => rawZip([{ name: 'bombe.txt', content: new Uint8Array(64 * megabyte), claimedSize: 10 }]),
    expected: { failure: 'bomb' },
  },
  {
    name: 'an archive of 20,000 entries',
    reason: 'a document for each would drown all others',
    bytes: () =>
      rawZip(Array.from({ length: 20_000 }, (_, index) => ({ name: `${index}.txt`, content: 'a', method: 0 }))),
    expected: { failure: 'too-large' },
  },
  {
    name: 'an archive with names that climb out of their folder',
    reason: 'names are shown, never used as paths',
    bytes: () => rawZip([{ name: '../../etc/cron.d/bilag.txt', content: LINE }]),
    expected: { text: '../../etc/cron.d/bilag.txt' },
  },
  {
    name: 'an archive compressed in a way that nobody knows',
    reason: 'method 99 of some tools',
    bytes: () => rawZip([{ name: 'bilag.txt', content: LINE, method: 99 }]),
    expected: { failure: 'unsupported-format' },
  },
  {
    name: 'an archive cut in its middle',
    reason: 'the directory stands at the end',
    bytes: () => rawZip([{ name: 'bilag.txt', content: LINE.repeat(100) }]).subarray(0, 80),
    expected: { failure: 'corrupt' },
  },
]
