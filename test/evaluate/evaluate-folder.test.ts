import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { classify } from '@arkivar/classification'
import { normalize } from '@arkivar/normalization'
import { normalizedDocumentSchema } from '@arkivar/types'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evaluateFolder } from './evaluate-folder.ts'
import { readDocuments } from './read-documents.ts'
import { legibleTally } from './tally.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arkivar-goldens-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const memo = `Notat

Ballerup Kommune
Dato: 7. maj 2024
Sagsnr.: 24/1234
Emne: Cykelsti langs Engvej

Baggrund

Strækningen er i dag uden cykelsti, og mange børn bruger den som skolevej.
`

const minutes = `Referat

Teknik- og Miljøudvalget
Ballerup Kommune
Tirsdag den 7. maj 2024 kl. 17:00
Mødested: Rådhuset

1. Godkendelse af dagsorden

Beslutning

Godkendt.

2. Cykelsti langs Engvej

Sagsfremstilling

Strækningen er i dag uden cykelsti, og mange børn bruger den som skolevej.

Indstilling

Forvaltningen indstiller, at sagen godkendes.

Beslutning

For stemte: A og V. Imod stemte: C. Indstillingen blev godkendt.
`

/** The record of the one document of a folder, with a place for all that the pipeline adds to what is read. */
async function recordOf(from: string): Promise<Record<string, unknown>> {
  for await (const { extracted } of readDocuments(from, { ocr: false })) {
    if (extracted === null) continue
    const classification = classify({ extracted, hints: {} })
    const { content } = normalize({ extracted, classification, hints: {}, decisions: {} })
    const others = Object.keys(normalizedDocumentSchema.shape).map((key) => [key, null])
    return { ...Object.fromEntries(others), ...content }
  }
  throw new Error('the folder holds no document that can be read')
}

const evaluate = () => evaluateFolder(folder, { ocr: false })
const put = (name: string, content: unknown) =>
  writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))

describe('a folder of documents with goldens', () => {
  it('is judged by what the goldens hold, and by nothing else', async () => {
    await put('notat.txt', memo)
    await put('notat.golden.json', { type: 'notat', date: '2024-05-07', caseNumbers: ['24/9999'] })
    await put('uden-facit.txt', memo)
    const { documents, fields, lists } = await evaluate()
    expect(documents.map(({ name }) => name)).toEqual(['notat.txt'])
    expect([...fields]).toEqual([
      ['type', { right: 1, wrong: 0 }],
      ['date', { right: 1, wrong: 0 }],
    ])
    expect([...lists]).toEqual([['caseNumbers', { found: 0, missing: 1, surplus: 1 }]])
  })

  it('may have a whole record as a golden, corrected by hand', async () => {
    await put('referat.txt', minutes)
    await put('referat.golden.json', {})
    const record = await recordOf(folder)
    expect(record.agendaItems).toHaveLength(2)
    await put('referat.golden.json', record)
    const { fields, lists } = await evaluate()
    expect(fields.get('resolution.outcome')).toEqual({ right: 2, wrong: 0 })
    expect([...fields.values()].filter(({ wrong }) => wrong > 0)).toEqual([])
    expect([...lists.values()].filter(({ missing, surplus }) => missing + surplus > 0)).toEqual([])
    await put('referat.golden.json', { ...record, type: 'notat' })
    expect((await evaluate()).fields.get('type')).toEqual({ right: 0, wrong: 1 })
  })

  it('is refused where a golden has a field that no record has', async () => {
    await put('notat.txt', memo)
    await put('notat.golden.json', { type: 'notat', dato: '2024-05-07' })
    await expect(evaluate()).rejects.toThrow(/notat\.golden\.json is no golden:[\s\S]*dato/)
  })

  it('holds files that cannot be read, where the golden says so', async () => {
    await put('tom.txt', '  \n')
    await put('tom.golden.json', { failure: 'empty' })
    expect((await evaluate()).fields.get('failure')).toEqual({ right: 1, wrong: 0 })
  })

  it('is judged twice where print is damaged: by the truth, and by what is still legible', async () => {
    await put('notat.txt', memo.replace('langs Engvej', '1angs Engvcj'))
    const title = 'Cykelsti langs Engvej'
    await put('notat.golden.json', { title, legible: { [title]: ['Cykelsti 1angs Engvcj'] } })
    const tally = await evaluate()
    expect(tally.fields.get('title')).toEqual({ right: 0, wrong: 1 })
    expect(legibleTally(tally)?.fields.get('title')).toEqual({ right: 1, wrong: 0 })
  })
})
