import { findKommuneMentions, type Kommune, kommuneByCode, kommuneOfHost } from '@arkivar/danish'
import type { DocumentLine, ExtractedDocument, Hints, NormalizedContent } from '@arkivar/types'
import type { Provenance } from '../provenance.ts'
import { withFieldsAsLines } from './fields-as-lines.ts'
import type { Letterhead } from './letterhead.ts'

const WORTH = { kommune: 4, host: 3, name: 1 } as const
/** A bare name is a town as often as the kommune: it must keep coming. */
const FEWEST_NAMES = 5
const HEAD_LINES = 30
/** Mentions beyond this many lines say little new. */
const LINES_READ = 1500

/** The kommune whose document it is: as the source says, as the letterhead says, else the one that the text keeps naming. */
export function readKommune(
  printed: readonly DocumentLine[],
  letterhead: Letterhead,
  extracted: ExtractedDocument,
  hints: Hints,
  provenance: Provenance,
): Pick<NormalizedContent, 'kommune'> {
  const told = hints.kommune === undefined ? null : kommuneByCode(hints.kommune)
  const hosted = hints.url === undefined ? null : kommuneOfHost(hints.url)
  const certain = told ?? hosted
  if (certain !== null) return toField(certain)
  const numbered = letterhead.kommuneCode === null ? null : kommuneByCode(letterhead.kommuneCode)
  if (numbered !== null) return toField(numbered)
  const lines = withFieldsAsLines(printed)
  const isOfState = lines.slice(0, SENDER_LINES).some(({ text }) => text.length < 70 && STATE.test(text))
  const worth = new Map<string, { kommune: Kommune; worth: number; isNamed: boolean; page: number; quote: string }>()
  const read = [...furnitureOf(extracted), ...lines.slice(0, LINES_READ)]
  for (let index = 0; index < read.length; index++) {
    const line = read[index]
    if (line === undefined) break
    if (index % LOOK_EVERY === LOOK_EVERY - 1 && isPlain([...worth.values()])) break
    // What the state writes about a kommune is not that kommune's.
    if (isOfState && line.text.length >= 50) continue
    const mentions = findKommuneMentions(line.text.replace(LETTERSPACED, ' KOMMUNE'))
    // No other kommune has a Borgerrepræsentation.
    const ofCapital = line.text.includes('Borgerrep') && isOfCapital(line.text, index) ? CAPITAL : null
    if (ofCapital !== null && mentions.length === 0)
      mentions.push({ kommune: ofCapital, form: 'kommune', start: 0, end: line.text.length })
    for (const { kommune, form, start, end } of mentions) {
      const before = line.text.slice(Math.max(0, start - REACH_OF_ADDRESS), start)
      const near = index < HEAD_LINES || line.region === 'side' ? 2 : 1
      const isAddress =
        form === 'name' &&
        line.text.length < LONGEST_ADDRESS &&
        ((end >= line.text.length - 1 && ADDRESS.test(before)) ||
          // Authorities of the state are at home in the capital.
          (start === 0 && kommune.code !== CAPITAL?.code && DAY_BEHIND.test(line.text.slice(end))) ||
          (end < line.text.length - FEWEST_BEHIND && STREET_BEFORE.test(before)))
      // "2730 Herlev" is a post town: where nothing else tells, the kommune is at home in it.
      if (form === 'name' && !isAddress && /\d{4}\s$/.test(before)) continue
      const held = worth.get(kommune.code) ?? {
        kommune,
        worth: 0,
        isNamed: false,
        page: line.page,
        quote: line.text.slice(Math.max(0, start - 40), end + 40),
      }
      // "Mødested: Mødelokale 2, Engby Rådhus" tells where they are at home.
      const isPlace = near === 2 && PLACE_FIELD.test(line.text)
      const place = form !== 'name' && isPlace ? 1.5 : 1
      // "Sted: Engby Brandstation": the name of the town, and what a kommune has.
      const isHouse = form === 'name' && isPlace && (OWN_HOUSE.test(line.text.slice(end)) || HOUSE_BEFORE.test(before))
      held.worth += (isAddress ? WORTH_OF_ADDRESS : WORTH[isHouse ? 'host' : form]) * near * place
      held.isNamed ||= form !== 'name' || isAddress || isHouse
      worth.set(kommune.code, held)
    }
  }
  const [best, second] = [...worth.values()].sort((a, b) => b.worth - a.worth)
  if (
    best === undefined ||
    best.worth < (best.isNamed ? 3 : FEWEST_NAMES) ||
    (second !== undefined && best.worth < second.worth * 1.3)
  )
    return {}
  provenance.tell('/kommune', best.page, best.quote)
  return toField(best.kommune)
}

/** "Engvej 2, 6200", "Engvej 2,", or nothing but the post code before the name of a town. */
const ADDRESS = /\p{L}\s\d{1,4}\s?[A-Za-z]?(?:,\s(?:[^,]{1,20},\s)?(?:\d{4}\s)?|\s\d{4}\s)$|^\d{4}\s$/u

/** "Engvej 2 3400 Hillerød Sag 23/1": a letterhead whose lines ran together */
const FEWEST_BEHIND = 8
const STREET_BEFORE = /\p{Ll}\s\d{1,4}\s?[A-Z]?,?\s\d{4}\s$/u
/** "Thisted, den 8. april 2021" */
const DAY_BEHIND = /^,?\s(?:den|d\.)\s\d{1,2}\.?\s?[\p{Ll}\d.-]{2,9}[\s.-]?\d{4}$/u
const PLACE_FIELD = /^(?:mødested|sted|lokale|mødelokale)\s?:/i
const OWN_HOUSE = /^\s(?:rådhus|brandstation|brandvæsen|borgerservice)(?:et)?(?!\p{L})/iu
/** "Sted: Mødelokale 2, Rådhuset, Engby" */
const HOUSE_BEFORE = /(?<!\p{L})(?:rådhuset|borgerservice|jobcent(?:er|ret)|kommunekontoret)(?:,|\si)\s$/iu
const REACH_OF_ADDRESS = 40
const LONGEST_ADDRESS = 140
const WORTH_OF_ADDRESS = 2

/** "EGEDALKOMMUNE": in letterspaced capitals a blank is no wider than any gap. */
const LETTERSPACED = /(?<=^\p{Lu}{3,24})KOMMUNE$/u

const CAPITAL = kommuneByCode('0101')

/** As the body of the document, or as what a committee recommends something to. */
function isOfCapital(text: string, index: number): boolean {
  return (
    (index < HEAD_LINES && /^Borgerrepræsentationens?(?!\p{L})/u.test(text)) ||
    /over for Borgerrepræsentationen(?!\p{L})/u.test(text)
  )
}

const SENDER_LINES = 15
const STATE = /^(?:Folketingets?|Statsforvaltningens?|Ankestyrelsens?)(?!\p{L})/u

/** So often it is asked whether the rest can be left unread. */
const LOOK_EVERY = 40
const PLAINLY = 12

/** A kommune is named as such, and far more than any other. */
function isPlain(found: readonly { worth: number; isNamed: boolean }[]): boolean {
  const [best, second] = [...found].sort((a, b) => b.worth - a.worth)
  if (best === undefined || !best.isNamed) return false
  return best.worth >= PLAINLY && best.worth > (second?.worth ?? 0) * 4
}

/** Headers and footers of the first pages, where a letterhead often is. */
function furnitureOf(extracted: ExtractedDocument): { text: string; page: number; region: DocumentLine['region'] }[] {
  return extracted.pages
    .slice(0, 2)
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'furniture' && block.role !== 'tableOfContents'
          ? [{ text: block.text, page: block.page, region: block.region }]
          : [],
      ),
    )
}

function toField({ code, name }: Kommune): Pick<NormalizedContent, 'kommune'> {
  return { kommune: { code, name } }
}
