interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

export interface RecognizedSymbol {
  text: string
  bbox: Box
}

export interface RecognizedWord {
  bbox: Box
  text: string
  confidence: number
  symbols?: RecognizedSymbol[]
}

/** Of the line that a word stands in, in pixels. */
export interface LineMeasure {
  baselineAt(x: number): number
  /** Height of capital letters and figures. */
  capital: number
}

/** What the Danish model reads where a section sign stands: it was never taught that sign. */
const LIKE_SECTION = /^[8S5B$&]$/
/** A section sign reaches below the line, figures and capitals do not; in heights of a capital. */
const BELOW = 0.07
/** A bullet is lower than small letters and floats above the line. */
const BULLET_HEIGHT = 0.62
const DASH_HEIGHT = 0.3
const BULLET_FLOATS = 0.1
const BULLET_WIDTH = 0.8

/**
 * Puts back the signs that the recognizer does not know, by their shape: `§` in front of a number, and the bullets of a
 * list, which come out as `8` and `e`.
 */
export function withUnknownSigns(words: readonly RecognizedWord[], line: LineMeasure): RecognizedWord[] {
  const read = withBullet(words, line)
  return read.map((word, index) => withSections(word, { before: read[index - 1], next: read[index + 1] }, line))
}

/** "planlovens 8 15": whatever its shape, the sign behind the name of a law is one of a section. */
const LAW = /(?:lov|loven|lovens|bekendtgørelsens?|forordningens?)$/iu

function withSections(
  word: RecognizedWord,
  { before, next }: { before: RecognizedWord | undefined; next: RecognizedWord | undefined },
  line: LineMeasure,
): RecognizedWord {
  const symbols = word.symbols ?? []
  const isBehindLaw = LAW.test(before?.text ?? '')
  let signs = 0
  while (signs < 2 && isSection(symbols[signs], line)) signs++
  if (signs === 0 && isBehindLaw && LIKE_SECTION.test(symbols[0]?.text ?? '')) signs = 1
  if (signs === 0 || symbols.map(({ text }) => text).join('') !== word.text) return word
  const rest = word.text.slice(signs)
  const number = rest === '' ? next?.text : rest
  // At the end of a line its number stands on the next.
  if (number === undefined ? !isBehindLaw : !/^\d/.test(number)) return word
  return { ...word, text: `${'§'.repeat(signs)}${rest === '' ? '' : ` ${rest}`}` }
}

function isSection(symbol: RecognizedSymbol | undefined, { baselineAt, capital }: LineMeasure): boolean {
  if (symbol === undefined || !LIKE_SECTION.test(symbol.text)) return false
  const { x0, x1, y0, y1 } = symbol.bbox
  const below = y1 - baselineAt((x0 + x1) / 2)
  return below >= BELOW * capital && below < 0.35 * capital && y1 - y0 >= capital
}

function withBullet(words: readonly RecognizedWord[], line: LineMeasure): RecognizedWord[] {
  const [first, ...others] = words
  const symbol = first?.symbols?.[0]
  if (first === undefined || symbol === undefined || words.length < 2) return [...words]
  const { x0, x1, y0, y1 } = symbol.bbox
  const height = y1 - y0
  const floats = line.baselineAt((x0 + x1) / 2) - y1 >= BULLET_FLOATS * line.capital
  const round = height <= BULLET_HEIGHT * line.capital && height >= DASH_HEIGHT * line.capital
  if (!floats || !round || x1 - x0 > BULLET_WIDTH * line.capital) return [...words]
  const alone = first.text.length <= 2 && first.bbox.x1 - x0 <= BULLET_WIDTH * line.capital
  if (alone) return [{ ...first, text: '•', confidence: Math.max(60, first.confidence) }, ...others]
  // Quotation marks float, too, but they stand at the height of capitals.
  if (/[\p{L}\p{N}"'’”“„]/u.test(symbol.text) || !first.text.startsWith(symbol.text)) return [...words]
  const rest = { ...first, text: first.text.slice(symbol.text.length), symbols: first.symbols?.slice(1) ?? [] }
  const bullet = { ...first, text: '•', bbox: symbol.bbox, symbols: [symbol] }
  return [bullet, { ...rest, bbox: { ...first.bbox, x0: rest.symbols[0]?.bbox.x0 ?? x1 } }, ...others]
}
