import { matchesIn } from '@arkivar/danish'
import { FATE_BEHIND_NAMES } from './sentences.ts'
import { SIDES, type Statement } from './side-told.ts'

/** The marker first, then who: "For stemte: A, B og C", "Imod: 6 (…)", "Undlod at stemme: …". */
const MARKER_FIRST =
  /(?<![\p{L}])(?:(?<stood>For|Imod|Mod)(?:\s[^.:;,\n]{1,60}?)?\s+stem(?:te|mer)\b(?:\s+(?:for|imod))?|(?:Stemte|Stemmer)\s+(?<which>for|imod)(?=\s*:)|(?<short>For|Imod|Ja|Nej|Undlod|Blankt?)(?:-stemmer)?(?=\s*[:\t])|(?<neither>Hverken for eller imod)(?: stemte)?|(?<kept>Undlod|Undlader)\s+(?:at stemme|af stemme|at afgive stemme|stemme)(?=\s*:|[^\S\n]+[\p{Lu}\d]|\n[-•]))\s*:?\s*/giu
/** Who first, then the marker: "Liste B stemte imod", "8 medlemmer undlod at stemme". */
const MARKER_LAST =
  /\s(?:(?:har stemt|stemte|stemmer)\s+(?<which>for|imod)(?!\p{L})|(?:undlod|undlader|afstod fra)\s+(?:at stemme|af stemme|at afgive stemme|stemme))/giu
/** "Liste T undlod at stemme (2)" */
const COUNT_BEHIND = /^\s\((\d{1,3})\)/
/** Who voted stands in the same sentence, not farther away than this. */
const LONGEST_SUBJECT = 2000

/** The sides that a marker tells; `told`: those that counts tell, whose words belong to no other side. */
export function markerStatements(text: string, told: readonly Statement[]): Statement[] {
  const first = matchesIn(text, MARKER_FIRST)
  const statements = first.flatMap((match, position) => {
    const start = match.index
    const from = start + match[0].length
    const next = first[position + 1]?.index ?? text.length
    const who = upToGroup(beforeOthers(untilSentenceEnd(text.slice(from, Math.min(next, from + 4000)))))
    const { stood, which, short, kept } = match.groups ?? {}
    const word = (stood ?? which ?? short ?? kept ?? 'undlod').toLowerCase()
    const side = SIDES[word]
    if (side === undefined || !/[\p{Lu}\d]|ingen/u.test(who.slice(0, 12))) return []
    return [{ side, start, end: from + who.length, who }]
  })
  for (const match of matchesIn(text, MARKER_LAST)) {
    // "4 (A, V) stemte for, 2 (F) imod, og 1 (B) undlod at stemme": who stood elsewhere has been told.
    const reached = [...told, ...statements].reduce(
      (most, { end }) => (end <= match.index ? Math.max(most, end) : most),
      0,
    )
    const before = text.slice(Math.max(reached, match.index - LONGEST_SUBJECT), match.index)
    const words = subjectOf(before.slice(before.search(/[^.\n;:]*$/)))
    const end = match.index + match[0].length
    const start = match.index - words.length
    // In "34 stemmer imod 15" the words part two numbers.
    if (/\d$/.test(before) && /^\s*\d/.test(text.slice(end, end + 4))) continue
    // "Liste B stemte imod, idet …" explains a vote that has been told.
    if (
      statements.length > 0 &&
      /^\s*,?\s*(?:idet|da|fordi|med den begrundelse|af hensyn)\b/i.test(text.slice(end, end + 30))
    )
      continue
    if (words === '' || statements.some((statement) => start < statement.end && end > statement.start)) continue
    const which = match.groups?.which
    const counted = COUNT_BEHIND.exec(text.slice(end, end + 8))
    statements.push({
      side: which === undefined ? 'abstained' : which === 'for' ? 'for' : 'against',
      start,
      end: end + (counted?.[0].length ?? 0),
      who: counted === null ? words : `${counted[1]} (${words})`,
    })
  }
  return statements
}

/** "2 (Eva Holm (A), Bo Ras (V)) Vedtaget.": where the names are counted, nobody stands behind their parenthesis. */
function upToGroup(who: string): string {
  const counted = /^\d{1,3}\s?\(/.exec(who)
  if (counted === null) return who
  let depth = 0
  for (let at = counted[0].length - 1; at < who.length; at++) {
    if (who[at] === '(') depth++
    else if (who[at] === ')' && --depth === 0)
      return /^\s\p{Lu}\p{Ll}+(?:[\s.]|$)/u.test(who.slice(at + 1)) ? who.slice(0, at + 1) : who
  }
  return who
}

/** "For stemte A og C, mens de øvrige 11 stemte imod" */
function beforeOthers(who: string): string {
  return who.split(/,?\s(?:mens|medens)\s/)[0]?.split(FATE_BEHIND_NAMES)[0] ?? ''
}

/** Of "… blev godkendt, idet Ø og F": the words that name who voted. */
function subjectOf(words: string): string {
  const last =
    words
      .replace(/,?\s(?:der|som)$/, '')
      .split(/\b(?:idet|mens|hvor|da|men|at|bortset fra|undtagen|med undtagelse af)\b/)
      .at(-1) ?? ''
  const trimmed = last
    .trim()
    .replace(/^(?:(?:og\s|samt\s|,)\s*){1,3}/, '')
    .replace(/^(?:(?:alene|kun|de (?:øvrige|resterende|andre))\s)/, '')
  const bare = trimmed.replace(/^\((\p{Lu}(?:[,+\s]|og|\p{Lu})*)\)$/u, '$1')
  return /^(?:\p{Lu}|\d|ingen)/u.test(bare) ? bare : ''
}

/** "Imod stemte A og C. Ø undlod at stemme.": the letter of a group before another, or before what is no name. */
const SENTENCE_END =
  /(?<!\b\p{Lu})\.(?=\s|$)|(?<=(?:^|[\s,+])\p{Lu})\.(?=\s+(?:\p{Lu}(?:[\s,]|$)|(?:For|Imod|Mod|Undlod|Hverken|Blanke?|Herefter|Indstillingen|Forslaget|Sagen)(?!\p{L})))|\.(?=\s*\n)|\n\s*\n/u

/** Names end with a full stop that is not an initial's, or with the line, unless that asks for more. */
function untilSentenceEnd(text: string): string {
  const end = SENTENCE_END.exec(text)
  const lines = (end === null ? text : text.slice(0, end.index)).split('\n')
  let kept = ''
  for (const line of lines) {
    const isOpen = kept.trim() === '' || /(?:,|\sog|\()\s*$/.test(kept)
    // One name a line, as where a list begins below its marker.
    if (
      !isOpen &&
      !(
        text.startsWith('\n') &&
        /^\s*[-•]?\s*\p{Lu}[^.:]{1,80}$/u.test(line) &&
        !/\s(?:blev|er|var|faldt|ønsker)\b/.test(line)
      )
    )
      break
    kept += `${line}\n`
  }
  return kept.trimEnd()
}
