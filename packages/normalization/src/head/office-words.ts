/** Words that offices have in their names. */
export const OFFICE =
  /^(?:(?:Borger|Job|Fag|Ydelses|Myndigheds|Service)center\s\p{Lu}|Myndighed(?:en)?\s(?:for\s)?\p{Lu}|(?:Fag)?[Cc]enter(?:et)?\s(?:for\s)?\p{Lu}|Afdeling(?:en)?\s(?:for\s)?\p{Lu}|Sekretariat(?:et)?\b|Team\s\p{Lu}|Stab(?:en)?\b|Enhed(?:en)?\s(?:for\s)?\p{Lu}|(?:Fælles|Velfærds|Udviklings|Kompetence|Drifts|Økonomi|Stabs)center\s\p{Lu}|Område(?:t)?\s(?:for\s)?\p{Lu}|Kontor(?:et)?\s(?:for\s)?\p{Lu}|Direktion(?:en)?\b|Sektor(?:en)?\s(?:for\s)?\p{Lu}|Forvaltning(?:en)?\s(?:for\s)?\p{Lu}|Borgmesterkontoret|Byrådssekretariatet|Rådhussekretariatet)|(?:forvaltning(?:en)?|afdeling(?:en)?|sekretariat(?:et)?|center(?:et)?|kontor(?:et)?|staben?|direktion(?:en)?|direktørområde|myndighed(?:en)?|rådgivning(?:en)?|\p{L}team(?:et)?|\sTeam|Afdeling|Forvaltning|Sekretariat|Center|Kontor|Stab|Enhed|Område)$/u
/** "Teknik og Miljø", "Børn, Unge og Familie": how offices are called that have no word for office in their name. */
export const PAIR = /^\p{Lu}[\p{L}-]+(?:, \p{Lu}[\p{L}-]+)*(?:,? (?:og|&) \p{Lu}[\p{L}-]+)$/u
/** "Veje og Grønne Områder" */
export const WIDE_PAIR = /^\p{Lu}[\p{L}-]+(?:, \p{Lu}[\p{L}-]+)*(?:,? (?:og|&) \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)$/u
/** "Koncernøkonomi", "Byplan", "Bydækkende Planlægning": what offices do. */
export const TASK =
  /(?:ning|ring|ling|økonomi|drift|service|anlæg|plan|analyse|jura|ejendomme|kommunikation|dagtilbud|skoler|natur|miljø|trafik|byggeri|indkøb|udbud|personale|arbejdsmarked|sundhed|beskæftigelse|integration|digitalisering|politik|kvalitet|hr)$/i

/** "TEKNIK OG MILJØ" as offices are written elsewhere. */
export function inSmallLetters(text: string): string {
  if (!/^[^\p{Ll}]{8,}$/u.test(text)) return text
  return text.toLowerCase().replace(/(?<!\p{L})(?!og(?!\p{L}))\p{L}/gu, (letter) => letter.toUpperCase())
}
