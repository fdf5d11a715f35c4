import { findDates, foldForSearch } from '@arkivar/danish'
import { distanceOf } from './almost.ts'
import { saysOutcome } from './decision-phrases.ts'

/** Words in which the name of a body ends or begins: Socialudvalget, Udvalget for Ældre, Byrådet, Magistraten, Direktionen. */
const BODY_WORD =
  /(?:udvalg(?:et)?|(?<!om)råd(?:et)?|byråd(?:et)?|bestyrelse[nr]?|repræsentation(?:en)?|magistrat(?:en)?|direktion(?:en)?|nævn(?:et)?|kommission(?:en)?|kommité(?:en)?|komité(?:en)?|forum(?:met)?|gruppe(?:n)?|bestyrelsen|ledelse[n]?)$/i
const BODY_START =
  /^(?:Udvalg(?:et)? (?:for|vedr)|§\s?17|Rådet for|Nævnet for|(?:Bestyrelsen|Styregruppen|Kommissionen) for|(?:HMU|LMU|FMU|OMU|CMU|(?:Hoved|Lokal|Center|Område|Fælles)-?MED)(?=\s|$))/i
const VERB =
  /\s(?:har|havde|skal|er|blev|bliver|var|vedtog|besluttede|beslutter|godkendte|godkender|behandlede|behandler|drøftede|drøfter|tiltrådte|kan|vil|får|fik|at|der|som|det|indstiller|indstillede|orienteres|orienterede|deltog|tog|tager|anbefaler|anbefalede|ønsker|ønskede|bad|gav|valgte|holder|forelægges|godkendes|tages|drøftes|Beslutning|Beslutninger|Indstilling)(?:\s|$)/
const ABBREVIATION = /^(?:KB|BY|BR|ØU|ØKE|TMU|BSU|BEU|KFU|SSU|MBU|DIR|BUU|SOU|SUD|BIU|MTU|KMU|PMU|ØPU|ØEU)$/

/** Whether words are the name of a body that meets and decides. */
/** Matters are named after bodies as well: "Godkendelse af referat fra møde i Byrådet". */
const MATTER =
  /^(?:Indholdsfortegnelse|Godkendelse|Orientering|Drøftelse|Referat|Dagsorden|Indkaldelse|Besøg|Forslag|Valg|Evaluering|Høring|Høringssvar|Nyt|Meddelelser|Dialogmøde|Fællesmøde|Status|Udpegning|Besvarelse|Svar|Se|Find|Hent|Læs|Taget|Tages|Tiltrådt|Godkendt|Drøftet|Anbefalet|Sendes|Fremsendes|Oversendes|Tilbagesendes|Henvises)\s/

/** One of these letters is in every name. */
const PART_OF_NAME =
  /udvalg|råd|bestyrelse|repræsentation|magistrat|direktion|nævn|kommi|komité|forum|gruppe|ledelse|§|[hlfoc]mu(?:\s|$)|(?:hoved|lokal|center|område|fælles)-?med(?:\s|$)/i
const LONGEST_ABBREVIATION = 3

export function isBodyName(text: string): boolean {
  if (text.length > 90 || (text.length > LONGEST_ABBREVIATION && !PART_OF_NAME.test(text))) return false
  if (!/^[\p{Lu}§]/u.test(text) || VERB.test(text) || MATTER.test(text)) return false
  if (ABBREVIATION.test(text) || BODY_START.test(text)) return true
  const bare = text
    .replace(/\s*(?:\d{4}\s?[-–]\s?\d{2,4}|\(\d{2,4}\s?[-–]\s?\d{2,4}\))$/, '')
    .replace(/\s(?:19|20)\d\d$/, '')
    .replace(/\s\([A-ZÆØÅ]{2,4}\)$/, '')
  return BODY_WORD.test(bare)
}

/** One spelling for a body: without term of office, "den" and "i". */
export function foldBody(name: string): string {
  return foldForSearch(name)
    .replace(/\(?\d{4}\s?[-–]\s?\d{2,4}\)?|\(\d{2}\s?[-–]\s?\d{2}\)/g, '')
    .replace(/\b(?:kommunes?|moedet i|møde i|mødet i)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(udvalg|raad|bestyrelse)(?:et|en|s)\b/g, '$1')
}

/** Whether two names mean the same body: equal, or one is the other with its kommune or term. */
export function sameBody(first: string, second: string): boolean {
  if (isCouncil(first) && isCouncil(second)) return true
  const [a, b] = [foldBody(unabbreviated(first)), foldBody(unabbreviated(second))]
  if (a === '' || b === '') return false
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`) || isMisspelt(a, b)
}

/** Bodies have long names: one wrong letter in so many is a slip of writer or scanner, and not another body. */
const LETTERS_PER_SLIP = 10

function isMisspelt(a: string, b: string): boolean {
  const slips = Math.floor(Math.min(a.length, b.length) / LETTERS_PER_SLIP)
  return slips > 0 && Math.abs(a.length - b.length) <= slips && distanceOf(a, b, slips) <= slips
}

const SPELLED_OUT: Record<string, string> = { ØU: 'Økonomiudvalget', ØKE: 'Økonomiudvalget', DIR: 'Direktionen' }

function unabbreviated(name: string): string {
  return SPELLED_OUT[name.trim()] ?? name
}

/** The council itself: nobody stands above it. */
export function isCouncil(name: string): boolean {
  return /^(?:.{0,30}\s)?(?:byråd(?:et)?|kommunalbestyrelsen?|borgerrepræsentation(?:en)?|KB|BR|BY)$/i.test(name.trim())
}

/** A line that says which body treated the matter, and when. */
export interface BodyLine {
  /** The line itself says that this is a decision. */
  decision: boolean
  /** The line says that this is what was recommended. */
  proposal: boolean
  organization: string | null
  date: string | null
  item: string | null
  /** What follows the heading on the same line. */
  rest: string
  /** A colon or the number of an item shows that something follows: the line is no row of a table or schedule. */
  announces: boolean
}

const DECISION_WORD = /^(?:Beslutning(?:en|er)?|Vedtagelse|Afgørelse|Besluttet (?:på|i|af)(?=\s\p{Lu}))(?!\p{L})/u
const OWN_DECISION = /s beslutning\b/
/** Behind a name that does not end in a word for a body. */
const OWNS = /\p{Ll}s beslutning\b/u
const DATED = /\d{4}|\d[-./]\s?\d{1,2}[-./]/

/** A year or a day in figures: no other line needs to be searched for dates. */
function isDated(text: string): boolean {
  return /\d/.test(text) && DATED.test(text)
}

const MAXIMAL_LENGTH = 170
const ITEM = /[,;]?\s*\(?(?:som\s)?(?:pkt\.?|punkt(?:et)?|dagsordenspunkt|sag)\s*(?:nr\.?\s*)?(\d{1,4}[a-z]?)\)?/i
const FILLER_BEFORE =
  /^(?:Tidligere\s+)?(?:Beslutning(?:en|er)?|Vedtagelse|Afgørelse|Behandlet|Besluttet|Indstilling|Anbefaling)\b\s*|^(?:truffet\s+)?(?:i|af|fra|på|ved)(?![A-Za-zÆØÅæøå])\s*|^[Mm]ødet?\s(?:i|for)\s(?=[A-Za-zÆØÅæøå])/
const FILLER_AFTER =
  /\s*\b(?:beslutning|indstilling)\s+(?:i|på|fra|under)\s+mødet\b.*$|\s*\bbeslutning\b\s*$|(?<=s)\smøde[t]?\s*$|\s*\b(?:den|d\.?)\s*$|,?\s(?:man|tirs|ons|tors|fre|lør|søn)dag$|[\s,:.;–-]+$|\s*\b(?:på|i)\s+mødet?\s*$/

/**
 * Reads lines such as "Beslutning i Byrådet den 19-12-2016", "27/02/2024 Socialudvalget", "Teknik- og Miljøudvalget, 10.
 * september 2019, pkt. 65:", "Økonomiudvalgets beslutning i mødet den 31. marts 2020". Null for every other line.
 */
export function readBodyLine(written: string, referenceYear?: number): BodyLine | null {
  if (written.length > MAXIMAL_LENGTH && !written.slice(0, MAXIMAL_LENGTH).includes(':')) return null
  const text = isShouted(written) ? inSmallLetters(written) : written
  const decision = DECISION_WORD.test(text) || (text.includes('s beslutning') && OWN_DECISION.test(text))
  if (!decision && !isDated(text)) return undatedBodyLine(text)
  const head = text.length > MAXIMAL_LENGTH ? text.slice(0, MAXIMAL_LENGTH) : text
  const mention = isDated(head)
    ? findDates(head, referenceYear === undefined ? {} : { referenceYear }).find(
        ({ precision, date }) => precision === 'day' && date !== null,
      )
    : undefined
  const colon = head.indexOf(':', mention?.end ?? 0)
  const end = colon === -1 ? head.length : colon
  if (colon === -1 && text.length > MAXIMAL_LENGTH) return null
  let words =
    mention === undefined ? head.slice(0, end) : `${head.slice(0, mention.start)} ${head.slice(mention.end, end)}`
  const item = ITEM.exec(words)
  if (item !== null) words = words.replace(item[0], ' ')
  const bare = stripFiller(words)
  // "Beslutning i børne- og ungeudvalget den …"
  const stripped = decision && mention !== undefined && BODY_IN_SMALL.test(bare) ? capitalized(bare) : bare
  // "Udvalget for natur og miljøs beslutning den …"
  const organization =
    (BODY_START.test(stripped) || OWN_NAME.test(stripped)) && OWNS.test(words) ? stripped.slice(0, -1) : stripped
  const named = isBodyName(organization)
  // "Punkt 138 Spørgetid 20/06-2018" begins an item.
  if (!named && item?.index === 0) return null
  if (
    organization === ''
      ? !(decision && mention !== undefined)
      : !named &&
        !looksLikeBody(organization, mention !== undefined && (item !== null || decision || colon === text.length - 1))
  ) {
    return null
  }
  if (!decision && mention === undefined) return null
  return {
    decision,
    proposal: /^(?:Indstilling|Anbefaling)\b/.test(text),
    organization: organization === '' ? null : organization,
    date: mention?.date ?? null,
    item: item?.[1] ?? null,
    rest: colon === -1 ? '' : text.slice(colon + 1).trim(),
    announces: colon !== -1 || item !== null,
  }
}

/** "Engbyens Lokaludvalgs beslutning", where the name of the body is one without an article. */
const OWN_NAME = /(?:udvalg|råd|byråd|nævn|forum)s$/i
const BODY_IN_SMALL = /^\p{Ll}[\p{L}\s,-]{2,60}(?:udvalget|rådet|byråd|bestyrelsen|nævnet|kommissionen|direktionen)$/u

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const UNDATED = /^(?<body>\p{Lu}[^:]{3,80}):\s(?<rest>.{3,120})$/u

/** "Økonomiudvalget: Indstilles godkendt." */
function undatedBodyLine(text: string): BodyLine | null {
  const groups = text.includes('udvalg') || text.includes('råd') ? UNDATED.exec(text)?.groups : undefined
  if (groups?.body === undefined || groups.rest === undefined) return null
  if (!isBodyName(groups.body) || !saysOutcome(groups.rest)) return null
  return {
    decision: false,
    proposal: false,
    organization: groups.body,
    date: null,
    item: null,
    rest: groups.rest,
    announces: true,
  }
}

/** "BESLUTNING I BYRÅDET DEN 18.09.2018". */
function isShouted(text: string): boolean {
  return text.length < MAXIMAL_LENGTH && SHOUTED.test(text) && (isDated(text) || text.endsWith('S BESLUTNING'))
}

const SHOUTED = /^\p{Lu}{5}[^\p{Ll}]*$/u

function inSmallLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/^\p{L}|(?<=\s(?:i|af|på)\s)\p{L}|(?<=^beslutning\s)(?!(?:i|af|fra|på|den)\s)\p{L}/gu, (letter) =>
      letter.toUpperCase(),
    )
}

/** Bodies without a telling word ("Social og Sundhed, 6. januar 2020, pkt. 123:") are known by date and item together. */
function looksLikeBody(words: string, dated: boolean): boolean {
  return dated && words.length <= 70 && !VERB.test(` ${words} `) && /^\p{Lu}[\p{L}\s,&-]+$/u.test(words)
}

function stripFiller(words: string): string {
  let rest = words.replace(/\s+/g, ' ').trim()
  for (let turn = 0; turn < 6; turn++) {
    const before = rest.replace(FILLER_BEFORE, '')
    const next = (before === rest && ENDS_IN_FILLER.test(rest) ? rest.replace(FILLER_AFTER, '') : before).trim()
    if (next === rest) break
    rest = next
  }
  return OWN_GENITIVE.test(rest) ? rest.replace(/s$/, '') : rest.replace(/^(?:mødet?\s)/, '')
}

/** What every filler behind the name has. */
const ENDS_IN_FILLER = /(?:[,:.;–-]|beslutning|den|d|dag)$|møde/
const OWN_GENITIVE = /(?:udvalgets|rådets|bestyrelsens|repræsentationens|magistratens|direktionens)$/i
