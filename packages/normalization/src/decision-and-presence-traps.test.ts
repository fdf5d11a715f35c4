import { describe, expect, it } from 'vitest'
import { HEAD, readText } from './fixtures/read-text.ts'

const itemsOf = (text: string) => readText(text).agendaItems
const decided = (words: string, head = HEAD) => itemsOf(`${head}1. Takster\n\nBeslutning\n\n${words}\n`)[0]?.resolution

describe('outcomes', () => {
  it('takes no proposal of a group for the recommendation of a council', () => {
    expect(decided('Venstre indstiller, at Ea Ras vælges.\n\nByrådet godkendte dette.')?.outcome).toBe('adopted')
    expect(decided('Indstilles godkendt.', 'Referat Økonomiudvalget d. 07-05-2024\n\n')?.outcome).toBe('recommended')
  })

  it('tells sending on from recommending', () => {
    const outcomeOf = (words: string) => decided(words, 'Referat Teknisk Udvalg d. 07-05-2024\n\n')?.outcome
    expect(outcomeOf('Fremsendes til Socialudvalget til behandling.')).toBe('other')
    expect(outcomeOf('Fremsendes til Byrådets godkendelse.')).toBe('recommended')
    expect(outcomeOf('Intet at rapportere')).toBe('noted')
  })

  it('ends a sentence at the count of a vote', () => {
    const resolution = decided('Godkendt med 20 stemmer mod 3. Venstre tager forbehold.')
    expect(resolution?.dissents).toEqual([{ by: 'Venstre', text: 'Venstre tager forbehold.' }])
    expect(resolution?.vote).toEqual({ for: { count: 20, voters: [] }, against: { count: 3, voters: [] } })
  })
})

describe('where items begin and end', () => {
  it('begins an item after each decision where nothing stands behind the last', () => {
    const items = itemsOf(
      `${HEAD}Beslutning i Byrådet den 07-05-2024\n\nDagsorden godkendt.\n\nBeslutningstema\n\nTaksterne for 2025.\n\nIndstilling\n\nDirektionen indstiller til Kulturudvalget, at det overfor Byrådet anbefales,\n\n1. At godkende taksterne.\n\nSagen afgøres i\n\nByrådet\n\nBeslutning i Byrådet den 07-05-2024\n\nGodkendt.\n\nBeslutningstema\n\nEn sti.\n\nBeslutning i Byrådet den 07-05-2024\n\nUdsat.\n`,
    )
    expect(items.map(({ sections, resolution }) => [sections.map(({ text }) => text), resolution?.text])).toEqual([
      [[], 'Dagsorden godkendt.'],
      [['Taksterne for 2025.'], 'Godkendt.'],
      [['En sti.'], 'Udsat.'],
    ])
    expect(items[1]?.proposal).toEqual({ by: 'Direktionen', points: ['godkende taksterne.'] })
  })

  it('knows titles that begin with an ordinal, and days that are none', () => {
    expect(
      itemsOf(
        `${HEAD}00.01.00-G01-2-24\n\n13. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\n00.30.10-S00-1-24\n\n14. 1. behandling af budget\n\nBeslutning\n\nGodkendt.\n`,
      ).map(({ number, name, caseNumbers }) => [number, name, caseNumbers]),
    ).toEqual([
      ['13', 'Godkendelse af dagsorden', ['00.01.00-G01-2-24']],
      ['14', '1. behandling af budget', ['00.30.10-S00-1-24']],
    ])
  })

  it('takes the titles of a closed part for items, and the list above the first item for none', () => {
    const items = itemsOf(
      `${HEAD}Indholdsfortegnelse\n\nLukkede dagsordenspunkter\n\n15 Salg af areal 60\n\n1. Takster\n\n00.22.04-A30-1-24\n\nBeslutning\n\nGodkendt.\n\nLukkede dagsordenspunkter\n\n15. Salg af areal\n\n16. Køb af areal\n`,
    )
    expect(items.map(({ number, public: open, resolution }) => [number, open, resolution?.text])).toEqual([
      ['1', true, 'Godkendt.'],
      ['15', false, undefined],
      ['16', false, undefined],
    ])
  })

  it('goes on with a section behind a field on one line', () => {
    const [item] = itemsOf(
      `${HEAD}1. Takster\n\nResume\n\nSagen afgøres i: Byrådet\n\nTaksterne stiger.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect([item?.authoritativeBody, item?.sections.map(({ text }) => text)]).toEqual([
      'Byrådet',
      ['Taksterne stiger.'],
    ])
  })
})

describe('presence', () => {
  it('parts those who were away from sentences about others', () => {
    const { meeting, agendaItems } = readText(
      'Byrådet Mødedato:\n\nTorsdag den 01-03-2023.\n\nMødetidspunkt:\n\n17:00.\n\nMøde slut:\n\n19:45\n\nFraværende:\n\nEa Ras, Bo Dam Lind. Ib Toft deltog ikke i behandlingen af pkt. 01 – pkt. 03. Ulla Krag deltog ikke i behandlingen af pkt. 01 – pkt 14.\n\n1. Takster\n\nBeslutning:\n\nGodkendt.\n\n2. Cykelsti\n\nBeslutning:\n\nGodkendt.\n\n5. Grunde\n\nBeslutning:\n\nGodkendt.\n',
    )
    expect([meeting?.organization, meeting?.start, meeting?.end]).toEqual([
      'Byrådet',
      '2023-03-01T17:00:00+01:00',
      '2023-03-01T19:45:00+01:00',
    ])
    expect(agendaItems.map(({ absent }) => absent)).toEqual([
      ['Ea Ras', 'Bo Dam Lind', 'Ib Toft', 'Ulla Krag'],
      ['Ea Ras', 'Bo Dam Lind', 'Ib Toft', 'Ulla Krag'],
      ['Ea Ras', 'Bo Dam Lind', 'Ulla Krag'],
    ])
  })

  it('counts neither substitutes behind the absentees nor who left later', () => {
    const absentOf = (text: string) => itemsOf(`${HEAD}1. Takster\n\nBeslutning\n\nGodkendt.\n\n${text}\n`)[0]?.absent
    expect(absentOf('Afbud fra Ea Ras (A), Bo Dam (V). Som suppleanter deltog Ib Toft (A), Ulla Krag (V).')).toEqual([
      'Ea Ras',
      'Bo Dam',
    ])
    expect(
      absentOf('Fraværende uden afbud\n\nEa Ras Holm\n\nIb Toft forlod mødet efter behandlingen af punkt 3.'),
    ).toEqual(['Ea Ras Holm'])
  })

  it('ends a list at a field that nobody knows, and reads when a meeting began from a sentence', () => {
    const { meeting } = readText(
      'Referat fra Seniorrådet\n\nMødet blev holdt torsdag den 27. januar 2023 på Rådhuset.\n\nMødet begyndte kl. 18:30 og sluttede kl. 20:10.\n\nDeltagere: Ea Ras og Bo Dam\n\nDagorden udsendt: 13. januar 2023\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n',
    )
    expect([meeting?.start, meeting?.end]).toEqual(['2023-01-27T18:30:00+01:00', '2023-01-27T20:10:00+01:00'])
    expect(meeting?.participants.map(({ name }) => name)).toEqual(['Ea Ras', 'Bo Dam'])
  })
})
