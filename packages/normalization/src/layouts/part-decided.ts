import type { DocumentLine } from '@arkivar/types'

/** A title and what was decided, in one line: "1. Godkendelse af dagsorden. Godkendt.", "2. Referat af 4. maj Referatet blev godkendt." */
const DECIDED =
  /(?<=\p{L}[.:?!]\s)(?=(?:Godkendt|Tiltrådt|Vedtaget|Drøftet|Udsat|Udskudt|Udgår|Udgik|Intet|Ingen|Taget til efterretning|Til efterretning)(?:\s[^.]{0,60})?(?:[.,]|$))|(?<=[\p{Ll}\d)?]\s)(?=(?:Dagsorden(?:en)?|Referat(?:et)?|Begge|Protokollen|Orienteringen|Indstillingen|Punktet|Sagen|Forslaget)\s(?:er\s|blev\s|og\s\p{L}+\s|enstemmigt\s|herefter\s){0,3}(?:godkendt|tiltrådt|vedtaget|drøftet|udsat|udskudt|taget|underskrevet|udgår|udgik)(?!\p{L}))/u
/** Shorter than this nothing is the title of a matter. */
const SHORTEST_TITLE = 6
const LONGEST_TITLE = 200
const MAY_BE_DECIDED = /odkendt|iltrådt|edtaget|røftet|dsat|dskudt|dgår|dgik|ntet|ngen|fterretning|nderskrevet|\staget/

/** Parts what was decided from the numbered title that it ran into. */
export function partDecided(line: DocumentLine): DocumentLine | DocumentLine[] {
  const { kind, marker, text } = line
  if (kind === 'table') return line
  const isNumbered = kind === 'listItem' ? /\d/.test(marker) : /^\d{1,3}[.)]\s/.test(text)
  if (!isNumbered || !MAY_BE_DECIDED.test(text) || /^(?:\d{1,3}[.)]\s)?(?:at\s|\p{Ll})/u.test(text)) return line
  const at = DECIDED.exec(text.slice(0, LONGEST_TITLE * 2))?.index ?? -1
  const title = text.slice(0, Math.max(0, at)).trim()
  if (
    title.length < SHORTEST_TITLE ||
    title.length > LONGEST_TITLE ||
    /[.!?]\s/.test(title.replace(/^\d+[.)]\s/, '').replace(/\d\.\s/g, ''))
  )
    return line
  return [
    { ...line, text: title.replace(/[.:]$/, '') },
    { ...line, kind: 'paragraph', level: 0, marker: '', depth: 0, text: text.slice(at).trim() },
  ]
}
