import { matchesIn } from '@arkivar/danish'
import { SIDES, type Side, type Statement } from './side-told.ts'

/** "med 20 stemmer for og 3 imod", "med stemmerne 2-1" */
const COUNTS =
  /\b(?:med\s+)?(?:stemmerne\s+)?(?<for>\d{1,3})\s+(?:stemmer|stemme|medlemmer)?\s*(?:for\s*(?:,|og)?\s*)?(?:og\s+)?(?:stemmer\s+)?(?:imod|mod)\s+(?<against>\d{1,3})\b|\bstemmerne\s+(?<for3>\d{1,3})\s?[-–]\s?(?<against3>\d{1,3})\b|\b(?<for2>\d{1,3})\s+(?:stemmer\s+|stemte\s+)?for(?:\sforslaget|\sindstillingen)?\s*(?:,|og|\/)\s*(?:og\s+)?(?<against2>\d{1,3})\s+(?:stemmer\s+|stemte\s+)?imod/giu
/** "7 stemmer for (A, V og C) og 2 stemmer imod (Ø), mens 1 undlod at stemme (F)" */
const COUNT_AND_WHO =
  /(?<count>\d{1,3})\s(?:(?:stemmer|stemte|medlemmer stemte|medlemmer)\s(?<side>for|imod|mod)|(?:medlem(?:mer)?\s)?(?:undlod|undlader)\sat stemme)\s\((?<who>[^)\n]{1,300})\)/giu
/** "Godkendt mod Eva Holms stemme." */
const AGAINST_VOTE_OF = /\s(?:i)?mod\s(?<who>\p{Lu}[^.;:\n]{0,200}?)(?:['’]s|s['’]?|['’]|)\sstemmer?(?=[\s.,;]|$)/gu
/** "Godkendt imod 1 stemme (Ø)." */
const AGAINST_SO_MANY = /\s(?:i)?mod\s(?<count>\d{1,3})\sstemmer?\s\((?<who>[^)\n]{1,200})\)/gu
/** "vedtaget med 3 stemmer (A og V) mod 2 (Ø)" */
const BOTH_NAMED =
  /\bmed\s(?<for>\d{1,3})\s(?:stemmer\s|medlemmer\s)?\((?<who>[^)\n]{1,200})\)\s(?:i)?mod\s(?<against>\d{1,3})(?:\sstemmer?)?(?:\s\((?<others>[^)\n]{1,200})\))?/giu
/** "stemte 11 for at give afslag, 4 imod og 3 hverken for eller imod", "9 stemte for, 4 imod og 2 undlod" */
const THREE_SIDES =
  /(?:stem(?:te|mer)\s(?<for>\d{1,3})\sfor|(?<!\d)(?<for2>\d{1,3})\s(?:stemte\s)?for)(?:\s[^.,;:\d\n]{1,80})?,\s(?<against>\d{1,3})\s(?:stemte\s)?imod(?:\s[^.,;:\d\n]{1,60})?,?\s(?:og|mens)\s(?<kept>\d{1,3})\s(?:stemte\s)?(?:hverken for eller imod|undlod(?:\sat stemme)?|blankt?)/giu
/** "1 (Ø) stemte for og 4 imod" */
const FOR_AND_AGAINST =
  /(?<for>\d{1,3})(?:\smedlem(?:mer)?)?(?:\s\((?<who>[^)\n]{1,120})\))?\s(?:stemte|stemmer)\sfor(?:\s\p{L}+)?(?:,|\sog|,\smens)\s(?<against>\d{1,3})(?:\s\((?<others>[^)\n]{1,120})\))?\s(?:stemte\s|stemmer\s)?imod\b/giu
/** "vedtaget med 5 stemmer for.", "2 medlemmer undlod." */
const ONE_SIDED =
  /(?<![\p{L}\d])(?<count>\d{1,3})\s(?:(?:stemmer|medlemmer stemte|stemte)\s(?<side>for|imod)|(?:medlem(?:mer)?\s)?(?:undlod|undlader)(?:\sat stemme)?)(?=\s*(?:[.,;\n]|$))/giu
/** "2 medlemmer (Ø) kan ikke anbefale" */
const FACTION =
  /(?<count>\d{1,3})\s+medlem(?:mer)?\s*\((?<who>[^)\n]{1,120})\)\s*(?<verb>anbefaler|anbefalede|tiltræder|tiltrådte|godkender|godkendte|stemmer for|stemte for|stemmer imod|stemte imod|kan ikke anbefale|kunne ikke anbefale|tager forbehold|tog forbehold|undlader|undlod|afventer)/giu

const WHO_BEHIND = /^\s?\((\p{Lu}[^)\n]{0,200})\)/u
const LONGEST_NAMES = 210
const REFUSED_WITH = /\b(?:forkastet|forkastedes|afvist|afvistes|nedstemt)\s(?:med\s)?$/i
const LONGEST_REFUSAL = 20

export function countStatements(text: string): Statement[] {
  return matchesIn(text, COUNTS).flatMap((match) => {
    const { groups } = match
    const end = match.index + match[0].length
    const before = text.slice(Math.max(0, match.index - 4), match.index)
    if (
      groups === undefined ||
      (/stemmer|stemte|for/i.test(match[0]) === false && !/med\s*$/.test(before) && !/^med/i.test(match[0]))
    )
      return []
    // "25 stemmer for og 2 imod (Ø, D)"
    const named = WHO_BEHIND.exec(text.slice(end, end + LONGEST_NAMES))
    const position = { start: match.index, end: end + (named?.[0].length ?? 0) }
    const told = groups.against ?? groups.against2 ?? groups.against3 ?? ''
    const [first, second] = [
      groups.for ?? groups.for2 ?? groups.for3 ?? '',
      named === null ? told : `${told} (${named[1]})`,
    ]
    // "Forkastet med 39 stemmer imod 5": the greater number decided, and that was against it.
    const isRefusal =
      Number(groups.for) > Number(groups.against) &&
      !/\bfor\b/i.test(match[0]) &&
      REFUSED_WITH.test(text.slice(Math.max(0, match.index - LONGEST_REFUSAL), match.index))
    return [
      { side: 'for' as const, ...position, who: isRefusal ? second : first },
      { side: 'against' as const, ...position, who: isRefusal ? first : second },
    ]
  })
}

export function countAndWhoStatements(text: string): Statement[] {
  return matchesIn(text, COUNT_AND_WHO).map((match) => {
    const { count, side, who } = match.groups ?? {}
    const stood: Side = side === undefined ? 'abstained' : (SIDES[side.toLowerCase()] ?? 'abstained')
    return { side: stood, start: match.index, end: match.index + match[0].length, who: `${count} (${who})` }
  })
}

export function threeSidedStatements(text: string): Statement[] {
  return matchesIn(text, THREE_SIDES).flatMap(({ index, 0: whole, groups }) => {
    const position = { start: index, end: index + whole.length }
    return [
      { side: 'for' as const, ...position, who: groups?.for ?? groups?.for2 ?? '' },
      { side: 'against' as const, ...position, who: groups?.against ?? '' },
      { side: 'abstained' as const, ...position, who: groups?.kept ?? '' },
    ]
  })
}

export function oneSidedStatements(text: string): Statement[] {
  return matchesIn(text, ONE_SIDED).map((match) => {
    const { count = '', side } = match.groups ?? {}
    const stood: Side = side === undefined ? 'abstained' : (SIDES[side.toLowerCase()] ?? 'abstained')
    return { side: stood, start: match.index, end: match.index + match[0].length, who: count }
  })
}

export function forAndAgainstStatements(text: string): Statement[] {
  return [...matchesIn(text, FOR_AND_AGAINST), ...matchesIn(text, BOTH_NAMED)].flatMap((match) => {
    const { who, others: told, ...counts } = match.groups ?? {}
    const end = match.index + match[0].length
    const named = told === undefined ? WHO_BEHIND.exec(text.slice(end, end + LONGEST_NAMES)) : null
    const others = told ?? named?.[1]
    const position = { start: match.index, end: end + (named?.[0].length ?? 0) }
    return [
      { side: 'for' as const, ...position, who: `${counts.for}${who === undefined ? '' : ` (${who})`}` },
      { side: 'against' as const, ...position, who: `${counts.against}${others === undefined ? '' : ` (${others})`}` },
    ]
  })
}

export function againstStatements(text: string): Statement[] {
  return (text.includes('mod ') ? [AGAINST_VOTE_OF, AGAINST_SO_MANY] : [])
    .flatMap((pattern) => matchesIn(text, pattern))
    .map(
      ({ index, 0: whole, groups }): Statement => ({
        side: 'against',
        start: index,
        end: index + whole.length,
        who: groups?.count === undefined ? (groups?.who ?? '') : `${groups.count} (${groups.who})`,
      }),
    )
}

export function factionStatements(text: string): Statement[] {
  return matchesIn(text, FACTION).map((match) => {
    const verb = match.groups?.verb ?? ''
    const side: Side = /ikke|imod/i.test(verb) ? 'against' : /forbehold|undl|afventer/i.test(verb) ? 'abstained' : 'for'
    const who = `${match.groups?.count} (${match.groups?.who})`
    return { side, start: match.index, end: match.index + match[0].length, who }
  })
}
