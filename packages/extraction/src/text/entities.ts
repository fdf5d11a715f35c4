const NAMED: Readonly<Record<string, string>> = {
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
  eacute: 'é',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  sect: '§',
  frac12: '½',
  ndash: '–',
  nbsp: ' ',
  quot: '"',
  lt: '<',
  gt: '>',
  amp: '&',
}
/** A text has these only when it was cut out of a web page. */
const FROM_WEB = /&(?:(?:aelig|oslash|aring);|#(?:198|216|197|230|248|229);)/i
const ENTITY = /&(?:#(?<code>\d{2,5})|(?<name>[A-Za-z]{2,7}\d{0,2}));/g

/** A text that was cut out of a web page with its letters written in signs, `m&oslash;de`; all others come back as they are. */
export function withoutEntities(text: string): string {
  if (!FROM_WEB.test(text)) return text
  return text.replace(ENTITY, (entity, code: string | undefined, name: string | undefined) => {
    if (code !== undefined) return Number(code) >= 32 ? String.fromCodePoint(Number(code)) : ' '
    return NAMED[name ?? ''] ?? entity
  })
}
