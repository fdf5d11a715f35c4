import { isGivenName, type ListedPerson, parsePersonList, samePerson, splitSentences } from '@arkivar/danish'
import type { DocumentLine, DocumentType, Participant } from '@arkivar/types'
import { type Absence, cameInstead, isFullName, isSubstitute, numbersOf, withoutSentences } from '../items/absence.ts'
import { isBodyName } from '../layouts/bodies.ts'
import type { HeadEntry, HeadLines } from './head-entry.ts'
import { cameOrLeft } from './meeting-told.ts'
import { replacedIn } from './presence-prose.ts'

export interface ReadParticipants {
  participants: Participant[]
  /** Those who were away for some items only, as the head says. */
  absences: Absence[]
  /** Where each participant stands. */
  sources: { page: number; quote: string }[]
}

const ITEMS = /(?:sag|pkt\.?|punkt(?:erne)?|sagerne)\s*(?:nr\.?\s*)?(\d{1,4}(?:\s*(?:[-–,]|og|til)\s*\d{1,4})*)/i
/** "Otto Dam (A), sag 51-58 Eva Holm (V), sag 51-58" where lines ran together. */
const AFTER_ITEMS = /((?:sag|sagerne|pkt\.|punkt) \d{1,4}(?:\s?[-–]\s?\d{1,4})?)\s+(?=\p{Lu})/giu
const PRESENT_LATER = /ankom|kom kl|fra kl|fra (?:og med )?(?:pkt|punkt|sag)|under behandlingen af/i
const ROLE_LABELS: Record<string, string> = {
  borgmester: 'borgmester',
  formand: 'formand',
  næstformand: 'næstformand',
  forperson: 'forperson',
  mødeleder: 'mødeleder',
  referent: 'referent',
  ordstyrer: 'ordstyrer',
  sekretær: 'sekretær',
  dirigent: 'dirigent',
}

/** Reads everybody whom the head names, each once, with party, roles and whether they came. */
export function readParticipants(head: HeadLines, type: DocumentType): ReadParticipants {
  const read: ReadParticipants = { participants: [], absences: [], sources: [] }
  for (const entry of [
    ...head.entries.flatMap(withAbsenceInRemarks).flatMap(withAwayBehind),
    ...head.loose.flatMap(toldInProse),
    ...head.entries.flatMap(cameForThem),
  ]) {
    if (!['participants', 'others', 'absent', 'substitutes', 'chair'].includes(entry.field)) continue
    const persons = parsePersonList(listOf(entry))
    for (const person of persons) {
      if (/\d|\.\./.test(person.name) || isBodyName(person.name) || SENDS.test(person.name)) continue
      if (!isFullName(person.name) && !(persons.length > 1 && isCalledByGivenName(person, persons))) continue
      if (person.party !== undefined && areInitials(person.party, person.name)) delete person.party
      addPerson(read, person, entry)
      for (const came of person.remarks.flatMap((remark) => parsePersonList(cameInstead(remark) ?? '')))
        if (isFullName(came.name)) addPerson(read, came, { ...entry, field: 'substitutes' })
    }
  }
  if (type === 'dagsorden') for (const participant of read.participants) delete participant.attendance
  return read
}

/** "Københavns Brandvæsen", "DA-Fællesskabet" behind a name: by whom somebody was sent. */
const SENDS =
  /^Region\s\p{Lu}|(?:brandvæsen|styrelsen|forening(?:en)?|forbund(?:et)?|fællesskabet|sammenslutning(?:en)?|organisation(?:en)?|universitet|kommune)$/iu

/** "Jørn, Lars og Anne Grete": where all call each other by their given names, so do the minutes. */
function isCalledByGivenName({ name }: ListedPerson, persons: readonly ListedPerson[]): boolean {
  return (
    /^\p{Lu}\p{Ll}+$/u.test(name) &&
    isGivenName(name) &&
    persons.every((each) => isFullName(each.name) || /^\p{Lu}[\p{Ll}-]+$/u.test(each.name))
  )
}

/** Labels within a list say whom its names stand for: "Forældrevalgte: …. Elevrepræsentanter: …". */
const GROUP =
  /(?:^|(?<=[.;,)\p{L}])\s+)(?:Fra\s\p{Ll}[\p{L}-]*|(?:Fra\s)?\p{Lu}\p{Ll}[\p{L}-]*)(?:\s\p{Ll}[\p{L}-]*){0,4}?\s?(?:repræsentanter|valgte|medlemmer|repræsentant|medarbejdere|elever|forældre|lærere|personale|ledelse|ledere|suppleanter|forvaltningen|administrationen|sekretariatet|personalet|ledelsen):\s+(?=[\p{Lu}–-])|(?<=[;,)\p{L}]\s)(?:Medarbejdere|Forældre|Elever|Lærere|Ledelse|Personale|Politikere):\s+(?=\p{Lu})/gmu

/** "Forældrevalgte: Afbud fra Otto Lind." among those who were away. */
const AWAY_OF_GROUP = /(?<=:\s)(?:afbud fra|fraværende(?: var)?)\s(?=\p{Lu})/giu

/** "Ea Ras, Bo Dam. Sekretær: Ib Toft" */
const OFFICE_BEHIND = /\.\s+(?=(?:Sekretær|Referent|Mødeleder|Ordstyrer|Dirigent):\s\p{Lu})/gu
/** "Afbud: Der forelå afbud fra Otto Lind" */
const THERE_WAS = /^der (?:forelå|var|er) (?:meldt )?(?:afbud|fravær) fra\s+/i
/** "Afbud fra Otto Lind. Afbud fra Eva Holm" */
const AGAIN = /\.\s+(?:Afbud(?: fra)?|Fraværende|Ikke til stede):?\s+(?=\p{Lu})/gu

/** "Eva Holm og Ib Dam. Ib Dam blev budt velkommen": behind the list, on its line, begins what happened. */
const TOLD_BEHIND =
  /(?<=\p{L}{2})\.\s\p{Lu}[^.\n]{2,80}?\s(?:blev|bød|orienterede|indledte|åbnede|konstaterede)\s.*$/gmu

/** "Danske Regioner:" on a line of its own, above those who came from there. */
const GROUP_ALONE = /^\p{Lu}[^:,\d]{1,60}:$/u

/** "Otto Lind Engrådets bestyrelse", "Ib Toft Region Sjælland": a second column, whose gap was lost. */
const SENT_FROM =
  /^(?<name>\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}?)\s(?:\p{Lu}\p{L}+s\s(?:bestyrelse|hovedbestyrelse|sekretariat|direktør|forretningsudvalg)|Region\s\p{Lu}\p{L}+|\p{Lu}\p{L}+\s[Kk]ommune)(?=\s\(|$)/u

/** "Otto Lind/formand" */
const OFFICE_BESIDE =
  /(?<=\p{L})\/(?=(?:formand|næstformand|forperson|kasserer|sekretær|referent|medlem|suppleant|leder|skoleleder)(?!\p{L}))/gu

function listOf({ lines }: HeadEntry): string {
  const named = lines
    .filter((line) => !GROUP_ALONE.test(line))
    .map((line) => line.replace(THERE_WAS, '').replace(SENT_FROM, '$<name>').replace(OFFICE_BESIDE, ', '))
  const list = withoutSentences(named.map(withoutBullet).join('\n')).replace(AFTER_ITEMS, '$1\n')
  const told = list.includes('.')
    ? list.replace(AGAIN, ', ').replace(OFFICE_BEHIND, ', ').replace(TOLD_BEHIND, '.')
    : list
  const grouped = told.includes(':') ? told.replace(AWAY_OF_GROUP, '').replace(GROUP, ', ') : told
  return grouped.includes('.') ? grouped.replace(STOP_BEFORE_LINE, ',').replace(STOP_BEFORE_COMMA, '') : grouped
}

const STOP_BEFORE_LINE = /(?<=\p{Ll}{3})\.(?=\s*\n)/gu
const STOP_BEFORE_COMMA = /(?<=\p{Ll}{3})\.(?=\s*(?:,|$))/gu

/** "Nora Lind (NL)". */
function areInitials(letters: string, name: string): boolean {
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('')
  return letters.length > 1 && letters === letters.toUpperCase() && initials.toUpperCase().startsWith(letters)
}

/** "Bemærkninger: Afbud fra Helle Holm og Jonna Dam." */
function withAbsenceInRemarks(entry: HeadEntry): HeadEntry[] {
  if (entry.field !== 'remarks') return [entry]
  const sentences = entry.lines
    .flatMap((line) => splitSentences(line).map(({ start, end }) => line.slice(start, end)))
    // "… før punkt 3. Eva Holm forlod mødet": the number is no ordinal.
    .flatMap((sentence) => sentence.split(/(?<=\d\.)\s+(?=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll})/u))
  const absent = sentences.flatMap((sentence) => {
    const below = /^(?:der (?:er|var) )?(?:afbud(?: fra)?|fraværende|ikke til stede)\s*:?\s+(.+)$/i.exec(sentence)?.[1]
    const names = below ?? WAS_AWAY.exec(sentence)?.groups?.names
    return names === undefined ? [] : [names]
  })
  const substitutes = sentences.filter((sentence) =>
    /\s(?:som|er|var) (?:indkaldt som )?(?:stedfortræder|suppleant)\b|deltog i stedet|\s(?:deltog|deltager|mødte|møder) for\s(?=\p{Lu}\p{Ll}+\s\p{Lu})/iu.test(
      sentence,
    ),
  )
  const left = cameOrLeft(sentences.map((text) => ({ text, page: entry.page })))
  return [
    entry,
    ...left,
    ...(absent.length === 0 ? [] : [{ ...entry, field: 'absent' as const, label: 'Afbud', lines: absent }]),
    ...(substitutes.length === 0
      ? []
      : [{ ...entry, field: 'substitutes' as const, label: 'Stedfortrædere', lines: substitutes }]),
  ]
}

/** "Medlemmerne var mødt, bortset fra Eva Holm og Bo Dam, der havde meldt afbud", "Eva Holm havde meldt afbud". */
const EXCEPT =
  /\b(?:mødt|til ?stede|deltog)\b.{0,30}?\b(?:bortset fra|undtagen|med undtagelse af|dog ikke)\s(?<names>\p{Lu}[^:]{3,400}?)(?:,?\s(?:der|som)\s.*)?\.?$/iu
const WAS_AWAY =
  /^(?<names>\p{Lu}[^:;]{3,300}?)\s(?:(?:var\s)?fraværende|(?:havde|har) (?:meldt )?afbud|var ikke til stede)(?:\s(?:med|uden) afbud)?\.?$/u

function toldInProse(line: DocumentLine): HeadEntry[] {
  const replaced = replacedIn(line)
  return replaced.some(({ field }) => field === 'absent') ? replaced : [...absentInProse(line), ...replaced]
}

function absentInProse({ text: written, page, kind }: DocumentLine): HeadEntry[] {
  // A sentence about the substitute may follow.
  const text = written.replace(/(?<=afbud\.|fraværende\.)\s+Som\s(?:stedfortræder|suppleant)\s.*$/u, '')
  if (
    kind === 'table' ||
    text.length > LONGEST_PROSE ||
    !/fravær|afbud|bortset|undtag|dog ikke|ikke til stede/i.test(text)
  )
    return []
  const names = (EXCEPT.exec(text) ?? WAS_AWAY.exec(text))?.groups?.names
  return names === undefined ? [] : [{ field: 'absent', label: 'Afbud', page, lines: [names] }]
}

const LONGEST_PROSE = 600

/** "Otto Lind – suppleant Eva Holm deltog", "Otto Lind - Eva Holm stedfortræder" */
const CAME_BESIDE =
  /\s[-–]\s(?:(?:suppleant|stedfortræder)\s(?<came>\p{Lu}[^,.;]{3,60}?)\s(?:deltog|deltager|mødte|møder)(?!\p{L})|(?<named>\p{Lu}[^,.;]{3,60}?)\s(?:er\s)?(?:suppleant|stedfortræder)$)/u

/** "Deltagere: Eva Holm, Bo Dam. Otto Lind var fraværende.": who came, and behind them who did not. */
const AWAY_BEHIND =
  /\.\s(?<names>\p{Lu}[^.:\n]{3,120}?)\s(?:var fraværende|havde (?:meldt )?afbud|var ikke til stede)\.?$/u

function withAwayBehind(entry: HeadEntry): HeadEntry[] {
  const text = entry.lines.join('\n')
  const away = entry.field === 'participants' ? AWAY_BEHIND.exec(text) : null
  return away?.groups?.names === undefined
    ? [entry]
    : [
        { ...entry, lines: text.slice(0, away.index).split('\n') },
        { ...entry, field: 'absent', label: 'Afbud', lines: [away.groups.names] },
      ]
}

/** "Eva Holm (A). For Eva Holm mødte Bo Ras (A).", "Bo Ras deltog som stedfortræder for Eva Holm" in the list of those who were away. */
function cameForThem({ field, lines, page }: HeadEntry): HeadEntry[] {
  if (field !== 'absent' && field !== 'substitutes' && field !== 'participants') return []
  return lines.flatMap((text) => {
    const beside = CAME_BESIDE.exec(text)?.groups
    const came = beside?.came ?? beside?.named
    if (came !== undefined) return [{ field: 'substitutes' as const, label: 'Stedfortrædere', page, lines: [came] }]
    return field !== 'participants' && /For |\sfor\s/.test(text) ? replacedIn({ text, page, kind: 'paragraph' }) : []
  })
}

function addPerson(read: ReadParticipants, person: ListedPerson, entry: HeadEntry): void {
  const late = person.remarks.some((remark) => PRESENT_LATER.test(remark))
  const isAmongAbsent = entry.field === 'absent'
  // "Bo Ras deltog fra og med punkt 3" below those who were away.
  const attendance = isAmongAbsent && late ? 'partial' : attendanceIn(person, entry)
  const known = read.participants.find((participant) =>
    samePerson({ name: participant.name, party: participant.party ?? undefined }, person),
  )
  const items = numbersOf(person.remarks.map((remark) => ITEMS.exec(remark)?.[1]).find((found) => found !== undefined))
  const role = ROLE_LABELS[entry.label.toLowerCase()]
  if (isAmongAbsent && items.length > 0 && !late) {
    read.absences.push({
      name: known?.name ?? person.name,
      isAway: (item) => items.includes(item),
      partial: false,
      listed: true,
    })
  } else if (attendance === 'partial' && items[0] !== undefined) {
    const [first] = items
    read.absences.push({
      name: known?.name ?? person.name,
      isAway: (item) => (late ? item < first : item > first),
      partial: true,
    })
  }
  if (known !== undefined) {
    if (attendance !== 'present') known.attendance = attendance
    for (const each of [...person.roles, ...(role === undefined ? [] : [role])])
      if (!known.roles.includes(each)) known.roles.push(each)
    if (known.party === undefined && person.party !== undefined) known.party = person.party
    return
  }
  read.participants.push({
    name: person.name,
    ...(person.party !== undefined && { party: person.party }),
    roles: role === undefined ? person.roles : [...person.roles, role],
    ...(entry.isMixed !== true && { attendance }),
  })
  read.sources.push({ page: entry.page, quote: person.raw })
}

/** "Suppleant Eva Holm" among those who came; "1. suppleant" is an office of many boards, as "næstformand" is. */
const CALLED_SUBSTITUTE = /^(?:suppleant|stedfortræder)\s/i

/** "Eva Holm, Bo Dam indkaldt": among the absent stands who came for them. */
const CAME_AFTER_ALL = /^(?:(?:var |blev )?indkaldt|deltog|mødte)$/i

function attendanceIn(person: ListedPerson, { field }: HeadEntry): NonNullable<Participant['attendance']> {
  if (field === 'absent') {
    if (isSubstitute(person) || person.remarks.some((remark) => CAME_AFTER_ALL.test(remark))) return 'substitute'
    return person.attendance === 'partial' ? 'partial' : 'absent'
  }
  if (field === 'substitutes') return 'substitute'
  if (person.attendance === 'substitute' && !isSubstitute(person)) return 'absent'
  return person.attendance ?? (CALLED_SUBSTITUTE.test(person.raw) ? 'substitute' : 'present')
}

function withoutBullet(line: string): string {
  return line.replace(/^[•*·-]\s+/, '')
}
