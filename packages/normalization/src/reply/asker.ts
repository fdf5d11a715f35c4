import { associationPattern, leadingRole, partyLetter, partyPattern } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { isOffice } from '../head/unit.ts'
import { addressee } from './addressee.ts'
import { dayBelow, dayNearby, daySent, dayTold } from './asked-on.ts'
import { dayIn, groupIn, memberOfGroup, NAME, personIn } from './asker-name.ts'
import { type FoundAsker, LETTER_LINES, LINES_READ } from './found-asker.ts'
import { partyBehind, partyBeside } from './party-of-asker.ts'

const ASKING =
  /\b(?:stillet|stiller|stillede|spurgt|spørger|spurgte|fremsendt|fremsendte|fremsat|fremsatte|sendt|sendte|rettet henvendelse|henvendt sig|rettede|anmodet|anmoder|bedt om|beder om|ønsket|ønsker|rejst|indsendt|formuleret|bad)\b/i
const MATTER =
  /svar på (?:følgende|nedenstående)|spørgsmål|spurgt|spørger|spurgte|forespørgsel|politikerspørgsmål|bedt \p{L}+ (?:om at )?oplyse|(?:bedt|anmodet) om at få oplyst|ønskede .{3,80} oplyst|rettet henvendelse|henvendt sig|svar på,? (?:om|hvor\p{L}*|hvad|hvilke\p{L}?|hvem)(?!\p{L})/iu
const BEFORE_VERB = new RegExp(
  `(?<who>${NAME})(?![-\\p{L}])(?<rest>[^.:;]{0,90}?)\\s(?:har|stillede|spørger|spurgte|stiller|fremsendte|ønsker|rettede|sendte|bad)(?:\\s|:$)`,
  'u',
)
const FROM = new RegExp(
  `(?:[Ss]pørgsmål(?:et|ene)?|[Ff]orespørgsel|[Hh]envendelse)\\s(?:(?:[\\p{Ll}\\d./]+\\s){0,4}?(?:fra|stillet af)|(?:(?!(?:om|vedr|vedrørende)[.\\s])[\\p{Ll}\\d.]+\\s){0,4}?af)\\s(?:(?:(?!(?:på|om|i|ved|til|med|over|under|mellem)\\s)\\p{Ll}[\\p{L}-]*|Borgerrepræsentationen|Byrådet)\\s){0,6}(?<who>${NAME})(?<rest>\\s?\\([^)]{1,30}\\)|,\\s\\p{Lu}[\\p{L}]*|)`,
  'u',
)
const AFTER_VERB = new RegExp(
  `\\s(?:spurgte|spørger|stillede|ønskede)\\s(?:\\p{Ll}+\\s){0,2}(?<who>${NAME})(?<rest>\\s?\\([^)]{1,30}\\)|)`,
  'u',
)
/** "I forlængelse af svaret har Lis Dam (V) den 3. maj stillet to opfølgende spørgsmål" */
const BEHIND_HAS = new RegExp(
  `\\shar\\s(?:\\p{Ll}+\\s){0,3}(?<who>${NAME})(?<rest>\\s?\\([^)]{1,30}\\)|)\\s[^:;]{0,60}(?:stillet|spurgt|fremsendt|rejst)(?!\\p{L})`,
  'u',
)
/** "har udvalget efter ønske fra …" */
const AT_WISH = new RegExp(
  `\\s(?:efter ønske|på foranledning|på vegne)\\s(?:fra|af)\\s(?:(?:\\p{Ll}[\\p{L}-]*|\\(\\p{Lu}{2,5}\\))\\s){0,5}(?<who>${NAME})(?<rest>\\s?\\([^)]{1,30}\\)|)`,
  'u',
)
const LABELLED =
  /^(?:spørger|(?:stillet|fremsat|rejst|indsendt|indgivet|indleveret|fremsendt) af|spørgsmål(?:et|ene)? (?:er )?stillet af|spørgsmålsstiller|afsender|forespørger|(?:spørgsmål fra|medlem af (?:byrådet|kommunalbestyrelsen|borgerrepræsentationen)|parti(?:gruppe)?)(?=\s*:))\s*:?\s+(.{3,120})$/i
/** The value stands on the next line. */
const LABEL_ALONE = /^(?:spørger|stillet af|spørgsmålsstiller|forespørger)\s*:?$/i
const ANY_GROUP = `(?:${partyPattern}|Liste\\s\\p{Lu}|${associationPattern})(?!\\p{L}{2}|\\p{Lu})`
const GROUP_ASKS = new RegExp(
  `(?<!\\p{L})(?<who>${ANY_GROUP})(?:s\\s(?:byrådsgruppe|gruppe|medlemmer))?\\s(?:har|stiller|stillede|spørger|spurgte|ønsker)\\b|(?:[Ss]pørgsmål|[Ff]orespørgsel)\\s(?:[\\p{Ll}\\d]+\\s){0,6}(?:fra|af)\\s(?<sender>${ANY_GROUP})|\\shar\\s(?<has>${ANY_GROUP})\\s[^.:;]{0,40}(?:ønsket|stillet|spurgt|bedt|anmodet)(?!\\p{L})|\\b(?<owner>${partyPattern})s\\s(?:spørgsmål|forespørgsel)(?!\\p{L})`,
  'u',
)

/** Who asked, of which party, and when: from the sentence that tells it, or from a field. */
export function findAsker(lines: readonly DocumentLine[]): FoundAsker | null {
  const asker = searchAsker(lines) ?? addressee(lines) ?? memberAlone(lines)
  const found =
    asker === null || asker.askedOn !== null ? asker : { ...asker, askedOn: dayTold(asker.askedBy?.name, lines) }
  if (found?.askedBy === undefined || found.askedBy === null || found.askedBy.party !== undefined) return found
  const party = partyBeside(found.askedBy.name, lines) ?? partyBehind(found.quote)
  return party === null ? found : { ...found, askedBy: { ...found.askedBy, party } }
}

/** "Lis Dam, Venstre, den 9. januar 2025", a line of its own at the top: whoever is named so has asked, if nobody else has. */
function memberAlone(lines: readonly DocumentLine[]): FoundAsker | null {
  for (const [index, { text, page }] of lines.slice(0, LETTER_LINES).entries()) {
    const who = text.length < LONGEST_ALONE ? MEMBER_ALONE.exec(text)?.groups?.who : undefined
    const askedBy = who === undefined ? null : personIn(who)
    if (askedBy?.party !== undefined) return { askedBy, askedOn: dayIn(text), page, quote: text, index }
  }
  return null
}

const LONGEST_ALONE = 100
const MEMBER_ALONE = new RegExp(
  `^(?<who>${NAME}(?:\\s\\([^)]{1,30}\\)|,\\s(?:[A-ZÆØÅ]{1,3}|[^,\\d]{4,30})))(?:,?\\s(?:den\\s|d\\.\\s)?\\d[^,]{5,18})?\\.?$`,
  'u',
)

/** A sentence that a scan has broken off after "har den 19." goes on in the next line. */
function withRest(text: string, next: string): string {
  if (!/\shar\b.{0,20}$/.test(text) || MATTER.test(text)) return text
  return `${text} ${next.replace(/^[.\s]+/, '')}`
}

/** "fra byrådsmedlem Lis Dam (V)" below the title "Svar på spørgsmål" */
function withTitle(text: string, above: DocumentLine | undefined): string {
  return above?.kind === 'heading' && text.length < LONGEST_ALONE && text.startsWith('fra ')
    ? `${above.text} ${text}`
    : text
}

/** A body asks at the wish of one of its members, and the next sentence tells whose. */
function wisher(lines: readonly DocumentLine[]): FoundAsker | null {
  for (const [index, { text, page }] of lines.slice(0, LINES_READ).entries()) {
    const wish = text.includes(' ønske') ? AT_WISH.exec(text.slice(0, 1200))?.groups : undefined
    if (wish === undefined) continue
    const above = lines[index - 1]?.text ?? ''
    // "på vegne af Liste T"
    const askedBy = /^Liste\s/.test(wish.who ?? '') ? null : personIn(`${wish.who}${wish.rest ?? ''}`)
    const told = MATTER.test(text) ? text : above
    if (askedBy === null || !MATTER.test(told)) continue
    const askedOn = dayIn(text) ?? (ASKING.test(above) ? dayIn(above) : null)
    return { askedBy, askedOn, page, quote: text.slice(0, 1200), index }
  }
  return null
}

function searchAsker(lines: readonly DocumentLine[]): FoundAsker | null {
  const wished = wisher(lines)
  if (wished !== null) return wished
  let asking: FoundAsker | null = null
  for (const [index, { text: written, page }] of lines.slice(0, LINES_READ).entries()) {
    const text = withTitle(withRest(written, lines[index + 1]?.text ?? ''), lines[index - 1])
    const labelled = LABELLED.exec(LABEL_ALONE.test(text) ? `${text} ${lines[index + 1]?.text ?? ''}` : text)
    if (labelled !== null && !isOffice(labelled[1] ?? '')) {
      const who = labelled[1] ?? ''
      const askedBy = memberOfGroup(who) ?? personIn(who) ?? groupIn(who)
      if (askedBy !== null)
        return {
          askedBy,
          askedOn: dayIn(text) ?? dayNearby(lines, index) ?? dayBelow(lines, index),
          page,
          quote: text,
          index,
        }
    }
    const field = index < LETTER_LINES ? FIELD_OF_MEMBER.exec(text)?.groups : undefined
    const named = field?.who === undefined || NO_ASKER.test(field.label ?? '') ? null : personIn(field.who)
    if (named !== null && (named.party !== undefined || LABEL_OF_ASKER.test(field?.label ?? '')))
      return { askedBy: named, askedOn: dayNearby(lines, index), page, quote: text, index }
    const sender = SENT_BY_MEMBER.exec(text)?.groups?.who
    const member = sender === undefined || leadingRole(sender) !== null ? null : personIn(sender)
    const group = sender === undefined ? null : groupIn(sender)
    if (group !== null && lines.some((line) => TO_OFFICE.test(line.text)))
      return { askedBy: group, askedOn: dayNearby(lines, index), page, quote: text, index }
    if (member?.party !== undefined && lines.some((line) => TO_OFFICE.test(line.text)))
      return { askedBy: member, askedOn: dayNearby(lines, index) ?? daySent(lines, index), page, quote: text, index }
    if (!MATTER.test(text)) continue
    const sentence = text.slice(0, 1200)
    const asks = ASKING.test(sentence)
    const subject = asks ? BEFORE_VERB.exec(sentence) : null
    const from = FROM.exec(sentence)
    const chosen = subject ?? from ?? (asks ? BEHIND_HAS.exec(sentence) : null) ?? AFTER_VERB.exec(sentence)
    if (chosen?.groups !== undefined) {
      const speaker = SPEAKER.exec(chosen.groups.rest ?? '')?.groups?.who
      const named = personIn(`${chosen.groups.who}${chosen.groups.rest ?? ''}`)
      const askedBy = speaker === undefined || !isParty(named?.name) ? named : personIn(speaker)
      // "Spørgsmål fra Radikale Venstre"
      if (askedBy !== null && !isParty(askedBy.name) && !/^Liste\s\p{Lu}$/u.test(askedBy.name)) {
        const askedOn = dayIn(sentence.slice(chosen.index)) ?? dayIn(sentence) ?? dayNearby(lines, index)
        return { askedBy, askedOn, page, quote: sentence, index }
      }
    }
    const groupAsks = GROUP_ASKS.exec(sentence)?.groups
    if (groupAsks !== undefined && asking === null)
      asking = {
        askedBy: { name: groupAsks.who ?? groupAsks.has ?? groupAsks.sender ?? groupAsks.owner ?? '' },
        askedOn: dayIn(sentence),
        page,
        quote: sentence,
        index,
      }
    // The title names the group, and the sentence below it may name the member.
    if (asking !== null && index >= asking.index + NEAR) break
  }
  return asking
}

function isParty(name: string | undefined): boolean {
  return name !== undefined && (partyLetter(name) !== null || partyLetter(name.replace(/s$/, '')) !== null)
}

/** "Dansk Folkepartis gruppe ved Lis Dam har …" */
const SPEAKER = new RegExp(`\\s(?:ved|v/)\\s?(?:\\p{Ll}+\\s)?(?<who>${NAME})`, 'u')
const NEAR = 14
/** "Stiller: Asta Lind (V)", "Politiker: Asta Lind, Venstre": whatever a form calls whoever asks, a party stands behind the name. */
const FIELD_OF_MEMBER = /^(?<label>\p{Lu}\p{Ll}[\p{L} ]{1,28}):\s(?<who>\p{Lu}[^?]{5,80})$/u
const LABEL_OF_ASKER = /^(?:spørg|stiller|forespørg|indgivet af|indleveret af|anmodet af)/i
/** Who answers, decides or is written to may have a party as well. */
const NO_ASKER =
  /svar|^(?:til|fra|cc|kopi|sags|kontakt|udarbejdet|skrevet|borgmester|formand|rådmand|næstformand|udvalgsformand|deltagere|medlemmer|emne|vedr|titel|sag|ansvarlig|modtager)(?!\p{Ll}*smål)/iu
/** "Fra: Asta Lind, Venstre" above "Til: Plan og Byg" and "Sendt: 3. maj 2024", in a form that looks like a mail */
const SENT_BY_MEMBER = /^Fra:\s(?<who>\p{Lu}.{3,80})$/u
const TO_OFFICE = /^Til:\s\p{Lu}/u
