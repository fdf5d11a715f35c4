import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evaluateFolder } from './evaluate-folder.ts'
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
    await put('notat.txt', memo)
    await put('notat.golden.json', { schemaVersion: 1, id: 'x', type: 'notat', text: '…', pages: [], stages: {} })
    expect((await evaluate()).fields.get('type')).toEqual({ right: 1, wrong: 0 })
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
