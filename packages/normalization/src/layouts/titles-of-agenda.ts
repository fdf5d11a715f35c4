import type { DocumentLine } from '@arkivar/types'
import { markedText } from './item-markers.ts'

const AGENDA = /^dagsorden\s?:?$/i
const ENTRY = /^(?<number>\d{1,2})[.)]\s(?<title>\p{Lu}.{2,110})$/u
/** "Ad 3" on a line of its own: the title stands in the agenda alone. */
const BARE = /^ad\.?\s?(?<number>\d{1,2})\s?[.:)]?$/i
const LONGEST_BARE = 8
const LONGEST_HEADING = 12
const FEWEST = 2

/** Minutes may print the agenda once, and below it only "Ad 1", "Ad 2" above what was said: each gets its title there. */
export function withTitlesOfAgenda(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const headed = lines.findIndex(({ text }) => text.length <= LONGEST_HEADING && AGENDA.test(text))
  const agenda = headed === -1 ? aboveUnheaded(lines) : headed
  if (agenda === null) return lines
  const titles = new Map<string, string>()
  for (const line of lines.slice(agenda + 1)) {
    const { number, title } = ENTRY.exec(markedText(line))?.groups ?? {}
    if (number === undefined || title === undefined || Number(number) !== titles.size + 1) break
    titles.set(number, title)
  }
  if (titles.size < FEWEST) return lines
  return lines.map((line, index) => {
    const number = index > agenda && line.text.length <= LONGEST_BARE ? BARE.exec(line.text)?.groups?.number : undefined
    const title = number === undefined ? undefined : titles.get(number)
    return title === undefined ? line : { ...line, text: `Ad ${number} ${title}` }
  })
}

/** Where nothing calls it so, the agenda is the list above "Ad 1" that counts from one. @returns the line before it */
function aboveUnheaded(lines: readonly DocumentLine[]): number | null {
  const first = lines.findIndex(({ text }) => text.length <= LONGEST_BARE && BARE.exec(text)?.groups?.number === '1')
  if (first === -1) return null
  const from = Math.max(0, first - FARTHEST_ABOVE)
  const at = lines.slice(from, first).findLastIndex((line) => ENTRY.exec(markedText(line))?.groups?.number === '1')
  return at === -1 ? null : from + at - 1
}

const FARTHEST_ABOVE = 40
