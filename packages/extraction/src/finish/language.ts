/** The commonest small words; enough of a text is made of them to tell languages apart. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  da: 'og i at det er til en af på for med som den de der ikke et har om kan fra eller vi skal ved bliver jeg efter blev også sig hvor være mellem'.split(
    ' ',
  ),
  no: 'og i det er til en av på for med som den de ikke et har om kan fra eller vi skal ved blir jeg etter ble også seg hvor være mellom'.split(
    ' ',
  ),
  sv: 'och i att det är till en av på för med som den de inte ett har om kan från eller vi ska vid blir jag efter också sig var vara mellan'.split(
    ' ',
  ),
  en: 'the and of to in a is that for it with as on be by this are was from or which an have not at will you we their'.split(
    ' ',
  ),
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass'.split(
    ' ',
  ),
  fr: 'de la le et les des en un une du que est pour dans qui par sur plus au avec ne se pas ce il sont'.split(' '),
}

/** Letters that others do not have; names and headings have these, where small words are few. */
const OWN_LETTERS: Readonly<Record<string, RegExp>> = {
  da: /[æøå]/,
  no: /[æøå]/,
  sv: /[åäö]/,
  de: /[äöüß]/,
  fr: /[éèêàçœ]/,
}
const EVERY_SMALL_WORD = Object.values(SMALL_WORDS).flatMap((words) => words.map((word) => [word, 0] as const))
const UNUSUAL_LETTER = /[^a-z]/
const FEWEST_WORDS = 8
const SAMPLE_CHARS = 60_000

/** @returns ISO 639-1 code of the language that most of `text` is in; null where there is too little of it. */
export function languageOf(text: string): string | null {
  const words =
    text
      .slice(0, SAMPLE_CHARS)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (words.length < FEWEST_WORDS) return null
  const counts = new Map<string, number>(EVERY_SMALL_WORD)
  const lettered: string[] = []
  for (const word of words) {
    const count = counts.get(word)
    if (count !== undefined) counts.set(word, count + 1)
    else if (UNUSUAL_LETTER.test(word)) lettered.push(word)
  }
  let best: string | null = null
  let most = 0
  for (const [language, small] of Object.entries(SMALL_WORDS)) {
    const own = OWN_LETTERS[language]
    const hits =
      small.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) +
      (own === undefined ? 0 : lettered.filter((word) => own.test(word)).length)
    if (hits > most) [best, most] = [language, hits]
  }
  return most >= Math.max(2, words.length * 0.06) ? best : null
}
