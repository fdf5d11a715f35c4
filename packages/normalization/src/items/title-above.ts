import { MONTH_NAMES } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { namesPlace } from '../head/place-words.ts'
import { isBodyName } from '../layouts/bodies.ts'
import { saysOutcome } from '../layouts/decision-phrases.ts'
import { readHeadLabel } from '../layouts/head-labels.ts'

export const LONGEST_TITLE = 200

/** "Sundhedspolitik 2025-2029", "Lokalplan 1124, Boliger ved Engen": numbers that are no year of a meeting */
const TERM = new RegExp(
  `\\s20\\d\\d\\s?[-–]\\s?(?:20)?\\d\\d$|(?<=lokalplan\\s(?:nr\\.?\\s)?)\\d{3,4}(?!\\d)|(?<=\\p{Ll}{3}\\s)(?<!(?:${MONTH_NAMES.join('|')})\\s)20\\d\\d(?=$|\\s[-–(])`,
  'iu',
)
/** "Engvej 12, 2. sal"; a lokalplan has a number as well, and goes on. */
const HOUSE = /\p{L}\s\d{1,3}(?:[^\d\s]|$|\s(?!(?:for|om|til|ved|i|på|og|med|af)\s))/u
const LONGEST_ADDRESS = 60
const ONE_WORD = /^(?:Eventuelt|Meddelelser|Orientering|Orienteringer|Spørgetid|Velkomst|Konstituering)$/
const FIELDS_OF_PAGE = 6
const LONGEST_BELOW_FIELDS = 120

/** Of a page with one item that has a text of its own the title stands right below "Mødedato: …" and "Mødested: …". */
export function titleBelowFields(
  lines: readonly DocumentLine[],
  from: number,
  until: number,
): { text: string; index: number } | null {
  const last = lines
    .slice(from, Math.min(until, from + FIELDS_OF_PAGE))
    .findLastIndex(({ text }) => /^møde(?:dato|sted):\s\S/i.test(text))
  const index = from + last + 1
  const line = lines[index]
  if (last === -1 || index >= until || line === undefined || line.kind === 'table' || line.kind === 'listItem')
    return null
  const isTitle =
    line.text.length <= LONGEST_BELOW_FIELDS &&
    /^\p{Lu}/u.test(line.text) &&
    !/[.:,;?!]$/.test(line.text) &&
    readHeadLabel(line.text) === null &&
    !isBodyName(line.text)
  return isTitle ? { text: line.text, index } : null
}

const SHORTEST_AGAIN = 12

/** Of a page with one item the title is the last short line of the head that is neither field nor body nor day. */
export function titleAbove(
  lines: readonly DocumentLine[],
  first: number,
  from: number,
): { text: string; index: number } | null {
  for (let index = first - 1; index >= Math.max(from, first - 4); index--) {
    const line = lines[index]
    if (line === undefined || line.kind === 'table' || line.kind === 'listItem') return null
    const { text } = line
    // A page that prints its title above the meeting prints it again above the matter.
    if (index > from + 1 && text.length > SHORTEST_AGAIN && text === lines[from]?.text) return { text, index }
    const isTitle =
      text.length <= LONGEST_TITLE &&
      (/^\p{Lu}.*\s/u.test(text) || (index === first - 1 && ONE_WORD.test(text))) &&
      !/[.:,;?!]$/.test(text) &&
      !/\d{4}|^(?:referat|dagsorden)|\bkl\.?\s\d/i.test(text.replace(TERM, '')) &&
      !namesPlace(text) &&
      !(text.length < LONGEST_ADDRESS && HOUSE.test(text)) &&
      readHeadLabel(text) === null &&
      !isBodyName(text) &&
      !saysOutcome(text)
    if (isTitle) return { text, index }
  }
  return null
}
