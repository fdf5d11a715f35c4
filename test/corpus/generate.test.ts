import { normalizedContentSchema } from '@arkivar/types'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { blockText } from './draft.ts'
import { generateDocument } from './generate.ts'
import type { Golden } from './golden.ts'
import { allLayouts } from './layouts/all-layouts.ts'
import { createRandom } from './random.ts'
import { renderPdf } from './render/pdf.ts'
import { renderAs } from './render/render-as.ts'
import { renderText } from './render/text.ts'

const partialSchema = normalizedContentSchema.partial()
const seeds = Array.from({ length: 120 }, (_, index) => index)
const squeeze = (text: string): string => text.replace(/\s+/g, ' ')

/** Words of the truth that a reader must be able to find in the document, whatever its layout. */
function quotes(golden: Golden): string[] {
  const items = golden.agendaItems.flatMap((item) => [
    item.name,
    ...item.caseNumbers,
    ...(item.proposal?.points ?? []).map((point) => point.slice(1, -1)),
    ...(item.resolution?.text.split('\n') ?? []),
    ...item.attachments.map(({ name }) => name),
    ...item.sections.flatMap(({ heading, text }) => [heading, ...text.split('\n')]),
    ...item.tables.flatMap(({ rows }) => rows.flat()),
    ...(item.authoritativeBody === null ? [] : [item.authoritativeBody]),
    ...item.previously.map(({ organization }) => organization),
  ])
  const { reply, meeting } = golden
  return [
    ...(golden.title === undefined ? [] : [golden.title]),
    ...golden.caseNumbers.map(({ value }) => value),
    ...golden.documentNumbers,
    ...(golden.unit ? [golden.unit] : []),
    ...(golden.ean ? [golden.ean] : []),
    ...items,
    ...(meeting ? [meeting.organization, ...(meeting.participants ?? []).map(({ name }) => name)] : []),
    ...(reply
      ? [reply.askedBy.name, ...[...reply.questions, ...reply.answers].flatMap(({ text }) => text.split('\n'))]
      : []),
  ]
}

describe('the generator', () => {
  test('makes the same document from the same seed', () => {
    for (const seed of [1, 2, 3])
      expect(renderText(generateDocument({ seed }).document)).toBe(renderText(generateDocument({ seed }).document))
  })

  test('makes different documents from different seeds', () => {
    expect(new Set(seeds.map((seed) => renderText(generateDocument({ seed }).document))).size).toBe(seeds.length)
  })

  test('keeps layouts of every family out of development', () => {
    for (const kind of ['meeting', 'memo', 'other'] as const) {
      const family = allLayouts.filter((layout) => layout.kind === kind)
      const sealed = family.filter(({ access }) => access === 'sealed')
      expect(sealed.length / family.length).toBeGreaterThanOrEqual(0.1)
    }
  })

  test('makes nothing in a sealed layout unless it is asked for', () => {
    const made = seeds.map((seed) => generateDocument({ seed }).access)
    expect(made).not.toContain('sealed')
    expect(generateDocument({ seed: 1, access: 'sealed' }).access).toBe('sealed')
  })

  test('states a truth that fits the schema of the record', () => {
    for (const seed of seeds) {
      const { truth } = generateDocument({ seed, cprShare: 0.2 })
      const paged = {
        ...truth,
        agendaItems: truth.agendaItems.map((item) => ({
          ...item,
          resolution: item.resolution === null ? null : { final: null, ...item.resolution },
          pages: [1, 1],
          sections: item.sections.map((section) => ({ kind: 'other', page: 1, ...section })),
          tables: item.tables.map((table) => ({ page: 1, ...table })),
        })),
      }
      const { unsure: _, caseNumbers, meeting, ...record } = paged
      const filled = {
        ...record,
        caseNumbers: caseNumbers.map((each) => ({ system: 'other', ...each })),
        ...(meeting ? { meeting: { participants: [], ...meeting } } : {}),
      }
      const parsed = partialSchema.safeParse(filled)
      expect(parsed.error?.issues, `seed ${seed}`).toBeUndefined()
    }
  })

  test.each(allLayouts.map(({ name }) => name))('prints in the layout %s whatever its truth says', (layout) => {
    for (const seed of [1, 2, 3, 4]) {
      const { document, truth, traps } = generateDocument({ seed, layout, cprShare: 0 })
      if (['homoglyphs', 'broken-spacing', 'destroyed-characters'].some((trap) => traps.includes(trap))) continue
      const printed = squeeze(
        document.blocks
          .map(blockText)
          .join('\n')
          .replace(/[\t\n]/g, ' '),
      )
      for (const quote of quotes(truth))
        expect(printed.toLowerCase(), `seed ${seed}`).toContain(squeeze(quote.replace(/\t/g, ' ')).toLowerCase())
    }
  })

  test('names in votes and absences only people whom the document names', () => {
    for (const seed of seeds) {
      const { document, truth, traps } = generateDocument({ seed, type: 'referat' })
      if (traps.includes('homoglyphs')) continue
      const printed = document.blocks.map(blockText).join('\n')
      const names = truth.agendaItems.flatMap(({ absent, resolution }) => [
        ...absent,
        ...(resolution?.vote?.for?.voters ?? []),
        ...(resolution?.vote?.against?.voters ?? []),
        ...(resolution?.dissents.map(({ by }) => by) ?? []),
      ])
      for (const name of names) expect(printed, `seed ${seed}`).toContain(name)
    }
  })

  test('knows on which page of a PDF each item begins', async () => {
    for (const seed of [3, 14, 15]) {
      const generated = generateDocument({ seed, type: 'referat', pages: 8, cprShare: 0 })
      const { bytes, spans, pages } = await renderPdf(generated.document, {
        tagged: seed % 2 === 0,
        font: 'times',
        size: 11,
        margin: 60,
        hyphenate: false,
        ruledTables: true,
        compress: true,
      })
      const golden = generated.goldenFor('pdf', spans)
      const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
      const pdf = await task.promise
      expect(pdf.numPages).toBe(pages)
      for (const item of golden.agendaItems) {
        const content = await (await pdf.getPage(item.pages?.[0] ?? 0)).getTextContent()
        const text = squeeze(content.items.map((piece) => ('str' in piece ? piece.str : '')).join(' '))
        expect(text, `seed ${seed}, item ${item.order}`).toContain(squeeze(item.name).slice(0, 24))
      }
      await task.destroy()
    }
  })

  test('writes tags that name headings, lists and tables', async () => {
    const generated = generateDocument({ seed: 11, layout: 'ballerup', type: 'referat', pages: 10 })
    const { bytes } = await renderPdf(generated.document, {
      tagged: true,
      font: 'helvetica',
      size: 10,
      margin: 60,
      hyphenate: false,
      ruledTables: true,
      compress: true,
    })
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
    const pdf = await task.promise
    const roles = new Set<string>()
    const walk = (node: { role?: string; children?: unknown[] }): void => {
      if (node.role !== undefined) roles.add(node.role)
      for (const child of node.children ?? []) walk(child as typeof node)
    }
    for (let page = 1; page <= pdf.numPages; page += 1) walk((await (await pdf.getPage(page)).getStructTree()) as never)
    await task.destroy()
    expect([...roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TD']))
  })

  test('comes near the wanted number of pages, from one to a hundred', async () => {
    for (const wanted of [1, 10, 100]) {
      const generated = generateDocument({ seed: 21, layout: 'hvidovre', type: 'referat', pages: wanted })
      const { pages } = await renderPdf(generated.document, {
        tagged: false,
        font: 'helvetica',
        size: 10,
        margin: 60,
        hyphenate: false,
        ruledTables: true,
        compress: true,
      })
      expect(pages).toBeGreaterThanOrEqual(wanted * 0.5)
      expect(pages).toBeLessThanOrEqual(wanted * 2 + 2)
    }
  })

  test('renders every format', async () => {
    const generated = generateDocument({ seed: 5, type: 'notat' })
    for (const format of ['text', 'html', 'docx', 'pdf', 'tagged-pdf', 'scan'] as const) {
      const { bytes, golden } = await renderAs(generated, format, createRandom(1))
      expect(bytes.length, format).toBeGreaterThan(300)
      expect(golden.type).toBe('notat')
    }
  })
})
