/** Words that places have in their names. */
export const PLACE =
  /\b(?:lokale|mødelokale|mødesal|byrådssal|byrådssalen|mødesalen|rådhus|rådhuset|kantinen?|skype|teams|telefonmøde|virtuelt|online|videomøde|kulturhus|medborgerhus|forsamlingshus|plejecenter|hotel|salen|auditorium|bibliotek(?:et)?)\b|[\p{L}](?:lokale|lokalerne|salen|huset|skolen|centeret|centret|rummet|stuen|værelset?)\b/iu

/** Whether a line has a word of places in it. */
export function namesPlace(text: string): boolean {
  return PLACE.test(text)
}
