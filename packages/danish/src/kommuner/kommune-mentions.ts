import { beginningsOf } from '../letters/beginnings.ts'
import { matchesIn } from '../matches-in.ts'
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

const CAPITALIZED = /[A-ZÆØÅ][A-Za-zæøåÆØÅ]{1,24}(?:[- ][A-ZÆØÅ][A-Za-zæøåÆØÅ]{1,24})?/y
const BODY_AFTER =
  /^\s(?:Regions)?(?:kommune|kommunalbestyrelse|byråd|borgerrepræsentation|ældreråd|seniorråd|handicapråd|udsatteråd|integrationsråd|ungeråd|ungdomsråd|lokalråd|rådhus|municipality|municipal council|city council)(?:s|ns|n|t|ts|en|ens|et|ets)?(?![\p{L}])/iu
/** "Byrådet i Odder", "Kommunalbestyrelsen for Ishøj". */
const BODY_BEFORE =
  /(?<!\p{L})(?:byrådet|kommunalbestyrelsen|ældrerådet|seniorrådet|handicaprådet|integrationsrådet|udsatterådet|rådhuset)s?\s(?:i|for)\s$/iu
const BODY_REACH = 32
const DANISH_HOST_END = /\.dk(?![\w-])/gi
const HOST_BEFORE = /(?<![\w.-])[\wæøå-]+(?:\.[\wæøå-]+)*$/iu
const HOST_REACH = 80

/** Mentions of kommuner in running text, in its order. Names must be capitalized. */
export function findKommuneMentions(text: string): KommuneMention[] {
  const mentions: KommuneMention[] = []
  for (let at = nextBeginning(text, 0); at < text.length; at = nextBeginning(text, at)) {
    const words = isWithinWord(text, at) ? '' : capitalizedAt(text, at)
    const found = words === '' ? null : nameIn(words)
    if (found === null) {
      at++
      continue
    }
    const end = at + found.length
    const body = BODY_AFTER.exec(text.slice(end, end + 24))
    const isNamed = body !== null || BODY_BEFORE.test(text.slice(Math.max(0, at - BODY_REACH), at))
    const form = isNamed ? 'kommune' : 'name'
    mentions.push({ start: at, end: end + (body?.[0].length ?? 0), kommune: found.kommune, form })
    at = end
  }
  if (text.includes('.dk')) addHosts(text, mentions)
  return mentions
}

/** Both spellings of å, so that no word of the text need be folded. */
const BY_SPELLING = new Map(
  Array.from(KOMMUNE_BY_NAME).flatMap(([name, kommune]): [string, Kommune][] => [
    [name, kommune],
    [name.replaceAll('aa', 'å'), kommune],
  ]),
)

const beginsName = beginningsOf(BY_SPELLING.keys(), 3)

/** The next place where a name may begin, which hardly any does. */
function nextBeginning(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isCapital = (code >= 65 && code <= 90) || (code >= 192 && code <= 222)
    if (isCapital && beginsName(text, at)) return at
  }
  return text.length
}

function capitalizedAt(text: string, at: number): string {
  CAPITALIZED.lastIndex = at
  return CAPITALIZED.exec(text)?.[0] ?? ''
}

/** Two words ("Høje Taastrup") before one: "Ballerup Kommune" is found by its first. */
function nameIn(words: string): { kommune: Kommune; length: number } | null {
  const whole = BY_SPELLING.get(words.toLowerCase())
  if (whole !== undefined) return { kommune: whole, length: words.length }
  const [first = ''] = words.split(/ /)
  const kommune = BY_SPELLING.get(first.toLowerCase())
  return kommune === undefined || (first === words && words.includes('-')) ? null : { kommune, length: first.length }
}

function isWithinWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\d_.@/-]/u.test(text[at - 1] ?? '')
}

function addHosts(text: string, mentions: KommuneMention[]): void {
  for (const { index } of matchesIn(text, DANISH_HOST_END)) {
    const before = HOST_BEFORE.exec(text.slice(Math.max(0, index - HOST_REACH), index))?.[0]
    const kommune = before === undefined ? null : kommuneOfHost(`${before}.dk`)
    if (before === undefined || kommune === null) continue
    mentions.push({ start: index - before.length, end: index + '.dk'.length, kommune, form: 'host' })
  }
  mentions.sort((a, b) => a.start - b.start)
}
