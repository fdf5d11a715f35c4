import { MONTH_NAMES, matchesIn } from '@arkivar/danish'
import type { DocumentLine, ExtractedDocument } from '@arkivar/types'
import { distanceOf } from './almost.ts'
import { SECTION_NAMES } from './section-names.ts'
import { joinedPairs, shapeOf, withLetters } from './word-shape.ts'

/** Words on which reading depends, with all their forms: what is one of them as it stands is never mended into another. */
const WORDS =
  'punkt punkter punktet dagsordenspunkt godkendt godkendte godkendes godkende godkender godkendelse tiltrådt tiltrådte tiltrædes vedtaget vedtages vedtagelse vedtog vedtoges godkendtes tiltrådtes drøftedes forkastedes udsattes efterretning orientering orienteringen orienterede orienteres anbefales anbefaler anbefalede anbefalet anbefaling anbefalinger indstiller indstilles indstillet indstilling indstillingen indstillinger indstillingens drøftet drøftede drøftes drøftelse udsat udsættes forkastet forkastes genoptages udgik udgår fraværende afbud mødedato mødested mødetid mødetidspunkt mødedeltagere deltagere medlemmer udvalg udvalget beslutning beslutningen beslutninger bilag fremsendes stemte stemmer undlod stemme imod forslag forslaget foreslår foreslås taget tages lukket åbent sagsnr sagsnummer sagsbehandler dokumentnr dokumentnummer referat dagsorden beslutningsprotokol notat besvarelse spørgsmål spørgsmålet spørgsmålene svar svaret stillet følgende hilsen venlig forvaltningen administrationen direktionen direktøren formanden borgmesteren forvaltningens administrationens borgmester kommune kommunes kommunalbestyrelsen byrådet økonomiudvalget mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(
    ' ',
  )
const VOCABULARY: readonly string[] = [
  ...new Set([
    ...WORDS,
    ...MONTH_NAMES,
    ...SECTION_NAMES.flatMap((name) => name.split(/[^\p{L}]+/u)).filter((word) => word.length > 4),
  ]),
]
const KNOWN = new Set([...VOCABULARY, 'politik', 'politikker'])
const WORD = /[\p{L}\p{N}|!]{5,24}/gu
/** Of the words of a clean text nearly all can be read. */
const CLEAN = 0.993
/** Shorter words are too like each other: they are mended only where a sign stands in them that no word has. */
const LONG = 7
const FOREIGN_SIGN = /[\d|!íìîïáàâ]/
/** Letters so thin that recognition loses them. */
const THIN = /[ilrstfj]/
const LETTERS_PER_ERROR = 5
/** So many misread words are no chance. */
const FEWEST = 2
/** A word of the document that stands there so often is written as its writer meant it. */
const OFTEN = 3
const ENDINGS = new Set('er et es en te de ne re se le ge ke st nd ed'.split(' '))

const BY_SHAPE = new Map<string, string[]>()
for (const word of VOCABULARY) {
  addShape(BY_SHAPE, shapeOf(word), word)
  if (word.length <= LONG) continue
  for (let at = 1; at < word.length - 1; at++)
    if (THIN.test(word.charAt(at))) addShape(BY_SHAPE, shapeOf(word.slice(0, at) + word.slice(at + 1)), word)
}

function addShape(shapes: Map<string, string[]>, shape: string, word: string): void {
  const held = shapes.get(shape)
  if (held === undefined) shapes.set(shape, [word])
  else if (!held.includes(word)) held.push(word)
}

export interface MendedLines {
  lines: readonly DocumentLine[]
  /** The document has wrong letters, headings as well. */
  misread: boolean
}

/**
 * Mends the words on which reading depends ("Bes1utning", "Taget til efterretnlng") and long words that the document often
 * writes otherwise, as a reader does without noticing. Only letters that look alike are exchanged. Only in documents that were
 * read from pictures or look like it; names and figures are left alone.
 */
export function mendLines(lines: readonly DocumentLine[], { pages, quality }: ExtractedDocument): MendedLines {
  const ocr = pages.some((page) => page.ocr)
  if (!ocr && quality.readableWords >= CLEAN) return { lines, misread: false }
  const texts = lines.map(({ text }) => withLetters(text))
  const own = ownWords(texts)
  const mended = new Map<string, string>()
  let count = 0
  const mend = (word: string): string => {
    const held = mended.get(word)
    if (held !== undefined) return held
    const lower = word.toLowerCase()
    const meant = KNOWN.has(lower) ? null : (nearest(lower, BY_SHAPE) ?? ownWord(word, own))
    const result = meant === null ? word : /^\p{Lu}/u.test(word) ? capitalized(meant) : meant
    if (meant !== null) count += 1
    mended.set(word, result)
    return result
  }
  const result = lines.map((line, index) => {
    const text = line.kind === 'table' ? line.text : withPhrases((texts[index] ?? '').replace(WORD, mend))
    return text === line.text ? line : { ...line, text }
  })
  return { lines: result, misread: ocr || count >= FEWEST }
}

const DAY_AND_MONTH = new RegExp(
  String.raw`(?<![\p{L}\d])([\dlIiO|]{1,2})[.,]\s(?=(?:${MONTH_NAMES.join('|')})(?!\p{L}))`,
  'gu',
)
/** "Status pa stierne": large letters lose their rings. */
const ON = /(?<=\p{L}\s)pa(?=\s[\p{L}\d])/gu
const HAS_ASKED = /(?<=[\p{Ll})]\s{1,2})ha[rt]?\s?d[eco]n\s+(?=\d)/gu

/** Short words and figures that only their neighbours tell. */
function withPhrases(text: string): string {
  return text
    .replace(DAY_AND_MONTH, (_, day: string) => `${day.replace(/[lIi|]/g, '1').replace('O', '0')}. `)
    .replace(HAS_ASKED, 'har den ')
    .replace(ON, 'på')
}

interface OwnWords {
  counts: ReadonlyMap<string, number>
  shapes: ReadonlyMap<string, string[]>
}

function ownWords(texts: readonly string[]): OwnWords {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [word] of matchesIn(text, WORD)) if (word.length > LONG) counts.set(word, (counts.get(word) ?? 0) + 1)
  const shapes = new Map<string, string[]>()
  for (const [word, count] of counts)
    if (count >= OFTEN && !FOREIGN_SIGN.test(word)) addShape(shapes, shapeOf(word), word)
  return { counts, shapes }
}

/** The common word of the document that a rare one is a misreading of. */
function ownWord(word: string, { counts, shapes }: OwnWords): string | null {
  if (word.length <= LONG || (counts.get(word) ?? 0) >= OFTEN) return null
  return nearest(word, shapes)
}

/** Of the words of the same shape the one with the fewest other letters. */
function nearest(written: string, shapes: ReadonlyMap<string, string[]>): string | null {
  if (written.length < LONG && !FOREIGN_SIGN.test(written)) return null
  if (!/\p{L}{2}/u.test(written)) return null
  let best: string | null = null
  const most = Math.max(1, Math.floor(written.length / LETTERS_PER_ERROR))
  let fewest = most + 1
  for (const word of shapes.get(shapeOf(written)) ?? []) {
    if (word === written) return null
    const errors = distanceOf(joinedPairs(written), joinedPairs(word), fewest)
    if (errors > most || errors > fewest) continue
    best = errors === fewest ? null : word
    fewest = errors
  }
  return best !== null && !isOtherForm(written, best) ? best : null
}

/** "behandler" is another form of "behandlet": its ending is one that words have. */
function isOtherForm(written: string, meant: string): boolean {
  const ending = written.slice(-2)
  return ending !== meant.slice(-2) && ENDINGS.has(ending)
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
