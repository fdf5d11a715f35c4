import type { DocumentView } from './document-view.ts'

const NAME = "\\p{Lu}[\\p{L}'’.-]+(?:\\s(?:(?:af|von|van|de|la|el|al)\\s)?\\p{Lu}[\\p{L}'’.-]*)+"
const GROUP =
  'Socialdemokratiet|Venstre|Konservative|Det Konservative Folkeparti|SF|Socialistisk Folkeparti|Enhedslisten|Radikale Venstre|Dansk Folkeparti|Liberal Alliance|Alternativet|Nye Borgerlige|Danmarksdemokraterne|Moderaterne'
const ASKED = new RegExp(
  `(?:${NAME}|${GROUP})[^.:;]{0,90}\\s(?:har|stillede|spørger|spurgte|stiller|fremsendte)\\s(?:[^.]|(?<=\\d)\\.){0,160}(?:spørgsmål|spurgt|spørger|spurgte)|(?:${NAME}|${GROUP})[^.:;]{0,60}\\s(?:spørger|spurgte)\\s|spørgsmål[^.]{0,60}\\s(?:fra|af|stillet af)\\s(?:\\p{L}+\\s){0,4}(?:${NAME}|${GROUP})|^(?:[Ss]pørger|[Ss]tillet af|[Ss]pørgsmål stillet af)\\s*:?\\s+${NAME}`,
  'u',
)
const ANSWER =
  /^(?:svar|besvarelse|forvaltningens svar|administrationens svar|ad\.?\s?(?:spørgsmål\s)?\d|svar (?:på|til))/i
const QUESTION = /\?["”»’]?$|^spørgsmål/i

/** Whether a question that a named person or group has put is stated and answered. */
export function answersQuestion({ lines }: DocumentView): { page: number; quote: string } | null {
  const asked = lines
    .slice(0, 60)
    .find(({ text }) => /spørg|spurgt|stillet af/i.test(text) && ASKED.test(text.slice(0, 1200)))
  if (asked === undefined) return null
  const isStated = lines.some(({ text }) => QUESTION.test(text))
  const isAnswered = lines.some(({ text }) => ANSWER.test(text))
  return isStated && isAnswered ? { page: asked.page, quote: asked.text.slice(0, 300) } : null
}
