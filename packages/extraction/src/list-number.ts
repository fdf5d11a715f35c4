/** Beyond this, letters and Roman numbers would be as long as a file likes. */
const MOST = 1000

/** A number as it is printed before an item of a list; `format` in the words of WordprocessingML. */
export function listNumber(count: number, format: string): string {
  if (!(count >= 1 && count <= MOST)) return String(count)
  switch (format) {
    case 'lowerLetter':
      return letters(count)
    case 'upperLetter':
      return letters(count).toUpperCase()
    case 'lowerRoman':
      return roman(count)
    case 'upperRoman':
      return roman(count).toUpperCase()
    case 'decimalZero':
      return String(count).padStart(2, '0')
    default:
      return String(count)
  }
}

const letters = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26) || 1)

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(count: number): string {
  let left = count
  let text = ''
  for (const [value, sign] of ROMAN) for (; left >= value; left -= value) text += sign
  return text
}
