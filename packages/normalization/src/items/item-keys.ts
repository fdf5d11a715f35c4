import { foldForSearch } from '@arkivar/danish'
import type { NormalizedContent } from '@arkivar/types'

/** Items that every meeting has: that two documents have them too says nothing. */
const PROCEDURAL =
  /^(?:godkendelse af (?:dagsorden|referat)|meddelelser|eventuelt|orientering(?:er)?$|orientering fra|gensidig orientering|spoergetid|underskrift|naeste moede|fravaerende|bemaerkninger)/
const LONGEST_NAME = 60
const MOST_ITEMS = 200

/** What tells the items of a meeting apart, so that another document of the meeting can be compared: names and case numbers. */
export function itemKeys({ agendaItems }: Pick<NormalizedContent, 'agendaItems'>): string[] {
  const keys = agendaItems.slice(0, MOST_ITEMS).flatMap(({ name, caseNumbers }) => {
    const folded = plain(name)
    return PROCEDURAL.test(folded) ? [] : [...(folded === '' ? [] : [folded]), ...caseNumbers]
  })
  return [...new Set(keys)]
}

function plain(name: string): string {
  return foldForSearch(name)
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
}
