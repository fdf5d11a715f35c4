/** A party that had its letter reserved in all kommuner. */
export interface Party {
  letter: string
  name: string
}

interface ReservedLetter extends Party {
  /** First and last day on which the letter had this meaning everywhere. */
  from: string
  to?: string
  /** Kommuner where a local list held the letter until the term ended. */
  localUntil?: { day: string; kommuneCodes: readonly string[] }
}

/**
 * Letters are reserved for each election anew, and what was not found in a list of its time is left out. Sources: dr.dk
 * (2001), results of 2009, brk.dk (2017), norddjurs.dk (2021), valg.im.dk (2023: the parties entitled to stand for
 * Folketinget, whose letters no local list may use at the next election). The letter H of 2025 is not confirmed.
 */
const RESERVED: readonly ReservedLetter[] = [
  { letter: 'A', name: 'Socialdemokratiet', from: '2002-01-01' },
  { letter: 'B', name: 'Radikale Venstre', from: '2002-01-01' },
  { letter: 'C', name: 'Det Konservative Folkeparti', from: '2002-01-01' },
  { letter: 'D', name: 'Centrum-Demokraterne', from: '2002-01-01', to: '2005-12-31' },
  { letter: 'D', name: 'Nye Borgerlige', from: '2018-01-01', to: '2025-12-31' },
  { letter: 'F', name: 'SF – Socialistisk Folkeparti', from: '2002-01-01' },
  { letter: 'G', name: 'Veganerpartiet', from: '2022-01-01', to: '2025-12-31' },
  { letter: 'I', name: 'Liberal Alliance', from: '2018-01-01' },
  { letter: 'K', name: 'Kristendemokraterne', from: '2022-01-01', to: '2025-12-31' },
  { letter: 'M', name: 'Moderaterne', from: '2026-01-01' },
  { letter: 'O', name: 'Dansk Folkeparti', from: '2002-01-01' },
  { letter: 'Q', name: 'Kristeligt Folkeparti', from: '2002-01-01', to: '2005-12-31' },
  { letter: 'S', name: 'Slesvigsk Parti', from: '2010-01-01' },
  { letter: 'V', name: 'Venstre, Danmarks Liberale Parti', from: '2002-01-01' },
  {
    letter: 'Æ',
    name: 'Danmarksdemokraterne',
    from: '2022-08-09',
    // Velfærdslisten in Randers, Ærøs Fremtid, Fælleslisten in Vordingborg (dknyt.dk, 9 August 2022).
    localUntil: { day: '2025-12-31', kommuneCodes: ['0730', '0492', '0390'] },
  },
  { letter: 'Ø', name: 'Enhedslisten – De Rød-Grønne', from: '2002-01-01' },
  { letter: 'Å', name: 'Alternativet', from: '2018-01-01' },
]

const NAMES: readonly (readonly [letter: string, pattern: RegExp])[] = [
  ['A', /^socialdemokrat(?:iet|erne|isk)?$/],
  ['B', /^(?:det )?radikale(?: venstre)?$|^rv$/],
  ['C', /^(?:det )?konservative?(?: folkeparti)?$|^kf$/],
  ['D', /^nye borgerlige$|^nb$/],
  ['F', /^(?:sf\s?[-–]\s?)?socialistisk folkeparti(?: \(sf\))?$|^sf$/],
  ['G', /^veganerpartiet$/],
  ['I', /^liberal alliance$|^la$/],
  ['K', /^kristendemokraterne$|^kd$/],
  ['M', /^moderaterne$/],
  ['O', /^dansk folkeparti$|^df$/],
  ['S', /^slesvigsk parti$/],
  ['V', /^venstre(?:, danmarks liberale parti)?$/],
  ['Æ', /^danmarksdemokraterne(?: [-–] .{1,40})?$|^dd$/],
  ['Ø', /^enhedslisten(?:\s?[-–,]?\s?de rød-?grønne)?$|^el$/],
  ['Å', /^alternativet$|^alt$/],
]

const OUTSIDE_PARTIES =
  /^(?:løsgænger|løsgængere|up|ufp|ufg|partiløs|uafhængig|uden ?for (?:parti(?:erne)?|grupperne))$/

/**
 * What a letter stands for in a kommune on a day (ISO; without it, today's lists are not assumed: only letters that never
 * meant another party are told). Null for local lists, and for letters of which no list of that time was found.
 */
export function partyByLetter(letter: string, where: { date?: string; kommuneCode?: string } = {}): Party | null {
  const holders = RESERVED.filter((party) => party.letter === letter.toUpperCase())
  const { date, kommuneCode } = where
  const found =
    date === undefined
      ? holders.filter(() => holders.length === 1 && holders[0]?.to === undefined)
      : holders.filter(({ from, to }) => from <= date && (to === undefined || date <= to))
  const [party] = found
  if (party === undefined || isLocal(party, date, kommuneCode)) return null
  return { letter: party.letter, name: party.name }
}

function isLocal({ localUntil }: ReservedLetter, date: string | undefined, kommuneCode: string | undefined): boolean {
  if (localUntil === undefined) return false
  if (kommuneCode === undefined) return date === undefined || date <= localUntil.day
  return localUntil.kommuneCodes.includes(kommuneCode) && (date === undefined || date <= localUntil.day)
}

/** The parties by the names that questions and answers give their groups, as a part of patterns. */
export const partyPattern =
  'Socialdemokratiet|Socialdemokraterne|Venstre|Konservative|Det Konservative Folkeparti|SF|Socialistisk Folkeparti|Enhedslisten|Radikale Venstre|Dansk Folkeparti|Liberal Alliance|Alternativet|Nye Borgerlige|Danmarksdemokraterne|Moderaterne|Kristendemokraterne'

/** The letter of a party as written: `A`, `(ø)`, `Enhedslisten`, `SF`. Null for those outside the parties, and for others. */
export function partyLetter(written: string): string | null {
  const plain = written.replace(/[()]/g, '').trim()
  if (/^[A-ZÆØÅ]\d?$/i.test(plain)) return plain.toUpperCase()
  const lower = plain.toLowerCase()
  return NAMES.find(([, pattern]) => pattern.test(lower))?.[0] ?? null
}

/** Løsgænger, uden for parti, UP. */
export function isOutsideParties(written: string): boolean {
  return OUTSIDE_PARTIES.test(written.trim().toLowerCase())
}

/**
 * Source of a pattern, with the flag `u`, for named groups that are no party: "Seniorrådet", "Cyklistforbundet". Bodies of the
 * kommune are none of them: what they ask is an order.
 */
export const associationPattern =
  '(?!Byrådet|Regionsrådet|Kommunalbestyrelsen|Bestyrelsen)\\p{Lu}\\p{Ll}{2,30}(?:rådet|foreningen|forbundet|listen|netværket|bestyrelsen|lauget|klubben)'
