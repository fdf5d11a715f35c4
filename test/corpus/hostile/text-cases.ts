import type { HostileCase } from './hostile-case.ts'

const LINE = 'Udvalget besluttede at bygge en ny bro over åen.'
const utf8 = (text: string) => new TextEncoder().encode(text)
const windows1252 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

/** Markup, plain text, mail, pictures, and what is none of these. */
export const textCases: readonly HostileCase[] = [
  { name: 'no bytes', reason: 'a download that failed', bytes: () => new Uint8Array(), expected: { failure: 'empty' } },
  {
    name: 'nothing but zeros',
    reason: 'a file that was reserved and never written',
    bytes: () => new Uint8Array(100_000),
    expected: { failure: 'empty' },
  },
  {
    name: 'nothing but blanks',
    reason: 'an empty form',
    bytes: () => utf8(' \n\t\n '.repeat(100)),
    expected: { failure: 'empty' },
  },
  {
    name: 'random bytes',
    reason: 'no document of any kind',
    bytes: () => new Uint8Array(Array.from({ length: 5000 }, (_, index) => (index * 7919 + 3 * index * index) % 251)),
    expected: { failure: 'not-a-document' },
  },
  {
    name: 'a text with zeros between its words',
    reason: 'NUL breaks databases',
    bytes: () => utf8(`${LINE}\0${LINE}`),
    expected: { text: 'Udvalget besluttede' },
  },
  {
    name: 'windows-1252 without a word',
    reason: 'old exports',
    bytes: () => windows1252(LINE),
    expected: { text: LINE },
  },
  {
    name: 'UTF-16 with a byte order mark',
    reason: 'saved by a text editor as "Unicode"',
    bytes: () => new Uint8Array(Buffer.from(`\uFEFF${LINE}`, 'utf16le')),
    expected: { text: LINE },
  },
  {
    name: 'UTF-8 that was read as windows-1252 on the way',
    reason: 'mojibake is put right',
    bytes: () => utf8(Buffer.from(utf8(LINE)).toString('latin1')),
    expected: { text: 'over åen' },
  },
  {
    name: 'one line of ten million letters',
    reason: 'patterns that take quadratic time',
    bytes: () => utf8('a'.repeat(10_000_000)),
    expected: { text: 'aaaa' },
  },
  {
    name: 'half a million short lines',
    reason: 'a log published by mistake',
    bytes: () => utf8('Nej\n'.repeat(500_000)),
    expected: { text: 'Nej' },
  },
  {
    name: 'markup nested 200,000 deep',
    reason: 'recursion in parsers',
    bytes: () => utf8(`<html><body>${'<div>'.repeat(200_000)}${LINE}`),
    expected: { text: LINE },
  },
  {
    name: 'formatting nested 20,000 deep and closed in the wrong order',
    reason: 'the adoption agency of HTML parsers takes quadratic time',
    bytes: () => utf8(`<html><body>${'<b><i><p>'.repeat(20_000)}${LINE}`),
    expected: { text: LINE },
  },
  {
    name: 'a table of 100,000 cells',
    reason: 'a register exported as a page',
    bytes: () => utf8(`<html><body><table>${'<tr><td>a<td>b'.repeat(50_000)}</table><p>${LINE}</p>`),
    expected: { text: LINE },
  },
  {
    name: 'a cell that spans a thousand million columns',
    reason: 'makes readers reserve memory for them',
    bytes: () => utf8(`<html><body><table><tr><td colspan=999999999>a<td>b<tr><td>c<td>d</table><p>${LINE}</p>`),
    expected: { text: LINE },
  },
  {
    name: 'a script that writes the page',
    reason: 'never run, and no part of the text',
    bytes: () => utf8(`<html><body><p>${LINE}</p><script>document.write('ondskab')</script></body></html>`),
    expected: { text: LINE, without: 'ondskab' },
  },
  {
    name: 'a cookie banner and navigation around the text',
    reason: 'not what the kommune decided',
    bytes: () =>
      utf8(
        `<html><body><div class="cookie-banner">Vi bruger cookies</div><nav>Forside</nav><main><p>${LINE}</p></main>`,
      ),
    expected: { text: LINE, without: 'cookies' },
  },
  {
    name: 'an e-mail whose parts contain themselves',
    reason: 'boundaries that nest',
    bytes: () =>
      utf8(
        `From: a@example.dk\r\nSubject: Notat\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${LINE}\r\n--a--\r\n`,
      ),
    expected: { text: 'Notat' },
  },
  {
    name: 'an RTF of open brackets',
    reason: 'a stack of groups',
    bytes: () => utf8(`{\\rtf1\\ansi ${'{'.repeat(200_000)} ${'}'.repeat(200_000)}Notat om havnen\\par}`),
    expected: { text: 'Notat om havnen' },
  },
  {
    name: 'an RTF with a binary part of a thousand million bytes',
    reason: 'lengths that lie',
    bytes: () => utf8('{\\rtf1\\ansi Notat om havnen\\par\\bin999999999 x}'),
    expected: { text: 'Notat om havnen' },
  },
  {
    name: 'a PNG of a thousand million pixels',
    reason: 'an image bomb',
    bytes: () => hex(`89504E470D0A1A0A0000000D494844520000FFFF0000FFFF0800000000${'00'.repeat(64)}`),
    expected: { failure: 'too-large' },
  },
  {
    name: 'a PNG without pixels',
    reason: 'cut after its header',
    bytes: () => hex(`89504E470D0A1A0A0000000D49484452000000640000006408000000${'00'.repeat(16)}`),
    expected: { failure: 'corrupt' },
  },
  {
    name: 'a JPEG that is only its first bytes',
    reason: 'a download that hardly began',
    bytes: () => hex('FFD8FFE000104A46494600010100'),
    expected: { failure: 'corrupt' },
  },
  {
    name: 'a TIFF whose pages lead in a circle',
    reason: 'a loop for readers that count pages',
    bytes: () => hex(`49492A0008000000${'0100'}${'000103000100000064000000'}08000000`),
    expected: { failure: 'corrupt' },
  },
  {
    name: 'a program',
    reason: 'uploaded as a document',
    bytes: () => hex(`7F454C46020101${'00'.repeat(200)}`),
    expected: { failure: 'unsupported-format' },
  },
  {
    name: 'a Word document of old',
    reason: 'read by Tika where there is one, else named',
    bytes: () => hex(`D0CF11E0A1B11AE1${'00'.repeat(504)}`),
    expected: { failure: 'unsupported-format' },
  },
]
