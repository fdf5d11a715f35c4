import { describe, expect, test } from 'vitest'
import { blockText } from './draft.ts'
import { generateDocument } from './generate.ts'
import { legibleForms } from './legible.ts'
import { mishaps } from './mishaps.ts'
import { addNoise } from './noise.ts'
import { pdfPages } from './pdf-text.ts'
import { createRandom } from './random.ts'
import { renderPdf } from './render/pdf.ts'
import { renderAs } from './render/render-as.ts'
import { footnotes } from './source-document.ts'

const make = (mishap: (typeof mishaps)[number], seed = 1) =>
  generateDocument({ seed, mishap, pages: 3, ...(mishap === 'english' ? {} : { type: 'referat' as const }) })

describe('a mishap', () => {
  test.each(mishaps)('befalls a document in every format: %s', async (mishap) => {
    const generated = make(mishap)
    expect(generated.traps).toContain(mishap)
    for (const format of ['text', 'html', 'docx', 'pdf', 'tagged-pdf'] as const) {
      const { bytes } = await renderAs(generated, format, createRandom(1))
      expect(bytes.length).toBeGreaterThan(0)
    }
  })

  test('makes numbers of items jump, always upwards', () => {
    const numbers = [1, 2, 3].flatMap((seed) => {
      const own = make('jumping-numbers', seed).truth.agendaItems.map(({ number }) => Number(number))
      return own.slice(1).map((number, index) => number - (own[index] ?? 0))
    })
    expect(Math.max(...numbers)).toBeGreaterThan(1)
    expect(Math.min(...numbers)).toBeGreaterThan(0)
  })

  test('puts two meetings into one file, whose items follow each other', () => {
    const { truth } = make('two-meetings')
    expect(truth.agendaItems.map(({ order }) => order)).toEqual(truth.agendaItems.map((_, index) => index + 1))
    expect(new Set(truth.agendaItems.map(({ number }) => number)).size).toBeLessThan(truth.agendaItems.length)
    expect(truth).not.toHaveProperty('meeting')
  })

  test('leaves everything in one paragraph', () => {
    expect(make('one-paragraph').document.blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
  })

  test('puts footnotes at the foot of the page that refers to them, in their order', async () => {
    const { document } = make('footnotes')
    const notes = [...footnotes(document).values()]
    expect(notes.length).toBeGreaterThan(1)
    const look = { font: 'times', size: 11, margin: 60, hyphenate: false, ruledTables: true, compress: false } as const
    const { bytes } = await renderPdf(document, { ...look, tagged: true })
    const pages = (await pdfPages(bytes)).map((page) => page.replace(/\s+/g, ' '))
    const found = notes.map(({ mark, text }) => {
      const page = pages.findIndex((each) => each.includes(`${mark} ${text}`))
      const foot = pages[page]?.indexOf(`${mark} ${text}`) ?? -1
      expect(pages[page]?.slice(0, foot)).toContain(mark)
      return { page, foot }
    })
    expect(found).toEqual(found.toSorted((a, b) => a.page - b.page || a.foot - b.foot))
  })

  test('leaves nothing to be read', () => {
    const generated = make('empty')
    expect(generated.document.blocks.map(blockText).join('')).toBe('')
    expect(generated.goldenFor('docx', new Map()).failure).toBe('empty')
    expect(generated.goldenFor('pdf', new Map())).not.toHaveProperty('failure')
  })
})

describe('noise', () => {
  test('tells what is still legible of each text of the truth', () => {
    const printed = 'Otto Lindgaard (A)\n\nBaggrund\n\nSagen om   Engvej blev udsat.\n\nSagen er ny.\n'
    const noisy = addNoise(printed, 0.3, 4)
    const golden = { name: 'Otto Lindgaard', text: 'Sagen om Engvej blev udsat.\nSagen er ny.', date: '2024-05-07' }
    const forms = legibleForms(golden, printed, noisy)
    expect(forms).not.toHaveProperty('2024-05-07')
    for (const [form] of Object.values(forms))
      for (const line of form?.split('\n') ?? []) expect(noisy.text).toContain(line)
    expect(Object.keys(forms).length).toBeGreaterThan(0)
  })
})
