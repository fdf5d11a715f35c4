import { stripVTControlCharacters } from 'node:util'

export type Column = {
  title: string
  align?: 'left' | 'right' /** Longer texts are cut with an ellipsis. */
  maxWidth?: number
}

/** @returns lines of a table whose columns are as wide as their widest cell. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const cut = rows.map((row) => row.map((cell, index) => shorten(cell, columns[index]?.maxWidth)))
  const widths = columns.map(({ title }, index) =>
    Math.max(visible(title), ...cut.map((row) => visible(row[index] ?? ''))),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => {
        const space = ' '.repeat(Math.max(0, (widths[index] ?? 0) - visible(cell)))
        return columns[index]?.align === 'right' ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd()
  const hasTitles = columns.some(({ title }) => title !== '')
  return [...(hasTitles ? [line(columns.map(({ title }) => title))] : []), ...cut.map(line)]
}

/** @returns the text in one line, at most `width` characters wide. */
export function shorten(text: string, width = Number.POSITIVE_INFINITY): string {
  const oneLine = text.replace(/\s+/g, ' ').trim()
  return visible(oneLine) <= width ? oneLine : `${[...oneLine].slice(0, width - 1).join('')}…`
}

function visible(text: string): number {
  return [...stripVTControlCharacters(text)].length
}
