import { createExtractor, type Extractor } from '@arkivar/extract'
import { runningText } from '@arkivar/types'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HostileCase } from './hostile-case.ts'
import { officeCases } from './office-cases.ts'
import { pdfContentCases } from './pdf-content-cases.ts'
import { pdfStructureCases } from './pdf-structure-cases.ts'
import { manyPagesPdf, pagesPdf, textContent } from './raw-pdf.ts'
import { sabotageCases } from './sabotage-cases.ts'
import { textCases } from './text-cases.ts'

const cases: readonly HostileCase[] = [
  ...pdfStructureCases,
  ...pdfContentCases,
  ...officeCases,
  ...textCases,
  ...sabotageCases,
]

let extractor: Extractor
const sound = pagesPdf([textContent(['Den nye bro over havnen blev vedtaget.'])])

beforeAll(() => {
  // Tighter than in service, so that what never ends ends soon; wide enough for a slow machine.
  extractor = createExtractor({
    processes: 1,
    budgets: { openMs: 8_000, pageMs: 6_000, finishMs: 6_000, memoryMb: 768, maxPages: 50_000 },
  })
})
afterAll(() => extractor.close())

test('there are at least sixty kinds of bad input, each with a name of its own', () => {
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
  expect(cases.length).toBeGreaterThanOrEqual(60)
})

test.each(cases.map((each) => [each.name, each] as const))('%s', async (_, { bytes, fileName, sabotage, expected }) => {
  const outcome = await extractor.extract(await bytes(), {
    ...(fileName === undefined ? {} : { fileName }),
    ...(sabotage === undefined ? {} : { sabotage }),
  })
  if ('failure' in expected) {
    const codes = [expected.failure].flat()
    expect(codes).toContain(outcome.ok ? `read: ${runningText(outcome.document).slice(0, 80)}` : outcome.failure.code)
  } else {
    if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.message}`)
    const text = runningText(outcome.document)
    expect(text).toContain(expected.text)
    if ('without' in expected && expected.without !== undefined) expect(text).not.toContain(expected.without)
    const lost = outcome.document.pages.filter((page) => page.failure !== null)
    expect(lost.map((page) => page.number)).toEqual('lost' in expected ? expected.lost : [])
    for (const page of lost) expect(page.failure?.code).toBe('code' in expected ? expected.code : null)
  }
  expect(await extractor.extract(sound.slice())).toMatchObject({ ok: true })
  await expect.poll(() => extractor.stats().processes).toBe(1)
})

test('a document of 20,000 pages is read', async () => {
  const outcome = await extractor.extract(manyPagesPdf(100, 200))
  if (!outcome.ok) throw new Error(outcome.failure.message)
  expect(outcome.document.pages).toHaveLength(20_000)
  expect(outcome.document.pages.filter((page) => page.failure !== null)).toEqual([])
  expect(outcome.document.pages.at(-1)?.blocks).toMatchObject([{ text: 'Beslutning om havnen.' }])
}, 240_000)
