import type { DocumentLine } from '@arkivar/types'

const NAME = "\\p{Lu}[\\p{L}'’.-]+(?:\\s(?:(?:af|von|van|de|la|el|al)\\s)?\\p{Lu}[\\p{L}'’.-]*)+"
const GROUP =
  'Socialdemokratiet|Socialdemokraterne|Venstre|Konservative|Det Konservative Folkeparti|SF|Socialistisk Folkeparti|Enhedslisten|Radikale Venstre|Dansk Folkeparti|Liberal Alliance|Alternativet|Nye Borgerlige|Danmarksdemokraterne|Moderaterne|Kristendemokraterne'
const WHO = `(?:${NAME}|${GROUP})`
/** Behind the name of who has asked. */
const ASKS = [
  '[^.:;]{0,90}\\s(?:ha[rt]?|stillede|spørger|spurgte|stiller|fremsendte)\\s(?:[^.]|(?<=\\d)\\.){0,160}(?:spørgsmål|spurgt|spørger|spurgte)',
  '[^.:;]{0,60}\\s(?:spørger|spurgte)\\s',
  '[^.:;]{0,60}\\s(?:ønsker|beder om|har bedt om)\\s(?:\\p{Ll}+\\s){0,3}svar(?!\\p{L})',
].join('|')
/** Before the name. */
const ASKED_BY = [
  '\\s(?:spurgte|spørger|stillede)\\s(?:\\p{Ll}+\\s){0,2}',
  '[Ss]pørgsmål[^.]{0,60}\\s(?:fra|af|stillet af)\\s(?:\\p{L}+\\s){0,4}',
  '^(?:Nr|Spm)\\.?\\s?\\d{1,3}\\s?[–,:(-]\\s?(?:stillet af|spørgsmål fra)\\s',
  '^(?:[Ss]pørger|[Ss]tillet af|[Ss]pørgsmål stillet af|[Ss]pørgsmål fra|[Ss]pørgsmålsstiller)\\s*:?\\s+',
].join('|')
/** A sentence that tells who has asked: a person with two names, a group, or the one to whom the answer is written. */
export const ASKED = new RegExp(
  [
    `${WHO}(?:${ASKS})`,
    `(?:${ASKED_BY})${WHO}`,
    '\\b(?:[Dd]u|I)\\s(?:har\\s)?(?:(?:[^.:;]|(?<=\\d)\\.){0,80}\\s)?(?:spurgte?|stillet|stillede|spørger)(?!\\p{L})',
    '\\b(?:stillede|stiller|spurgte|spørger)\\s(?:du|I)\\b',
  ].join('|'),
  'u',
)
/** "Lis Dam (V): Hvad koster en ny hal?" */
const NAMED_QUESTION = new RegExp(`^(?:\\d{1,2}[.)]\\s)?${NAME}\\s\\(\\p{L}{1,14}\\):\\s[^?]{8,300}\\?`, 'u')
const ANSWER =
  /^(?:svar|besvarelse|forvaltningens svar|administrationens svar|ad\.?\s?(?:spørgsmål\s)?\d|svar (?:på|til))/i
const QUESTION = /\?["”»’]?$|^spørgsmål|\?\sSvar:/i
/** The title or the sentence that tells who asked says that an answer follows. */
const ANNOUNCED = /^(?:besvarelse|svar|svarnotat)\b|\bbesvare[st]\b|\bbesvarelsen\b/i

/** Where it is told who has asked. */
export interface AnsweredQuestion {
  page: number
  quote: string
}

/** The question that a named person or group has put; null where it is not stated or not answered. */
export function answeredQuestion(lines: readonly DocumentLine[]): AnsweredQuestion | null {
  const head = lines.slice(0, 60)
  const asked =
    head.find(({ text }) => /spørg|spurgt|stillet|svar/i.test(text) && ASKED.test(text.slice(0, 1200))) ??
    head.find(({ text }) => text.includes('?') && NAMED_QUESTION.test(text.slice(0, 400)))
  if (asked === undefined) return null
  const isStated = lines.some(({ text }) => QUESTION.test(text))
  const isAnswered =
    lines.some(({ text }) => ANSWER.test(text)) ||
    (ANNOUNCED.test(asked.text.slice(0, 1200)) && isFollowed(lines)) ||
    (lines.slice(0, 12).some(({ text }) => text.length < 200 && ANNOUNCED.test(text)) && isFollowed(lines))
  return isStated && isAnswered ? { page: asked.page, quote: asked.text.slice(0, 300) } : null
}

/** Below a question stands something that is none. */
function isFollowed(lines: readonly DocumentLine[]): boolean {
  return lines.some(
    ({ text }, index) =>
      /\?["”»’]?$/.test(text) && lines[index + 1] !== undefined && !/\?["”»’]?$/.test(lines[index + 1]?.text ?? ''),
  )
}
