import { parseDate } from '@arkivar/danish'
import type { DocumentLine } from '@arkivar/types'
import { readHeadLabel } from '../layouts/head-labels.ts'
import { PAIR } from './office-words.ts'
import { isOffice, PLACE, POSTCODE, STREET } from './unit.ts'

const LONGEST = 70

/** Lines of a letterhead that came to stand in the running text: numbers, day, office and address of the side column. */
export function withoutStrayLetterhead(lines: readonly DocumentLine[]): DocumentLine[] {
  const stray = lines.map((line, index) => isStray(line, lines[index - 1]))
  // The name of an office goes with the lines around it, and takes the next one along.
  const isBeside = (index: number): boolean => {
    const line = lines[index]
    return (
      line !== undefined &&
      line.text.length < LONGEST &&
      (stray[index - 1] === true || stray[index + 1] === true) &&
      (isOffice(line.text) ||
        PAIR.test(line.text) ||
        (PLACE.test(line.text) && POSTCODE.test(lines[index + 1]?.text ?? '')) ||
        /kommune$/i.test(line.text))
    )
  }
  for (let index = 0; index < lines.length; index++) stray[index] ||= isBeside(index)
  for (let index = lines.length - 1; index >= 0; index--) stray[index] ||= isBeside(index)
  return lines.filter((_, index) => !stray[index])
}

/** "Lundby Kommune · Engvej 5 · 4320 Lejre" */
const ADDRESS_ROW = /^\p{Lu}[\p{L} -]{1,30} (?:Regionsk|K)ommune\s?[·•|,–-]\s.{3,40}\s\d{4}\s\p{Lu}\p{L}+$/u

function isStray(line: DocumentLine, before: DocumentLine | undefined): boolean {
  const { text } = line
  if (line.kind === 'table' || line.kind === 'heading' || text.length > LONGEST) return false
  if (ADDRESS_ROW.test(text) || STREET.test(text) || POSTCODE.test(text) || /^\d{13}$/.test(text.replaceAll(' ', '')))
    return true
  const label = readHeadLabel(text)
  if (
    label !== null &&
    (label.field === 'other' || label.field === 'date') &&
    !/^(?:bilag|spørgsmål)/i.test(label.label)
  )
    return true
  const labelBefore = before === undefined || before.text.length > LONGEST ? null : readHeadLabel(before.text)
  if (labelBefore?.field === 'other' && labelBefore.rest === '' && /\d/.test(text) && text.length < 40) return true
  return isDay(text)
}

/** "22-01-2024", "Dato: 05-12-2023/". */
function isDay(text: string): boolean {
  if (text.length > 40 || !/\d/.test(text)) return false
  const mention = parseDate(text)
  return mention?.precision === 'day' && mention.yearWritten && text.length - (mention.end - mention.start) <= 2
}
