import { describe, expect, it } from 'vitest'
import { COUNCIL, HEAD, itemsOf, itemWith, readParagraphs, readText } from '../fixtures/read-text.ts'

describe('what other bodies decided before', () => {
  it('reads what the body decided right below the one that has the last word', () => {
    const item = itemWith(
      'Beslutningskompetence\n\nByrådet\n\nByrådet, 07-05-2024, pkt. 1\n\nGodkendt, idet stien males.',
    )
    expect([item?.authoritativeBody, item?.resolution?.text]).toEqual(['Byrådet', 'Godkendt, idet stien males.'])
  })

  it('reads earlier decisions of committees that are written in small letters', () => {
    expect(
      itemWith(
        'Indstilling\n\nDirektøren indstiller,\n\nat stien anlægges.\n\nBeslutning i sti- og broudvalget den 28-03-2024\n\nAnbefales.\n\nBeslutning\n\nGodkendt.',
      )?.previously.map(({ organization, date }) => [organization, date]),
    ).toEqual([['Sti- og broudvalget', '2024-03-28']])
  })

  it("keeps another committee's decision on the same matter apart", () => {
    const { agendaItems } = readParagraphs([
      'Referat - Miljøudvalget den 11. marts 2019',
      '1. Indeklima',
      'Beslutning i Skoleudvalget den 06-03-2019',
      'Forkastet.',
      'Beslutning i Miljøudvalget den 11-03-2019',
      'Anbefales godkendt.',
    ])
    expect(agendaItems[0]?.resolution?.text).toBe('Anbefales godkendt.')
    expect(agendaItems[0]?.previously).toEqual([
      { organization: 'Skoleudvalget', date: '2019-03-06', item: null, text: 'Forkastet.' },
    ])
  })

  it('reads earlier treatments below Historik, and the case behind the open mark', () => {
    const [item] = itemsOf(
      `${HEAD}1. Takster\n\nÅbent - 2011/119122\n\nHistorik\n\nØkonomi- og Erhvervsudvalget, 15. marts 2024.\n\nTiltrådte indstillingen.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.previously).toEqual([
      {
        organization: 'Økonomi- og Erhvervsudvalget',
        date: '2024-03-15',
        item: null,
        text: 'Tiltrådte indstillingen.',
      },
    ])
    expect(item?.caseNumbers).toEqual(['2011/119122'])
  })

  it('does not take for decided here what somebody told', () => {
    const outcomeOf = (text: string) =>
      itemsOf(`${HEAD}1. Meddelelser\n\nBeslutning\n\n${text}\n`)[0]?.resolution?.outcome
    expect(outcomeOf('Borgmesteren orienterede om, at han var valgt til formand.\n\nTil orientering.')).toBe('noted')
    expect(outcomeOf('Formanden oplyste, at sagen er udsat.')).toBe('postponed')
  })

  it('reads "decided by the council on the 2nd as item 1", and that somebody was away from its treatment', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nSagsID: 51234\n\nStien er ny.\n\nBesluttet på Byrådet den 07-05-2024 som punkt 1\n\nEva Holm deltog ikke i Byrådets behandling af sagen.\n\nDer blev givet en orientering om stien.\n`,
    )
    expect([item?.resolution?.text, item?.resolution?.outcome, item?.absent]).toEqual([
      'Der blev givet en orientering om stien.',
      'noted',
      ['Eva Holm'],
    ])
  })

  it('reads what an earlier body decided as history, and the last body as the one that decides', () => {
    const [item] = readText(`${COUNCIL}
1. Lokalplan 12

Beslutningskompetence

Teknik- og Miljøudvalget, Økonomiudvalget, Byrådet

Indstilling

Forvaltningen indstiller, at planen vedtages.

Teknik- og Miljøudvalget, 10. april 2024, pkt. 65:

Anbefales.

Beslutning

Vedtaget.
`).agendaItems
    expect(item?.previously).toEqual([
      { organization: 'Teknik- og Miljøudvalget', date: '2024-04-10', item: '65', text: 'Anbefales.' },
    ])
    expect(item).toMatchObject({
      authoritativeBody: 'Byrådet',
      resolution: { text: 'Vedtaget.', outcome: 'adopted', final: true },
    })
  })
})

describe('sections behind a decision', () => {
  it('of earlier meetings end where nobody was away there', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nIndstilling\n\nForvaltningen indstiller, at stien anlægges.\n\nBeslutning Stiudvalget den 30. april 2024\n\nAnbefales.\n\nFraværende: Ingen\n\nBeslutning Byrådet den 7. maj 2024\n\nGodkendt.\n`,
    )
    expect(item?.previously).toEqual([
      { organization: 'Stiudvalget', date: '2024-04-30', item: null, text: 'Anbefales.' },
    ])
  })
})
