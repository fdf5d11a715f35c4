/** What stands between two items and opens a part of the agenda that is closed or open to the public. */
const CLOSED_PART =
  /^(?:(?:lukkede?|lukket) (?:punkter|(?:beslutnings|orienterings|efterretnings)?sager|dagsorden|dagsordenspunkter|møde|del)|(?:(?:disse )?(?:punkter|sager|emner)(?: (?:til )?behandl(?:es|ing))? )?(?:for lukkede døre|på lukket møde))[:.]?$/i
const OPEN_PART =
  /^(?:åbne? (?:punkter|(?:beslutnings|orienterings|efterretnings)?sager|dagsorden|dagsordenspunkter|møde|del)|(?:(?:disse )?(?:punkter|sager|emner)(?: (?:til )?behandl(?:es|ing))? )?(?:for åbne døre|på åbent møde))[:.]?$/i
const PART_HEADING =
  /^(?:åbne|lukkede|åbent|lukket)\s(?:punkter|(?:beslutnings|orienterings|efterretnings)?sager|dagsorden|dagsordenspunkter|møde|del|punkt)[:.]?$|^(?:til \p{L}{4,14}\s?[-–]\s?|(?:disse )?(?:punkter|sager|emner) (?:(?:til )?behandl(?:es|ing) )?)?for (?:åbne|lukkede) døre[:.]?$|^(?:punkter|sager|emner) til (?:beslutning|behandling|orientering|efterretning|drøftelse|godkendelse)[:.]?$/iu
/** "ØKONOMIUDVALGETS SAGER", and below it the names of the columns. */
const PART_OF_TABLE = /^(?:punkt\s+titel|Punkt\s+Titel|(?:\p{Lu}[\p{Lu} ,-]*\s)?SAGER(?:\s[\p{Lu} ]+)?)$/u
/** "TEMA: TRAFIK OG BOLIG", above several items. */
const THEME = /^(?:TEMA|Tema)\s?:\s\p{Lu}[^\p{Ll}.]{2,70}$/u
const LONGEST = 50

/** "Lukkede punkter" closes to the public what follows, "Åbne punkter" opens it; null for every other line. */
export function opensPart(text: string): 'open' | 'closed' | null {
  if (text.length > LONGEST) return null
  if (CLOSED_PART.test(text) || /^(?:lukkede|lukket)$/i.test(text)) return 'closed'
  return OPEN_PART.test(text) || /^(?:åben|åbne)$/i.test(text) ? 'open' : null
}

/** Whether a line is the heading of a part of the agenda, and so belongs to no item. */
export function isPartHeading(text: string): boolean {
  return text.length < 100 && (PART_HEADING.test(text) || PART_OF_TABLE.test(text) || THEME.test(text))
}
