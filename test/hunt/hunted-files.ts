import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { officeCases } from '../corpus/hostile/office-cases.ts'
import { pdfContentCases } from '../corpus/hostile/pdf-content-cases.ts'
import { pdfStructureCases } from '../corpus/hostile/pdf-structure-cases.ts'
import { textCases } from '../corpus/hostile/text-cases.ts'
import { writeLoadCorpus } from '../corpus/load-corpus.ts'
import { writeTinyDocuments } from '../faults/tiny-documents.ts'
import { projectFolder } from '../support/arkivar-process.ts'

/** What takes its whole budget of time or memory is about the budget, and would be most of a hunt. */
const costly = new Set(['timeout', 'out-of-memory', 'worker-crashed'])
const largestBytes = 500_000

/**
 * Fills `folder` with documents of all kinds, good and bad, some of them twice.
 * @returns path → SHA-256.
 */
export async function writeHuntedFiles(folder: string, count: number): Promise<Map<string, string>> {
  await mkdir(folder, { recursive: true })
  await cp(join(projectFolder, 'test/samples'), join(folder, 'samples'), { recursive: true })
  await writeTinyDocuments({ dir: join(folder, 'tiny'), count: Math.round(count * 0.6), seed: 'hunt' })
  await writeLoadCorpus({ dir: join(folder, 'load'), count: Math.round(count * 0.15), seed: 'hunt', pages: [1, 2, 3] })
  await mkdir(join(folder, 'hostile'))
  const cases = [...textCases, ...officeCases, ...pdfStructureCases, ...pdfContentCases]
  for (const [index, { bytes, expected, fileName }] of cases.entries()) {
    const codes = 'failure' in expected ? [expected.failure].flat() : 'code' in expected ? [expected.code] : []
    if (codes.some((code) => costly.has(code))) continue
    const content = await bytes()
    // Half of them are enough; an empty one is refused at the door.
    if (index % 2 === 1 || content.length === 0 || content.length > largestBytes) continue
    await writeFile(join(folder, 'hostile', `${index}-${fileName ?? 'file'}`), content)
  }
  for (const name of (await readdir(join(folder, 'tiny'))).slice(0, Math.round(count * 0.05))) {
    await cp(join(folder, 'tiny', name), join(folder, 'tiny', `again-${name}`))
  }
  const files = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(
      path,
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    )
  }
  return files
}
