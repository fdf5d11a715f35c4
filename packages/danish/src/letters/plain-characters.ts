import { editsOf, type TextEdit } from './text-edit.ts'

/** Ligatures, from U+FB00 on. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'ſt', 'st']
/** Bullets of Symbol and Wingdings in the private use area. */
const BULLETS = /[\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0E0\uF0FC]/
const LETTER_LIKE = /[\u212A\u212B\u2126]/

/**
 * What is not itself: letters with combining marks, ligatures, soft hyphens (with the line break that they allowed), zero
 * width and direction marks, control characters, and the spaces and hyphens that only look different. Built from strings:
 * control characters in a pattern literal are mistakes everywhere but here.
 */
const ODD = new RegExp(
  [
    '\\p{L}[\\u0300-\\u036F]+',
    '[aA]\\u02DA',
    '[\\uFB00-\\uFB06]',
    '\\u00AD[ \\t]*\\r?\\n(?=\\p{Ll})',
    '[\\u00AD\\u200B-\\u200F\\u2060-\\u2064\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]',
    '[\\u0000-\\u0008\\u000B\\u000E-\\u001F\\u007F]',
    '[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000\\u2028\\u2029\\u0085\\u2010\\u2011]',
    '[\\u212A\\u212B\\u2126\\uF076\\uF0A7\\uF0A8\\uF0B7\\uF0D8\\uF0E0\\uF0FC]',
  ].join('|'),
  'gu',
)

export function plainCharacterEdits(text: string): TextEdit[] {
  return editsOf(text, ODD, ([found]) => plain(found))
}

function plain(found: string): string {
  if (/\p{L}[\u0300-\u036F]/u.test(found) || LETTER_LIKE.test(found)) return found.normalize('NFC')
  if (found.endsWith('\u02DA')) return found.startsWith('a') ? 'å' : 'Å'
  const code = found.charCodeAt(0)
  if (code >= 0xfb00 && code <= 0xfb06) return LIGATURES[code - 0xfb00] ?? found
  if (/^[\u00A0\u2000-\u200A\u202F\u205F\u3000]/.test(found)) return ' '
  if (/^[\u2028\u2029\u0085]/.test(found)) return '\n'
  if (/^[\u2010\u2011]/.test(found)) return '-'
  return BULLETS.test(found) ? '•' : ''
}
