import { isOutsideParties, partyLetter, partyPattern } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { partyIn } from './asker-name.ts'

const LONGEST_LINE = 120

/** The party may stand beside the name in the title alone. */
export function partyBeside(name: string, lines: readonly DocumentLine[]): string | null {
  for (const { text } of lines.slice(0, 15)) {
    const at = text.indexOf(`${name} (`)
    const written = at === -1 ? null : text.slice(at + name.length + 2, text.indexOf(')', at))
    if (written === null) continue
    const party = partyIn([written])
    if (party !== undefined) return party.length <= 2 ? party : partyLetter(party)
    if (isOutsideParties(written)) return written
  }
  for (const { text } of lines.slice(0, 15)) {
    const behind = text.length < LONGEST_LINE ? text.split(`${name}, `)[1] : undefined
    const party = behind === undefined ? undefined : partyIn([behind.split(',')[0]?.trim() ?? ''])
    if (party !== undefined) return party.length <= 2 ? party : partyLetter(party)
  }
  return null
}

const ON_BEHALF = new RegExp(`\\spå vegne af (?:(?<party>${partyPattern})|Liste (?<letter>\\p{Lu}))(?!\\p{L})`, 'u')

/** "… har på vegne af Venstre stillet følgende spørgsmål" */
export function partyBehind(sentence: string): string | null {
  const { party, letter } = ON_BEHALF.exec(sentence)?.groups ?? {}
  return party === undefined ? (letter ?? null) : partyLetter(party)
}
