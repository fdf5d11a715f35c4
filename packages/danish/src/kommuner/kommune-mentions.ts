import { foldForSearch } from '../letters/fold-for-search.ts'
import type { Span } from '../span.ts'
import { kommuneOfHost } from './find-kommune.ts'
import type { Kommune } from './kommune.ts'
import { KOMMUNE_BY_NAME } from './kommune-names.ts'

/**
 * How a kommune is mentioned. `kommune` ("Ballerup Kommune", "Aarhus Byråd") and `host` (also of e-mail addresses) are sure;
 * a bare `name` is a place or even a person (Greve, Solrød) as often as the kommune.
 */
export interface KommuneMention extends Span {
  kommune: Kommune
  form: 'kommune' | 'name' | 'host'
}

const CAPITALIZED = /[A-ZÆØÅ][A-Za-zæøåÆØÅ]+(?:[- ][A-ZÆØÅ][A-Za-zæøåÆØÅ]+)?/g
const BODY_AFTER =
  /^\s(?:Regions)?(?:kommune|kommunalbestyrelse|byråd|borgerrepræsentation|rådhus)(?:s|ns|n|t|ts|en|ens|et|ets)?(?![\p{L}])/iu
const HOST = /(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?![\w-])/g

/** Mentions of kommuner in running text, in its order. Names must be capitalized. */
export function findKommuneMentions(text: string): KommuneMention[] {
  const mentions: KommuneMention[] = []
  for (const match of text.matchAll(CAPITALIZED)) {
    const found = nameIn(match[0])
    if (found === null || isWithinWord(text, match.index)) continue
    const end = match.index + found.length
    const body = BODY_AFTER.exec(text.slice(end, end + 24))
    mentions.push({
      start: match.index,
      end: end + (body?.[0].length ?? 0),
      kommune: found.kommune,
      form: body === null ? 'name' : 'kommune',
    })
  }
  if (text.includes('.dk')) addHosts(text, mentions)
  return mentions
}

/** The first two letters of all names: most capitalized words need no closer look. */
const BEGINNINGS = new Set(
  [...KOMMUNE_BY_NAME.keys()].flatMap((name) => [name.slice(0, 2), name.replace('aa', 'å').slice(0, 2)]),
)

/** Two words ("Høje Taastrup") before one: "Ballerup Kommune" is found by its first. */
function nameIn(words: string): { kommune: Kommune; length: number } | null {
  if (!BEGINNINGS.has(words.slice(0, 2).toLowerCase())) return null
  const whole = KOMMUNE_BY_NAME.get(foldForSearch(words))
  if (whole !== undefined) return { kommune: whole, length: words.length }
  const [first = ''] = words.split(/ /)
  const kommune = KOMMUNE_BY_NAME.get(foldForSearch(first))
  return kommune === undefined || (first === words && words.includes('-')) ? null : { kommune, length: first.length }
}

function isWithinWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\d_.@/-]/u.test(text[at - 1] ?? '')
}

function addHosts(text: string, mentions: KommuneMention[]): void {
  for (const match of text.matchAll(HOST)) {
    if (!/\.dk$/i.test(match[0])) continue
    const kommune = kommuneOfHost(match[0])
    if (kommune === null) continue
    mentions.push({ start: match.index, end: match.index + match[0].length, kommune, form: 'host' })
  }
  mentions.sort((a, b) => a.start - b.start)
}
