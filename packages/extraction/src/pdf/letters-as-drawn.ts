const SOFT_HYPHEN = /\u00AD/g
/** What TeX has in place of control characters, in fonts that are drawn and have no map. */
const CORK: Readonly<Record<string, string>> = {
  '\x10': '“',
  '\x11': '”',
  '\x12': '„',
  '\x13': '«',
  '\x14': '»',
  '\x15': '–',
  '\x16': '—',
  '\x1B': 'ff',
  '\x1C': 'fi',
  '\x1D': 'fl',
  '\x1E': 'ffi',
  '\x1F': 'ffl',
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: TeX numbers its letters from nought.
const CONTROL = /[\x00-\x08\x0E-\x1F]/g
const IDEOGRAPH = /[\u3400-\u9FFF]/g
const LETTER = /[A-Za-z]/
/** Of three letters the last two come as their sum: as pdf.js reads it, and what it stands for behind which letter. */
const SUMS: Readonly<Record<string, string>> = {
  't\u{50000}': 'tti',
  'f\uCF00': 'ffi',
  'f\uD200': 'ffl',
  't\u{90000}': 'ttf',
  'f\u{90000}': 'fft',
}
const SUM = /[tf](?:\u{50000}|\u{90000}|[\uCF00\uD200])/gu

/**
 * What a piece of text says by its look, where the map of its font says otherwise. Hyphens that are drawn are no soft
 * ones. Ghostscript writes the letters of a ligature with their bytes in the wrong order, so that "ti" comes as U+7400
 * U+6900: no text of ideographs is made of these alone.
 */
export function lettersAsDrawn(text: string): string {
  if (isPlain(text)) return text
  const hyphenated = withLigatures(text).replace(SOFT_HYPHEN, '-')
  const ideographs = hyphenated.match(IDEOGRAPH)
  if (ideographs === null || !ideographs.every((each) => LETTER.test(swapped(each)))) return hyphenated
  return hyphenated.replace(IDEOGRAPH, swapped).replace(SUM, (sum) => SUMS[sum] ?? sum)
}

/** Among letters alone: what is made of control characters comes from a font that tells nothing, and is left to be doubted. */
function withLigatures(text: string): string {
  const controls = text.match(CONTROL)
  if (controls === null || controls.length * 2 > text.length || !LETTER.test(text)) return text
  return controls.every((each) => each in CORK) ? text.replace(CONTROL, (each) => CORK[each] ?? each) : text
}

const swapped = (letter: string): string => {
  const code = letter.charCodeAt(0)
  return (code & 0xff) === 0 ? String.fromCharCode(code >> 8) : ''
}

/** Most text has nothing of the kind. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xad || code >= 0x3400 || (code < 0x20 && code >= 0x10)) return false
  }
  return true
}
