import { styleText } from 'node:util'
import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test('what would change the terminal is shown as a sign, and colours, lines and letters stay', () => {
  const hostile = `notat\u001b]0;title\u0007 \u001b[2J\r\u009b1A.txt`
  expect(printable(hostile)).toBe('notat\ufffd]0;title\ufffd \ufffd[2J\ufffd\ufffd1A.txt')
  const ours = `${styleText('red', 'få', { validateStream: false })}\n\tÆrø ☂\n`
  expect(printable(ours)).toBe(ours)
})
