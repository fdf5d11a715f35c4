import { mkdir, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Ledger, openLedger } from '@arkivar/ledger'
import { resolvePlaces } from '@arkivar/pipeline'
import { type ObjectStore, openObjectStore, originalKey } from '@arkivar/storage'
import { readSettings } from '@arkivar/types'
import { readOptions } from '../support/read-options.ts'

const PAGE = 200

const usage = `Writes what operators have decided about types as a folder that the fit reads: the original of each document, and
a golden beside it that holds its type. Documents that are withdrawn or held back are left out. The folder is as
confidential as the originals: keep it outside of the project.

  npm run evaluate -- labels --out FOLDER

  The ledger and the storage are those of ARKIVAR_HOME, ARKIVAR_DATABASE_URL and ARKIVAR_STORAGE_URL.
`

/** @returns how many labels were written. */
export async function run(args: readonly string[]): Promise<{ labels: number } | null> {
  const { values } = readOptions({
    args: [...args],
    options: { out: { type: 'string' }, help: { type: 'boolean', default: false } },
  })
  if (values.help || values.out === undefined) {
    process.stdout.write(usage)
    if (!values.help) process.exitCode = 1
    return null
  }
  const places = await resolvePlaces(readSettings(process.env))
  try {
    const ledger = await openLedger({ url: places.databaseUrl, applicationName: 'arkivar-labels' })
    const store = await openObjectStore(places.storageUrl)
    try {
      const labels = await writeLabels({ ledger, store }, values.out)
      process.stdout.write(`${labels} labels are in ${values.out}\n`)
      return { labels }
    } finally {
      await store.close()
      await ledger.close()
    }
  } finally {
    await places.release()
  }
}

/** Files are named after their document, so that a second export replaces the first and two name no document twice. */
export async function writeLabels(
  { ledger, store }: { ledger: Pick<Ledger, 'operators'>; store: Pick<ObjectStore, 'read'> },
  folder: string,
): Promise<number> {
  await mkdir(folder, { recursive: true })
  let written = 0
  let after: string | null = null
  for (;;) {
    const page = await ledger.operators.typeDecisions(after, PAGE)
    for (const { documentId, type, revision, fileName } of page) {
      await writeFile(join(folder, `${documentId}${extname(fileName ?? '')}`), await store.read(originalKey(revision)))
      await writeFile(join(folder, `${documentId}.golden.json`), `${JSON.stringify({ type }, null, 1)}\n`)
      written += 1
    }
    after = page.at(-1)?.documentId ?? null
    if (page.length < PAGE) return written
  }
}
