const SOFT_HYPHEN = /\u00AD/g
const IDEOGRAPH = /[\u3400-\u9FFF]/g
const LETTER = /[A-Za-z]/

/**
 * What a piece of text says by its look, where the map of its font says otherwise. Hyphens that are drawn are no soft
 * ones. Ghostscript writes the letters of a ligature with their bytes in the wrong order, so that "ti" comes as U+7400
 * U+6900: no text of ideographs is made of these alone.
 */
export function lettersAsDrawn(text: string): string {
  if (isPlain(text)) return text
  const hyphenated = text.replace(SOFT_HYPHEN, '-')
  const ideographs = hyphenated.match(IDEOGRAPH)
  if (ideographs === null || !ideographs.every((each) => LETTER.test(swapped(each)))) return hyphenated
  return hyphenated.replace(IDEOGRAPH, swapped)
}

const swapped = (letter: string): string => {
  const code = letter.charCodeAt(0)
  return (code & 0xff) === 0 ? String.fromCharCode(code >> 8) : ''
}

/** Most text has neither. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xad || code >= 0x3400) return false
  }
  return true
}
