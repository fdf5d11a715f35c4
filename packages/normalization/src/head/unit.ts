import { findKommune, partyLetter } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { isBodyName } from '../layouts/bodies.ts'
import { readHeadLabel } from '../layouts/head-labels.ts'
import type { Provenance } from '../provenance.ts'
import {
  beforeAddress,
  besideDay,
  besideKommune,
  isField,
  joinBroken,
  OF_KOMMUNE_ALONE,
  ofField,
  withoutFields,
} from './office-lines.ts'
import { inSmallLetters, OFFICE, PAIR, TASK, WIDE_PAIR } from './office-words.ts'
import { answeringOffice, isSomebody, valueBelow, withoutKommune, writerTold } from './told-office.ts'

export const STREET =
  /^\p{Lu}[\p{L}.\s'-]{0,40}(?:gade|vej|plads|allé|alle|torv|stræde|boulevard|vænge|park|have|bakke|brygge|strand|kaj|bue|vang|toft|lund|sti|kvarter|center|gård|huse|port|bro|slot|rådhus|byvej)(?:n|en|et|e|s)?\s\d{1,4}\s?[A-Za-z]?(?:-\d+)?,?(?:\s\d\.?\s?(?:sal|tv|th).*)?$/iu
export const POSTCODE = /(?:^|,\s)\d{4}\s\p{Lu}[\p{L}.\s]{1,30}$/u
const OFFICE_AND_STREET =
  /^(?<office>\p{Lu}.{3,60}?\p{Ll})\s(?:\p{Lu}\p{L}{0,3}\.\s?){0,2}(?:Torvet|\p{L}+(?:gade|vej|vejen|plads|pladsen|allé|torv|torvet|stræde|strædet|boulevard|vænge|parken|alle|brogade))\s\d{1,4}\b.*$/u
/** "Lundby Kommune, Plan og Byg" */
const AFTER_KOMMUNE =
  /^(?:\p{Lu}[\p{L}\s-]{2,40}? Kommune|Region \p{Lu}\p{L}+)\s?[,|/–-]\s?(?<office>\p{Lu}[^,|\d]{3,60})$/u
/** Recipients of letters stand above addresses as well. */
const PERSON = /^(?:\p{Lu}[\p{Ll}.'’-]*\s){1,4}\p{Lu}[\p{Ll}'’-]+$/u
/** "Salg af Engvej 9" is no address. */
const LINKS = /\s(?:af|på|ved|om|til|vedr\.?|vedrørende)\s/i
const TOP_LINES = 12
/** The address of the sender stands first; below that of the recipient stands the subject. */
const ADDRESS_LINES = 5
const HEAD_LINES = 30
const FOOT_LINES = 14

/** The office that wrote the document: beside or below the name of the kommune, above its address, or after "Fra:". */
export function readUnit(lines: readonly DocumentLine[], provenance: Provenance): string | null {
  const near = joinBroken(
    lines.filter(
      (line, index) =>
        (line.region === 'side' || index < HEAD_LINES || index >= lines.length - FOOT_LINES) &&
        !/^(?:Rådhuset|Administrationsbygningen)$/.test(line.text),
    ),
  )
  const candidates: { text: string; page: number; worth: number; order: number }[] = []
  for (const [index, line] of near.entries()) {
    const written = withoutFields(line.text)
      .replace(DAY_BEHIND, '')
      .replace(/[,:\s]+$/, '')
    const text = withoutStreet(written)
    const add = (words: string, worth: number) => candidates.push({ text: words, page: line.page, worth, order: index })
    const label = valueBelow(withoutKommune(readHeadLabel(text)), near[index + 1])
    if (
      label?.field === 'from' &&
      label.rest !== '' &&
      partyLetter(label.rest) === null &&
      isOfficeLike(label.rest) &&
      !isSomebody(label.rest) &&
      !(PERSON.test(label.rest) && isGreeted(label.rest, near)) &&
      (!BY_SOMEBODY.test(label.label) || isOfficeName(label.rest))
    ) {
      // Whoever is named below was heard, or sent something in.
      add(label.rest, candidates.some(({ worth }) => worth === TOLD) ? 3 : TOLD)
      continue
    }
    const named =
      answeringOffice(text, near) ??
      AFTER_KOMMUNE.exec(text)?.groups?.office ??
      besideKommune(written) ??
      besideKommune(text) ??
      beforeAddress(written) ??
      besideDay(written) ??
      ofField(text) ??
      lowerOfTwo(text, near[index - 1]?.text ?? '')
    if (named !== undefined && isOfficeLike(named)) {
      add(named, 3)
      continue
    }
    if (!isOfficeLike(text) || label !== null) continue
    const above = near[index - 1]?.text ?? ''
    const below = near[index + 1]?.text ?? ''
    const isBelowKommune = findKommune(above) !== null && /kommune/i.test(above)
    const isInCapitals = (isBelowKommune || ONE_CAPITALS.test(text)) && OFFICE.test(inSmallLetters(text))
    const office = OFFICE.test(text) || isInCapitals ? 3 : 0
    const isPerson = office === 0 && PERSON.test(text) && !TASK.test(text) && (!isBelowKommune || isGreeted(text, near))
    const isAbovePlace = PLACE.test(below) && POSTCODE.test(near[index + 2]?.text ?? '')
    const isAboveAddress = text !== written || STREET.test(below) || POSTCODE.test(below) || isAbovePlace
    const isBeforeAddress = isPerson ? 0 : isAboveAddress ? 2 : 0
    const afterKommune = isBelowKommune || (office > 0 && candidates.at(-1)?.order === index - 1) ? 1 : 0
    const inLetterhead = line.region === 'side' ? 1 : 0
    const isAboveKommune = below.length < LONGEST_KOMMUNE && OF_KOMMUNE_ALONE.test(below) && findKommune(below) !== null
    const paired =
      office === 0 &&
      (index < TOP_LINES || isAboveKommune || (isBelowKommune && index >= near.length - FOOT_LINES)) &&
      WIDE_PAIR.test(inSmallLetters(text)) &&
      line.kind !== 'listItem'
        ? 1
        : 0
    // "Arbejdsmarked" above "Lundby Kommune" at the end of a letter
    const isLast = isAboveKommune && index >= near.length - 2 && ONE_WORD.test(text) && TASK.test(text)
    const aboveKommune = isLast ? 2 : isAboveKommune && paired > 0 ? 1 : 0
    const isAtEdge = index < TOP_LINES || index >= near.length - FOOT_LINES
    const isTask = office === 0 && index === 0 && TASK.test(text) && ONE_WORD.test(text)
    const aboveFields =
      isAtEdge &&
      (PAIR.test(text) || office > 0 || isTask) &&
      !line.text.endsWith(':') &&
      (isField(below) || STAMP.test(below))
        ? isTask
          ? 2
          : 1
        : 0
    const isBelowRegion =
      OF_REGION.test(above) && index < ADDRESS_LINES && below.length < SHORTEST_PROSE && WORDS_OF_OFFICE.test(text)
    // "Lundby Kommune", "Dagtilbud", "Dato": between the kommune and the fields or the address stands the office.
    const isInHead =
      office === 0 &&
      isBelowKommune &&
      (isField(below) ||
        STREET.test(below) ||
        POSTCODE.test(below) ||
        DAY.test(below) ||
        (index < TOP_LINES && near[index + 1]?.kind === 'heading')) &&
      (WIDE_PAIR.test(text) ||
        LOWER_PAIR.test(text) ||
        OF_HEAD.test(text) ||
        (ONE_WORD.test(text) && TASK.test(text) && !WRITTEN.test(text)))
    const inHead =
      isInHead || isBelowRegion
        ? 3
        : isBelowTitle(line, near.slice(Math.max(0, index - 2), index), below) && index < TOP_LINES
          ? 1
          : 0
    // "Kultur- og Borgerserviceforvaltningen", and below it "Idræt og Anlæg"
    const above2 = candidates.at(-1)
    const isPart =
      office === 0 &&
      above2?.order === index - 1 &&
      near[index - 1]?.region === line.region &&
      (index < TOP_LINES || line.region === 'side') &&
      line.kind === 'paragraph' &&
      (PAIR.test(text) ||
        TASK.test(text) ||
        OF_HEAD.test(text) ||
        (line.region === 'side' && !isSomebody(text) && IN_SIDE.test(text))) &&
      !LINKS.test(text) &&
      (isAddress(below) ||
        TO_SOMEBODY.test(below) ||
        STAMP.test(below) ||
        (line.block !== 0 && line.block === near[index - 1]?.block && line.block !== near[index + 1]?.block) ||
        below.split(/\s[·•|]\s/).some((part) => isField(part) || DAY.test(part)))
    if (isPart && above2 !== undefined) {
      add(text, above2.worth)
      continue
    }
    // "Kultur og Fritid" above "22. maj 2023", of which a list may have taken the figure for its own
    const next = near[index + 1]
    const isAboveDay = next !== undefined && (DAY.test(below) || DAY.test(`${next.marker} ${below}`))
    const aboveDay = paired > 0 && index < ADDRESS_LINES && isAboveDay ? 1 : 0
    const belowAddress = paired > 0 && index < ADDRESS_LINES && POSTCODE.test(above) && line.kind !== 'listItem' ? 1 : 0
    const byPlace =
      isBeforeAddress +
      afterKommune +
      inLetterhead +
      paired +
      aboveFields +
      belowAddress +
      aboveKommune +
      inHead +
      aboveDay
    if (office > 0 || byPlace >= 2) add(text, office + byPlace - (line.kind === 'heading' && office > 0 ? 1 : 0))
  }
  // Of several names of one letterhead the lower is the more specific.
  const best = candidates.sort((a, b) => b.worth - a.worth || b.order - a.order)[0]
  if (best === undefined || best.worth < 2) return writerTold(near, provenance)
  const inOneLine = best.text.split(
    /\s*[,/|]\s*(?=\p{Lu}[\p{L}\s-]*(?:afdeling|team|center|sekretariat|kontor|enhed))/iu,
  )
  const lower = UPPER_BEHIND.exec(best.text)?.groups?.lower
  const isLower = lower !== undefined && (PAIR.test(lower) || OFFICE.test(lower))
  const unit = isLower ? lower : (inOneLine.at(-1) ?? best.text).replace(OF_KOMMUNE, '')
  provenance.tell('/unit', best.page, best.text)
  return unit
}

/** "Drift og Anlæg, By- og Kulturforvaltningen": below a signature the part stands before the whole. */
const UPPER_BEHIND = /^(?<lower>\p{Lu}[\p{L}\s-]{3,50}\p{L}),\s\p{Lu}[\p{L}\s,-]{2,50}(?:forvaltningen|området)$/u
/** "Til byrådsmedlem Lis Dam" */
const TO_SOMEBODY = /^Til:?\s(?:\p{Lu}|byråds|medlem)/u

/** "Teknik og Miljø, Park og Vej" below the name of the kommune: an office and a part of it. */
function lowerOfTwo(text: string, above: string): string | undefined {
  const parts = text.split(', ')
  const [upper = '', lower = ''] = parts
  const isBoth =
    parts.length === 2 &&
    [upper, lower].every((part) => PAIR.test(part) || /(?:forvaltning|afdeling)(?:en)?$/.test(part))
  return isBoth && OF_KOMMUNE_ALONE.test(above) ? lower : undefined
}

/** "Teknik og Miljø" below the title, and above the text. */
function isBelowTitle({ kind, text }: DocumentLine, above: readonly DocumentLine[], below: string): boolean {
  const isTitled = above.at(-1)?.kind === 'heading' || (above[0]?.kind === 'heading' && isSubtitle(above.at(-1)))
  return kind === 'paragraph' && isTitled && below.length > SHORTEST_PROSE && PAIR.test(text)
}

function isSubtitle(line: DocumentLine | undefined): boolean {
  return line !== undefined && line.text.length < SHORTEST_PROSE && !/[.:?!]$/.test(line.text)
}

const SHORTEST_PROSE = 60
const OF_HEAD = /^(?:\p{Lu}\p{Ll}{2,20}området|Borgmesteren|Kommunaldirektøren|Direktøren|Rådmanden)$/u
/** "Sundhed og omsorg" */
const LOWER_PAIR = /^\p{Lu}[\p{L}-]+(?:, \p{Ll}[\p{L}-]+)* og \p{Ll}[\p{L}-]{3,}$/u
/** "Plan og Byg, 12. september 2022" */
const DAY_BEHIND = /,\s(?:den\s|d\.\s)?\d{1,2}\.\s\p{Ll}{3,9}\s\d{4}$/u
/** Regions have few offices, and no two of them are called alike: "Nære Sundhedstilbud", "Koncernøkonomi". */
const OF_REGION = /^Region \p{Lu}\p{L}+$/u
const WORDS_OF_OFFICE = /^\p{Lu}\p{Ll}{3,}(?:\s(?:og\s)?\p{Lu}\p{Ll}{3,}){0,3}$/u
/** "Bydækkende Parkering" */
const IN_SIDE = /^\p{Lu}\p{Ll}{3,}(?:\s(?:og\s)?\p{Lu}\p{Ll}{3,}){1,3}$/u
/** What is written, and by nobody's name: "Trafikplan". */
const WRITTEN = /(?:plan|politik|analyse|kvalitet)$/i

/** A street that does not say so: "Engby Fælled 1". */
export const PLACE = /^\p{Lu}[\p{L}. ]{2,40}\s\d{1,3}\s?[A-Z]?$/u

/** A field that says who wrote goes before what stands at the top of the page. */
const TOLD = 7

const ONE_WORD = /^\p{Lu}\p{Ll}{5,30}$/u
/** "ØKONOMIAFDELINGEN" */
const ONE_CAPITALS = /^\p{Lu}{8,40}$/u
const DAY = /^(?:den\s|d\.\s)?(?:\d{1,2}\.?\s\p{Ll}{3,9}\s\d{4}|\d{1,2}[.-]\d{1,2}[.-]\d{4})$/u
const STAMP = /^N\s?O\s?T\s?A\s?T$/i

const LONGEST_KOMMUNE = 45

/** "Engvej 9", "4100 Ringsted", "Nyvej 22, 4573 Højby"; not "Salg af Engvej 9". */
export function isAddress(text: string): boolean {
  return text.length < 90 && (STREET.test(text) || POSTCODE.test(text)) && !LINKS.test(text) && !/\sfor\s/i.test(text)
}

const OF_KOMMUNE = /^[\p{L}\s-]+?Kommune,?\s+(?=\p{Lu})/u

/** Whether a line is the name of an office by its words, with or without its street. */
export function isOffice(written: string): boolean {
  const text = inSmallLetters(written)
  // "Afdelingsleder til Socialforvaltningen"
  if (/\s(?:til|fra|om)\s/.test(text)) return false
  if (OFFICE_AND_STREET.test(text) && !LINKS.test(text)) return true
  return text.length <= 80 && OFFICE.test(text) && !/[.?!:]$|:\s/.test(text)
}

/** "Center for Dagtilbud og Familie Rådhuspladsen 13". */
function withoutStreet(text: string): string {
  const office = LINKS.test(text) ? undefined : OFFICE_AND_STREET.exec(text)?.groups?.office
  // "Nordre Ringvej 9" is a street, behind the name of the kommune as well.
  const own = office?.replace(OF_KOMMUNE, '') ?? ''
  return office === undefined || !(own.includes(' ') || OFFICE.test(own) || TASK.test(own)) ? text : office
}

/** "Udarbejdet af" may name a person as well. */
const BY_SOMEBODY = / af$/i

function isOfficeName(text: string): boolean {
  return OFFICE.test(text) || PAIR.test(text)
}

function isGreeted(name: string, near: readonly DocumentLine[]): boolean {
  const [first = ''] = name.split(' ')
  return near.some(({ text }) => text.startsWith(`Kære ${first}`))
}

function isOfficeLike(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 80 &&
    /^\p{Lu}[\p{L}\s,&./-]+$/u.test(text) &&
    !/[.?!]$/.test(text) &&
    !/kommune$|\s(?:til|fra|om)\s|^sidst (?:opdateret|ændret|redigeret)|^\p{L}+(?:rapport|redegørelse|regnskab|beretning)$/iu.test(
      text,
    ) &&
    !isMeetingBody(text) &&
    !/^(?:notat|bilag|til|vedr|besvarelse|svar|spørgsmål|referat|dagsorden|emne|dato|indledning|baggrund)\b/i.test(text)
  )
}

function isMeetingBody(text: string): boolean {
  return isBodyName(text) && !/direktion|ledelse|gruppe/i.test(text)
}
