import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateDocument } from '../corpus/generate.ts'
import { renderHtml } from '../corpus/render/html.ts'
import { renderPdf } from '../corpus/render/pdf.ts'
import { renderText } from '../corpus/render/text.ts'

/** One in so many is a PDF: they take longest to read, and a fault should be about time, not about formats. */
const pdfEvery = 10

/**
 * Writes `count` different documents of a page, nearly all of them text and HTML, none with a CPR number.
 * @returns path → SHA-256 of what lies there.
 */
export async function writeTinyDocuments(options: {
  dir: string
  count: number
  seed: string
}): Promise<Map<string, string>> {
  const { dir, count, seed } = options
  await mkdir(dir, { recursive: true })
  const files = new Map<string, string>()
  for (let index = 0; index < count; index++) {
    const { document, name } = generateDocument({ seed: `faults/${seed}/${index}`, pages: 1, cprShare: 0 })
    const [bytes, ending] =
      index % pdfEvery === 0
        ? [(await renderPdf(document, pdfLook)).bytes, 'pdf']
        : index % 3 === 0
          ? [Buffer.from(renderHtml(document)), 'html']
          : [Buffer.from(renderText(document)), 'txt']
    const path = join(dir, `${String(index + 1).padStart(4, '0')}-${name}.${ending}`)
    await writeFile(path, bytes)
    files.set(path, createHash('sha256').update(bytes).digest('hex'))
  }
  return files
}

const pdfLook = {
  tagged: false,
  font: 'helvetica',
  size: 10,
  margin: 56,
  hyphenate: false,
  ruledTables: true,
  compress: true,
} as const
