import { describe, expect, it } from 'vitest'
import { HEAD, readText } from './fixtures/read-text.ts'

const itemsOf = (text: string) => readText(text).agendaItems
const first = (text: string) => itemsOf(`${HEAD}1. Ny sti\n\n${text}\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n`)[0]
const pointsOf = (text: string) => first(`${text}\n\nBeslutning\n\nGodkendt.`)?.proposal?.points
const votesIn = (text: string) => {
  const resolution = first(`Beslutning\n\n${text}`)?.resolution
  return resolution?.votes ?? resolution?.vote
}
const peopleOf = (head: string) =>
  readText(`${HEAD}${head}\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n`).meeting?.participants.map(
    ({ name, attendance }) => [name, attendance],
  )

describe('points of a proposal', () => {
  it('takes no beginning of a sentence for a point', () => {
    expect(pointsOf('Indstilling\n\nIndstilling om,\n\n1. at stien anlægges\n\n2. at broen males')).toEqual([
      'stien anlægges',
      'broen males',
    ])
    expect(
      pointsOf(
        'Indstilling\n\nDirektøren indstiller til Økonomiudvalget at anbefale overfor Byrådet\n\n1. at anlægge stien\n\n2. at male broen',
      ),
    ).toEqual(['anlægge stien', 'male broen'])
  })

  it('parts points that have letters, and those that "og at" joins', () => {
    expect(pointsOf('Indstilling\n\nDirektøren indstiller,\n\na) at stien anlægges\n\nb) at broen males')).toEqual([
      'stien anlægges',
      'broen males',
    ])
    expect(pointsOf('Indstilling\n\nDirektøren indstiller, at stien anlægges, og at broen males.')).toEqual([
      'stien anlægges',
      'broen males.',
    ])
    expect(
      pointsOf('Indstilling\n\nDirektøren indstiller, at Stiudvalget beslutter, at stien anlægges, og at den males.'),
    ).toEqual(['Stiudvalget beslutter, at stien anlægges, og at den males.'])
  })

  it('reads a proposal in the last sentence above the decision', () => {
    const item = first(
      'Sagsbeskrivelse\n\nStien er gammel.\n\nStiforvaltningen indstiller, at Stiudvalget godkender taksten.\n\nBeslutning:\n\nAnbefales.',
    )
    expect(item?.sections.map(({ text }) => text)).toEqual(['Stien er gammel.'])
    expect(item?.proposal?.by).toBe('Stiforvaltningen')
  })
})

describe('decisions', () => {
  it('reads a vote of three sides in one sentence', () => {
    expect(
      votesIn('Ved afstemningen stemte 11 for at anlægge stien, 4 imod og 3 hverken for eller imod. Vedtaget.'),
    ).toEqual({
      for: { count: 11, voters: [] },
      against: { count: 4, voters: [] },
      abstained: { count: 3, voters: [] },
    })
  })

  it('reads both sides of "med stemmerne 2 mod 1"', () => {
    expect(votesIn('Vedtaget med stemmerne 2 mod 1, idet Eva Holm stemte imod.')).toEqual({
      for: { count: 2, voters: [] },
      against: { count: 1, voters: ['Eva Holm'] },
    })
  })

  it('counts whoever stands beside groups with counts', () => {
    expect(
      votesIn('For stemte: F (1), Ø (1) og Otto Lind (Løsgænger).\n\nImod stemte: A (4).\n\nVedtaget.'),
    ).toMatchObject({
      for: { count: 3 },
      against: { count: 4 },
    })
  })

  it('reads votes in columns, and the words that tell what they were about', () => {
    const item = first(
      'Indstilling\n\nDirektøren indstiller,\n\nat stien anlægges.\n\nBeslutning\n\nForslag fra Enhedslisten: stien males.\n\nFor\t1\tØ\n\nImod\t4\tA, V\n\nForslaget blev ikke vedtaget.\n\nAdministrationens indstilling:\n\nFor\t4\tA, V\n\nImod\t1\tØ\n\nStien blev vedtaget.',
    )
    expect(item?.proposal?.points).toEqual(['stien anlægges.'])
    expect(item?.resolution?.outcome).toBe('adopted')
    expect(item?.resolution?.vote).toMatchObject({ for: { count: 4 }, against: { count: 1 } })
  })

  it('reads a proposal that was taken back', () => {
    expect(first('Beslutning\n\nForslagsstilleren trak forslaget tilbage.')?.resolution?.outcome).toBe('withdrawn')
  })

  it('tells who has a reservation, and not what was decided', () => {
    expect(
      first(
        'Beslutning\n\nFremsendes med bemærkning, at Stirådet anbefaler stien, idet rådmanden for Stier tager forbehold.',
      )?.resolution?.dissents?.[0]?.by,
    ).toBe('rådmanden for Stier')
  })

  it('reads what the body decided right below the one that has the last word', () => {
    const item = first('Beslutningskompetence\n\nByrådet\n\nByrådet, 07-05-2024, pkt. 1\n\nGodkendt, idet stien males.')
    expect([item?.authoritativeBody, item?.resolution?.text]).toEqual(['Byrådet', 'Godkendt, idet stien males.'])
  })

  it('takes decisions that have no heading', () => {
    const outcomes = (text: string) => first(text)?.resolution?.outcome
    expect(outcomes('Stien blev gennemgået.\n\nPunktet udsættes til næste møde.')).toBe('postponed')
    expect(outcomes('Eva Holm stillede op og blev valgt som formand.')).toBe('adopted')
    expect(outcomes('Det blev besluttet at male stien.')).toBe('adopted')
    expect(outcomes('Bo Ras fortalte om stien. Rådet tog orienteringen til efterretning.')).toBe('noted')
    expect(outcomes('Der var intet til punktet.')).toBe('noted')
  })

  it('leaves out who stays out of every matter because of being away from the meeting', () => {
    const items = itemsOf(
      `${HEAD}Fraværende: Eva Holm\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n\nEva Holm deltog ikke i sagens behandling.\n\n2. Ny bro\n\nBeslutning\n\nUdsat.\n\nBo Ras deltog ikke i sagens behandling.\n`,
    )
    expect(items.map(({ resolution }) => resolution?.text)).toEqual([
      'Godkendt.',
      'Udsat.\nBo Ras deltog ikke i sagens behandling.',
    ])
  })

  it('reads earlier decisions of committees that are written in small letters', () => {
    expect(
      first(
        'Indstilling\n\nDirektøren indstiller,\n\nat stien anlægges.\n\nBeslutning i sti- og broudvalget den 28-03-2024\n\nAnbefales.\n\nBeslutning\n\nGodkendt.',
      )?.previously.map(({ organization, date }) => [organization, date]),
    ).toEqual([['Sti- og broudvalget', '2024-03-28']])
  })

  it('keeps the text below a route of short forms', () => {
    expect(
      first('Resume\n\nSagsforløb: SB/ØK/BY\n\nStien skal males.\n\nBeslutning\n\nGodkendt.')?.sections.map(
        ({ text }) => text,
      ),
    ).toEqual(['Stien skal males.'])
  })

  it('ends a decision where a part of the agenda begins', () => {
    expect(
      itemsOf(
        `${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt.\n\nPunkter til orientering:\n\n2. Ny bro\n\nBeslutning\n\nUdsat.\n`,
      )[0]?.resolution?.text,
    ).toBe('Godkendt.')
  })

  it('reads the number of a case behind whoever writes it', () => {
    expect(first('BOREL / 08/3208 ÅBEN SAG\n\nBeslutning\n\nGodkendt.')?.caseNumbers).toEqual(['08/3208'])
  })
})

describe('who came', () => {
  it('reads the two sides of a works council', () => {
    expect(peopleOf('Ledersiden: Direktør Eva Holm, Chef Bo Ras\n\nMedarbejdersiden: Otto Lind, Lene Krogh')).toEqual([
      ['Eva Holm', 'present'],
      ['Bo Ras', 'present'],
      ['Otto Lind', 'present'],
      ['Lene Krogh', 'present'],
    ])
    expect(peopleOf('I mødet deltager: Eva Holm\n\nBo Ras')).toEqual([
      ['Eva Holm', 'present'],
      ['Bo Ras', 'present'],
    ])
  })

  it('takes whom somebody was sent by for no part of the next name', () => {
    expect(peopleOf('Afbud:\n\nEva Holm, Spejderne\n\nOtto Lind, formand')).toEqual([
      ['Eva Holm', 'absent'],
      ['Otto Lind', 'absent'],
    ])
  })

  it('ends the list where the open part of the meeting begins', () => {
    expect(peopleOf('Til stede: Eva Holm, Otto Lind\n\nÅben')).toEqual([
      ['Eva Holm', 'present'],
      ['Otto Lind', 'present'],
    ])
  })

  it('reads sentences that tell who came for whom', () => {
    expect(peopleOf('Eva Holm deltog i stedet for Otto Lind og Bo Ras deltog i stedet for Lene Krogh')).toEqual([
      ['Otto Lind', 'absent'],
      ['Eva Holm', 'substitute'],
      ['Lene Krogh', 'absent'],
      ['Bo Ras', 'substitute'],
    ])
  })

  it('reads the same sentences below the first item', () => {
    const { meeting } = readText(
      `${HEAD}1. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nOtto Lind havde meldt afbud, og Eva Holm deltog i stedet.\n\nBo Ras udeblev uden afbud.\n\n2. Ny sti\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Otto Lind', 'absent'],
      ['Eva Holm', 'substitute'],
      ['Bo Ras', 'absent'],
    ])
  })
})

describe('which body met, and where', () => {
  const headOf = (head: string) => {
    const { meeting } = readText(`${head}\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n`)
    return [meeting?.organization, meeting?.location]
  }

  it('takes the committee below the council of the letterhead', () => {
    expect(headOf('ENGBY BYRÅD\n\nSti- og Broudvalget\n\nMødet den 20.08.2014, kl. 15:00')[0]).toBe(
      'Sti- og Broudvalget',
    )
  })

  it('reads a forum for something behind "Møde"', () => {
    expect(headOf('Referat\n\nMøde: Samarbejdsforum for Stier\n\nTidspunkt: 11. maj 2022 kl. 10.00')[0]).toBe(
      'Samarbejdsforum for Stier',
    )
  })

  it('takes a museum at which the meeting was for the place', () => {
    expect(
      headOf('UDVALGET FOR STIER OG BROER\n\nReferat af møde den 20. februar 2018 kl. 16.00 på Engens Museum'),
    ).toEqual(['UDVALGET FOR STIER OG BROER', 'Engens Museum'])
  })

  it('reads the place behind the hour in a sentence', () => {
    expect(
      headOf('Stirådet - Referat fra mødet den 12-10-2015\n\nMødet blev holdt kl. 15.15 i Stihuset, lokale 4')[1],
    ).toBe('Stihuset, lokale 4')
  })
})

describe('what a second look asked for', () => {
  it('reads two fields on one row of a form', () => {
    const { meeting } = readText(
      'Referat\n\nUdvalg:\tStiudvalget\tMødedato:\t12-03-2024\nMødested:\tMødelokale 2\tMødetid:\t16:30 - 18:50\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n\n2. Ny bro\n\nBeslutning\n\nUdsat.\n',
    )
    expect([meeting?.organization, meeting?.location, meeting?.start, meeting?.end]).toEqual([
      'Stiudvalget',
      'Mødelokale 2',
      '2024-03-12T16:30:00+01:00',
      '2024-03-12T18:50:00+01:00',
    ])
  })

  it('tells the fate of an amendment that has a short name from that of the matter', () => {
    expect(
      first('Beslutning\n\nÆF1 blev forkastet med 46 stemmer imod 5.\n\nIndstillingen blev godkendt.')?.resolution
        ?.outcome,
    ).toBe('adopted')
  })

  it('reads a fate that ran into the names before it', () => {
    const { outcome, votes } =
      first(
        'Beslutning\n\nÆndringsforslag fra Venstre om at male stien:\n\nFor stemte: 1, Eva Holm (V)\n\nImod stemte: 2, Otto Lind (A), Bo Ras (F) Forslaget faldt.\n\nIndstillingen:\n\nFor stemte: 2, Otto Lind (A), Bo Ras (F)\n\nImod stemte: 1, Eva Holm (V)\n\nIndstillingen blev vedtaget.',
      )?.resolution ?? {}
    expect(outcome).toBe('adopted')
    expect(votes?.map((vote) => vote.against?.voters)).toEqual([['Otto Lind', 'Bo Ras'], ['Eva Holm']])
  })

  it('keeps whom "mens" and "herefter" lead to out of the vote before', () => {
    expect(
      votesIn(
        'Eva Holm (O) stillede ændringsforslag. For stemte O og Otto Lind, mens de øvrige 11 stemte imod. Forslaget blev forkastet.\n\nUdvalgets indstilling blev herefter vedtaget med 12 stemmer mod 1.',
      ),
    ).toMatchObject([
      { for: { voters: ['O', 'Otto Lind'] }, against: { count: 11 } },
      { for: { count: 12 }, against: { count: 1 } },
    ])
    expect(votesIn('Forslaget blev forkastet, idet alene Ø stemte for.')).toMatchObject({ for: { voters: ['Ø'] } })
  })

  it('reads groups in parentheses before a comma, and no sentence as a voter', () => {
    expect(votesIn('For stemte 3 (G, C og A), imod stemte 1 (Ø).\n\nVedtaget.')).toEqual({
      for: { count: 3, voters: ['G', 'C', 'A'] },
      against: { count: 1, voters: ['Ø'] },
    })
    expect(
      votesIn(
        'For stemte 5 medlemmer (F, Ø og Å)\n\nImod stemte 14 medlemmer (V, A, C og O)\n\n2 medlemmer (B) undlod at stemme\n\nForslaget er ikke vedtaget.',
      ),
    ).toEqual({
      for: { count: 5, voters: ['F', 'Ø', 'Å'] },
      against: { count: 14, voters: ['V', 'A', 'C', 'O'] },
      abstained: { count: 2, voters: ['B'] },
    })
  })

  it('names nobody of a group where the head lists only some of those who voted', () => {
    const [item] = itemsOf(
      `${HEAD}Stedfortrædere: Eva Holm (V) for Bo Ras\n\n1. Ny sti\n\nBeslutning\n\nImod stemte 14 medlemmer (V, A og C). Forslaget er ikke vedtaget.\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n`,
    )
    expect(item?.resolution?.vote?.against).toEqual({ count: 14, voters: ['V', 'A', 'C'] })
  })

  it('reads the statement of a party whose name begins with "Det"', () => {
    expect(
      first('Beslutning\n\nVedtaget.\n\nMindretalsudtalelse fra Det Konservative Folkeparti: "Stien er for smal."')
        ?.resolution?.dissents,
    ).toEqual([{ by: 'Det Konservative Folkeparti', text: 'Stien er for smal.' }])
  })

  it('reads points that ran into the words that lead to them', () => {
    expect(
      pointsOf(
        'Indstilling\n\nStiforvaltningen indstiller, at Stiudvalget over for Byrådet anbefaler, 1. at stien anlægges, 2. at broen males.',
      ),
    ).toEqual(['stien anlægges', 'broen males.'])
  })

  it('closes the items below "Lukkede" and "LUKKET DAGSORDEN"', () => {
    for (const heading of ['# Lukkede', '# LUKKET DAGSORDEN']) {
      const items = itemsOf(
        `${HEAD}# Åbne\n\n## 1. Ny sti\n\nBeslutning\n\nGodkendt.\n\n## 2. Ny bro\n\nBeslutning\n\nUdsat.\n\n${heading}\n\n## 3. Salg\n`,
      )
      expect(items.map((item) => item.public)).toEqual([true, true, false])
    }
  })

  it('takes the columns of a list of contents for nobody', () => {
    expect(peopleOf('Fraværende: Eva Holm\n\nPkt. Indholdsfortegnelse Side 1 Ny sti 2 2 Eventuelt 3')).toEqual([
      ['Eva Holm', 'absent'],
    ])
  })

  it('reads in the remarks who left early', () => {
    expect(peopleOf('Bemærkninger: Punkt 4 blev behandlet før punkt 3. Eva Holm forlod mødet kl. 15.30.')).toEqual([
      ['Eva Holm', 'partial'],
    ])
  })

  it('reads items that are numbered within the meeting', () => {
    const { meeting, agendaItems } = readText(
      'Byggeudvalget for Ny Engskole – referat nr. 7\n\nDato: 2. november 2021\n\n# 7.1 Godkendelse af referat nr. 6\n\nReferatet blev godkendt.\n\n# 7.2 Tidsplan\n\nBo Ras fortalte om planen.\n\n# 7.3 Eventuelt\n\nIntet.\n',
    )
    expect(meeting?.organization).toBe('Byggeudvalget for Ny Engskole')
    expect(agendaItems.map(({ number, name }) => [number, name])).toEqual([
      ['7.1', 'Godkendelse af referat nr. 6'],
      ['7.2', 'Tidsplan'],
      ['7.3', 'Eventuelt'],
    ])
  })

  it('reads rows of a table that say "Pkt. 1" before the title', () => {
    const items = itemsOf(
      'Referat Skolebestyrelsen d. 07-05-2024\n\nPunkt\tType\tReferat\nPkt. 1 Godkendelse af dagsorden\tB\tGodkendt\nPkt. 2 Ny sti\tD\tUdsættes\nPkt. 3 Ny bro\tO\tGodkendt\nPkt. 4 Eventuelt\t\tIntet\n',
    )
    expect(items.map(({ number, name, resolution }) => [number, name, resolution?.outcome])).toEqual([
      ['1', 'Godkendelse af dagsorden', 'adopted'],
      ['2', 'Ny sti', 'postponed'],
      ['3', 'Ny bro', 'adopted'],
      ['4', 'Eventuelt', 'noted'],
    ])
  })

  it('reads a board whose meeting the title names, and the address below it', () => {
    const { meeting } = readText(
      'PROTOKOL\n\nfra bestyrelsesmøde i ENGAFFALD onsdag d. 15. juni 2011 kl. 9.30 – 11.00\n\nEngvej 70\n\n1. Ny ovn\n\nBeslutning\n\nGodkendt.\n\n2. Evt.\n\nBeslutning\n\nIntet.\n',
    )
    expect([meeting?.organization, meeting?.location]).toEqual(['Bestyrelsen', 'Engvej 70'])
  })

  it('takes a kommune for the one whose house the meeting was in', () => {
    const { kommune } = readText(
      'Referat\n\nSted: Roskilde Brandstation, Salen\n\n1. Ny sprøjte\n\nBeslutning\n\nGodkendt.\n\n2. Evt.\n\nBeslutning\n\nIntet.\n',
    )
    expect(kommune?.code).toBe('0265')
  })

  it('reads votes in the words that minutes find for them', () => {
    expect(votesIn('Godkendt med stemmerne 8-1, idet Eva Holm stemte imod.')).toEqual({
      for: { count: 8, voters: [] },
      against: { count: 1, voters: ['Eva Holm'] },
    })
    expect(votesIn('Godkendt, idet O undlod at stemme, og Ø stemte imod.')).toMatchObject({
      abstained: { voters: ['O'] },
      against: { voters: ['Ø'] },
    })
    expect(
      votesIn('Ved afstemningen stemte samtlige for, bortset fra Eva Holm (O), der stemte imod. Vedtaget.'),
    ).toMatchObject({ against: { count: 1, voters: ['Eva Holm'] } })
    expect(votesIn('Ikke vedtaget. For stemte alene Eva Holm (F).')).toMatchObject({
      for: { count: 1, voters: ['Eva Holm'] },
    })
  })
})

describe('who was there, in tables and sentences', () => {
  it('reads below "Afbud" on a row of its own who was away, and takes no organisation for anybody', () => {
    expect(
      peopleOf(
        'Til stede\tOrganisation\nEva Holm\tEngens Venner\nOtto Lind\tDanmarks Stiforening\nBo Ras\tByrådet\nAfbud\tAfbud\nLene Krogh\tJagtforeningen',
      ),
    ).toEqual([
      ['Eva Holm', 'present'],
      ['Otto Lind', 'present'],
      ['Bo Ras', 'present'],
      ['Lene Krogh', 'absent'],
    ])
  })

  it('reads the substitute in a sentence behind the one that tells who was away', () => {
    expect(
      peopleOf(
        'Samtlige medlemmer var mødt, undtagen Eva Holm (A), der havde meldt afbud. Som stedfortræder deltog Bo Ras (A).',
      ),
    ).toEqual([
      ['Eva Holm', 'absent'],
      ['Bo Ras', 'substitute'],
    ])
  })

  it('has whoever leaves while "the item" is treated back for the next', () => {
    const items = itemsOf(
      `${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt. Eva Holm (F) forlod mødet under behandlingen af punktet, da hun bor der.\n\n2. Ny bro\n\nBeslutning\n\nUdsat.\n`,
    )
    expect(items.map(({ absent }) => absent)).toEqual([['Eva Holm'], []])
  })

  it('reads a table with the columns "Nr.", "Punkt" and "Referat", and both sides above it', () => {
    const { meeting, agendaItems } = readText(
      'Center-MED Stier – referat\n\nTid\t1. februar 2023 kl. 8.30\nFra ledelsen\tEva Holm, Bo Ras\nFra medarbejderne\tOtto Lind, Lene Krogh\n\nNr.\tPunkt\tReferat\n1.\tGodkendelse af dagsorden\tGodkendt.\n2.\tNy sti\tUdsat.\n3.\tNy bro\tGodkendt.\n4.\tEvt.\tIntet.\n',
    )
    expect(meeting?.participants.map(({ name }) => name)).toEqual(['Eva Holm', 'Bo Ras', 'Otto Lind', 'Lene Krogh'])
    expect(agendaItems.map(({ number, name }) => [number, name])).toEqual([
      ['1', 'Godkendelse af dagsorden'],
      ['2', 'Ny sti'],
      ['3', 'Ny bro'],
      ['4', 'Evt.'],
    ])
  })
})
