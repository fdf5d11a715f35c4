import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateDocument } from './generate.ts'
import { createRandom } from './random.ts'
import { renderPdf } from './render/pdf.ts'

/**
 * Writes `count` different PDF files, a mix of all types, without goldens: fodder for tests of load and of faults.
 * @param options.pages lengths to choose from; the default is small files.
 * @returns the names of the files, in the order in which they were made.
 */
export async function writeLoadCorpus(options: {
  dir: string
  count: number
  seed: number | string
  pages?: readonly number[]
}): Promise<string[]> {
  const { dir, count, seed, pages = [1, 1, 2, 2, 3, 4] } = options
  await mkdir(dir, { recursive: true })
  const names: string[] = []
  for (let index = 0; index < count; index += 1) {
    const random = createRandom(`load/${seed}/${index}`)
    const { document, name } = generateDocument({
      seed: `load/${seed}/${index}`,
      pages: random.pick(pages),
    })
    const { bytes } = await renderPdf(document, {
      tagged: index % 4 === 0,
      font: random.pick(['helvetica', 'times']),
      size: 10,
      margin: 56,
      hyphenate: false,
      ruledTables: true,
      compress: true,
    })
    const fileName = `${String(index + 1).padStart(5, '0')}-${name}.pdf`
    await writeFile(join(dir, fileName), bytes)
    names.push(fileName)
  }
  return names
}
