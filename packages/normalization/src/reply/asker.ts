import { associationPattern, isOutsideParties, leadingRole, partyLetter } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { isAddress, isOffice } from '../head/unit.ts'
import { type AskerName, dayIn, groupIn, memberOfGroup, partyIn, personIn } from './asker-name.ts'

export interface FoundAsker {
  askedBy: AskerName | null
  askedOn: string | null
  page: number
  quote: string
  /** Index of the line that tells who asked. */
  index: number
}

const ASKING =
  /\b(?:stillet|stiller|stillede|spurgt|spørger|spurgte|fremsendt|fremsendte|fremsat|fremsatte|sendt|sendte|rettet henvendelse|henvendt sig|rettede|anmodet|anmoder|bedt om|beder om|ønsket|ønsker|rejst|indsendt|formuleret|bad)\b/i
const MATTER =
  /svar på (?:følgende|nedenstående)|spørgsmål|spurgt|spørger|spurgte|forespørgsel|politikerspørgsmål|bedt \p{L}+ (?:om at )?oplyse|ønskede .{3,80} oplyst|rettet henvendelse|henvendt sig|svar på,? (?:om|hvor\p{L}*|hvad|hvilke\p{L}?|hvem)(?!\p{L})/iu
const NAME = "\\p{Lu}[\\p{L}'’.-]+(?:\\s(?:(?:af|von|van|de|la|el|al|bin)\\s)?\\p{Lu}[\\p{L}'’.-]*){1,5}"
const BEFORE_VERB = new RegExp(
  `(?<who>${NAME})(?![-\\p{L}])(?<rest>[^.:;]{0,90}?)\\s(?:har|stillede|spørger|spurgte|stiller|fremsendte|ønsker|rettede|sendte|bad)\\s`,
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
const GROUP =
  'Socialdemokratiet|Socialdemokraterne|Venstre|Konservative|Det Konservative Folkeparti|SF|Socialistisk Folkeparti|Enhedslisten|Radikale Venstre|Dansk Folkeparti|Liberal Alliance|Alternativet|Nye Borgerlige|Danmarksdemokraterne|Moderaterne|Kristendemokraterne'
const ANY_GROUP = `(?:${GROUP}|Liste\\s\\p{Lu}|${associationPattern})(?!\\p{L}{2}|\\p{Lu})`
const GROUP_ASKS = new RegExp(
  `(?<!\\p{L})(?<who>${ANY_GROUP})(?:s\\s(?:byrådsgruppe|gruppe|medlemmer))?\\s(?:har|stiller|stillede|spørger|spurgte|ønsker)\\b|(?:[Ss]pørgsmål|[Ff]orespørgsel)\\s(?:[\\p{Ll}\\d]+\\s){0,6}(?:fra|af)\\s(?<sender>${ANY_GROUP})|\\shar\\s(?<has>${ANY_GROUP})\\s[^.:;]{0,40}(?:ønsket|stillet|spurgt|bedt|anmodet)(?!\\p{L})|\\b(?<owner>${GROUP})s\\s(?:spørgsmål|forespørgsel)(?!\\p{L})`,
  'u',
)
const LINES_READ = 60

/** Who asked, of which party, and when: from the sentence that tells it, or from a field. */
export function findAsker(lines: readonly DocumentLine[]): FoundAsker | null {
  const asker = searchAsker(lines) ?? addressee(lines)
  const found =
    asker === null || asker.askedOn !== null
      ? asker
      : { ...asker, askedOn: dayOfSentence(asker.askedBy?.name, lines) ?? dayOfLetter(lines) ?? dayTold(lines) }
  if (found?.askedBy === undefined || found.askedBy === null || found.askedBy.party !== undefined) return found
  const party = partyBeside(found.askedBy.name, lines) ?? partyBehind(found.quote)
  return party === null ? found : { ...found, askedBy: { ...found.askedBy, party } }
}

/** "Tak for din mail af 3. november 2021" */
const YOUR_LETTER =
  /\b(?:din|dit|dine|jeres)\s(?:\p{Ll}+\s)?(?:mail|e-mail|brev|henvendelse|forespørgsel|spørgsmål)\s(?:af|fra|den|af den|fra den)\s\d[^,.]{0,3}.{4,20}/iu

/** Where the title alone tells who asked, a sentence about the same person may tell when. */
function dayOfSentence(name: string | undefined, lines: readonly DocumentLine[]): string | null {
  if (name === undefined) return null
  for (const { text } of lines.slice(0, LINES_READ)) {
    const at = text.indexOf(name)
    if (at === -1) continue
    const sentence = text.slice(at, at + 400)
    if (/\b(?:stillet|spurgt|spurgte|stillede|fremsendt|fremsat|rejst|bedt|anmodet)\b/i.test(sentence))
      return dayIn(sentence)
    // "Ved mail af 28. november 2023 har Enhedslisten ønsket svar på følgende:"
    if (/\shar\s$/.test(text.slice(0, at)) && /^.{0,60}ønsket svar/.test(sentence)) return dayIn(text.slice(0, at))
    // "På mødet den 9. maj stillede Rosa Dahl følgende spørgsmål"
    const before =
      /(?:^|[^.]{3}\.\s)(?<words>(?:[^.]|(?<=\d)\.){0,160}\b(?:stillede|spurgte|rejste)\s)(?:\p{Ll}+\s){0,3}$/u
    const told = before.exec(text.slice(Math.max(0, at - 240), at))?.groups?.words
    if (told !== undefined) return dayIn(told)
    if (/\bmodt(?:og|aget)\b/i.test(text.slice(0, at))) return dayIn(text.slice(0, at))
  }
  return null
}

/** "Spørgsmålet er modtaget den 14. april 2025 og lyder:" */
function dayTold(lines: readonly DocumentLine[]): string | null {
  const told = lines.slice(0, LINES_READ).find(({ text }) => text.length < LONGEST_TOLD && TOLD_DAY.test(text))
  return told === undefined ? null : dayIn(told.text)
}

const LONGEST_TOLD = 120
const TOLD_DAY =
  /^spørgsmål(?:et|ene)?\s(?:er|blev)\s(?:stillet|modtaget|indsendt|fremsendt)(?:\s(?:på|ved|under)\s[^.:]{4,80}?)?\s(?:den\s)?\d/i

function dayOfLetter(lines: readonly DocumentLine[]): string | null {
  for (const { text } of lines.slice(0, LINES_READ)) {
    const told = YOUR_LETTER.exec(text)?.[0]
    if (told !== undefined) return dayIn(told)
  }
  return null
}

/** The party may stand beside the name in the title alone. */
export function partyBeside(name: string, lines: readonly DocumentLine[]): string | null {
  for (const { text } of lines.slice(0, 15)) {
    const at = text.indexOf(`${name} (`)
    const written = at === -1 ? null : text.slice(at + name.length + 2, text.indexOf(')', at))
    if (written === null) continue
    const party = partyIn([written])
    if (party !== undefined) return partyLetter(party)
    if (isOutsideParties(written)) return written
  }
  for (const { text } of lines.slice(0, 15)) {
    const behind = text.length < LONGEST_TOLD ? text.split(`${name}, `)[1] : undefined
    const party = behind === undefined ? undefined : partyIn([behind.split(',')[0]?.trim() ?? ''])
    if (party !== undefined) return party.length <= 2 ? party : partyLetter(party)
  }
  return null
}

const ON_BEHALF = new RegExp(`\\spå vegne af (?:(?<party>${GROUP})|Liste (?<letter>\\p{Lu}))(?!\\p{L})`, 'u')

/** "… har på vegne af Venstre stillet følgende spørgsmål" */
function partyBehind(sentence: string): string | null {
  const { party, letter } = ON_BEHALF.exec(sentence)?.groups ?? {}
  return party === undefined ? (letter ?? null) : partyLetter(party)
}

const ADDRESSED =
  /^(?:Til:?\s)?(?:[Mm]edlem(?:merne)? af (?:Byrådet|Kommunalbestyrelsen|Borgerrepræsentationen)|(?:[Bb]yråds|[Kk]ommunalbestyrelses)?medlem(?:merne)?|[Rr]ådmand|[Bb]orgerrepræsentant)\s+(?<who>\p{Lu}.{3,100})$/u
/** "Til Asta Lind, MB", "Kære Asta Lind (B)", "Til: Asta Lind (byrådsmedlem, V)" */
const GREETED =
  /^(?:Til:?|Kære|Svar til)\s(?<who>\p{Lu}[^,(]{3,60}(?:\s\([^)]{1,40}\))?)(?:,\s?(?:MB|BR|medlem af \p{Lu}\p{L}+|byrådsmedlem))?[,!]?$/u
/** "Til: Gruppeformand Lis Dam, Venstre" above an answer that names nobody else */
const TO_MEMBER = /^Til:?\s(?<who>(?:[Gg]ruppeformand|[Bb]yrådsmedlem|[Kk]ommunalbestyrelsesmedlem)\s\p{Lu}.{3,80})$/u
/** "Asta Lind, byrådsmedlem" in a line of its own, and "Til: Asta Lind, byrådsmedlem for Venstre" */
const MEMBER_AFTER = new RegExp(
  `^(?:Til:?\\s|Svar til\\s)?(?<who>${NAME}),\\s(?:byrådsmedlem|kommunalbestyrelsesmedlem|medlem af (?:[Bb]yrådet|[Kk]ommunalbestyrelsen|[Bb]orgerrepræsentationen))(?:\\sfor\\s\\p{Lu}\\p{L}+|\\s(?<party>\\([^)]{1,30}\\)))?$`,
  'u',
)
/** "Svar til byrådsmedlem Asta Lind om hallen" */
const ANSWER_TO = new RegExp(
  `^[Ss]var til (?:(?:byråds|kommunalbestyrelses|udvalgs|gruppe)?medlem (?<who>${NAME})|(?<member>${NAME}\\s\\([^)]{1,30}\\)))(?=\\s(?:om|vedr|på|angående)(?!\\p{L})|$)`,
  'u',
)

function memberIn(text: string): string | undefined {
  const { who, party = '' } = MEMBER_AFTER.exec(text)?.groups ?? {}
  return who === undefined ? undefined : `${who} ${party}`.trim()
}

function answeredIn(title: string): string | undefined {
  const { who, member } = ANSWER_TO.exec(title)?.groups ?? {}
  return who ?? member
}

const LETTER_LINES = 20
/** "Forespørgsel af 20. november 2023" */
const ASKED_ON =
  /^(?:forespørgsel|henvendelse|spørgsmål)(?:en)? (?:af|fra) (?:den )?\d|\b(?:henvendelse|mail|e-mail|brev|spørgsmål|forespørgsel)\b.{0,60}?\bden\s\d/i
const YOU_ASK =
  /\b[Dd]u\s(?:vil\s(?:gerne\s)?|ønsker\s(?:at\s)?)(?:vide|svar|få\soplyst|have\s(?:svar|oplyst))(?!\p{L})|\b(?:du|I)\s(?:(?:[^.:;]|(?<=\d)\.){0,80}\s)?(?:spurgte?|efterspurgte|stillet|stillede|spørger|bedt|anmodet|rejst|rettet)(?!\p{L})|(?<!\p{L})(?:stillede|stiller|spurgte|spørger|ønsker)\s(?:du|I)\b|\b(?:skrev|sendte) (?:du|I)\s[^.:?]{0,80}\sspørgsmål|\b(?:du|I) (?:skrev|sendte|henvendte)\s(?:[^.:?]|(?<=\d)\.){0,80}\sspørgsmål|\b(?:din|dit|dine|jeres)\s(?:\p{Ll}+\s){0,2}(?:henvendelse|mail|e-mail|brev|forespørgsel|spørgsmål)/iu

/** In a letter of answer the one it is addressed to has asked: "Til medlem af Byrådet …", "hvor du har stillet følgende spørgsmål". */
function addressee(lines: readonly DocumentLine[]): FoundAsker | null {
  const head = lines.slice(0, LETTER_LINES)
  const told = sentenceTo(lines.slice(0, LINES_READ))
  const sentence = told === -1 ? undefined : lines[told]
  const isAsked = sentence !== undefined && YOU_ASK.test(sentence.text.slice(0, 400))
  const ways: ((text: string, index: number) => string | undefined)[] = [
    (text) => ADDRESSED.exec(text)?.groups?.who,
    (text) => TO_MEMBER.exec(text)?.groups?.who,
    (text) => memberIn(text) ?? answeredIn(text),
  ]
  // Above an address may stand the office that writes as well.
  if (isAsked)
    ways.push(
      (text) => GREETED.exec(text)?.groups?.who,
      (text, index) => nameAboveAddress(head, index) ?? nameOfGreeted(head, text),
    )
  for (const way of ways) {
    for (const [index, { text, page }] of head.entries()) {
      const who = way(text, index)
      const askedBy = who === undefined ? null : personIn(who)
      if (askedBy === null) continue
      return {
        askedBy,
        askedOn: sentence === undefined ? null : (dayIn(sentence.text) ?? dayBefore(sentence.text, head)),
        page,
        quote: sentence === undefined ? text : `${text} … ${sentence.text}`,
        // "Forespørgsel af 20. november 2023" is the heading of what was asked.
        index: told === -1 ? index : sentence !== undefined && HEADS_QUESTION.test(sentence.text) ? told - 1 : told,
      }
    }
  }
  return null
}

const HEADS_QUESTION = /^(?:forespørgsel|henvendelse)(?:en)? (?:af|fra) (?:den )?\d.{4,24}$/i

/** "Tak for dine spørgsmål, som du sendte den 9. juni": the last such day before the answer was sent. */
function dayBefore(sentence: string, head: readonly DocumentLine[]): string | null {
  const sent = head.find(({ text }) => SENT.test(text) && dayIn(text) !== null)
  const day = sent === undefined ? null : dayIn(sent.text)
  const told = SENT_BY_YOU.exec(sentence)?.[0]
  if (day === null || told === undefined) return null
  const asked = dayIn(told, Number(day.slice(0, 4)))
  return asked !== null && asked <= day ? asked : null
}

const SENT = /^(?:sendt|dato)\s?:/i
const SENT_BY_YOU = /\b(?:din|dit|dine|jeres|du|I)\s[^.?]{0,60}\b(?:den|af)\s\d{1,2}\.\s\p{Ll}{3,9}/u

/** Index of the sentence that says "you have asked", rather one that says when; -1 where none does. */
function sentenceTo(body: readonly DocumentLine[]): number {
  for (const pattern of [YOU_ASK, ASKED_ON]) {
    const found = body.flatMap(({ text }, index) => (pattern.test(text.slice(0, 400)) ? [index] : []))
    const [first] = found
    if (first !== undefined) {
      const isDated = (index: number) => dayIn(body[index]?.text ?? '') !== null
      return found.find(isDated) ?? found.find((index) => SENT_BY_YOU.test(body[index]?.text ?? '')) ?? first
    }
  }
  return -1
}

function nameAboveAddress(head: readonly DocumentLine[], index: number): string | undefined {
  const below = head[index + 1]?.text ?? ''
  const text = head[index]?.text ?? ''
  return isAddress(below) && FULL_NAME.test(text) && !/kommune$/i.test(text) ? text : undefined
}

/** "Asta Lind (B)" above "Kære Asta". */
function nameOfGreeted(head: readonly DocumentLine[], text: string): string | undefined {
  const first = head.map((line) => /^Kære (?<first>\p{Lu}\p{Ll}+)[,!]?$/u.exec(line.text)?.groups?.first).find(Boolean)
  const plain = text.replace(/^v\/\s?/i, '')
  const name = leadingRole(plain)?.rest ?? plain
  return first !== undefined && name.startsWith(`${first} `) && name.length < 80 ? name : undefined
}

const FULL_NAME = new RegExp(`^${NAME}$`, 'u')

/** A sentence that a scan has broken off after "har den 19." goes on in the next line. */
function withRest(text: string, next: string): string {
  if (!/\shar\b.{0,20}$/.test(text) || MATTER.test(text)) return text
  return `${text} ${next.replace(/^[.\s]+/, '')}`
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
    const text = withRest(written, lines[index + 1]?.text ?? '')
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
    if (member?.party !== undefined && lines.some((line) => TO_OFFICE.test(line.text)))
      return { askedBy: member, askedOn: dayNearby(lines, index) ?? daySent(lines, index), page, quote: text, index }
    if (!MATTER.test(text)) continue
    const sentence = text.slice(0, 1200)
    const asks = ASKING.test(sentence)
    const subject = asks ? BEFORE_VERB.exec(sentence) : null
    const from = FROM.exec(sentence)
    const chosen = subject ?? from ?? (asks ? BEHIND_HAS.exec(sentence) : null) ?? AFTER_VERB.exec(sentence)
    if (chosen?.groups !== undefined) {
      const askedBy = personIn(`${chosen.groups.who}${chosen.groups.rest ?? ''}`)
      // "Spørgsmål fra Radikale Venstre"
      if (
        askedBy !== null &&
        partyLetter(askedBy.name) === null &&
        partyLetter(askedBy.name.replace(/s$/, '')) === null &&
        !/^Liste\s\p{Lu}$/u.test(askedBy.name)
      ) {
        const askedOn = dayIn(sentence.slice(chosen.index)) ?? dayIn(sentence) ?? dayNearby(lines, index)
        return { askedBy, askedOn, page, quote: sentence, index }
      }
    }
    const group = GROUP_ASKS.exec(sentence)?.groups
    if (group !== undefined && asking === null)
      asking = {
        askedBy: { name: group.who ?? group.has ?? group.sender ?? group.owner ?? '' },
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

function daySent(lines: readonly DocumentLine[], index: number): string | null {
  const sent = lines.slice(index + 1, index + 4).find(({ text }) => /^sendt\s?:/i.test(text))
  return sent === undefined ? null : dayIn(sent.text)
}

/** A field that tells when it was asked. */
const ASKED_ON_FIELD =
  /^(?:(?:stillet|modtaget|rejst|(?:ind|frem)\p{L}{2,10}t)(?: den| d\.)?|spurgt den|modtagelsesdato|dato for spørgsmål(?:et)?)\s*:?$/iu

/** "Dato:" below who asked, in a form that tells elsewhere when it was answered. */
function dayBelow(lines: readonly DocumentLine[], index: number): string | null {
  const day = lines.slice(index + 1, index + 3).find(({ text }) => /^dato\s?:/i.test(text))
  const isAnsweredElsewhere = lines.some(({ text }) => ANSWERED_ON.test(text) && dayIn(text) !== null)
  if (day === undefined) return null
  const asked = dayIn(day.text)
  // "Dato: 19. august" in the letterhead above, and below who asked "Dato: 8. august"
  const isLaterAbove = lines.slice(0, index).some(({ text }) => {
    const above = /^dato\b/i.test(text) ? dayIn(text) : null
    return above !== null && asked !== null && above > asked
  })
  return isAnsweredElsewhere || isLaterAbove ? asked : null
}

const ANSWERED_ON =
  /^(?:besvaret|svar (?:afgivet|sendt|afsendt|givet)|dato for (?:svar|besvarelse)|svardato|besvarelsesdato)\b/i
/** "Modtaget den: 17. april 2024", "Dato for henvendelse: 15-03-2022" */
const ASKED_ON_LINE =
  /^(?:spørgsmål(?:et|ene)?\s)?(?:er\s)?(?:stillet|modtaget|rejst|(?:ind|frem)\p{L}{2,10}t|spurgt|modtagelsesdato|dato for (?:spørgsmål|henvendelse|forespørgsel)(?:et|en)?)(?:\sden|\sd\.)?\s?:?\s|^(?:forespørgsel|henvendelse)(?:en)? (?:af|fra) (?:den )?\d/iu

function dayNearby(lines: readonly DocumentLine[], index: number): string | null {
  const told = lines
    .slice(Math.max(0, index - 2), index + 6)
    .find(({ text }) => text.length < 80 && ASKED_ON_LINE.test(text) && dayIn(text) !== null)
  if (told !== undefined) return dayIn(told.text)
  for (let at = Math.max(0, index - 2); at < index + 5; at++) {
    const line = lines[at]?.text ?? ''
    const text = ASKED_ON_FIELD.test(line) ? `${line} ${lines[at + 1]?.text ?? ''}` : line
    if (/stillet|modtaget|spørgsmål/i.test(text) && text.length < 200) {
      const day = dayIn(text)
      if (day !== null) return day
    }
  }
  return null
}
