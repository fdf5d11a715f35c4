import { associationPattern, partyPattern } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'

const NAME = "\\p{Lu}[\\p{L}'’.-]+(?:\\s(?:(?:af|von|van|de|la|el|al)\\s)?\\p{Lu}[\\p{L}'’.-]*)+"
/** A full stop that ends no sentence: "den 3. maj", "pr. mail". */
const STOP = '(?<=\\d|\\s(?:pr|d|kl|nr|hhv|vedr))\\.'
const WHO = `(?:${NAME}|${partyPattern}|Liste\\s\\p{Lu}(?!\\p{L}))`
/** Behind the name of who has asked. */
const ASKS = [
  // Whoever "har lov til at stille spørgsmål" has asked none.
  `[^.:;]{0,90}\\s(?:ha[rt]?(?!\\s(?:altid\\s)?(?:lov|mulighed|ret)\\s)|stillede|spørger|spurgte|stiller|fremsendte)\\s(?:[^.]|${STOP}){0,160}(?:spørgsmål|spurgt|spørger|spurgte|forespørgsel)`,
  '[^.:;]{0,60}\\s(?:spørger|spurgte)\\s',
  // "rettede den 3. maj henvendelse til administrationen med nedenstående spørgsmål"
  `[^.:;]{0,40}\\s(?:rettede|sendte|har rettet)\\s(?:[^.]|${STOP}){0,120}spørgsmål`,
  // Not "før det møde, hvor du ønsker et svar"
  '[^.:;]{0,60}(?<!\\s(?:du|I|man))\\s(?:ønsker|beder om|har bedt om)\\s(?:\\p{Ll}+\\s){0,3}svar(?!\\p{L})',
  // "bad på mødet den 16. maj om svar på følgende"
  `[^.:;]{0,60}\\sbad\\s(?:[^.:;]|${STOP}){0,80}\\som\\s(?:\\p{L}+\\s)?svar(?!\\p{L})`,
  // "har den 9. maj anmodet om svar på nedenstående", "har i mail af 26. marts bedt forvaltningen svare på følgende"
  `[^.:;]{0,60}\\shar\\s(?:[^.:;]|${STOP}){0,80}(?:bedt|anmodet|ønsket)\\s(?:\\p{L}+\\s){0,3}(?:(?:svar|svare)\\spå|oplyst)(?!\\p{L})`,
].join('|')
/** "byrådsmedlem", "medlem af Borgerrepræsentationen"; not "borgermøde om støj ved", behind which places stand. */
const TITLES = '(?:(?!(?:om|ved|i|på|til|over|for|med|under|mellem|vedr|vedrørende)[.\\s])\\p{L}+\\s){0,4}'
/** Before the name. */
const ASKED_BY = [
  '\\s(?:spurgte|spørger|stillede)\\s(?:\\p{Ll}+\\s){0,2}',
  '[Ff]orespørgsel\\s(?:fra|af)\\s(?:\\p{Ll}*(?:medlem|politiker)\\s)',
  `[Ss]pørgsmål(?:[^.]|(?<=\\d)\\.){0,60}\\s(?:fra|stillet af)\\s${TITLES}`,
  // "Spørgsmål om renovering af kulturhuset Sønder Fjord" names a place.
  `[Ss]pørgsmål(?:(?!\\s(?:om|vedr|vedrørende|angående)[.\\s])[^.]){0,60}\\saf\\s${TITLES}`,
  '^(?:Nr|Spm)\\.?\\s?\\d{1,3}\\s?[–,:(-]\\s?(?:stillet af|spørgsmål fra)\\s',
  // "Spørgsmål A – Venstre"
  `^[Ss]pørgsmål\\s(?:nr\\.?\\s?)?(?:\\d{1,3}|\\p{Lu})\\s?[–,(-]\\s?(?=(?:${partyPattern})(?!\\p{L})|${NAME}\\s?[(,])`,
  '^(?:[Ss]pørger|[Pp]olitiker(?=\\s?:)|(?:[Ss]tillet|[Ff]remsat|[Rr]ejst|[Ii]ndsendt) af|[Ss]pørgsmål stillet af|[Ss]pørgsmål fra|[Ss]pørgsmålsstiller)\\s*:?\\s+',
].join('|')
/** A sentence that tells who has asked: a person with two names, a group, or the one to whom the answer is written. */
export const ASKED = new RegExp(
  [
    `${WHO}(?:${ASKS})`,
    `(?:${ASKED_BY})${WHO}`,
    // "Her finder du de spørgsmål, der er stillet" asks nobody.
    '(?<!(?:finder|kan|får|ser|læser|vil|skal|hvis)\\s)\\b(?:[Dd]u|I)\\s(?:har\\s)?(?:(?:[^.:;]|(?<=\\d)\\.){0,80}\\s)?(?:spurgte?|efterspurgte|stillet|stillede|spørger|(?:beder|bedt) om svar|bedt\\s\\p{Ll}+\\s(?:om\\sat\\s)?(?:be)?svare|henvendt\\sdig\\s(?:\\p{L}+\\s){0,4}med\\s(?:\\p{L}+\\s)?spørgsmål)(?!\\p{L})',
    // "Spørgsmål 31 (A): …", as lists of questions from parties have them
    '^[Ss]pørgsmål\\s(?:nr\\.?\\s?)?\\d{1,3}\\s?\\(\\p{Lu}{1,2}\\)(?!\\p{L})',
    // "Du vil vide, hvor mange der var"
    // Not "Hvis du vil vide mere"
    '(?<!(?:[Hh]vis|[Nn]år|[Vv]il)\\s)\\b[Dd]u\\s(?:vil\\s(?:gerne\\s)?|ønsker\\s(?:at\\s)?)(?:vide(?!\\smere)|have\\s(?:svar|oplyst)|svar\\spå|få\\soplyst)(?!\\p{L})',
    // Not "I henhold til § 5 stiller undertegnede"
    '\\b[Dd]u\\s(?:[^.:;]{0,60}\\s)?stiller\\s(?:\\p{L}+\\s){0,2}(?:følgende|nedenstående)(?!\\p{L})',
    // "I forlængelse af svaret har Lis Dam (V) den 3. maj stillet to opfølgende spørgsmål"
    `\\shar\\s(?:\\p{Ll}+\\s){0,3}${WHO}[^.:;]{0,20}\\s(?:[^.:;]|${STOP}){0,50}(?:stillet|spurgt|fremsendt|rejst)(?!\\p{L})`,
    '\\b(?:stillede|spurgte|spørger)\\s(?:du|I)\\b|\\bstiller\\s(?:du|I)\\s(?:\\p{L}+\\s){0,2}følgende',
    // "I mail af 3. maj 2023 stiller du på vegne af gruppen fire spørgsmål", "ønsker du svar på, hvor mange …"
    '\\bstiller\\s(?:du|I)\\s[^.:?]{0,60}\\sspørgsmål(?!\\p{L})|(?<!\\p{L})ønsker\\s(?:du|I)\\ssvar\\spå(?!\\p{L})',
    `(?<!\\p{L})ønskede\\s${WHO}\\s[^.:?]{0,40}oplyst(?!\\p{L})`,
    '\\bskrev\\s(?:du|I)\\s[^.:?]{0,80}\\sspørgsmål(?!\\p{L})',
    // "Byrådet har den 3. maj modtaget dit spørgsmål", "dine spørgsmål er gengivet nedenfor"
    '[Tt]ak for\\s(?:dit|dine|jeres)\\sspørgsmål(?!\\p{L})|\\bmodtaget\\s(?:dit|dine|jeres)\\sspørgsmål(?!\\p{L})|\\b(?:dit|dine|jeres)\\sspørgsmål\\s(?:er\\s)?gengivet(?!\\p{L})',
    // "besvarer et spørgsmål, som Lis Dam (V) stillede den 3. maj"
    `spørgsmål(?:et|ene)?,?\\ssom\\s${TITLES}${WHO}\\s(?:\\([^)]{1,30}\\)\\s)?(?:har\\s)?(?:stillet|stillede|rejst|rejste|sendt|sendte)(?!\\p{L})`,
  ].join('|'),
  'u',
)
/** They ask questions as well, though that alone says less of what the document is. */
const ASSOCIATION_ASKS = new RegExp(
  `${associationPattern}(?:${ASKS})|(?:${ASKED_BY})${associationPattern}(?!\\p{L}{2})`,
  'u',
)
/** "Fra: Venstre", "Fra: Lis Dam (V)", in a form for questions */
const FROM_GROUP = new RegExp(
  `^Fra\\s?:\\s(?:(?:${partyPattern})|${NAME}(?:\\s\\(\\p{L}{1,14}\\)|,\\s(?:${partyPattern})))$`,
  'u',
)
/** "Lis Dam (V): Hvad koster en ny hal?" */
const NAMED_QUESTION = new RegExp(`^(?:\\d{1,2}[.)]\\s)?${NAME}\\s\\(\\p{L}{1,14}\\):\\s[^?]{8,300}\\?`, 'u')
const ANSWER =
  /^(?:\d{1,2}[.)]\s(?=(?:svar|besvarelse)\s?:?$))?(?:svar(?!\s(?:mangler|afventer|følger|ønskes|bedes|udbedes))|besvarelse|[\p{L}-]{3,40}s (?:svar|besvarelse)(?=\s*:|$|\s(?:er|lyder)\s|\spå mødet)|\p{L}[\p{L}\s,-]{2,60}\s(?:svarer|svarede|oplyser|bemærker)(?:\s(?:den\s|d\.\s)?\d{1,2}[./-]\s?(?:\d{1,2}|\p{L}{3,9})[./-]?\s?\d{4})?\s?:$|ad\.?\s?(?:spørgsmål\s)?(?:\d|[a-h][.):])|forvaltningens svar|administrationens svar|svar (?:på|til)|(?:jeg|vi|forvaltningen|administrationen) kan (?:hertil )?(?:svare|oplyse)\b|(?:mit|vores) svar\b|hertil kan\b)/iu
/** "Hvornår åbner hallen? Svar: Til maj." */
const ANSWER_WITHIN = /\?\s(?:Svar|\p{Lu}\p{Ll}+s svar)\s?\d{0,2}:(?:\s|$)/u
const QUESTION =
  /\?["”»’]?(?:\s\([^()]{1,60}\))?$|^(?:\d{1,2}[.)]\s)?spørgsmål|^(?:politiker)?(?:henvendelse|forespørgsel)(?:n|en)?\s?:?$|^forespørgsel (?:fra|af) p{L}*medlem |\?\sSvar:/i
/** "har den 5. februar spurgt, om lyset kan dæmpes" */
const INDIRECT =
  /\b(?:spurgt|spurgte|spørger|vide)(?:\s(?:\p{Ll}+\s){0,4}\p{Ll}+|(?:\s(?:\p{Ll}+|\d{1,2}\.|\d{4})){1,9}|(?:\s\p{Lu}[\p{L}.'’-]+){2,4}(?:\s\([^)]{1,30}\))?)?,?\s(?:om|hvor|hvad|hvilke[tn]?|hvornår|hvorfor|hvordan|hvem)(?!\p{L})|\bspørgsmål\som,?\shv(?:ad|em|or|ornår|orfor|ordan|orvidt|ilke[tn]?)(?!\p{L})/u
/** In a letter to anybody else that is no question of a politician. */
const YOU = /(?<!\p{L})(?:[Dd]u|I)\s(?:har\s|spurgte|spørger)|(?:spurgte|spørger)\s(?:du|I)(?!\p{L})/u
/** "Til Asta Lind (V)": whoever is written to is a politician. */
const TO_MEMBER =
  /^(?:Til:?\s)?(?:[Mm]edlem af \p{Lu}\p{L}+|(?:[Bb]yråds|[Kk]ommunalbestyrelses)medlem|MB)\s\p{Lu}|^Til:?\s(?:\p{Lu}[\p{L}.'’-]+\s){2,5}\(\p{Lu}[\p{L}\s]{0,24}\)$|^(?:Til:?\s)?(?:\p{Lu}[\p{L}.'’-]+\s){1,4}\p{Lu}[\p{L}.'’-]+,\s(?:MB|byrådsmedlem|kommunalbestyrelsesmedlem|medlem af (?:[Bb]yrådet|[Kk]ommunalbestyrelsen|[Bb]orgerrepræsentationen))$/u

function isToMember(head: readonly DocumentLine[]): boolean {
  return head.slice(0, TO_LINES).some(({ text }) => text.length < 100 && TO_MEMBER.test(text))
}

const TO_LINES = 15

/** The title or the sentence that tells who asked says that an answer follows. */
const ANNOUNCED =
  /^(?:(?:emne|vedr\.?|vedrørende)\s?:?\s)?(?:besvarelse|svar|svarnotat)\b|\bbesvare[st]\b|\bbesvarelsen\b|\bsvar(?:er|ene)?\s(?:[^.]{0,30}\s)?(?:nedenfor|herunder|indsat)\b|\bher (?:er|følger|kommer) svarene\b|(?:nedenfor|herunder)\s[^.:]{0,60}\bsvar\b|^opfølgning på spørgsmål\b|\bspørgsmål(?:et|ene)?\ser\s(?:gengivet|indsat|angivet)\b/i

/** Where it is told who has asked. */
export interface AnsweredQuestion {
  page: number
  quote: string
}

/** The question that a named person or group has put; null where it is not stated or not answered. */
export function answeredQuestion(lines: readonly DocumentLine[]): AnsweredQuestion | null {
  const head = lines.slice(0, 60)
  const asked =
    head.find(
      (line) =>
        /spørg|spurgt|stillet|svar|ønske|vide|oplyst|fremsat|rejst|indsendt/i.test(line.text) &&
        ASKED.test(line.text.slice(0, 1200)) &&
        // "Spørger", "Spørgsmål" and "Svar" are names of columns.
        !isTableOfAnswers(line),
    ) ??
    head.find(({ text }) => /spørg|spurgt/i.test(text) && ASSOCIATION_ASKS.test(text.slice(0, 600))) ??
    head.find(({ text }) => text.includes('?') && NAMED_QUESTION.test(text.slice(0, 400))) ??
    head.find(({ text }) => text.startsWith('Fra') && FROM_GROUP.test(text))
  if (asked === undefined) return questionInTable(lines)
  if (lines.some(isTableOfAnswers)) return { page: asked.page, quote: asked.text.slice(0, 300) }
  const isStated =
    lines.some(({ text }) => QUESTION.test(text)) ||
    head.some(
      ({ text }) =>
        INDIRECT.test(text.slice(0, 600)) && (!YOU.test(text) || isToMember(head)) && ASKED.test(text.slice(0, 1200)),
    )
  const isAnswered =
    lines.some(({ text }) => ANSWER.test(text) || ANSWER_WITHIN.test(text.slice(0, 600))) ||
    (ANNOUNCED.test(asked.text.slice(0, 1200)) && isFollowed(lines)) ||
    (lines.slice(0, 12).some(({ text }) => text.length < 200 && ANNOUNCED.test(text)) &&
      (isFollowed(lines) || isFollowedBy(asked, lines))) ||
    (isToMember(head) && isFollowedBy(asked, lines)) ||
    answeredBelow(lines.slice(lines.indexOf(asked) + 1)) >= FEWEST_PAIRS ||
    (isMemo(head) && MEMBER_ASKS.test(asked.text.slice(0, 300)) && isFollowedBy(asked, lines))
  return isStated && isAnswered ? { page: asked.page, quote: asked.text.slice(0, 300) } : null
}

/** Columns for what was asked and what is answered, with something in them. */
export function isTableOfAnswers({ rows = [] }: DocumentLine): boolean {
  if (rows.length < 2) return false
  const titles = rows[0]?.map(({ text }) => text.trim()) ?? []
  return (
    titles.some((title) => /^spørgsmål\b/i.test(title)) &&
    titles.some((title) => title.length < 60 && /svar\b|^besvarelse\b/i.test(title))
  )
}

/** A table whose columns tell who asked, what was asked and what is answered needs no sentence that says so. */
function questionInTable(lines: readonly DocumentLine[]): AnsweredQuestion | null {
  const table = lines.find(isTableByAskers)
  return table === undefined ? null : { page: table.page, quote: table.text.slice(0, 300) }
}

/** Columns for who asked, what was asked and what is answered. */
export function isTableByAskers(line: DocumentLine): boolean {
  const [titles = [], ...rows] = line.rows ?? []
  if (!isTableOfAnswers(line) || !titles.some(({ text }) => COLUMN_OF_ASKERS.test(text.trim()))) return false
  // A list of questions has links in that column: "Læs svar".
  const answers = titles.findIndex(({ text }) => COLUMN_OF_ANSWERS.test(text))
  const askers = titles.findIndex(({ text }) => COLUMN_OF_ASKERS.test(text.trim()))
  return (
    rows.filter((row) => (row[answers]?.text.length ?? 0) > LONGEST_LINK).length * 2 >= rows.length &&
    rows.some((row) => NAMED_ASKER.test(row[askers]?.text.trim() ?? ''))
  )
}

/** A name or a party, and no "Nabo" or "Beboer i Engby" */
const NAMED_ASKER = new RegExp(`^(?:\\p{Lu}{1,3}$|${partyPattern}|${NAME})`, 'u')
const COLUMN_OF_ANSWERS = /svar\b|^\s*besvarelse\b/i
const LONGEST_LINK = 22

const COLUMN_OF_ASKERS =
  /^(?:parti(?:gruppe)?|spørger|(?:spørgsmål )?(?:stillet|fremsat|rejst) af|(?:byråds|kommunalbestyrelses|udvalgs)?medlem|forespørger|spørgsmålsstiller|byrådsgruppe)$/i

/** "… stiller undertegnede hermed følgende spørgsmål", "Udvalget udbeder sig ministerens besvarelse af følgende spørgsmål" */
const PUTS = new RegExp(
  String.raw`(?:\bjeg\b|undertegnede|udvalget|vi|gruppen?)[^.:]{0,80}\s(?:stiller|ønsker|udbeder sig|beder om|vil gerne have svar på)\b|^(?:${partyPattern}|DF|EL|(?:Det )?Konservative(?: Folkeparti)?)(?:s \p{L}*gruppe)? (?:stiller|ønsker|beder om)\b|(?<!\p{L})(?:stiller|ønsker|udbeder)\s(?:jeg|undertegnede|udvalget|vi|gruppen)(?!\p{L})|spørgsmål(?:et|ene)? (?:til|bedes|ønskes) (?:skriftlig )?(?:besvarelse|besvaret)`,
  'iu',
)
const ASKS_FOLLOWING = /følgende\s(?:\p{L}+\s)?spørgsmål/iu
/** Below the last question stands no more than who asks, and a greeting. */
const MOST_WORDS_BELOW = 45

/** The line in which somebody puts questions that nothing below answers; null where they are answered, or none is put. */
export function putsQuestion(lines: readonly DocumentLine[]): DocumentLine | null {
  const puts = lines
    .slice(0, 30)
    .find(({ text }) => /spørgsmål/i.test(text) && text.length < 600 && PUTS.test(text) && ASKS_FOLLOWING.test(text))
  if (
    puts === undefined ||
    lines.some(({ text }) => ANSWER.test(text) && !/^svar(?:frist| ønskes| bedes| udbedes)/i.test(text))
  )
    return null
  const last = lines.findLastIndex(({ text }) => QUESTION.test(text))
  if (last === -1) return null
  const below = lines.slice(last + 1).reduce((sum, { text }) => sum + text.split(' ').length, 0)
  return below <= MOST_WORDS_BELOW ? puts : null
}

/** What was asked stands in the sentence that tells who asked, and the text goes on below it. */
function isFollowedBy(asked: DocumentLine, lines: readonly DocumentLine[]): boolean {
  const below = lines[lines.indexOf(asked) + 1]
  return INDIRECT.test(asked.text.slice(0, 600)) && below !== undefined && below.text.length > SHORTEST_ANSWER
}

const SHORTEST_ANSWER = 60

/** Elsewhere that a member has asked is told of, and no answer follows. */
function isMemo(head: readonly DocumentLine[]): boolean {
  return head.slice(0, TO_LINES).some(({ text }) => text.length < 60 && /^(?:NOTAT|Notat)(?!\p{L})/u.test(text))
}

const MEMBER_ASKS =
  /^(?:(?:[Uu]dvalgs|[Bb]yråds|[Kk]ommunalbestyrelses)?[Mm]edlem\s|\p{Lu}[^.?]{3,60}\s\(\p{Lu}{1,2}\)\s)/u

/** How many questions have a paragraph below them that asks nothing. */
function answeredBelow(lines: readonly DocumentLine[]): number {
  let pairs = 0
  for (const [index, { text, kind }] of lines.entries()) {
    const below = kind === 'table' || text.length > LONGEST_ASKED ? undefined : lines[index + 1]
    if (below === undefined || !text.endsWith('?') || below.kind === 'heading') continue
    if (!below.text.endsWith('?')) pairs += 1
  }
  return pairs
}

/** One may stand in any text. */
const FEWEST_PAIRS = 2
const LONGEST_ASKED = 600

/** Below a question stands something that is none. */
function isFollowed(lines: readonly DocumentLine[]): boolean {
  return lines.some(
    ({ text }, index) =>
      /\?["”»’]?$/.test(text) && lines[index + 1] !== undefined && !/\?["”»’]?$/.test(lines[index + 1]?.text ?? ''),
  )
}
