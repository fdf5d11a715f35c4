import { findCaseNumbers } from '@arkivar/danish'

/** The fields that stand below the title of an item. */
export const CASE_FIELD =
  /^(?:sags?nr|sagsnummer|sagsid|sag\b|j\.?\s?nr|journal|dok\.?\s?nr|åbent|lukket|åben sag|lukket sag|initialer|punkttype|sagsbehandler|sagsansvarlig)/i

/** Digits as case numbers have them, or the word that announces one. */
const NUMBERED = /\d{2}[./-]\d|\d{4}\s?[-–]\s?\d{2}|[A-ZØ]{2,3} \d{1,4}\/\d|(?:sag|nr\.?|nummer|id\.?)\s*:?\s*\d{4}/i
/** An open mark at the end shows that all of the line is about the case. */
const MARKED = /\s(?:åbent|lukket|åben sag|lukket sag)$/i

/** Whether a line holds a case number and little else. */
export function isCaseLine(text: string): boolean {
  if (text.length > 160 || !NUMBERED.test(text)) return false
  const [first] = findCaseNumbers(text)
  return (
    first !== undefined &&
    text.slice(0, first.start).replace(/[^\p{L}]/gu, '').length <= 14 &&
    (text.length - first.end <= 60 || (first.label !== undefined && MARKED.test(text)))
  )
}
