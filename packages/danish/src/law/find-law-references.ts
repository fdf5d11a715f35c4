import { matchesIn } from '../matches-in.ts'
import type { Span } from '../span.ts'
import { canonicalStatute, STATUTE_ABBREVIATIONS, STATUTE_TITLES } from './statutes.ts'

/** A reference to a paragraph of a statute, or to a statute named without one. */
export interface LawReference extends Span {
  /** As written: `Servicelovens § 107`. */
  text: string
  /** The usual name in lower case; the written one where the statute is not known; absent where none is named. */
  law?: string
  /** `107`, `12 a`, `12-18`: each paragraph or span of them. */
  sections: string[]
  /** `2`, `3` of "stk. 2 og 3". */
  subsections: string[]
}

/** `12 a`, `12a`; an i after a space is a preposition unless a stk. follows. */
const SECTION = '\\d{1,3}(?:(?:\\s?[a-hj-zæøå]|i|\\si(?=,?\\sstk))(?![\\p{L}\\d]))?'
const SECTIONS = `${SECTION}(?:\\s?(?:[-–]|,|og|eller|samt|til)\\s?(?:§{1,2}\\s?)?${SECTION}(?!\\s?(?:stk|nr|pkt|kr|pct)))*`
const SUBSECTION = '\\d{1,2}(?:\\s?(?:[-–]|,|og|eller)\\s?\\d{1,2}(?!\\d|\\.\\s?pkt))*'
const PARAGRAPH = new RegExp(
  `§{1,2}\\s?(?<sections>${SECTIONS})(?:,?\\s?stk\\.?\\s?(?<subsections>${SUBSECTION}))?(?:[,.]?\\s?(?:nr\\.?\\s?\\d{1,2}(?:\\s?(?:[-–]|,|og|eller)\\s?\\d{1,2}){0,5}|litra\\s\\p{L}|\\d\\.\\s?pkt\\.))*`,
  'giu',
)
const TITLES = STATUTE_TITLES.join('|')
const NAME = `(?:(?:${TITLES})s?|(?:\\p{Ll}{3,20}-\\sog\\s)?[\\p{L}-]{2,40}(?:loven|lovens|lov|bekendtgørelsen|bekendtgørelsens|forordningen|forordningens)|(?:${STATUTE_ABBREVIATIONS.join('|')})(?:['’]?s)?|lov om [\\p{Ll}-]+(?:,?\\s[\\p{Ll}-]+){0,5})`
const NAME_BEFORE = new RegExp(`(?<![\\p{L}])(?<name>${NAME})\\s{0,2}$`, 'iu')
const NAME_AFTER = new RegExp(
  `^\\s{0,2}(?:(?:i|efter)\\s(?:den\\s)?|i henhold til\\s)?(?<name>${NAME})(?![\\p{L}])`,
  'iu',
)
const REACH = 90
const STATUTE_WORD = /.(?:lov|loven|lovens|bekendtgørelsens?|forordningens?)$/i
const LOOSE_TITLE = /^lov om /i
/** "lov om" and up to two more words, where the statute is not known by its title. */
const LOOSE_LENGTH = 3

/**
 * References to paragraphs in the order of the text, with the statute that stands before or after: `Servicelovens § 107`,
 * `§§ 6 og 12-18 i lov om socialtilsyn`, `jf. § 13 b, stk. 2 og 3`. A paragraph without a statute has no `law`.
 */
export function findLawReferences(text: string): LawReference[] {
  const references: LawReference[] = []
  let reached = 0
  for (const match of matchesIn(text, PARAGRAPH)) {
    const end = match.index + match[0].trimEnd().length
    const from = Math.max(reached, match.index - REACH)
    const before = NAME_BEFORE.exec(text.slice(from, match.index))
    const after = before === null ? NAME_AFTER.exec(text.slice(end, end + REACH)) : null
    const name = nameOf(before?.groups?.name ?? after?.groups?.name)
    const start = before === null || name === null ? match.index : from + before.index
    const lastEnd =
      after === null || name === null ? end : end + after[0].length - (after.groups?.name?.length ?? 0) + name.length
    reached = lastEnd
    references.push({
      start,
      end: lastEnd,
      text: text.slice(start, lastEnd).replace(/\s+/g, ' '),
      ...(name !== null && { law: name.law }),
      sections: listOf(match.groups?.sections, true),
      subsections: listOf(match.groups?.subsections, false),
    })
  }
  return references
}

function nameOf(written: string | undefined): { law: string; length: number } | null {
  if (written === undefined) return null
  const trimmed = written.trimEnd().replace(/,$/, '')
  const known = canonicalStatute(trimmed)
  if (known !== null) return { law: known, length: trimmed.length }
  if (!LOOSE_TITLE.test(trimmed))
    return STATUTE_WORD.test(trimmed) ? { law: unknownStatute(trimmed), length: trimmed.length } : null
  const words = trimmed.split(' ').slice(0, LOOSE_LENGTH).join(' ').replace(/,$/, '')
  return { law: words.toLowerCase(), length: words.length }
}

function unknownStatute(written: string): string {
  return written.toLowerCase().replace(/s$/, '')
}

function listOf(written: string | undefined, isSection: boolean): string[] {
  if (written === undefined) return []
  return written
    .split(/\s?(?:,|og|eller|samt|§+)\s?/u)
    .map((part) => part.trim().replace(/\s?(?:[-–]|til)\s?/g, '-'))
    .map((part) =>
      isSection ? part.replace(/(\d)\s?([a-zæøå])$/i, '$1 $2').replace(/(\d)\s?([a-zæøå])-/i, '$1 $2-') : part,
    )
    .filter((part) => part !== '')
}
