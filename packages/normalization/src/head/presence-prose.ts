import type { DocumentLine } from '@arkivar/types'
import { sentences } from '../decisions/sentences.ts'
import type { HeadEntry } from './head-entry.ts'

const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,4}(?:\s\(\p{L}{1,12}\))?`
const CAME = String.raw`\s(?:deltog|deltager|mødte|møder)(?:\si mødet|\spå mødet)?`
/** "Eva Holm deltog i stedet for Bo Ras" */
const FOR_WHOM = new RegExp(
  `(?<came>${NAME})${CAME}\\s(?:i stedet for|som (?:stedfortræder|suppleant) for)\\s(?<whom>${NAME})`,
  'gu',
)
/** "Bo Ras havde meldt afbud, og Eva Holm deltog i stedet." */
const INSTEAD = new RegExp(
  `^(?<whom>${NAME})\\s(?:havde|har)\\s(?:meldt\\s)?afbud,?\\s(?:og\\s|men\\s)?(?<came>${NAME})${CAME}\\si stedet\\b`,
  'u',
)
const STAYED_AWAY = new RegExp(
  `^(?<whom>${NAME})\\s(?:(?:havde|har)\\s(?:meldt\\s)?afbud|udeblev(?:\\suden afbud)?)\\.?$`,
  'u',
)
/** "Som stedfortræder deltog Eva Holm." */
const AS_SUBSTITUTE = new RegExp(
  `(?<!\\p{L})[Ss]om (?:stedfortræder|suppleant)(?: for (?<whom>${NAME}))?\\s(?:deltog|deltager|mødte|møder)\\s(?<came>${NAME})`,
  'u',
)
/** "For Bo Ras mødte Eva Holm." */
const FOR_THEM = new RegExp(
  `(?<!\\p{L})For\\s(?<whom>${NAME})\\s(?:mødte|møder|deltog|deltager|kom)\\s(?<came>${NAME})`,
  'u',
)
const LONGEST = 600

/** Who was away, and who came for them, where sentences tell it rather than a list. */
export function replacedIn({ text, page, kind }: Pick<DocumentLine, 'text' | 'page' | 'kind'>): HeadEntry[] {
  if (
    kind === 'table' ||
    text.length > LONGEST ||
    !/i stedet|afbud|udeblev|om (?:stedfortræder|suppleant)|For \p{Lu}/u.test(text)
  )
    return []
  const entries: HeadEntry[] = []
  const tell = (field: 'absent' | 'substitutes', label: string, name: string | undefined) => {
    if (name !== undefined) entries.push({ field, label, page, lines: [name] })
  }
  for (const sentence of sentences(text)) {
    const single = [INSTEAD, AS_SUBSTITUTE, FOR_THEM]
      .map((pattern) => pattern.exec(sentence))
      .filter((match) => match !== null)
    const pairs = [...sentence.matchAll(FOR_WHOM), ...single]
    for (const { groups } of pairs) {
      tell('absent', 'Afbud', groups?.whom)
      tell('substitutes', 'Stedfortrædere', groups?.came)
    }
    if (pairs.length === 0) tell('absent', 'Afbud', STAYED_AWAY.exec(sentence)?.groups?.whom)
  }
  return entries
}
