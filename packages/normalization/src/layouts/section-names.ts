import { beginningsOf } from '@arkivar/danish'
import type { SectionKind } from '@arkivar/types'
import { almost } from './almost.ts'

/**
 * What stands under a heading within an agenda item.
 * - `section`: text of the case. - `container`: a heading over other headings.
 * - `proposal`: Indstilling. - `decision`: Beslutning. - `proposal-and-decision`: both under one heading.
 * - `authority`: who has the last word. - `history`: earlier meetings' decisions.
 * - `attachments`, `absence`. - `meta`: form fields that say nothing of the case.
 */
export type SectionRole =
  | 'section'
  | 'container'
  | 'proposal'
  | 'decision'
  | 'proposal-and-decision'
  | 'authority'
  | 'history'
  | 'attachments'
  | 'absence'
  | 'meta'

export interface SectionName {
  role: SectionRole
  kind: SectionKind
}

const names: Record<string, readonly string[]> = {
  'section:summary': [
    'Sammendrag',
    'Resumé',
    'Resume',
    'Sagsresumé',
    'Sagsresume',
    'Kort resumé',
    'Sagens kerne',
    'Beslutningstema',
    'Tema',
    'Sagstema',
    'Præsentation',
    'Sammenfatning',
    'Kort fortalt',
    'Sagen kort',
    'Formål',
    'Sagens formål',
    'Manchet',
    'Hovedpunkter',
    'Konklusion og sammenfatning',
  ],
  'section:background': [
    'Baggrund',
    'Sagens baggrund',
    'Baggrund for sagen',
    'Anledning',
    'Problemstilling',
    'Historik',
    'Sagshistorik',
    'Sagshistorik, henvisninger',
    'Indledning og baggrund',
    'Baggrund og formål',
    'Baggrund og vurdering',
    'Indledning',
    'Motivation',
    'Motivering',
    'Begrundelse',
    'Tidligere politisk behandling',
    'Politiske beslutninger og aftaler',
    'Politiske beslutninger',
    'Forhistorie',
    'Problem',
    'Sagens historik',
    'Tidligere politisk beslutning',
    'Introduktion',
  ],
  'section:presentation': [
    'Sagsfremstilling',
    'Sagsfremstillingen',
    'Sagsfremstilling og økonomi',
    'Sagsfremstilling og vurdering',
    'Sagsfremstilling og beslutningsgrundlag',
    'Sagsindhold',
    'Sagsforhold',
    'Fakta',
    'Faktuelle oplysninger',
    'Supplerende sagsfremstilling',
    'Ny sagsfremstilling',
    'Fornyet sagsfremstilling',
    'Sagsbeskrivelse',
    'Beskrivelse af sagen',
    'Beskrivelse',
    'Redegørelse',
    'Løsning',
    'Løsningsforslag',
    'Sagen',
    'Sagens indhold',
    'Sagens opståen',
    'Vurdering',
    'Administrationens vurdering',
    'Forvaltningens vurdering',
    'Forvaltningens bemærkninger',
    'Administrationens bemærkninger',
    'Forespørgsel',
    'Medlemsforslag',
    'Uddybning',
    'Uddybende bemærkninger',
    'Orientering',
    'Nærmere beskrivelse',
    'Beslutningsgrundlag',
    'Faglig vurdering',
    'Samlet vurdering',
  ],
  'section:finances': [
    'Økonomi',
    'Økonomi og afledt drift',
    'Økonomi og organisatoriske konsekvenser',
    'Økonomiske og erhvervsmæssige konsekvenser',
    'Økonomiske konsekvenser',
    'Økonomiske konsekvenser og finansiering',
    'Økonomi og finansiering',
    'Økonomisk redegørelse',
    'Økonomiske forhold',
    'Økonomiske forhold og konsekvenser',
    'Økonomiske og personalemæssige konsekvenser',
    'Økonomi og personale',
    'Finansiering',
    'Bevillingsmæssige konsekvenser',
    'Bevilling',
    'Budgetmæssige konsekvenser',
    'Konsekvenser for økonomi',
    'Afledt drift',
    'Finansielle konsekvenser',
    'Anlægsøkonomi',
    'Økonomiafdelingens bemærkninger',
    'Økonomichefens bemærkninger',
  ],
  'section:further-process': [
    'Den videre proces',
    'Videre proces',
    'Den videre plan',
    'Det videre forløb',
    'Det videre arbejde',
    'Videre forløb',
    'Sagens videre forløb',
    'Proces',
    'Procesplan',
    'Tidsplan',
    'Proces og tidsplan',
    'Tidsplan og proces',
    'Opfølgning',
    'Implementering',
    'Næste skridt',
    'Videre sagsbehandling',
    'Tids- og handleplan',
  ],
  'section:hearing': [
    'Høring',
    'Høringer',
    'Høringssvar',
    'Høringsproces',
    'Høringsparter',
    'Høring og borgerinddragelse',
    'Udtalelser',
    'Udtalelse',
    'Udtalelser og høring',
    'Borgerinddragelse',
    'Inddragelse',
    'Inddragelse og høring',
    'Borgerinddragelse og høring',
    'Offentlig høring',
    'Partshøring',
    'Naboorientering',
    'Interessentinddragelse',
    'Dialog og høring',
    'Dialog/høring',
    'Høring og sagsgang',
    'Høring/udtalelse',
    'Ældrerådets bemærkninger',
    'Ældrerådets høringssvar',
    'Ældrerådets udtalelse',
    'Handicaprådets bemærkninger',
    'Handicaprådets høringssvar',
    'Handicaprådets udtalelse',
    'Høringssvar fra Ældrerådet',
    'Høringssvar fra Handicaprådet',
    'MED-udvalgets bemærkninger',
  ],
  'section:legal': [
    'Lovgrundlag',
    'Retsregler og andre forskrifter',
    'Retsregler',
    'Retsgrundlag',
    'Hjemmel',
    'Lovhjemmel',
    'Juridiske forhold',
    'Juridiske og planmæssige forhold',
    'Juridiske konsekvenser',
    'Juridisk grundlag',
    'Jura',
    'Lovgivning',
    'Det retlige grundlag',
    'Retligt grundlag',
    'Lov- og plangrundlag',
    'Lovgrundlag og hjemmel',
    'Lovmæssige konsekvenser',
    'Juridisk vurdering',
  ],
  'section:other': [
    'Yderligere deltagelse',
    'Yderligere deltagelse på mødet',
    'Deltagelse på mødet',
    'Deltagere under punktet',
    'Personale',
    'Personalemæssige konsekvenser',
    'Personalemæssige forhold',
    'Konsekvenser',
    'Tværgående konsekvenser',
    'Sociale konsekvenser',
    'Trafikale konsekvenser',
    'Organisatoriske konsekvenser',
    'Administrative konsekvenser',
    'Politiske konsekvenser',
    'Øvrige konsekvenser',
    'Afledte konsekvenser',
    'Afledte effekter',
    'Andre konsekvenser',
    'Miljømæssige konsekvenser',
    'Miljøkonsekvenser',
    'Klima',
    'Klima og miljø',
    'Klimakonsekvenser',
    'CO2-Konsekvensvurdering',
    'Klima- og miljømæssige konsekvenser',
    'Bæredygtighed',
    'Verdensmål',
    'Kommunikation',
    'Information',
    'Sundhedsmæssige konsekvenser',
    'Sundhed',
    'Planmæssige forhold',
    'Alternativer',
    'Tidsperspektiv',
    'Planmæssige konsekvenser',
    'Handlemuligheder',
    'Konsekvenser for andre udvalg',
    'Praktiske oplysninger',
    'Alternativ indstilling',
    'Beskrivelse af alternativ indstilling',
    'Andre forhold',
    'Øvrige forhold',
    'Risikovurdering',
    'Politisk målsætning',
    'Sammenhæng til politikker',
    'Handicappolitiske konsekvenser',
    'Handicappolitik',
    'Sundhedspolitik',
    'Konsekvenser for borgere',
    'Relation til politikker',
    'Effekt',
    'Mål',
    'Noter',
    'Andet',
    'Tillægsoplysninger',
    'Supplerende oplysninger',
    'Klima og bæredygtighed',
    "FN's verdensmål",
    'Personaleforhold',
    'Planforhold',
    'Ejerforhold',
    'Risici',
    'Børnekonsekvenser',
    'Ligestilling',
    'Tværgående hensyn',
    'Mandat',
    'Effekter',
    'Oplæg til drøftelse',
    'Spørgsmål til drøftelse',
    'Supplerende bemærkninger',
    'Yderligere oplysninger',
    'Relevante links',
    'Deltagelse under punktet',
    'Gæster under punktet',
    'Faktaboks',
  ],
  container: ['Indhold', 'Sagens oplysninger', 'Sagsindhold'],
  proposal: [
    'Indstilling',
    'Hovedindstilling',
    'Indstillinger',
    'Administrativ indstilling',
    'Administrationens indstilling',
    'Forvaltningens indstilling',
    'Direktionens indstilling',
    'Direktørens indstilling',
    'Borgmesterens indstilling',
    'Formandens indstilling',
    'Magistratens indstilling',
    'Udvalgets indstilling',
    'Forvaltningen foreslår',
    'Administrationen foreslår',
    'Administrationen indstiller',
    'Forvaltningen indstiller',
    'Direktionen indstiller',
    'Administrationens forslag',
    'Forvaltningens forslag',
    'Forslag',
    'Forslag til beslutning',
    'Beslutningsforslag',
    'Indstilling til beslutning',
    'Ændret indstilling',
    'Ny indstilling',
    'Supplerende indstilling',
    'Det indstilles',
    'Det indstilles at',
    'Det foreslås',
    'Det foreslås at',
    'Anbefaling',
    'Administrationens anbefaling',
    'Det anbefales',
    'Det anbefales at',
    'Ledelsens anbefaling',
    'Direktionens anbefaling',
    'Ledelsens indstilling',
    'Formandskabets indstilling',
  ],
  decision: [
    'Beslutning',
    'Beslutninger',
    'Beslutningen',
    'Udvalgets beslutning',
    'Byrådets beslutning',
    'Kommunalbestyrelsens beslutning',
    'Rådets beslutning',
    'Bestyrelsens beslutning',
    'Endelig beslutning',
    'Vedtagelse',
    'Afgørelse',
    'Konklusion',
    'Mødets beslutning',
    'Protokol',
    'Referat',
    'Beslutning på mødet',
    'Konklusion på mødet',
    'Protokollat',
  ],
  'proposal-and-decision': ['Indstilling og beslutning', 'Indstilling/beslutning', 'Beslutning og indstilling'],
  authority: [
    'Beslutningen træffes af',
    'Beslutning træffes af',
    'Beslutningskompetence',
    'Beslutningskompetencen',
    'Beslutningskompetencen ligger hos',
    'Kompetence',
    'Hvem beslutter',
    'Besluttes af',
    'Afgøres af',
    'Beslutningsorgan',
    'Kompetent organ',
    'Sagen afgøres i',
    'Sagen afgøres af',
    'Afgørelseskompetence',
    'Beslutningstager',
    'Beslutningstagere',
  ],
  history: [
    'Tidligere behandling',
    'Tidligere behandlet',
    'Tidligere behandlinger',
    'Tidligere beslutning',
    'Tidligere beslutninger',
    'Sagens forløb',
    'Beslutningshistorik',
    'Behandlingshistorik',
    'Sagens tidligere behandling',
    'Sagens behandling',
    'Sagsforløb',
    'Tidligere sagsforløb',
  ],
  attachments: [
    'Bilag',
    'Bilagsliste',
    'Bilagsoversigt',
    'Vedlagte bilag',
    'Bilag til sagen',
    'Bilag til punktet',
    'Vedhæftede bilag',
    'Vedhæftede filer',
    'Vedhæftede dokumenter',
    'Tilknyttede dokumenter',
    'Tilknyttede bilag',
    'Tilhørende dokumenter',
    'Vedlagte dokumenter',
    'Dokumenter til sagen',
    'Vedhæftninger',
    'Åbne bilag',
    'Offentlige bilag',
    'Liste over bilag',
    'Bilagsnr',
    'Bilag funktioner',
    'Sagens bilag',
    'Relaterede dokumenter',
    'Bilagsfortegnelse',
    'Bilagsmateriale',
    'Vedhæftet',
  ],
  absence: [
    'Afbud',
    'Fraværende',
    'Fravær',
    'Ikke til stede',
    'Fraværende med afbud',
    'Fraværende uden afbud',
    'Afbud fra',
    'Ikke mødt',
    'Deltog ikke',
    'Ej til stede',
    'Ej til stede var',
    'Fremmøde og inhabilitet',
    'Fraværende i mødet',
    'Fraværende i øvrigt',
    'Fraværende med lovligt forfald',
    'Med afbud',
    'Uden afbud',
    'Meldt afbud',
    'Meldt fra',
    'Lovligt forfald',
    'Afbud modtaget fra',
    'Der var afbud fra',
    'Ikke tilstede',
  ],
  meta: [
    'Punkttype',
    'Sagstype',
    'Sagsgang og sagstype',
    'Sagstype og sagsgang',
    'Sagen behandles i',
    'Behandles i',
    'Behandling',
    'Sagsgang',
    'Sagsprocedure',
    'Sagens gang',
    'Forventet sagsgang',
    'Videre sagsgang',
    'Den videre sagsgang',
    'Sagen skal behandles i',
    'Politisk behandling',
    'Politisk proces',
    'Forelægges',
    'Forelægges for',
    'Behandling i udvalg',
  ],
}

/** White space that is no single space between words; lines have none. */
const UNTIDY = /[^\S ]|\s\s/
const BEFORE_NAME = ' .:*–-'
const AFTER_NAME = ' .,:*–-;'

/** `Sagsfremstilling:` and `SAGSFREMSTILLING` are one name. */
export function foldName(written: string): string {
  const lower = written.toLowerCase()
  const text = UNTIDY.test(lower) ? lower.replace(/\s+/g, ' ') : lower
  let start = 0
  let end = text.length
  while (start < end && BEFORE_NAME.includes(text.charAt(start))) start++
  while (end > start && AFTER_NAME.includes(text.charAt(end - 1))) end--
  return text.slice(start, end).replaceAll('é', 'e')
}

const BY_NAME = new Map<string, SectionName>()
for (const [key, list] of Object.entries(names)) {
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
