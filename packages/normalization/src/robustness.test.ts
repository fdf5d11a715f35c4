import {
  classificationSchema,
  documentTypes,
  type ExtractedDocument,
  extractedDocumentSchema,
  normalizationSchema,
} from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { MINUTES } from './fixtures/minutes.ts'
import { normalize } from './normalize.ts'

const BASE = { confidence: 0.5, runnerUp: null, evidence: [], unsure: true, decidedBy: 'classifier' as const }

function readAs(extracted: ExtractedDocument, type: (typeof documentTypes)[number]) {
  const classification = classificationSchema.parse({ ...BASE, type, functions: ['besvarelse'] })
  return normalize({ extracted, classification, hints: {}, decisions: {} })
}

/** The same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

const SCRAPS = [
  ...MINUTES.split('\n').filter((line) => line !== ''),
  'For stemte: A, (B, C',
  'Imod stemte: 0',
  'Med 3 stemmer imod',
  '12. 13. 14.',
  'Punkt 99999999:',
  'Beslutning i den 31-02-2024:',
  'Fraværende: (((',
  '§§ 1-',
  'Svar 3: Ad 9)',
  'Spørgsmål a)',
  '????',
  '\u0000\uFFFD',
  '((((((((',
  'kl. 99:99',
  'Til: ',
  '1. at at at',
  'Med venlig hilsen',
]

function anyDocument(seed: number): ExtractedDocument {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0]
  const text = () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
      pick(SCRAPS as [string, ...string[]]).slice(Math.floor(random() * 9)),
    ).join(pick([' ', '\n', '']))
  const pages = Array.from({ length: Math.floor(random() * 4) }, (_, index) => {
    const base = () => ({ page: index + 1, confidence: random(), region: pick(['body', 'body', 'side'] as const) })
    const blocks = Array.from(
      { length: Math.floor(random() * 30) },
      (): ExtractedDocument['pages'][number]['blocks'][number] => {
        switch (Math.floor(random() * 6)) {
          case 0:
            return { kind: 'heading', level: 1 + Math.floor(random() * 9), text: text(), ...base() }
          case 1:
            return {
              kind: 'listItem',
              marker: pick(['1.', 'a)', '•', '', '99)']),
              depth: Math.floor(random() * 3),
              text: text(),
              ...base(),
            }
          case 2: {
            const cell = () => ({ text: text(), rowSpan: 1, columnSpan: 1, header: random() < 0.2 })
            const rows = Array.from({ length: Math.floor(random() * 3) }, () =>
              Array.from({ length: Math.floor(random() * 3) }, cell),
            )
            return { kind: 'table', rows, pages: [index + 1], ...base() }
          }
          case 3:
            return { kind: 'furniture', role: pick(['header', 'pageNumber'] as const), text: text(), ...base() }
          default:
            return { kind: 'paragraph', text: text(), ...base() }
        }
      },
    )
    const failure = random() < 0.2 ? { code: 'corrupt' as const, message: 'lost' } : null
    return {
      number: index + 1,
      blocks: failure === null ? blocks : [],
      ocr: random() < 0.3,
      confidence: random() < 0.3 ? random() : null,
      failure,
    }
  })
  return { ...fromText(''), pages }
}

describe('normalize, whatever it is given', () => {
  it('makes a valid record of any document, under any type', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const extracted = extractedDocumentSchema.parse(anyDocument(seed))
      for (const type of documentTypes) {
        const parsed = normalizationSchema.safeParse(readAs(extracted, type))
        expect(parsed.success, `seed ${seed} as ${type}: ${parsed.error?.message}`).toBe(true)
      }
    }
  })

  it('gives the same answer twice', () => {
    const extracted = anyDocument(7)
    expect(readAs(extracted, 'referat')).toEqual(readAs(extracted, 'referat'))
  })

  it('points only at what is there', () => {
    const { content, provenance } = readAs(fromText(MINUTES), 'referat')
    for (const pointer of Object.keys(provenance)) {
      const found = pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], content)
      expect(found, pointer).not.toBeUndefined()
    }
  })

  it('tells of pages that were lost', () => {
    const extracted = fromText(`${MINUTES}\f`)
    const [first, ...others] = extracted.pages
    const lost = {
      number: 2,
      blocks: [],
      ocr: false,
      confidence: null,
      failure: { code: 'corrupt' as const, message: 'lost' },
    }
    const { content } = readAs(
      { ...extracted, pages: first === undefined ? [] : [first, lost, ...others.slice(1)] },
      'referat',
    )
    expect(content.quality.lostPages).toEqual([2])
    expect(content.agendaItems.map(({ number }) => number)).toContain('1')
  })

  it.each([
    ['a', 'besvarelse'],
    ['Beslutning i ', 'referat'],
    ['For stemte: A, ', 'referat'],
    ['Signe Holm Krogh (A), ', 'referat'],
    ['1. at ', 'referat'],
    ['Punkt 1: Sag\n\n', 'referat'],
    ['Beslutning\n\nGodkendt\n\n', 'referat'],
    ['Økonomiudvalget, 30-10-2024, pkt. 1 ', 'referat'],
    ['Spørgsmål 1? Svar ', 'besvarelse'],
    ['har stillet spørgsmål den ', 'besvarelse'],
    ['((', 'notat'],
    ['§ 1 ', 'notat'],
    ['12-', 'notat'],
    ['Udvalget for Å #\n\nSag 1\n\n', 'referat'],
  ] as const)('stays linear on megabytes of %j', (unit, type) => {
    const short = timeOf(unit, 50_000, type)
    const long = timeOf(unit, 500_000, type)
    expect(long).toBeLessThan(Math.max(2500, short * 40))
  })
})

function timeOf(unit: string, length: number, type: (typeof documentTypes)[number]): number {
  let number = 0
  const text = unit.repeat(Math.ceil(length / unit.length)).replaceAll('#', () => String(++number))
  const extracted = fromText(text)
  const started = process.threadCpuUsage().user
  readAs(extracted, type)
  return (process.threadCpuUsage().user - started) / 1000
}
