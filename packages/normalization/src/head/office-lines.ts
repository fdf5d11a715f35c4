import { findKommune } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { readHeadLabel } from '../layouts/head-labels.ts'
import { inSmallLetters, OFFICE, PAIR, TASK, WIDE_PAIR } from './office-words.ts'

/** A line that names the kommune and nothing else. */
export const OF_KOMMUNE_ALONE = /^\p{Lu}[\p{L} -]{1,30} (?:Regionsk|K)ommune$/u

/** "Center for Økonomi og" above "Styring": a narrow column breaks the name. */
export function joinBroken(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const joined: DocumentLine[] = []
  for (const line of lines) {
    const above = joined.at(-1)
    const goesOn =
      above !== undefined &&
      above.kind === line.kind &&
      above.region === line.region &&
      above.text.length < LONGEST_COLUMN &&
      line.text.length < LONGEST_COLUMN &&
      ((BROKEN_OFFICE.test(above.text) && /^\p{Lu}[\p{L}\s,&-]+$/u.test(line.text)) ||
        (OFFICE.test(above.text) && /^(?:og|for|&)\s\p{Lu}[\p{L}\s,&-]+$/u.test(line.text))) &&
      !isField(line.text)
    if (goesOn) joined[joined.length - 1] = { ...line, text: `${above.text} ${line.text}` }
    else joined.push(line)
  }
  return joined
}

const LONGEST_COLUMN = 36
const BROKEN_OFFICE =
  /^(?:(?:Fag)?Center(?:et)?|Afdeling(?:en)?|Sekretariat(?:et)?|Forvaltning(?:en)?|Kontor(?:et)?|Enhed(?:en)?|Stab(?:en)?)\s.*\s(?:og|for|&)$|^(?:(?:Fag)?Center(?:et)?|Afdeling(?:en)?|Forvaltning(?:en)?|Kontor(?:et)?|Enhed(?:en)?|Stab(?:en)?)\s(?:for\s)?\p{Lu}\p{Ll}+,$|^(?:Center|Afdeling|Kontor|Enhed|Forvaltning|Sekretariat)(?:en|et)?\sfor$/u

/** "Børneforvaltningen Center for Policy Sagsnr. 2021-7": the office of a letterhead whose lines ran together. */
export function withoutFields(written: string): string {
  const at = written.length < LONGEST_RUN_TOGETHER ? written.search(INNER_FIELD) : -1
  if (at < 4) return written
  const offices = written.slice(0, at).replace(DAY_AT_END, '').trim()
  return offices.split(BETWEEN_OFFICES).at(-1) ?? offices
}

const LONGEST_RUN_TOGETHER = 200
const INNER_FIELD =
  /(?<=[\p{Ll}\d]\s)(?:Sagsnr|Sagsnummer|Sags-?id|Dokumentnr|Dok\.?nr|Sagsbehandler|Journalnr|J\.nr|Brevid|Dato)(?:\.|:|\s\d|\s\p{Lu})/u
const BETWEEN_OFFICES =
  /(?<=forvaltningen|afdelingen|Kommune)\s(?=\p{Lu})|\s(?=(?:Center|Stab|Team|Afdeling|Enhed|Kontor|Sekretariat)(?:et|en)?\s(?:for\s)?\p{Lu})/u
const DAY_AT_END = /\s(?:den\s)?\d{1,2}(?:\.\s\p{Ll}{3,9}\s|[.-]\d{1,2}[.-])\d{4}\s*$/u

/** "Skoleafdelingen, Lundby Kommune", "Lundby Kommune · By og Kultur", the form or the day among them. */
export function besideKommune(text: string): string | undefined {
  const stamped = BESIDE_STAMP.exec(text)?.groups?.office
  if (stamped !== undefined && (OFFICE.test(stamped) || WIDE_PAIR.test(stamped))) return stamped
  if (text.length > LONGEST_BESIDE) return undefined
  const small = inSmallLetters(text)
  if (small !== text) {
    const office = besideKommune(small)
    return office === undefined ? undefined : text.substr(small.indexOf(office), office.length)
  }
  if (!/ommune/i.test(text)) return undefined
  const parts = text
    .replace(ADDRESS_BEHIND, '')
    .replace(
      /^(?:\[?(?:besvaret|udarbejdet|svar|besvarelse|notat|udtalelse)\b)[^,]{0,40}\s(?:af|fra)\s(?=\p{Lu})|\s\d{1,3}$/giu,
      '',
    )
    .replace(/\sSide\s\d+(?:\s(?=\p{Lu})|$)/u, ' | ')
    .replace(/(?<=\sKommune|\s[Rr]egionskommune)\s+(?:NOTAT|Notat)\s+(?=\p{Lu})/u, ' | ')
    .split(/\s*[·•|]\s*|\s[–—-]\s|,\s(?=\p{Lu}[\p{L} -]{1,30} (?:Regionsk|K)ommune(?:,|$))|(?<=ommune),\s/u)
    .flatMap((part) => part.split(/,\s(?=(?:den|d\.)\s\d|\d{1,2}\.)|(?<=\d{4}),\s/u))
    .map((part) => part.trim())
  const at = parts.findIndex((part) => OF_KOMMUNE_ALONE.test(inSmallLetters(part)) && findKommune(part) !== null)
  if (at === -1 || parts.length === 1) return besideWithoutComma(text)
  const others = parts.filter((part, index) => index !== at && part !== '' && !/^notat$|^rådhuset$|\d/i.test(part))
  const office = others.at(-1)
  if (office === undefined || others.length > 2) return undefined
  const isOne = ONE_TASK.test(office) && TASK.test(office)
  return OFFICE.test(office) || WIDE_PAIR.test(office) || isOne ? office : undefined
}

/** "6. september 2024 · Center for Økonomi" */
export function besideDay(text: string): string | undefined {
  if (text.length > LONGEST_BESIDE || !/\d{4}/.test(text)) return undefined
  const { before, behind } = BESIDE_DAY.exec(text)?.groups ?? {}
  const office = before ?? behind
  return office !== undefined && (OFFICE.test(office) || WIDE_PAIR.test(office)) ? office : undefined
}

const BESIDE_DAY =
  /^(?:(?:den\s)?\d{1,2}\.\s\p{Ll}{3,9}\s\d{4}\s[·|•–-]\s(?<behind>\p{Lu}[\p{L}\s,&-]{3,60})|(?<before>\p{Lu}[\p{L}\s,&-]{3,60})\s[·|•–-]\s(?:den\s)?\d{1,2}\.\s\p{Ll}{3,9}\s\d{4})$/u

/** "NOTAT | Sundhed og Ældre" */
const BESIDE_STAMP = /^(?:NOTAT|Notat)\s?[|·•]\s?(?<office>\p{Lu}.{3,60})$/u
const LONGEST_BESIDE = 120
/** "Lundby Kommune, Plan og Byg, Engvej 9, 4320 Lejre" */
const ADDRESS_BEHIND = /(?<=\p{L}),\s\p{Lu}[\p{L}. ]{2,40}\s\d{1,4}\s?[A-Za-z]?,\s\d{4}\s\p{Lu}[\p{L} .]{1,30}$/u

/** "Vej og Park, Engvej 27, 9600 Engby" */
export function beforeAddress(text: string): string | undefined {
  if (text.length > LONGEST_BESIDE || !ADDRESS_BEHIND.test(text)) return undefined
  const office = text.replace(ADDRESS_BEHIND, '').replace(/^\p{Lu}[\p{L} -]{2,30} (?:Regionsk|K)ommune,\s/u, '')
  return OFFICE.test(office) || WIDE_PAIR.test(office) || (ONE_TASK.test(office) && TASK.test(office))
    ? office
    : undefined
}

const ONE_TASK = /^\p{Lu}\p{Ll}{4,30}$/u

/** "Byplan Lundby Kommune", two columns on a line */
function besideWithoutComma(text: string): string | undefined {
  const plain = text.replace(STREET_BEHIND, '')
  const { office, kommune = '' } = (TWO_COLUMNS.exec(plain) ?? KOMMUNE_FIRST.exec(plain))?.groups ?? {}
  if (office === undefined || findKommune(kommune) === null) return undefined
  return OFFICE.test(office) || PAIR.test(office) || TASK.test(office) ? office : undefined
}

/** "Lundby Kommune Teknik og Miljø Engvej 9, 4320 Lejre" */
const STREET_BEHIND = /\s\p{Lu}\p{Ll}+\s\d{1,4}\s?[A-Za-z]?,\s\d{4}\s\p{Lu}[\p{L} .]{1,30}$/u

/** "Lundby Kommune Teknik og Miljø", two lines of a letterhead that ran together. */
export const KOMMUNE_FIRST =
  /^(?<kommune>\p{Lu}[\p{L}-]+ (?:Regionsk|K)ommune)\s(?<office>\p{Lu}[\p{L}-]+(?:,? (?:og |& |for )?\p{Lu}[\p{L}-]+){1,4})$/u

const TWO_COLUMNS = /^(?<office>\p{Lu}\p{Ll}+(?: og \p{Lu}\p{Ll}+)?)\s(?<kommune>\p{Lu}[\p{L}-]+ Kommune)$/u

/** Fields that name the office only in some kommuner: "Forvaltning: Plan og Byg". */
export function ofField(text: string): string | undefined {
  const office = (OWN_FIELD.exec(text) ?? ANSWERED_BY.exec(text))?.groups?.office?.replace(KOMMUNE_BEHIND, '').trim()
  return office !== undefined && (OFFICE.test(office) || WIDE_PAIR.test(office)) ? office : undefined
}

/** "Svar fra Ejendomme og Service", "Spørgsmål fra Lis Dam – besvaret af Ejendomscenteret" */
const ANSWERED_BY =
  /^(?:Svar fra:?|Svar afgivet (?:den )?\d[\d. \p{Ll}-]{7,16} af|.{8,90}\s[–-]\s[Bb]esvaret af)\s(?<office>\p{Lu}[\p{L}\s,&-]{3,60})$/u
/** "Plan og Byg, Lundby Kommune" */
export const KOMMUNE_BEHIND = /,\s\p{Lu}[\p{L} -]{2,30} Kommune$/u
const OWN_FIELD =
  /^(?:Forvaltning|Fagområde|Fagcenter|Center|Afdeling|Enhed|Ansvarligt?(?:\s\p{Ll}{3,14})?|Skrevet af|Svar(?:et)? (?:afgivet )?af|Område)\s?:\s(?<office>\p{Lu}[\p{L}\s,&-]{3,60})$/u

const TO_BODY =
  /^Til (?:Udvalget for|\p{Lu}[\p{L}-]+(?: og \p{Lu}[\p{L}-]+)?udvalget|Byrådet|Kommunalbestyrelsen)(?!\p{L})/u

/** A field of a letterhead that is none of the office. */
export function isField(text: string): boolean {
  const field = readHeadLabel(text)?.field
  return field === 'other' || field === 'date' || field === 'to' || TO_BODY.test(text)
}
