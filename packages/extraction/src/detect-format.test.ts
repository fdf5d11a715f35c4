import { expect, test } from 'vitest'
import { detectFormat } from './detect-format.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

test.each([
  ['%PDF-1.7\n', 'pdf'],
  ['HTTP noise before the file\r\n%PDF-1.4\n', 'pdf'],
  ['PK\x03\x04 a PDF that lies unpacked in an archive %PDF-1.4\n', 'zip'],
  ['<!DOCTYPE html><p>Referat', 'html'],
  ['\xEF\xBB\xBF  <html lang="da"><body>', 'html'],
  ['From: en@example.dk\r\nSubject: Dagsorden\r\n\r\nHej', 'email'],
  ['From: en@example.dk\r\nDate: x\r\nContent-Type: text/html\r\n\r\n<html><body>Hej', 'email'],
  ['{\\rtf1\\ansi Notat}', 'rtf'],
  ['\x89PNG\r\n\x1A\n....', 'image'],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'other'],
  ['Notat om b\xF8rnehaver', 'text'],
])('tells the format of %j by its content', (content, format) => {
  expect(detectFormat(bytes(content))?.format).toBe(format)
})

test.each(['utf16le', 'swapped'])('a text in UTF-16 without a mark is a text (%s)', (order) => {
  const text = Buffer.from('<html><body>Møde om børnehaver og åbningstider</body></html>', 'utf16le')
  expect(detectFormat(new Uint8Array(order === 'swapped' ? text.swap16() : text))?.format).toBe('html')
})

test('bytes that no format begins with and that no text holds are no document', () => {
  expect(detectFormat(new Uint8Array(Array.from({ length: 400 }, (_, index) => index % 8)))).toBeNull()
})
