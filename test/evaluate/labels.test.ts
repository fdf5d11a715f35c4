import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Ledger, openLedger } from '@arkivar/ledger'
import { scratchDatabase } from '@arkivar/postgres/testing'
import { type ObjectStore, openObjectStore } from '@arkivar/storage'
import type { DocumentType } from '@arkivar/types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fitTo } from './fit.ts'
import { writeLabels } from './labels.ts'

let database: Awaited<ReturnType<typeof scratchDatabase>>
let ledger: Ledger
let store: ObjectStore
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arkivar-labels-'))
  database = await scratchDatabase()
  ledger = await openLedger({ url: database.url, applicationName: 'test' })
  store = await openObjectStore(pathToFileURL(join(folder, 'storage')).href)
})
afterAll(async () => {
  await store.close()
  await ledger.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

/** A paper that calls itself a survey, which no rule knows; it takes a person to say what it is. */
const paper = (number: number): string =>
  `Statusopslag nr. ${number}\n\nBallerup Kommune\nDato: 7. maj 2024\n\nBaggrund\n\nStrækningen er uden cykelsti.\n\nVurdering\n\nDer er behov for en sti.\n`

async function takeIn(number: number): Promise<string> {
  const { sha256, sizeBytes } = await store.putOriginal([Buffer.from(paper(number))], { maxBytes: 10_000 })
  const accepted = await ledger.documents.accept(
    { source: 'test', sourceKey: `opslag-${number}.txt`, fileName: `opslag-${number}.txt`, hints: {} },
    { sha256, sizeBytes },
  )
  return accepted.documentId
}

const decide = async (number: number, type: DocumentType): Promise<string> => {
  const id = await takeIn(number)
  expect(await ledger.operators.classifyAs(id, type, 'test')).toBe(true)
  return id
}

describe("operators' decisions", () => {
  test('are exported from the ledger, and move the weights that are fitted', { timeout: 120_000 }, async () => {
    const ids = [await decide(1, 'notat'), await decide(2, 'notat'), await decide(3, 'andet')]
    const undecided = await takeIn(4)
    const withdrawn = await decide(5, 'referat')
    await ledger.operators.withdraw(withdrawn, 'Hører ikke til her.', 'test')

    const labels = join(folder, 'labels')
    expect(await writeLabels({ ledger, store }, labels)).toBe(3)
    const files = await readdir(labels)
    expect(files.sort()).toEqual(ids.flatMap((id) => [`${id}.golden.json`, `${id}.txt`]).sort())
    expect(files.join()).not.toContain(undecided)

    const without = await fitTo([], 0.02)
    const withLabels = await fitTo([labels], 0.02)
    expect(withLabels.figures.labelled).toEqual({ notat: 2, andet: 1 })
    expect(withLabels.figures.generated).toBe(without.figures.generated)
    expect(withLabels.source).not.toBe(without.source)
    expect((await fitTo([labels], 0.02)).source).toBe(withLabels.source)
  })
})
