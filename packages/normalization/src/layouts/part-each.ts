import type { DocumentLine } from '@arkivar/types'

/** `flatMap` over all lines of a document, of which nearly each comes back as it is: it needs no array of its own. */
export function partEach(
  lines: readonly DocumentLine[],
  part: (line: DocumentLine, index: number) => DocumentLine | DocumentLine[],
): DocumentLine[] {
  const parted: DocumentLine[] = []
  lines.forEach((line, index) => {
    const result = part(line, index)
    if (!Array.isArray(result)) parted.push(result)
    else for (const each of result) parted.push(each)
  })
  return parted
}
