/** Prints rows under a title; the first row holds the titles of the columns, figures stand to the right. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ')
  process.stdout.write(`\n${title}\n${rows.map((row) => `  ${line(row)}`).join('\n')}\n`)
}
