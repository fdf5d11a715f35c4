import { expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'
import { withoutEntities } from './entities.ts'

const TEXT = 'Møde om børnehaver på Ærø og Åstrup, jf. § 4'

/** The bytes of a text in which the given letters stand at the given numbers. */
function bytesOf(text: string, numbers: Record<string, number>): Uint8Array {
  return Uint8Array.from(text, (letter) => numbers[letter] ?? letter.charCodeAt(0))
}

it.each([
  ['windows-1252', {}],
  ['code page 865', { æ: 0x91, ø: 0x9b, å: 0x86, Æ: 0x92, Ø: 0x9d, Å: 0x8f, '§': 0x15 }],
  ['Mac Roman', { æ: 0xbe, ø: 0xbf, å: 0x8c, Æ: 0xae, Ø: 0xaf, Å: 0x81, '§': 0xa4 }],
])('reads Danish letters as %s has them', (_, numbers) => {
  expect(decodeText(bytesOf(TEXT, numbers))).toBe(TEXT)
  expect(decodeText(bytesOf(TEXT, numbers), 'iso-8859-1')).toBe(TEXT)
})

it('takes quotation marks of Windows for quotation marks', () => {
  const bytes = bytesOf('De kaldte den ‘bro’, og det ’er den', { '‘': 0x91, '’': 0x92 })
  expect(decodeText(bytes)).toBe('De kaldte den ‘bro’, og det ’er den')
})

it('reads UTF-16 without a mark', () => {
  expect(decodeText(new Uint8Array(Buffer.from(TEXT, 'utf16le')))).toBe(TEXT)
})

it('reads the letters of a text that was cut out of a web page', () => {
  expect(withoutEntities('M&oslash;de p&#229; &AElig;r&oslash; &amp; omegn &hellip;')).toBe(
    'Møde på Ærø & omegn &hellip;',
  )
  expect(withoutEntities('x &lt; y &amp;&amp; z')).toBe('x &lt; y &amp;&amp; z')
})
