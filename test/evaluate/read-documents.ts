import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { defaultBudgets, extractDocument, silentJournal } from '@arkivar/extraction'
import { type ExtractedDocument, extractedDocumentSchema } from '@arkivar/types'
import { type GoldenFile, parseGolden } from './golden-file.ts'
import { Refusal } from './refusal.ts'

/** A document with its truth, as extraction has read it; null where it could not, and then `failure` says why. */
export interface EvaluatedDocument {
  name: string
  golden: GoldenFile
  extracted: ExtractedDocument | null
  failure: string | null
}

/**
 * Reads every document of a folder that has a `name.golden.json` beside it. `cache`: a folder that keeps what extraction
 * made of each file, so that only the later stages run again.
 */
export async function* readDocuments(
  folder: string,
  options: { ocr: boolean; cache?: string | undefined },
): AsyncGenerator<EvaluatedDocument> {
  const names = (
    await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      throw new Refusal(`${folder} cannot be read as a folder: ${error.message}`)
    })
  ).sort()
  for (const name of names) {
    const base = name.replace(/\.[^.]+$/, '')
    if (
      name.endsWith('.golden.json') ||
      !(names.includes(`${base}.golden.json`) || names.includes(`${name}.golden.json`))
    )
      continue
    const goldenName = names.includes(`${name}.golden.json`) ? `${name}.golden.json` : `${base}.golden.json`
    const golden = parseGolden(await readFile(join(folder, goldenName), 'utf8'), goldenName)
    const bytes = await readFile(join(folder, name))
    yield { name, golden, ...(await extracted(bytes, name, options)) }
  }
}

async function extracted(
  bytes: Buffer,
  fileName: string,
  { ocr, cache }: { ocr: boolean; cache?: string | undefined },
): Promise<Pick<EvaluatedDocument, 'extracted' | 'failure'>> {
  const key = createHash('sha256').update(bytes).digest('hex')
  const kept = cache === undefined ? null : join(cache, `${key}.json.gz`)
  const known = kept === null ? null : await readFile(kept).catch(() => null)
  if (known !== null)
    return { extracted: extractedDocumentSchema.parse(JSON.parse(gunzipSync(known).toString('utf8'))), failure: null }
  const outcome = await extractDocument({
    bytes: new Uint8Array(bytes),
    fileName,
    budgets: defaultBudgets,
    journal: silentJournal,
    ocr,
  })
  if (!outcome.ok) return { extracted: null, failure: outcome.failure.code }
  if (kept !== null && cache !== undefined) {
    await mkdir(cache, { recursive: true })
    await writeFile(kept, gzipSync(JSON.stringify(outcome.document)))
  }
  return { extracted: outcome.document, failure: null }
}
