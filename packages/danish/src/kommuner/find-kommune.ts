import { foldForSearch } from '../letters/fold-for-search.ts'
import { type Kommune, kommuneByCode } from './kommune.ts'
import { KOMMUNE_BY_ABBREVIATION, KOMMUNE_BY_HOST_LABEL, KOMMUNE_BY_NAME } from './kommune-names.ts'

const HOST = /^(?:[a-z]+:\/\/)?(?:[^@\s/]+@)?((?:[\p{L}\d-]+\.)+[a-z]{2,})(?::\d+)?(?:[/?#]|$)/iu
const SUFFIX = /\s(?:kommunes?|regionskommunes?|byråds?|kommunalbestyrelses?|by)$/

/**
 * The kommune that is meant by a name ("Ballerup", "Ballerup Kommune", "Aarhus Byråd"), a genitive ("Københavns"), an older
 * or folded spelling ("Århus"), a code ("0151"), an abbreviation ("ltk"), a host, an e-mail or a web address
 * ("dagsordener.aarhus.dk"). Null where none is.
 */
export function findKommune(text: string): Kommune | null {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  if (/^\d+$/.test(trimmed)) return kommuneByCode(trimmed)
  const folded = foldForSearch(trimmed)
  const name = folded.replace(foldForSearch('byråd'), 'byråd').replace(SUFFIX, '')
  return KOMMUNE_BY_NAME.get(name) ?? KOMMUNE_BY_ABBREVIATION.get(name) ?? kommuneOfHost(trimmed)
}

/** `dagsordener.aarhus.dk`, `https://www.vardekommune.dk/referat`: the label before `.dk` names the kommune. */
export function kommuneOfHost(address: string): Kommune | null {
  const host = HOST.exec(address)?.[1]?.toLowerCase()
  if (!host?.endsWith('.dk')) return null
  const label = foldForSearch(host.split('.').at(-2) ?? '')
  return KOMMUNE_BY_HOST_LABEL.get(label) ?? KOMMUNE_BY_HOST_LABEL.get(label.replace(/-?kommune$/, '')) ?? null
}
