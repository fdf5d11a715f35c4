import type { TableCell } from '@arkivar/types'

/** A label, room of several spaces, and its value. */
const FIELD = /^(?<label>\p{Lu}[\p{L} .()/-]{1,28}?:?)(?<room> {2,})(?<value>\S.*)$/u
/** A label whose value was left out. */
const EMPTY = /^\p{Lu}[\p{L} .()/-]{1,28}:$/u
/** The value goes on, below where it began. */
const MORE = /^ {8,}(?=\S)/
const FEWEST_FIELDS = 2

/**
 * The rows of a paragraph in which labels and values stand below each other, set with spaces: all values begin in the same
 * column. Null for every other paragraph.
 */
export function spacedFields(lines: readonly string[]): TableCell[][] | null {
  const [first] = lines
  if (lines.length < FEWEST_FIELDS || first?.includes('  ') !== true) return null
  const rows: { label: string; values: string[] }[] = []
  let column = -1
  let fields = 0
  for (const line of lines) {
    const field = FIELD.exec(line)?.groups
    const begin =
      field === undefined ? (MORE.exec(line)?.[0].length ?? -1) : `${field.label ?? ''}${field.room ?? ''}`.length
    if (field !== undefined && (column === -1 || begin === column)) {
      rows.push({ label: field.label ?? '', values: [field.value ?? ''] })
      column = begin
      fields++
    } else if (rows.length > 0 && begin === column) rows.at(-1)?.values.push(line.trim())
    else if (rows.length > 0 && EMPTY.test(line.trimEnd())) rows.push({ label: line.trim(), values: [] })
    else return null
  }
  return fields < FEWEST_FIELDS ? null : rows.map(({ label, values }) => [cell(label), cell(values.join('\n'))])
}

function cell(text: string): TableCell {
  return { text, rowSpan: 1, columnSpan: 1, header: false }
}
