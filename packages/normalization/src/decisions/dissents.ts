import { parsePersonList } from '@arkivar/danish'
import type { Participant, Resolution } from '@arkivar/types'
import { asListed } from '../items/absence.ts'

type Dissent = NonNullable<NonNullable<Resolution['dissents']>[number]>
type Suspension = NonNullable<Resolution['suspension']>

const DISSENT =
  /mindretalsudtalelse|protokolbemærkning|protokoltilførsel|(?:ført|tilført|føres|tilføres) (?:til )?(?:beslutnings)?protokol(?:len|s)?|til protokol(?:s|len)?\b|(?:tager|tog|tage) forbehold|(?:kan|kunne) ikke (?:anbefale|tiltræde|støtte|stemme for|godkende)(?!s)|afvigende mening/i
/** Said of another item: "… optages som en protokolbemærkning i forbindelse med behandling af punkt 9". */
const ELSEWHERE =
  /optages som (?:en )?protokol\p{L}+ (?:i forbindelse med|under|ved|til) (?:behandling(?:en)? af|punkt|pkt|sag)/iu
/** "… tog forbehold med de bemærkninger, "at stien skal males."": the words are quoted. */
const WITH_REMARK = /\bmed (?:den|de|følgende) bemærkning(?:er)?,?\s(?=["”“„»])/u
const SUBJECT_END =
  /\s(?:afgav|afgiver|ønskede|ønsker|bad|beder|tager|tog|kan|kunne|fik|har|havde|meddelte|udtalte|begærede|begærer|erklærede|gjorde|anmodede|anmoder|benyttede|benytter|krævede|standsede)\b/
const BESIDES = /,\s(?:idet|mens|men|dog|da)\s/
const FROM =
  /(?:udtalelse|bemærkning|protokoltilførsel)\s+(?:fra|af|afgivet af)\s+([^:.\n]{2,120}?)(?=\s*[:.]|\s+om\s|$)/i

/** Mindretalsudtalelser, protokolbemærkninger and reservations among the sentences of a decision: who, and what. */
export function readDissents(parts: readonly string[], participants: readonly Participant[]): Dissent[] {
  const dissents: Dissent[] = []
  for (let index = 0; index < parts.length; index++) {
    const sentence = parts[index] ?? ''
    const match = DISSENT.exec(sentence)
    if (match === null || /^(?:der var )?ingen\b/i.test(sentence) || ELSEWHERE.test(sentence)) continue
    const by = subjectOf(sentence, participants)
    const colon = sentence.indexOf(':', match.index)
    const said = colon === -1 ? WITH_REMARK.exec(sentence)?.[0] : undefined
    if (said !== undefined) {
      const own = sentence.slice(sentence.indexOf(said) + said.length)
      const taken = isOpenQuote(own) ? quoted(parts, index + 1, own) : { words: own, last: index }
      dissents.push({ by, text: withoutQuotes(taken.words) })
      index = taken.last
      continue
    }
    if (colon === -1) {
      dissents.push({ by, text: sentence })
      continue
    }
    const own = sentence.slice(colon + 1).trim()
    const taken = own === '' || isOpenQuote(own) ? quoted(parts, index + 1, own) : { words: own, last: index }
    dissents.push({ by, text: taken.words === '' ? sentence : withoutQuotes(taken.words) })
    index = Math.max(index, taken.last)
  }
  return dissents
}

const SUSPENSION =
  /standsningsret|(?:begær\p{L}*|ønsk\p{L}*|forlang\p{L}*|kræv\p{L}*)[^.]{0,40}\b(?:indbragt|forelagt|standset)\b|(?:standsede|standser) (?:sagen|beslutningen|udførelsen)|styrelseslovens? §\s?23|§\s?23\si\s(?:lov om kommunernes styrelse|den kommunale styrelseslov|(?:kommune)?styrelsesloven)/iu
const REFERRED =
  /(?:indbragt|forelagt|indbringes|forelægges|afgjort|afgøres|indbringe|indbringelse|behandles)\b[^.]{0,60}?((?:\p{Lu}|by|kommunal|borger)[\p{L}-]*(?:rådet|bestyrelsen|repræsentationen|udvalget))/u

/** Standsningsret: who had the decision stopped, and who decides instead. Null where nobody did, or where it was given up. */
export function readSuspension(
  text: string,
  told: readonly string[],
  participants: readonly Participant[],
): Suspension | null {
  const found = told.find((sentence) => SUSPENSION.test(sentence))
  if (found === undefined || /frafald|trak standsningen|ikke (?:gjort brug|benyttet)/i.test(text)) return null
  const referredTo = REFERRED.exec(found)?.[1] ?? REFERRED.exec(text)?.[1] ?? null
  return { by: subjectOf(found, participants), referredTo: referredTo === null ? null : capitalized(referredTo) }
}

const GROUP_COUNTED = /^[\p{L} ]{1,30}\s\(\d{1,2}\)$/u

/** A person without party, or a group as written. */
function subjectOf(sentence: string, participants: readonly Participant[]): string | null {
  const named = FROM.exec(sentence)?.[1]
  const end = SUBJECT_END.exec(sentence)
  // "Godkendt, idet Ø tager forbehold": what stands before tells of the matter.
  const words = named ?? (end === null ? null : sentence.slice(0, end.index).split(BESIDES).at(-1)) ?? null
  if (words === null || words.length > 600) return null
  const plain = words.replace(/^(?:\d{1,3} medlem(?:mer)? |ad\.? ?\d+[.:)]?\s*)/i, '').trim()
  // "O (1) kan ikke anbefale …": a group, and how many they are.
  if (GROUP_COUNTED.test(plain)) return plain.replace(/\s\(\d{1,2}\)$/, '')
  const persons = /\([\p{L} ]{1,24}\)|,/u.test(plain) ? parsePersonList(plain) : []
  if (persons.length > 0) return persons.map(({ name, party }) => asListed(name, party, participants)).join(', ')
  return plain === '' || /^(?:[Dd]et(?!\s\p{Lu})|[Dd]er|[Ss]agen|[Uu]dvalget)\b/u.test(plain) ? null : plain
}

function isOpenQuote(text: string): boolean {
  return /^["”“„»]/.test(text) && !/["”“«]\.?$/.test(text.slice(1))
}

/** From the sentence after the colon to the end of the quotation, or to the end of that one sentence's line. */
function quoted(parts: readonly string[], from: number, begun: string): { words: string; last: number } {
  const words = begun === '' ? [] : [begun]
  const first = begun === '' ? (parts[from] ?? '') : begun
  const inQuotes = /^["”“„»]/.test(first)
  let at = from
  for (; at < parts.length; at++) {
    const part = parts[at] ?? ''
    words.push(part)
    if (!inQuotes || /["”“«][.]?$/.test(part)) break
  }
  return { words: words.join(' '), last: Math.min(at, parts.length - 1) }
}

function withoutQuotes(text: string): string {
  return text.replace(/^["”“„»]\s*|\s*["”“«](\.?)$/g, '$1').trim()
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
