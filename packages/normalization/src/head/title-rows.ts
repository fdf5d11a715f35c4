import type { DocumentLine } from '@arkivar/types'
import { isProse } from './prose-line.ts'
import { SECTION } from './section-title.ts'
import { ADOPTED } from './title-worth.ts'

const LONGEST_CONTINUATION = 120
/** A title that is broken off goes on in the next line. */
const GOES_ON =
  /(?:\s(?:af|om|til|fra|for|i|på|og|vedr\.?|vedrørende|ved|med|mellem|den|det|de|samt|eller)|[\p{L}],|\s[–-]|\p{Ll}-)$/u
const GOES_ON_BELOW = /^(?:[\p{Ll}(]|[–-]\s|\d{4}(?:\s?[–-]\s?\d{2,4})?$)/u

const MONTH_AND_YEAR = /^\p{L}{3,9}\s\d{4}$/u

/** "Tilsynsrapport", "Lundby Kommune", "Botilbuddet Eng": the form, whose and of what, in lines of their own. */
export function onCover(
  line: DocumentLine,
  index: number,
  head: readonly DocumentLine[],
  isTitle: (text: string) => boolean,
): string | null {
  const whose = head[index + 1]
  if (index > 0 || !ONE_FORM.test(line.text) || whose === undefined || !OF_KOMMUNE.test(whose.text)) return null
  const rows = [line.text, whose.text]
  for (const { text, kind, region } of head.slice(index + 2, index + 2 + MOST_COVER_LINES)) {
    const isYear = YEARS.test(text)
    const isName = COVER_NAME.test(text) && isTitle(text) && !ADOPTED.test(text) && !SECTION.has(text.toLowerCase())
    if (kind === 'listItem' || kind === 'table' || region !== 'body' || !(isYear || isName)) break
    rows.push(text)
    if (isYear) break
  }
  return rows.join(' ')
}

const ONE_FORM =
  /^\p{Lu}\p{L}+(?:rapport|redegørelse|standard(?:er)?|politik|strategi|plan|beretning|regnskab)$|^(?:Vedtægt(?:er)?|Forretningsorden|Kommissorium|Strategi|Politik)$/u
/** Whose it is: a kommune, or one of its councils. */
const OF_KOMMUNE = /^\p{Lu}[\p{L}\s-]{1,30}\s(?:(?:Regionsk|K)ommune|\p{Lu}\p{L}+råd)$/u
const COVER_NAME = /^\p{Lu}[\p{L}-]+(?:\s[\p{L}-]+){0,3}$/u
const YEARS = /^\d{4}(?:\s?[–-]\s?\d{2,4})?$/
const MOST_COVER_LINES = 2
const MOST_ROWS = 5

/** A title may be broken into several lines. */
export function withRest(line: DocumentLine, index: number, head: readonly DocumentLine[]): string {
  let text = line.text
  for (const next of head.slice(index + 1, index + 1 + MOST_ROWS)) {
    const goesOn =
      GOES_ON_BELOW.test(rowOf(next)) ||
      (GOES_ON.test(text) && next.kind === line.kind && !MONTH_AND_YEAR.test(next.text))
    if (
      !goesOn ||
      next.text.includes('@') ||
      next.text.length > LONGEST_CONTINUATION ||
      next.region !== line.region ||
      isProse(next)
    )
      break
    if (next.kind !== line.kind && !(next.kind === 'listItem' && /^[–-]$/.test(next.marker))) break
    if (next.kind === 'heading' && next.level !== line.level) break
    text = `${text} ${rowOf(next)}`
  }
  return text
}

function rowOf({ kind, marker, text }: DocumentLine): string {
  return kind === 'listItem' ? `${marker} ${text}` : text
}
