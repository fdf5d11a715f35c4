import type { DocumentLine } from '@arkivar/types'

/** Subjects of authorities may be longer than a line, but end without a stop. */
const LONGEST_SUBJECT = 260
/** A line of prose is longer, or a sentence. */
const PROSE = 160
const STOPS = /[.:;!?]["”»]?$|[.?!]\s\p{Lu}/u
const SENTENCE = /^(?:\S+\s){4}.*(?:[.]|.{50}:)$/
const ABBREVIATED = /\b(?:m\.m|m\.v|mv|osv|o\.l|m\.fl|mfl)\.$/
const LONGEST_QUESTION = 60
export const SALUTATION = /^(?:kære|til rette vedkommende|hej)\b/i
/** "Dispensation fra … til oprensning af sø." is no sentence, though it ends like one. */
const FORM_WITH_STOP =
  /^(?:(?:landzone|bygge|nedrivnings)?tilladelse|dispensation|afgørelse|afslag|forslag|høring|ansøgning|redegørelse|orientering|\p{L}{0,20}aftale|kontrakt)\s(?:til|fra|om|af|mellem|vedr\.?|vedrørende)\s(?!.*\s(?:er|har|blev|bliver|skal|kan|giver|gives|sendes|vil)\s)/iu

/** "Svar på spørgsmål 12 (Alm. del):" */
export const ANSWERED = /^(?:svar på|besvarelse af)\s[^?]{8,100}:$/i

/** Longer than a line, and without the stops of sentences. */
export function isLongSubject(text: string): boolean {
  return text.length <= LONGEST_SUBJECT && !STOPS.test(text)
}

/** Whether the text begins with a line: a salutation, a sentence, or more than a title has. */
export function isProse({ kind, text }: DocumentLine): boolean {
  if (kind === 'heading') return false
  if (text.length > PROSE) return !isLongSubject(text)
  if (SALUTATION.test(text)) return true
  if (ANSWERED.test(text) || FORM_WITH_STOP.test(text)) return false
  if (text.length > LONGEST_TWO && TWO_SENTENCES.test(text)) return true
  return SENTENCE.test(text) ? !ABBREVIATED.test(text) : text.length > LONGEST_QUESTION && text.endsWith('?')
}

/** "Du kan svare her. Når fristen er slut, samler vi alle svar", without the stop at its end. */
const TWO_SENTENCES = /\p{Ll}{4,}[.?!]\s\p{Lu}\p{Ll}+\s\p{Ll}+\s\p{Ll}/u
const LONGEST_TWO = 80
