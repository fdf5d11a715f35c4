import type { DocumentLine } from '@arkivar/types'
import { markedText } from '../layouts/item-markers.ts'
import { FULL_NAME } from './name-shape.ts'

/** "(A)" or "Løsgænger" as a line: a cell of a table whose lines are all that is left of it. */
const PARTY_ALONE = /^(?:\(\p{Lu}{1,2}\)|\(?løsgænger\)?)$/iu
const OFFICE_ALONE = /^(?:\d\.\s)?(?:formand|næstformand|forperson|næstforperson|borgmester|viceborgmester)$/i
/** One such line may be anything. */
const FEWEST = 2

/** Joins the party, and the office above it, to the name that they stand below: "Eva Holm", "Formand", "(A)". */
export function withPartiesBeside(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  if (lines.filter(({ text }) => isShort(text) && PARTY_ALONE.test(text)).length < FEWEST) return lines
  const joined: DocumentLine[] = []
  for (const line of lines) {
    const isParty = isShort(line.text) && PARTY_ALONE.test(line.text)
    const above = joined.at(-1)
    const name = OFFICE_ALONE.test(above?.text ?? '') ? joined.at(-2) : above
    if (!isParty || name === undefined || above === undefined || !FULL_NAME.test(name.text)) {
      joined.push(line)
      continue
    }
    const office = name === above ? '' : `, ${markedText(above).toLowerCase()}`
    joined.splice(joined.indexOf(name))
    joined.push({ ...name, text: `${name.text}${office} (${line.text.replace(/[()]/g, '')})` })
  }
  return joined
}

function isShort(text: string): boolean {
  return text.length < 12
}
