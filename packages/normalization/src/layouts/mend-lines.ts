import type { DocumentLine, ExtractedDocument } from '@arkivar/types'
import { almost } from './almost.ts'
import { SECTION_NAMES } from './section-names.ts'

/** Words on which reading depends, with all their forms: what is one of them as it stands is never mended into another. */
const WORDS =
  'punkt punkter punktet dagsordenspunkt godkendt godkendte godkendes godkende godkender godkendelse tiltrådt tiltrådte tiltrædes vedtaget vedtages vedtagelse vedtog efterretning orientering orienteringen orienterede orienteres anbefales anbefaler anbefalede anbefalet anbefaling anbefalinger indstiller indstilles indstillet indstilling indstillingen indstillinger indstillingens drøftet drøftede drøftes drøftelse udsat udsættes forkastet forkastes genoptages udgik udgår fraværende afbud mødedato mødested mødetid mødetidspunkt mødedeltagere deltagere medlemmer udvalg udvalget beslutning beslutningen beslutninger bilag fremsendes stemte stemmer undlod stemme imod forslag forslaget foreslår foreslås taget tages lukket åbent sagsnr sagsnummer referat dagsorden beslutningsprotokol notat besvarelse spørgsmål svar svaret stillet følgende forvaltningen administrationen direktionen formanden borgmesteren forvaltningens administrationens borgmester kommune kommunes kommunalbestyrelsen byrådet økonomiudvalget januar februar marts april juni juli august september oktober november december mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(
    ' ',
  )
const VOCABULARY: readonly string[] = [
  ...new Set([
    ...WORDS,
    ...SECTION_NAMES.flatMap((name) => name.split(/[^\p{L}]+/u)).filter((word) => word.length > 4),
  ]),
]
const KNOWN = new Set(VOCABULARY)
const WORD = /[\p{L}\p{N}]{5,24}/gu
/** Of the words of a clean text nearly all can be read. */
const CLEAN = 0.993

/** Whether a document was read from pictures, or has wrong letters as if it were. */
export function isMisread({ pages, quality }: ExtractedDocument): boolean {
  return pages.some(({ ocr }) => ocr) || quality.readableWords < CLEAN
}

/** Another form of a word ("direktøren", "direktørens") is no misreading of it: those differ within, or have figures in them. */
function isMisreading(written: string, meant: string): boolean {
  return (
    /\d/.test(written) ||
    (written.slice(-2) === meant.slice(-2) && !meant.startsWith(written) && !written.startsWith(meant))
  )
}

/**
 * Mends the words on which reading depends ("Bes1utning", "Taget til efterretnlng") as a reader does without noticing. Only
 * for documents that are misread; names and figures are left alone.
 */
export function mendLines(lines: readonly DocumentLine[]): DocumentLine[] {
  const mended = new Map<string, string>()
  const mend = (word: string): string => {
    const lower = word.toLowerCase()
    if (KNOWN.has(lower) || !/\p{L}{2}/u.test(word)) return word
    const held = mended.get(word)
    if (held !== undefined) return held
    const near = almost(lower, VOCABULARY)
    const meant = near !== null && isMisreading(lower, near) ? near : null
    const result =
      meant === null ? word : /^\p{Lu}/u.test(word) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant
    mended.set(word, result)
    return result
  }
  return lines.map((line) => (line.kind === 'table' ? line : { ...line, text: line.text.replace(WORD, mend) }))
}
