import { beginningsOf } from '@arkivar/danish'
import type { SectionKind } from '@arkivar/types'
import { almost } from './almost.ts'
import { foldName } from './fold-name.ts'
import { SECTION_WORDINGS, type SectionRole } from './section-wordings.ts'

export interface SectionName {
  role: SectionRole
  kind: SectionKind
}

const BY_NAME = new Map<string, SectionName>()
for (const [key, list] of Object.entries(SECTION_WORDINGS)) {
  const [role, kind] = key.split(':')
  for (const name of list)
    BY_NAME.set(foldName(name), { role: role as SectionRole, kind: (kind ?? 'other') as SectionKind })
}

/** Longest first, so that "Økonomiske konsekvenser og finansiering" is not taken for "Økonomi". */
export const SECTION_NAMES: readonly string[] = [...BY_NAME.keys()].sort((a, b) => b.length - a.length)

/** Most lines need no closer look. */
const beginsName = beginningsOf(BY_NAME.keys(), 3)

/** "Nyt forslag", "Revideret indstilling" open what the plain word opens. */
const ANEW = /^(?:ny|nyt|ændret|revideret|supplerende|fornyet|oprindelig|oprindeligt|endelig)\s/i

/** Headings that name what they regard: "Vurdering i forhold til miljø", "Sagsbeskrivelse af hovedindstilling". */
const REGARDING =
  /^(?:vurdering i forhold til|konsekvenser for|sagsbeskrivelse af|beskrivelse af|sagsfremstilling for)\s[\p{L}\s,-]{3,36}$/iu

/** What a heading of exactly this wording opens; null where the wording is not known. */
export function sectionByName(text: string): SectionName | null {
  if (!mayBeginSection(text)) return null
  const found = BY_NAME.get(foldName(text))
  if (found !== undefined) return found
  for (const pattern of [ANEW, ASIDE, AND_MORE, COUNTED]) {
    const plain = text.replace(pattern, '')
    const named = plain === text ? undefined : BY_NAME.get(foldName(plain))
    if (named !== undefined) return named
  }
  return null
}

/** "Bilag (3)" */
const COUNTED = /\s\(\d{1,2}\)$/

/** "Lovgrundlag mv." */
const AND_MORE = /\s(?:mv|m\.v|mm|m\.m)\.?:?$/i

/** "Lovgrundlag - link", "Sagsfremstilling (fortsat)", "Høring/udtalelse"; but "Referat - Byrådet den 7. maj 2024" is a title. */
const ASIDE = /\s(?:[-–]\s|\()[^\d]*$|\/[^\d]*$/

/** Whether a text is short, and begins as a known wording does: quick to tell of the many that do not. */
export function mayBeginSection(text: string): boolean {
  return text.length <= LONGEST_NAME && (beginsName(text) || ANEW.test(text))
}

const LONGEST_NAME = 60

/** "Plan og Miljøs indstilling", "Sekretariatets indstilling"; what another body has proposed is a treatment of its own. */
const OWN_PROPOSAL = /^\p{Lu}[\p{L}\s,&-]{2,50}(?:s|['’])\sindstilling:?$/u
const OF_BODY = /(?:udvalg|råd|bestyrelse|nævn|kommission|repræsentation|direktion|magistrat)\p{L}*\sindstilling/u

/** What a heading opens that only its beginning, or its end, tells; null for every other line. */
export function sectionRegarding(text: string): SectionName | null {
  if (text.length > LONGEST_NAME) return null
  if (text.includes(' indstilling') && OWN_PROPOSAL.test(text) && !OF_BODY.test(text))
    return { role: 'proposal', kind: 'other' }
  return REGARDING.test(text) ? { role: 'section', kind: guessKind(text) } : null
}

/** The name of which a heading is a misreading, as poor scans have them; null where no one name is near. */
export function sectionMisread(text: string): SectionName | null {
  if (text.length > 60 || text.length < 5) return null
  const name = almost(foldName(text), SECTION_NAMES)
  return name === null ? null : (BY_NAME.get(name) ?? null)
}

const GUESSES: readonly [RegExp, SectionKind][] = [
  [/økonomi|finansiering|bevilling|budgetmæssig/i, 'finances'],
  [/retsgrundlag|lovgrundlag|juridisk|retlig|hjemmel|retsreg/i, 'legal'],
  [/høring|inddragelse/i, 'hearing'],
  [/videre (?:proces|forløb|plan|sagsgang|arbejde)|tidsplan|\bproces\b|sagsgang/i, 'further-process'],
  [/baggrund|historik/i, 'background'],
  [/resum[eé]|sammenfatning|sammendrag/i, 'summary'],
  [/sagsfremstilling|sagsbeskrivelse/i, 'presentation'],
]

/** For a heading that no list knows: what its words suggest. */
export function guessKind(heading: string): SectionKind {
  return heading.length > 60 ? 'other' : (GUESSES.find(([pattern]) => pattern.test(heading))?.[1] ?? 'other')
}
