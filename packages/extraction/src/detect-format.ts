import type { DocumentFormat } from '@arkivar/types'
import { openZip } from './archive/zip-archive.ts'
import { wideWithoutMark } from './text/decode-text.ts'

export interface DetectedFormat {
  format: DocumentFormat
  mediaType: string
}

const is = (format: DocumentFormat, mediaType: string): DetectedFormat => ({ format, mediaType })

/** Bytes as characters of the same numbers. */
const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, Math.min(to, bytes.length))

/** How far into a file a PDF may begin: some servers send a few lines before it. */
const PDF_REACH = 1024

const SIGNATURES: readonly [string, DetectedFormat][] = [
  ['\x89PNG\r\n\x1A\n', is('image', 'image/png')],
  ['\xFF\xD8\xFF', is('image', 'image/jpeg')],
  ['II*\0', is('image', 'image/tiff')],
  ['MM\0*', is('image', 'image/tiff')],
  ['GIF8', is('image', 'image/gif')],
  ['BM', is('image', 'image/bmp')],
  ['{\\rtf', is('rtf', 'application/rtf')],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', is('other', 'application/x-ole-storage')],
  ['7z\xBC\xAF\x27\x1C', is('other', 'application/x-7z-compressed')],
  ['Rar!\x1A\x07', is('other', 'application/vnd.rar')],
  ['\x1F\x8B', is('other', 'application/gzip')],
  ['%!PS', is('other', 'application/postscript')],
  ['\x7FELF', is('other', 'application/x-elf')],
  ['MZ', is('other', 'application/x-msdownload')],
  ['OggS', is('other', 'application/ogg')],
  ['ID3', is('other', 'audio/mpeg')],
  ['SQLite format 3\0', is('other', 'application/vnd.sqlite3')],
]

const HTML_START =
  /^(?:\s|\uFEFF|<\?xml[^>]*>|<!--[\s\S]*?-->)*<(?:!doctype\s+html|html|head|body|title|meta|div|table|h1|p|script|article|main|section)[\s>]/i
const HTML_ANYWHERE = /<html[\s>]|<body[\s>]|<!doctype html/i
const MAIL_HEADER =
  /^(?:(?:From|To|Cc|Subject|Date|Received|Return-Path|MIME-Version|Message-ID|Delivered-To|X-[\w-]+|Content-Type|DKIM-Signature|Reply-To):[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2}/i

/** An OpenDocument text in one file in place of an archive: declared among the names of its root. */
const FLAT_TEXT = /<office:document\s[^>]*office:mimetype="application\/vnd\.oasis\.opendocument\.text(?:-template)?"/

/** Finds the format by content, never by name. `null`: bytes that are no document of any kind known. */
export function detectFormat(bytes: Uint8Array): DetectedFormat | null {
  const head = latin1(bytes, 0, 4096)
  // First, since a PDF that lies unpacked in an archive shows near its beginning.
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return detectArchive(bytes)
  if (head.slice(0, PDF_REACH).includes('%PDF-')) return is('pdf', 'application/pdf')
  for (const [signature, detected] of SIGNATURES) {
    if (head.startsWith(signature) && (signature !== 'BM' || head.slice(6, 10) === '\0\0\0\0')) return detected
  }
  if (head.slice(4, 8) === 'ftyp') return is('other', 'video/mp4')
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return is('image', 'image/webp')
  return detectText(bytes, head)
}

function detectText(bytes: Uint8Array, head: string): DetectedFormat | null {
  const marked = head.startsWith('\xFF\xFE') || head.startsWith('\xFE\xFF')
  const wide = marked || wideWithoutMark(bytes) !== null
  const start = wide ? head.replaceAll('\0', '').slice(marked ? 2 : 0) : head
  const sample = bytes.subarray(0, 65_536)
  if (!marked && isBinary(wide ? sample.filter((byte) => byte !== 0) : sample)) return null
  if (FLAT_TEXT.test(start)) return is('odt', 'application/vnd.oasis.opendocument.text-flat-xml')
  if (HTML_START.test(start)) return is('html', 'text/html')
  // Before a look for HTML further down: messages hold pages.
  if (MAIL_HEADER.test(start)) return is('email', 'message/rfc822')
  if (HTML_ANYWHERE.test(start)) return is('html', 'text/html')
  return is('text', 'text/plain')
}

/** Control characters that no encoding of text uses. */
function isBinary(bytes: Uint8Array): boolean {
  let strange = 0
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) strange++
  // A stray byte does not make a text anything else.
  return strange > Math.max(4, bytes.length / 100)
}

const OPEN_TEXT = /^application\/vnd\.oasis\.opendocument\.text(?:-web|-template|-master)?$/

/** What an archive says of itself in an entry that should be the first and unpacked, and is not always. */
function declaredType(bytes: Uint8Array): string | undefined {
  try {
    const entries = openZip(bytes, { maxInflatedBytes: 4096, maxInflationRatio: 200, maxArchiveEntries: 5_000 })
    const entry = entries.find(({ name }) => name === 'mimetype')
    return entry === undefined ? undefined : Buffer.from(entry.read()).toString('latin1').trim() || undefined
  } catch {
    return undefined
  }
}

/** The names of the first entries tell the office formats from plain archives. */
function detectArchive(bytes: Uint8Array): DetectedFormat {
  const all = latin1(bytes, 0, 8192) + latin1(bytes, Math.max(0, bytes.length - 65_536), bytes.length)
  if (all.includes('word/document')) {
    return is('docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  }
  if (all.includes('xl/workbook'))
    return is('other', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  if (all.includes('ppt/presentation')) {
    return is('other', 'application/vnd.openxmlformats-officedocument.presentationml.presentation')
  }
  const first = /^PK..[\s\S]{26}mimetype(application\/[\w.+-]+?)(?=PK)/.exec(all)?.[1]
  const declared = first ?? (all.includes('META-INF/manifest.xml') ? declaredType(bytes) : undefined)
  if (declared !== undefined && OPEN_TEXT.test(declared)) return is('odt', 'application/vnd.oasis.opendocument.text')
  if (declared !== undefined) return is('other', declared)
  return is('zip', 'application/zip')
}
