import type { Classification, DocumentType } from '@arkivar/types'
import { normalizationSchema } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { MINUTES } from './fixtures/minutes.ts'
import { normalize } from './normalize.ts'

const classified = (type: DocumentType, functions: Classification['functions'] = []): Classification => ({
  type,
  functions,
  confidence: 1,
  runnerUp: null,
  evidence: [],
  unsure: false,
  decidedBy: 'classifier',
})
const read = (text: string, type: DocumentType, functions: Classification['functions'] = []) =>
  normalize({ extracted: fromText(text), classification: classified(type, functions), hints: {}, decisions: {} })

describe('normalize', () => {
  it('reads a meeting with its participants', () => {
    const { content } = read(MINUTES, 'referat')
    expect(content).toMatchObject({
      title: 'REFERAT Socialudvalget d. 07-05-2024',
      date: '2024-05-07',
      kommune: { code: '0151', name: 'Ballerup' },
      meeting: {
        organization: 'Socialudvalget',
        start: '2024-05-07T13:00:00+02:00',
        location: 'Mødelokale 2, Rådhuset',
        participants: [
          { name: 'Signe Holm Krogh', party: 'A', roles: ['1. viceborgmester'], attendance: 'absent' },
          { name: 'Otto Lindgaard', party: 'V', roles: [], attendance: 'present' },
          { name: 'Karl Svane', party: 'Løsgænger', roles: [], attendance: 'present' },
          { name: 'Saime T. Okan', party: 'Ø', roles: [], attendance: 'present' },
          { name: 'Eva Bro', roles: ['centerchef for Voksne og Sundhed'], attendance: 'absent' },
        ],
      },
    })
  })

  it('writes absentees as the list of participants does, at each item', () => {
    const { content } = read(MINUTES, 'referat')
    for (const { absent } of content.agendaItems) expect([...absent].sort()).toEqual(['Eva Bro', 'Signe Holm Krogh'])
  })

  it("keeps an earlier meeting's decision apart from this meeting's", () => {
    const [, item] = read(MINUTES, 'referat').content.agendaItems
    expect(item?.previously).toEqual([
      { organization: 'Handicaprådet', date: '2024-04-17', item: '6', text: null },
      { organization: 'Socialudvalget', date: '2024-02-27', item: null, text: 'Indstillingens punkt 1: Godkendt' },
    ])
    expect(item?.resolution).toMatchObject({
      text: 'Indstilles til godkendelse med følgende bemærkninger:\nPlanen skal følges op i november.',
      outcome: 'recommended',
      passed: null,
      final: false,
    })
  })

  it('reads sections, proposal, attachments and tables of an item', () => {
    const [, item] = read(MINUTES, 'referat').content.agendaItems
    expect(item?.sections.map(({ heading, kind }) => [heading, kind])).toEqual([
      ['Sammendrag', 'summary'],
      ['Sagsfremstilling', 'presentation'],
      ['Økonomiske konsekvenser og finansiering', 'finances'],
    ])
    expect(item?.proposal).toEqual({
      by: 'Center for Social',
      points: ['Handleplanen indstilles til godkendelse.', 'Tilsynet tages til efterretning.'],
    })
    expect(item?.authoritativeBody).toBe('Kommunalbestyrelsen')
    expect(item?.attachments).toEqual([
      { name: 'Handleplan Bakkehuset januar 2024', recommended: true },
      { name: 'Høringssvar fra Handicaprådet', recommended: true },
      { name: 'Handleplan Bakkehuset januar 2023', recommended: false },
    ])
    expect(item?.tables).toEqual([
      {
        page: 2,
        rows: [
          ['Tema', 'Januar 2023', 'Oktober 2023'],
          ['Fysiske rammer', '2,3', '3,7'],
        ],
      },
    ])
    expect(item?.pages).toEqual([2, 2])
  })

  it('knows a closed item, and one that decides nothing', () => {
    const items = read(MINUTES, 'referat').content.agendaItems
    expect(items.map(({ number, name, public: isPublic }) => [number, name, isPublic])).toEqual([
      ['1', 'Besøg på Solgården', true],
      ['2', 'Tilsyn på Bakkehuset', true],
      ['3', 'Meddelelser', false],
      ['4', 'Godkendelse af referat (underskriftside)', true],
    ])
    expect(items[2]).toMatchObject({
      caseNumbers: ['00.01.10-P35-14-23'],
      resolution: null,
      sections: [],
      attachments: [],
    })
    expect(items[3]?.resolution).toBeNull()
  })

  it('says where each value comes from', () => {
    const { provenance } = read(MINUTES, 'referat')
    expect(provenance['/agendaItems/1/resolution']).toEqual({
      page: 2,
      quote: 'Indstilles til godkendelse med følgende bemærkninger:',
    })
    expect(provenance['/meeting/start']?.page).toBe(1)
  })

  it('makes a valid record of nothing at all', () => {
    for (const type of ['referat', 'notat', 'besvarelse', 'dagsorden', 'andet'] as const) {
      expect(normalizationSchema.safeParse(read('', type, ['besvarelse'])).success).toBe(true)
    }
  })
})
