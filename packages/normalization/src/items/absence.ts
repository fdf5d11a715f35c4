import { isGivenName, type ListedPerson, matchesIn, parsePersonList, resolvePerson } from '@arkivar/danish'
import type { Participant } from '@arkivar/types'
import { sentences } from '../decisions/sentences.ts'

/** Somebody who was away for some items. */
export interface Absence {
  name: string
  /** By number as printed. */
  isAway: (item: number) => boolean
  /** Came late or left early, and did not only stay out of an item. */
  partial: boolean
  /** A list of who is away tells it, in the head or as an item of its own: away from all items is absent. */
  listed?: boolean
}

const OF_ITEMS =
  /(?:pkt\.?|punkt(?:erne|et)?|sag(?:erne)?|dagsordens?punkt(?:erne)?|dagsordenens punkt(?:er)?)\s*(?:nr\.?\s*)?(?<items>\d{1,4}(?:\s*(?:[-–,]|og|til)\s*(?:(?:pkt\.?|punkt)\s*)?\d{1,4})*)/i
const ALL_OF_ITEMS = new RegExp(OF_ITEMS, 'gi')
const AWAY =
  /\s(?:deltog ikke|deltager ikke|var ikke til stede|var fraværende|medvirkede ikke|forlod (?:lokalet|mødelokalet|mødet under)|erklærede sig inhabile?|(?:var|er) inhabile?|blev erklæret inhabile?|havde (?:meldt )?(?:lovligt )?(?:afbud|forfald)|har meldt afbud|meldte (?:afbud|fra)|udeblev|var forhindret|mødte ikke|fratrådte (?:mødet )?under (?:sagens )?behandling(?:en)?)\b|\svar\s.{3,40}\sikke til stede\b|\sdeltog\b.{0,80}\bikke (?:under|i) behandling/i
const LEFT =
  /\s(?:forl[oø]d|forlader|gik fra|måtte forlade)\s(?:mødet|mødelokalet)?|\sdeltog (?:i mødet )?til og med (?=(?:pkt|punkt|sag|dagsordens?punkt))/i
/** "Forlod mødet under behandlingen af punktet": not for good, as with "af punkt 3". */
const OUT_OF_THIS =
  /forlod (?:lokalet|mødelokalet)|inhabil|forlod mødet under (?:behandlingen af )?(?:punktet|sagen)(?!\p{L})/iu
const CAME =
  /\s(?:ankom|kom til mødet|kom til stede|deltog (?:først )?fra (?=(?:og med )?(?:pkt|punkt|sag|dagsordens?punkt))|mødte (?:kl|op|frem|først)|tiltrådte mødet|indtrådte)\b/i
const LONGEST_SENTENCE = 400

/** "Bo Dam, Eva Holm indkaldt", "Bo Dam, Eva Holm deltog", "Bo Dam til kl. 18.40 i punkt 2" */
const CAME_AFTER_ALL =
  /^(?:(?:var |blev )?indkaldt|forlod|ankom|gik (?:kl|fra)|deltog(?! ikke)|mødte(?! ikke)|(?:til|fra) kl\.)/i

/** "Eva Holm (A). Som suppleanter deltog Bo Dam, Ib Toft" */
const SUBSTITUTES_BEHIND =
  /\.\s+(?:Som\s)?(?:suppleant|stedfortræder)\p{L}*\s(?:deltog|deltager|mødte|møder|er indkaldt|var indkaldt|blev indkaldt|indkaldt)\b.*$/gimu
/** "Afbud: Eva Holm og Ib Toft. Uden afbud Bo Dam." */
const WITHOUT_WORD = /\.\s+Uden afbud:?\s+(?=\p{Lu})/gu
/** "Eva Holm (A). For Eva Holm (A) mødte Bo Dam (A)." */
const CAME_FOR_BEHIND = /\.\s+For\s\p{Lu}[^.]{3,80}?\s(?:mødte|møder|deltog|deltager|kom)\s[^.]{3,80}\.?/gu
/** "Eva Holm (Ø). Bo Dam (G)" */
const NAMES_PARTED_BY_STOP = /\)\.\s+(?=\p{Lu}[\p{L}.'’-]+\s\p{Lu})/gu
/** "Eva Holm - suppleanten er indkaldt", "Eva Holm - det har ikke været muligt …" */
export const BESIDE_NAME = /(?<=\p{Ll})\s?[-–]\s(?:suppleant|stedfortræder|det|der|den|hun|han|har|hendes|hans).*$/gimu
/** "Ib Lund (V) deltog i mødet i stedet for Ea Ras (I)": who is named last was away. */
const REPLACES =
  /\s(?:deltog|deltager|mødte|møder|er indkaldt|var indkaldt|indkaldt)(?:\si mødet|\spå mødet)?\s(?:i stedet for|for|som (?:stedfortræder|suppleant) for)\s(?<whom>\p{Lu}.*)$/iu

/** "Godkendt Eva Holm var fraværende", where a break was lost. */
const DECIDED_FIRST = /Godkendt|Tiltrådt|Vedtaget|Drøftet|Intet|Udsat/
const DECIDED_BEFORE = /^(?:Godkendt|Tiltrådt|Vedtaget|Drøftet|Intet|Udsat)\.?\s(?=\p{Lu})/gmu

/** "Følgende udeblev uden afbud: Eva Holm" */
const FOLLOWING = /^Følgende (?:udeblev|var fraværende|mødte ikke|havde)[^:\n]{0,40}:\s/gimu

/** "Eva Holm. I stedet deltog Bo Dam." is one entry, and words that only tell of a substitute are none of the name. */
export function withoutSentences(list: string): string {
  const named = list.includes('ølgende ') ? list.replace(FOLLOWING, '') : list
  const told = DECIDED_FIRST.test(named) ? named.replace(DECIDED_BEFORE, '') : named
  const parted = told.includes('.')
    ? told
        .replace(SUBSTITUTES_BEHIND, '')
        .replace(CAME_FOR_BEHIND, '.')
        .replace(WITHOUT_WORD, ', ')
        .replace(NAMES_PARTED_BY_STOP, '), ')
    : told
  const plain = /[-–]/.test(parted) ? parted.replace(BESIDE_NAME, '') : parted
  return plain.includes('.') ? plain.replace(/\.\sI stedet\b/g, ', i stedet') : plain
}

/** Names in an absence line; substitutes are there, and so is whom nobody calls absent. */
export function absentNames(text: string, participants: readonly Participant[]): string[] {
  const replaced = sentences(text).flatMap((sentence) => {
    const whom = REPLACES.exec(sentence)?.groups?.whom
    return whom === undefined ? [] : parsePersonList(whom)
  })
  return [...parsePersonList(withoutSentences(text)), ...replaced]
    .filter(
      (person) => !isSubstitute(person) && !CAME_AFTER_ALL.test(person.remarks.join(', ')) && isFullName(person.name),
    )
    .map(({ name, party }) => asListed(name, party, participants))
}

/** Titles of matters have a preposition behind a noun of doing: "Renovering af Det". */
const NO_NAME =
  /(?:ing|else|tion|delse|sag|skema|plan|notat)\s(?:af|for|om|til|på|vedr)(?:\s|$)|\s(?:for|om|til|på|vedr)\s/iu

/** "LO Storkøbenhavn" sends somebody, and is nobody. */
const ABBREVIATED = /^\p{Lu}{2,5}\s\p{Lu}\p{Ll}/u

/** Two words with capitals at least: "Godkendelse af" is nobody. */
export function isFullName(name: string): boolean {
  if (/\s\p{L}$/u.test(name) || NO_NAME.test(name) || ABBREVIATED.test(name)) return false
  if (/[&\d]/.test(name)) return false
  const [first = '', last = ''] = name.split(' ')
  // "Otto lind" is somebody all the same.
  return (
    (name.match(/(?:^|[\s-])(?:d['’])?\p{Lu}/gu)?.length ?? 0) >= 2 || (isGivenName(first) && /^\p{Ll}{4}/u.test(last))
  )
}

const CAME_INSTEAD =
  /^[.\s]*(?:(?:stedfortræder|suppleant)(?:\s(?:er|var))?:?|i stedet(?: for)? (?:mødte|deltog|kom|møder|deltager):?)\s+/i

/** "Anna Holst deltog i stedet" */
const CAME_FOR =
  /^(?<came>\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,4})\s(?:deltog|deltager|mødte|møder)\s(?:i stedet|som (?:stedfortræder|suppleant))$/u

/** Whom "stedfortræder: Anna Holst" or "i stedet deltog Anna Holst" names; null where a remark is about its own person. */
export function cameInstead(remark: string): string | null {
  const named = CAME_FOR.exec(remark)?.groups?.came
  if (named !== undefined) return named
  const rest = CAME_INSTEAD.test(remark) ? remark.replace(CAME_INSTEAD, '') : ''
  return /^\p{Lu}/u.test(rest) && !/\s(?:for|som)\s/.test(rest) ? rest : null
}

/** "Stedfortræder for NN" and "mødte som stedfortræder" came; "stedfortræder Anna Holst" tells who came instead. */
export function isSubstitute({ attendance, remarks }: ListedPerson): boolean {
  return attendance === 'substitute' && !remarks.some((remark) => cameInstead(remark) !== null)
}

/** A name as the list of participants writes it, where that plainly tells who is meant. */
export function asListed(name: string, party: string | undefined, participants: readonly Participant[]): string {
  return (resolvePerson({ name, party }, participants) ?? resolvePerson(name, participants))?.name ?? name
}

/**
 * Sentences that tell who left, came late or stayed out: `here` is the item in which they stand (null: the head), and what
 * they say without a number holds for it. Who leaves misses what follows, who comes misses what was before.
 */
export function readAbsences(text: string, here: number | null, participants: readonly Participant[]): Absence[] {
  if (
    !/deltog|deltager|forl|ankom|kom til|mødte|inhabil|fravær|afbud|til stede|udeblev|medvirk|gik fra|trådte|forfald|forhindret|meldte fra/i.test(
      text,
    )
  )
    return []
  const found: Absence[] = []
  for (const sentence of sentences(text)) {
    if (sentence.length > LONGEST_SENTENCE) continue
    const told = (THERE_WAS.exec(sentence) ?? WITHOUT_VERB.exec(sentence))?.groups
    const away = told?.names ?? told?.alone
    if (away !== undefined && here !== null)
      for (const name of absentNames(away, participants))
        found.push({ name, isAway: (item) => item === here, partial: false })
    const range = rangeOf(sentence, here)
    if (range === null) continue
    for (const person of subjects(sentence)) {
      if (!isSubstitute(person)) found.push({ name: asListed(person.name, person.party, participants), ...range })
    }
  }
  return found
}

/** "Der var afbud fra Eva Holm og Bo Ras." */
const THERE_WAS = /\b(?:der (?:var|er) (?:meldt )?afbud fra|afbud fra)\s(?<names>\p{Lu}[^.;:]{3,300})\.?$/iu
/** "Inhabil: Eva Holm", "Eva Holm fraværende." */
const WITHOUT_VERB =
  /^inhabile?\s?:\s(?<names>\p{Lu}[^.;:]{3,200})\.?$|^(?<alone>\p{Lu}[^.;:]{3,200}?)\sfraværende\.?$/iu

function rangeOf(sentence: string, here: number | null): Omit<Absence, 'name'> | null {
  const items = numbersOf(OF_ITEMS.exec(sentence)?.groups?.items)
  const [first = here] = items
  if (LEFT.test(sentence) && !OUT_OF_THIS.test(sentence)) {
    if (first === null) return null
    const includes = /\b(?:inden|før|før behandlingen|ved)\b/i.test(sentence)
    return { isAway: (item) => (includes ? item >= first : item > first), partial: true }
  }
  if (CAME.test(sentence) && !/deltog ikke/i.test(sentence)) {
    if (first === null) return null
    const includes = /\b(?:efter)\b/i.test(sentence)
    return { isAway: (item) => (includes ? item <= first : item < first), partial: true }
  }
  if (!AWAY.test(sentence)) return null
  if (items.length > 0) return { isAway: (item) => items.includes(item), partial: false }
  return here === null ? null : { isAway: (item) => item === here, partial: false }
}

/** Every item that a line names: "under pkt. 1-2 og delvis under pkt. 4". */
export function itemsNamed(text: string): number[] {
  return matchesIn(text, ALL_OF_ITEMS).flatMap(({ groups }) => numbersOf(groups?.items))
}

/** `12-15`, `3 og 5`. */
export function numbersOf(written: string | undefined): number[] {
  if (written === undefined) return []
  const numbers: number[] = []
  for (const match of matchesIn(written, /(\d{1,4})(?:\s*(?:[-–]|til)\s*(?:(?:pkt\.?|punkt)\s*)?(\d{1,4}))?/gi)) {
    const from = Number(match[1])
    const to = match[2] === undefined ? from : Number(match[2])
    for (let number = from; number <= Math.min(to, from + 500); number++) numbers.push(number)
  }
  return numbers
}

const VERB =
  /\s(?:deltog|deltager|forl[oø]d|forlader|ankom|kom|mødte|var|er|blev|havde|har|erklærede|udeblev|medvirkede|gik|måtte|tiltrådte|indtrådte|fratrådte|meldte)(?=[\s.]|$)/

function subjects(sentence: string): ListedPerson[] {
  const verb = VERB.exec(sentence)
  if (verb === null) return []
  // "Formanden orienterede om, at Ea Ras havde meldt afbud" tells of Ea Ras.
  const words =
    sentence
      .slice(0, verb.index)
      .split(/\bat\s(?=\p{Lu})/u)
      .at(-1) ?? ''
  return words.length > 300
    ? []
    : parsePersonList(words.replace(DECIDED_BEFORE, '')).filter(({ name }) => /\s/.test(name))
}
