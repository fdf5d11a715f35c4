import { MONTH_NAMES, parseDate } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { isBodyName } from '../layouts/bodies.ts'
import { saysOutcome } from '../layouts/decision-phrases.ts'
import { namesPlace } from './place-words.ts'

/** The line in which minutes or an agenda name themselves. */
export interface MeetingTitle {
  text: string
  page: number
  index: number
  organization: string | null
  date: string | null
  time: string | null
  endTime: string | null
  location: string | null
}

const WORD =
  '(?:(?:åbent |åben |lukket |endeligt |godkendt |udkast til |foreløbigt |rettet |korrigeret |revideret )?(?:beslutnings|tillægs)?(?:referat|dagsorden|protokol|beslutningsprotokol|beslutningsreferat|mødereferat|mødeprotokol))'
const NAMES_ITSELF = new RegExp(
  `^${WORD}(?![\\p{L}])|[\\s–-]${WORD}(?:\\snr\\.?\\s?\\d{1,3})?$|[–(-]\\s?${WORD}\\s?[–)-]|[–-]\\s?${WORD}\\s(?:(?:den |d\\.)?\\d|(?:fra|af|til)\\s)|^(?:indkaldelse|tillæg) til|^(?:protokol)?udskrift\\s(?:af|fra|[–-])|^uddrag\\s(?:af|fra)\\s|^(?:\\d{1,3}\\.\\s)?møde\\si\\s\\p{L}|møde\\s(?:\\p{L}{3,4}dag\\s)?(?:(?:den|d\\.)\\s)?\\d{1,2}(?:\\.\\s?\\p{Ll}{3}|[-./]\\d)`,
  'iu',
)
/** "Beskæftigelsesudvalget - 14-08-2025", at the very top. */
const FIRST_LINES = 3
const BODY_AND_DAY = /^(.{3,90}?)\s[-–]\s\d{1,2}[-./]\d{1,2}[-./]\d{4}/

function isBodyAndDay(text: string): boolean {
  return isBodyName(BODY_AND_DAY.exec(text)?.[1] ?? '')
}

const PLACE_AFTER =
  /^\s*,?\s*(?:i|på|,|@)\s*(\p{Lu}(?:[^.]|(?<=\bSt)\.){2,90}?|lokale [^.]{1,60})(?:,?\s(?:fra\s)?kl\.?\s?\d.{0,30})?[.\s]*$/u
const BEFORE_NAME = new RegExp(
  `^(?:protokoludskrift(?=\\s)|${WORD}|udskrift(?=\\s(?:af|fra)\\s)|uddrag(?=\\s(?:af|fra)\\s)|(?:beslutnings)?protokollen(?=\\s)|(?:møde)?indkaldelse(?=\\s)|\\d{1,2}\\.(?=\\smøde)|(?:til|fra|af|for|i|på|den|d\\.|om|over)(?=\\s|$)|(?:ordinært|ekstraordinært|åbent|lukket|konstituerende)(?=\\s)|møde[ts]?(?=\\s|$)|[\\s()–,:|·-]+)`,
  'iu',
)
const AFTER_NAME = new RegExp(
  `(?:[\\s–(|-]${WORD}(?:\\snr\\.?\\s?\\d{1,3})?|\\s(?:den|d\\.|til|i|på|fra|af|(?:man|tirs|ons|tors|fre|lør|søn)dag)|\\s(?:ordinært|ekstraordinært|åbent|lukket|konstituerende)?\\s?møde[ts]?|,\\s[\\p{L}\\s-]{2,40}kommune|[\\s()–,:|·-]+)$`,
  'iu',
)

/** Finds the line; null where a head has none. `lines` is the head of the document. */
export function findMeetingTitle(lines: readonly DocumentLine[]): MeetingTitle | null {
  let bare: MeetingTitle | null = null
  let half: MeetingTitle | null = null
  for (const [index, line] of lines.entries()) {
    if (
      line.kind === 'table' ||
      line.text.length > 200 ||
      /^dagsorden:$/i.test(line.text) ||
      /^\d{1,3}[.)]\s(?!møde\si\s\p{L})/iu.test(line.text)
    )
      continue
    if (
      !(NAMES_ITSELF.test(line.text) || (index < FIRST_LINES && isBodyAndDay(line.text))) ||
      /^(?:dagsordenspunkt|godkendelse)/i.test(line.text)
    )
      continue
    const title = readTitle(line, index)
    if (title.organization !== null && title.date !== null) return withPlaceTold(title, lines)
    // "Mødereferat 22. februar" above "Referat fra Ældrerådets møde den 22. februar": the fuller one is meant.
    if (half !== null && index > half.index + 2) return half
    if (half?.organization === null && half.date !== null && title.organization !== null)
      return { ...half, organization: title.organization }
    if (title.organization !== null || title.date !== null) half ??= goesOnFrom(bare, title)
    bare ??= title
  }
  return half ?? bare
}

/** "BESLUTNINGSPROTOKOL", and below it "fra ordinært møde mandag den 3. maj 2004": one title on two lines. */
function goesOnFrom(above: MeetingTitle | null, title: MeetingTitle): MeetingTitle {
  return above !== null && above.index === title.index - 1 && /^(?:fra|af|til|for)\s/.test(title.text)
    ? { ...title, text: `${above.text} ${title.text}` }
    : title
}

const AGAIN_WITHIN = 4

/** "Lokalrådsmøde 28.7.2016" above "Referat af lokalrådsmøde 28.7.2016 på Engens Kro": said again, with more. */
function withPlaceTold(title: MeetingTitle, lines: readonly DocumentLine[]): MeetingTitle {
  if (title.location !== null) return title
  const again = lines
    .slice(title.index + 1, title.index + AGAIN_WITHIN)
    .filter(({ kind, text }) => kind !== 'table' && text.length < 200 && NAMES_ITSELF.test(text))
    .map((line) => readTitle(line, title.index))
    .find(({ date, location }) => date === title.date && location !== null)
  return again === undefined
    ? title
    : { ...title, location: again.location, ...(title.time === null && { time: again.time, endTime: again.endTime }) }
}

/** "… den 12. september kl. 17 hos Ea", "Referat fra HovedMED 19. marts" */
const DAY_WITHOUT_YEAR = new RegExp(
  `\\s(?:(?:den|d\\.)\\s\\d{1,2}\\.\\s?\\p{L}{3,9}\\b.*|\\d{1,2}\\.\\s(?:${MONTH_NAMES.join('|')}))$`,
  'u',
)

function readTitle(line: DocumentLine, index: number): MeetingTitle {
  const mention = /\d/.test(line.text) ? parseDate(line.text) : null
  const dated = mention !== null && mention.precision === 'day' && mention.date !== null ? mention : null
  const before = dated === null ? line.text.replace(DAY_WITHOUT_YEAR, '') : line.text.slice(0, dated.start)
  const after = dated === null ? '' : line.text.slice(dated.end)
  // "… kl. 16 på Engens Museum" tells where.
  const behind = /^\s*på\s/.test(after) ? null : organizationIn(after)
  // "… den 4. juni 2015 Festsalen, Engby Rådhus" tells where.
  const organization = organizationIn(before) ?? (behind !== null && isPlace(behind) ? null : behind)
  return {
    text: line.text,
    page: line.page,
    index,
    organization,
    date: dated?.date ?? null,
    time: dated?.time ?? null,
    endTime: dated?.endTime ?? null,
    location: behind === null || isPlace(behind) ? (placeIn(after) ?? null) : null,
  }
}

const isPlace = (words: string): boolean => !isBodyName(words) && namesPlace(words)

/** "… kl. 17-19 - Festsalen": behind a dash only what has a word of places in it. */
function placeIn(after: string): string | undefined {
  const behindDash = /\s[-–·|]\s(?<place>\p{Lu}[^.:]{2,80})$/u.exec(after)?.groups?.place
  return (
    PLACE_AFTER.exec(after)?.[1]?.trim() ??
    (behindDash !== undefined && namesPlace(behindDash) ? behindDash : undefined)
  )
}

/** The body that is left when "Referat af møde i" and the like are taken away. */
function organizationIn(text: string): string | null {
  const genitive = /^(?<body>\p{Lu}[\p{L}\s,&-]{2,80}?)(?:\s\d{4}\s?[-–]\s?\d{2,4})?s\s+møde\s*(?:den|d\.)?\s*$/u.exec(
    text.replace(BEFORE_NAME, '').replace(BEFORE_NAME, '').replace(BEFORE_NAME, '').replace(BEFORE_NAME, '').trim(),
  )?.groups?.body
  if (genitive !== undefined) return genitive
  const bared = stripped(text.replace(/\s+/g, ' ').trim())
  // "Engkontaktudvalget (EKU) den 3. maj": what was taken away behind the name had the parenthesis.
  const words = bodyOfMeeting(beforeHouse(/\(\p{Lu}{2,6}$/u.test(bared) ? `${bared})` : bared))
  const capital = words.charAt(0).toUpperCase() + words.slice(1)
  const isName = OF_BOARD.test(words) || (!words.includes(' ') && isBodyName(capital) && !ANY_BODY.test(words))
  const named = isName ? capital : words
  const bare = withoutTerm(named.replace(/^(?:\p{Ll}+\s)+(?=\p{Lu})/u, ''))
  if (bare.length < 2 || /\d{5}|møde$/i.test(bare) || saysOutcome(bare)) return null
  return isBodyName(bare) || /^\p{Lu}[\p{L}\s,&-]{2,80}$/u.test(bare) ? bare : null
}

/** "skolebestyrelsen, Engskolen": the body, and whose it is. */
function beforeHouse(words: string): string {
  const [first = '', second] = words.split(', ')
  // "Udvalget for Børn, Familie og Natur" is one name.
  const isWhole = second !== undefined && !first.includes(' ')
  return isWhole && isBodyName(first.charAt(0).toUpperCase() + first.slice(1)) ? first : words
}

/** "Møde i udvalget": which one is not told. */
const ANY_BODY = /^(?:udvalget|rådet|nævnet|bestyrelsen|kommissionen|komiteen|gruppen|forummet|ledelsen)$/i
/** "bestyrelsen for Engens Museum" */
const OF_BOARD = /^(?:bestyrelsen|styregruppen|kommissionen) for \p{Lu}/u
const MEETING_OF =
  /^(?<body>(?:\p{L}[\p{L}\s,-]*?)?(?:råd|udvalg|bestyrelse|nævn|repræsentation|kommission|forum))s?(?:møde[ts]?|møder)(?:\s\d{1,2})?$/iu
const OWN_GENITIVE = /(?:udvalgets|råde?ts|råds|bestyrelsens|repræsentationens|magistratens|direktionens|nævnets)$/i
const DEFINITE: Record<string, string> = { e: 'n', n: 'en' }

/** "HMU-møde" */
const ABBREVIATED_MEETING = /^([A-ZÆØÅ]{2,5})-møde[t]?$/
/** "Stirådets møde", "Stirådets møde nr. 4" */
const OWN_MEETING =
  /^(\p{Lu}[\p{L}\s,&-]{1,70}(?:rådet|udvalget|bestyrelsen|nævnet|kommissionen|forummet))s\smøde[t]?(?:\snr\.?\s?\d{1,3})?$/iu

/** "Ældrerådsmøde" is a meeting of Ældrerådet, "Skolebestyrelsesmøde" one of Skolebestyrelsen. */
export function bodyOfMeeting(words: string): string {
  const abbreviated = ABBREVIATED_MEETING.exec(words)?.[1]
  if (abbreviated !== undefined && isBodyName(abbreviated)) return abbreviated
  const owner = OWN_MEETING.exec(words)?.[1]
  if (owner !== undefined) return owner
  if (OWN_GENITIVE.test(words)) return words.slice(0, -1)
  const body = MEETING_OF.exec(words)?.groups?.body
  if (body === undefined) return words
  const name = `${body}${DEFINITE[body.slice(-1)] ?? 'et'}`
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function stripped(text: string): string {
  let words = text
  for (let turn = 0; turn < 8; turn++) {
    const next = words.replace(BEFORE_NAME, '').replace(AFTER_NAME, '').trim()
    if (next === words) return words
    words = next
  }
  return words
}

function withoutTerm(name: string): string {
  return name.replace(/\s*\(?\d{4}\s?[-–]\s?\d{2,4}\)?\s*$/, '')
}
