import { expect, test } from 'vitest'
import { decodeEncodedWords } from './encoded-words.ts'

test.each([
  ['=?utf-8?B?bcO4ZGUudHh0?=', 'møde.txt'],
  ['=?UTF-8?Q?m=C3=B8de_nr=2E_3.txt?=', 'møde nr. 3.txt'],
  ['=?utf-8?B?bcO4?= =?utf-8?B?ZGUudHh0?=', 'møde.txt'],
  ['referat.pdf', 'referat.pdf'],
  ['hvad =?utf-8?B?bcO4?= betyder.txt', 'hvad =?utf-8?B?bcO4?= betyder.txt'],
  ['', ''],
])('%j is the name %j', (written, meant) => {
  expect(decodeEncodedWords(written)).toBe(meant)
})
