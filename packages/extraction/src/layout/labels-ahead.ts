import type { TextLine } from '../reading.ts'
import { unionOf } from './join-lines.ts'

/** Labels are short. */
const LONGEST_LABEL = 40
/** One label alone is a heading that stands beside something. */
const FEWEST = 2
/** Labels begin below each other, and values level with them, to this many points. */
const SAME = 3

/**
 * Programs that lay out pages as browsers do draw what floats before the text around it: the labels of a head come
 * first, what stands above them next, and their values last. Each label comes back to its value.
 */
export function labelsWithValues(lines: readonly TextLine[]): TextLine[] {
  const given = [...lines]
  for (let at = 0; at + FEWEST < given.length; at++) {
    const count = labelsFrom(given, at)
    if (count < FEWEST) continue
    const values = valuesOf(given, at, count)
    if (values === null) continue
    for (const [index, value] of values.entries()) {
      const [label, line] = [given[at + index], given[value]]
      if (label !== undefined && line !== undefined) given[value] = rowOf(label, line)
    }
    given.splice(at, count)
  }
  return given
}

/** How many lines from here on are labels that were drawn before what stands above them. */
function labelsFrom(lines: readonly TextLine[], at: number): number {
  const first = lines[at]
  if (first === undefined || !isLabel(first)) return 0
  let end = at + 1
  for (let last = first; end < lines.length; end++) {
    const line = lines[end]
    if (line === undefined || !isLabel(line)) break
    if (Math.abs(line.box[0] - first.box[0]) > SAME || line.box[1] < last.box[3] - SAME) break
    last = line
  }
  const next = lines[end]
  // What begins to their right is a column beside them, of which some may stand higher.
  const isAbove = next !== undefined && next.box[3] <= first.box[1] + SAME && next.box[0] <= first.box[2]
  return isAbove ? end - at : 0
}

const isLabel = (line: TextLine): boolean =>
  line.confidence === undefined &&
  line.cells === undefined &&
  line.text.length <= LONGEST_LABEL &&
  (line.bold || line.text.endsWith(':'))

/** Where the value of each label stands, level with it and to its right; null where not all have one. */
function valuesOf(lines: readonly TextLine[], at: number, count: number): number[] | null {
  const values: number[] = []
  let from = at + count
  for (const label of lines.slice(at, at + count)) {
    const found = lines.findIndex((line, index) => index >= from && isValueOf(label, line))
    const before = lines[values.at(-1) ?? -1]
    const value = lines[found]
    if (value === undefined || (before !== undefined && Math.abs(value.box[0] - before.box[0]) > SAME)) return null
    values.push(found)
    from = found + 1
  }
  return values
}

const isValueOf = (label: TextLine, line: TextLine): boolean =>
  Math.abs(line.box[3] - label.box[3]) <= SAME && line.box[0] > label.box[2]

function rowOf(label: TextLine, value: TextLine): TextLine {
  const cell = ({ text, box }: TextLine) => ({ text, x0: box[0], x1: box[2] })
  return {
    ...value,
    text: `${label.text} ${value.text}`,
    box: unionOf([label.box, value.box]),
    cells: [cell(label), ...(value.cells ?? [cell(value)])],
  }
}
