import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeSamples } from './samples.ts'

/** `node test/corpus/make-samples.ts`: writes the documents that `npm run ingest -- test/samples` takes in. */
const folder = join(import.meta.dirname, '../samples')
await mkdir(folder, { recursive: true })
for (const { fileName, bytes, shows } of await makeSamples()) {
  await writeFile(join(folder, fileName), bytes)
  console.log(`${String(bytes.length).padStart(8)}  ${fileName}: ${shows}`)
}
