import { describe, expect, it } from 'vitest'
import { HEAD, readText } from './fixtures/read-text.ts'

const itemsOf = (text: string) => readText(text).agendaItems
const peopleOf = (text: string) =>
  readText(text).meeting?.participants.map(({ name, attendance }) => [name, attendance])

describe('heads of small bodies', () => {
  it('reads fields that have bullets before them', () => {
    const { meeting } = readText(
      'Referater fra HMU\n\n- Udvalg: HMU Stiområdet\n\n- Mødedato: 28. februar, 2025 kl. 09:30\n\n- Mødested: Engvej 11, frokoststuen\n\n1. Velkomst\n\nBeslutning\n\nGodkendt.\n\n2. Stier\n\nBeslutning\n\nUdsat.\n',
    )
    expect([meeting?.organization, meeting?.start, meeting?.location]).toEqual([
      'HMU Stiområdet',
      '2025-02-28T09:30:00+01:00',
      'Engvej 11, frokoststuen',
    ])
  })

  it('reads a title that goes on over several lines, and the place on the last of them', () => {
    const { meeting } = readText(
      'Referat\n\ntil\n\nmødet i HMU Stier og Broer\n\nden 6. november 2017 kl. 11:30\n\ni Regionshuset Engby, Konference 1, Engvej 26 B, 4999 Engby ved Skoven\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n\n2. Broer\n\nBeslutning\n\nUdsat.\n',
    )
    expect([meeting?.organization, meeting?.location]).toEqual([
      'HMU Stier og Broer',
      'Regionshuset Engby, Konference 1, Engvej 26 B, 4999 Engby ved Skoven',
    ])
  })

  it('reads the body in the name of its meeting, and the place behind a dash', () => {
    const { meeting } = readText(
      'Referat 25. maj 2022\n\nSkolebestyrelsesmøde den 25. maj kl. 18.30-21.00 - Personalerummet\n\nPkt. 1 (Eva)\n\nNy sti\n\nGodkendt.\n\nPkt. 2\n\nEventuelt\n\nIntet.\n',
    )
    expect(meeting?.organization).toBe('Skolebestyrelsen')
  })

  it('takes no title of a meeting in "the committee" for its name', () => {
    const { meeting } = readText(
      'Møde i udvalget d. 21. marts 2018\n\n6. Ny sti\n\nHandlemuligheder\n\nIngen bemærkninger.\n\nIndstilling\n\nKonst. stichef indstiller,\n\n1. at stien anlægges.\n\nBeslutning i Stikommissionen den 21. marts 2018:\n\nFraværende: Bo Ras (V)\n\nSagen udskudt.\n',
    )
    expect(meeting?.organization).toBe('Stikommissionen')
  })

  it('reads when the meeting ended from fields below the last item', () => {
    const content = readText(
      `${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt.\n\nMødet startet:\n\n04:00 PM\n\nMødet hævet:\n\n05:10 PM\n`,
    )
    expect(content.meeting?.end).toBe('2024-05-07T17:10:00+02:00')
    expect(content.agendaItems[0]?.resolution?.text).toBe('Godkendt.')
  })

  it('reads two names on each line of a list', () => {
    expect(
      peopleOf(
        `${HEAD}Medlemmer:\n\nOtto Lind Eva Holm\n\nBo Ras Lene Krogh\n\nFraværende:\n\nLene Krogh\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n`,
      ),
    ).toEqual([
      ['Otto Lind', 'present'],
      ['Eva Holm', 'present'],
      ['Bo Ras', 'present'],
      ['Lene Krogh', 'absent'],
    ])
  })

  it('reads who came to the meeting late', () => {
    expect(
      peopleOf(
        'Mødedato: 17.11.2011, kl. 17:30\n\nGodkendelse af dagsordenen\n\nBeslutning\n\nByrådets beslutning i mødet den 17. november 2011\n\nFraværende med afbud:\n\nEva Holm, A, (ferie)\n\nOtto Lind, F, ankom til mødet kl. 17.32 under behandlingen af punkt 3.\n\nDagsordenen blev godkendt.\n',
      ),
    ).toEqual([
      ['Eva Holm', 'absent'],
      ['Otto Lind', 'partial'],
    ])
  })
})

describe('lines that ran together', () => {
  it('parts a title from the decision behind it', () => {
    const items = itemsOf(
      `${HEAD}1. Godkendelse af dagsorden. Godkendt.\n\n2. Referat fra mødet den 06.03.2017 Referatet blev godkendt.\n\n3. Ny sti Dagsordenen er lang, og stien er ny\n\nBo Ras fortalte om stien.\n`,
    )
    expect(items.map(({ name, resolution }) => [name, resolution?.text])).toEqual([
      ['Godkendelse af dagsorden', 'Godkendt.'],
      ['Referat fra mødet den 06.03.2017', 'Referatet blev godkendt.'],
      ['Ny sti Dagsordenen er lang, og stien er ny', undefined],
    ])
  })

  it('parts a heading from the sentence above it', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nIndstilling\n\nCentret indstiller,\n\n1. At orienteringen tages til efterretning.Beslutning\n\nTaget til efterretning\n`,
    )
    expect([item?.proposal?.points, item?.resolution?.text]).toEqual([
      ['orienteringen tages til efterretning.'],
      'Taget til efterretning',
    ])
  })

  it('parts a heading with a colon from the title before it', () => {
    const items = itemsOf(
      `${HEAD}1. Ny sti Sagsfremstilling: Stien mangler ved Engvej, hvor mange cykler.\n\n2. Ny bro Sagsfremstilling: Broen er gammel og skal males til foråret.\n`,
    )
    expect(items.map(({ name, sections }) => [name, sections[0]?.heading])).toEqual([
      ['Ny sti', 'Sagsfremstilling'],
      ['Ny bro', 'Sagsfremstilling'],
    ])
  })
})

describe('matters of regional bodies', () => {
  it('reads their numbers above the titles, and what the body is to do in points', () => {
    const items = itemsOf(
      `${HEAD}Sagnr.: 7-11-2-93-17\n\n1. Ny sti\n\nDet indstilles, at HMU\n\n• godkender stien.\n\n• drøfter broen.\n\nBeslutning\n\nHMU besluttede at godkende stien.\n\nSagnr.: 7-11-2-93-18\n\n2. Ny bro\n\nDet indstilles, at HMU\n\n• godkender broen.\n\nBeslutning\n\nUdsat.\n`,
    )
    expect(
      items.map(({ caseNumbers, proposal, resolution }) => [caseNumbers, proposal?.points, resolution?.text]),
    ).toEqual([
      [['7-11-2-93-17'], ['godkender stien.', 'drøfter broen.'], 'HMU besluttede at godkende stien.'],
      [['7-11-2-93-18'], ['godkender broen.'], 'Udsat.'],
    ])
  })
})

describe('boards, and pages of one item', () => {
  it('reads the title of a meeting of a board, and its members under a word that is no label', () => {
    const { meeting, agendaItems } = readText(
      'Bestyrelsesmøde 29. januar 2016 kl. 10.00, Engvej 20\n\nMødedeltagelse / Afbud\n\nBestyrelsen: Eva Holm, Bo Ras, Otto Lind og Lene Krogh\n\nAfbud: Otto Lind, suppleant Ib Dam deltog\n\nPkt. 1. Ny sti\n\nIndstilling:\n\nTil godkendelse.\n\nBeslutning:\n\nGodkendt.\n',
    )
    expect(meeting?.organization).toBe('Bestyrelsen')
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Eva Holm', 'present'],
      ['Bo Ras', 'present'],
      ['Otto Lind', 'absent'],
      ['Lene Krogh', 'present'],
      ['Ib Dam', 'substitute'],
    ])
    expect(agendaItems[0]?.absent).toEqual(['Otto Lind'])
  })

  it('takes the body that acts for the one that met, and reads who was called in', () => {
    const { meeting } = readText(
      'Godkendelse af dagsordenen\n\nBeslutning\n\nFraværende med afbud:\n\nEva Holm, A, (sygdom)\n\nDer forelå anmodning fra A om, at Otto Lind (A) i henhold til § 15 (sygdom) blev indkaldt som stedfortræder for Eva Holm (A).\n\nStirepræsentationen konstaterede, at betingelserne var opfyldt.\n\nDagsordenen blev godkendt.\n',
    )
    expect(meeting?.organization).toBe('Stirepræsentationen')
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Eva Holm', 'absent'],
      ['Otto Lind', 'substitute'],
    ])
  })

  it('reads who took part for somebody else', () => {
    expect(
      peopleOf(
        `${HEAD}Medlemmer: Bo Ras, Ib Dam\n\nFraværende med afbud: Eva Holm\n\nBemærkninger\n\nOtto Lind deltog for Eva Holm. Husk kaffen.\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n`,
      ),
    ).toContainEqual(['Otto Lind', 'substitute'])
  })

  it('reads an agenda that is nothing but its list', () => {
    const { agendaItems, meeting } = readText(
      'Dagsorden til lokalrådsmøde 11.01.2018\n\nVi mødes hos Eva klokken 19.00.\n\n1. Det gamle råd mødes.\n\n2. Det nye råd konstituerer sig.\n\n3. Ny sti\n\n4. Næste møde.\n\n5. Evt.\n',
      'dagsorden',
    )
    expect(agendaItems.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5'])
    expect([meeting?.organization, meeting?.start]).toEqual(['Lokalrådet', '2018-01-11T19:00:00+01:00'])
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

  it('reads headings in capitals, names behind a decision, and pages by their numbers', () => {
    const items = itemsOf(
      `${HEAD}1. Ny sti\n\nBORGMESTEREN FORESLÅR,\n\nat stien anlægges.\n\nBESLUTNING BYRÅDET DEN 07-05-2024\n\nGodkendt.\n\nSidenr. 212\n\n2. Ny bro\n\nBESLUTNING BYRÅDET DEN 07-05-2024\n\nGodkendt Eva Holm og Bo Ras var fraværende.\n`,
    )
    expect(items[0]?.proposal).toEqual({ by: 'Borgmesteren', points: ['stien anlægges.'] })
    expect(items[0]?.resolution?.text).toBe('Godkendt.')
    expect(items[1]?.absent).toEqual(['Eva Holm', 'Bo Ras'])
  })

  it('takes leave that somebody has been granted for no decision', () => {
    const [item] = itemsOf(`${HEAD}1. Ny sti\n\nBeslutning\n\nSiden viser de medlemmer, der er bevilget orlov.\n`)
    expect(item?.resolution?.outcome).toBe('other')
  })
})

describe('the kommune', () => {
  const kommuneOf = (lines: string) => readText(`Referat\n\nByrådet\n\n7. maj 2024\n\n${lines}`).kommune?.name

  it('is told by an address where nothing else tells it', () => {
    expect(kommuneOf('Mødested: Festsalen, Engvej 2, 6200 Aabenraa\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n')).toBe(
      'Aabenraa',
    )
    expect(
      kommuneOf('6200 Aabenraa\n\n1. Ny sti\n\nStien fører til Aarhus Kommune.\n\nBeslutning\n\nGodkendt.\n'),
    ).not.toBe('Aabenraa')
  })

  it('is that of the town hall where they meet, whatever other is spoken of', () => {
    expect(
      kommuneOf(
        'Mødested: Lokale 2, Odder Rådhus\n\n1. Ny sti\n\nI Aarhus Kommune er stien anlagt.\n\nBeslutning\n\nGodkendt.\n',
      ),
    ).toBe('Odder')
  })
})

describe('items within items', () => {
  it('takes the parts of an item for no items', () => {
    expect(
      itemsOf(
        `${HEAD}1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Orientering\n\n2.1 Fra formanden\n\nFormanden har set stien.\n\n3. Stier\n\n3a. Sti ved åen\n\nStien er ny.\n\n3b. Sti ved skoven\n\nStien mangler skilte.\n\n4. Eventuelt\n\nIntet.\n`,
      ).map(({ number }) => number),
    ).toEqual(['1', '2', '3', '4'])
  })

  it('finds an item below the list of the one before', () => {
    const items = itemsOf(
      `${HEAD}1. Godkendelse af dagsorden\n\nGodkendt\n\n2. Meddelelser\n\na) Formanden\n\nIntet nyt.\n\nb) Elevrådet\n\n1. Der ønskes nye bænke.\n\n2. Der ønskes mere frugt.\n\n3. Budget\n\n1) Regnskabet ser fint ud.\n\n2) Der er penge tilbage.\n\nBeslutning: Taget til efterretning.\n\n4. Eventuelt\n`,
    )
    expect(items.map(({ name }) => name)).toEqual(['Godkendelse af dagsorden', 'Meddelelser', 'Budget', 'Eventuelt'])
    expect(items[1]?.resolution).toBeNull()
    expect(items[2]?.resolution?.text).toBe('Taget til efterretning.')
  })

  it('keeps an item that was put in between two others', () => {
    expect(
      itemsOf(
        `${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt.\n\n1a. Ny bro\n\nBeslutning\n\nUdsat.\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n`,
      ).map(({ number }) => number),
    ).toEqual(['1', '1a', '2'])
  })
})

describe('titles in unusual places', () => {
  it('reads the title below an empty list of attachments', () => {
    const items = itemsOf(
      'Byrådet\n\nReferat\n\n7. maj 2024\n\nStier ved åen\n\nBeslutning\n\nGodkendt.\n\nResumé\n\nStien er ny.\n\nBilag\n\nSalg af areal ved åen\n\nBeslutning\n\nUdsat.\n\nResumé\n\nArealet sælges.\n\nBilag\n\nKort\n',
    )
    expect(items.map(({ name, attachments }) => [name, attachments.map((each) => each.name)])).toEqual([
      ['Stier ved åen', []],
      ['Salg af areal ved åen', ['Kort']],
    ])
  })
})

describe('several meetings in one file', () => {
  const item = (name: string) =>
    `1. ${name}\n\nBeslutning\n\nGodkendt.\n\nAfbud: Eva Holm\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n\n`
  const namesIn = (heads: readonly string[]) =>
    itemsOf(heads.map((head, index) => `${head}\n\n${item(`Sti ${index}`)}`).join('')).map(({ name, resolution }) => [
      name,
      resolution?.text,
    ])
  const expected = [
    ['Sti 0', 'Godkendt.'],
    ['Eventuelt', 'Intet.'],
    ['Sti 1', 'Godkendt.'],
    ['Eventuelt', 'Intet.'],
  ]

  it('are told apart by the fields of their heads', () => {
    const head = (body: string, day: string) =>
      `Engby Kommune\n\nUDVALG\n\n${body}\n\nMØDE\n\nReferat\n\nSTED\n\nLokale 412\n\nSTARTTIDSPUNKT\n\n${day} 11:00:00`
    expect(namesIn([head('Stiudvalget', '02-05-2018'), head('Broudvalget', '03-05-2018')])).toEqual(expected)
    const plain = (day: string) => `Mødedato: ${day}, kl. 17:00\n\nMødested: Byrådssalen`
    expect(namesIn([plain('03.01.2018'), plain('06.02.2018')])).toEqual(expected)
  })

  it('are told apart by titles with the day below', () => {
    const head = (body: string, day: string) =>
      `Referat fra møde i ${body}\n\nonsdag den ${day} kl. 13:30 i Byrådssalen`
    expect(namesIn([head('Stiudvalget', '11. juni 2025'), head('Broudvalget', '18. juni 2025')])).toEqual(expected)
  })

  it('are not seen in an invitation, nor in what another body decided', () => {
    const told = (text: string) =>
      namesIn([`Udvalg: Stiudvalget\n\nMødedato: 2. maj 2018\n\nMødested: Lokale 412\n\n${text}`]).map(([name]) => name)
    expect(told('Dato: 9. maj 2018\n\nTid: kl. 17\n\nSted: Engvej 2')).toEqual(['Sti 0', 'Eventuelt'])
    expect(
      itemsOf(
        `Udvalg: Stiudvalget\n\nMødedato: 2. maj 2018\n\nMødested: Lokale 412\n\n1. Sti\n\nBeslutning fra Broudvalget\n\nDato: 9. april 2018\n\nSted: Engvej 2\n\nFraværende: Bo Ras\n\nUdsat.\n\nBeslutning\n\nGodkendt.\n`,
      ).map(({ name }) => name),
    ).toEqual(['Sti'])
  })
})

describe('pages of councils and regions', () => {
  it('reads groups of those who came, each with a label of its own', () => {
    expect(
      peopleOf(
        'Referat fra Stirådet 29. august 2022\n\nDeltagere\n\nEva Holm, Bo Ras og Ib Dam\n\nFra Stiforvaltningen: Otto Lind, Lene Krogh, Ea Ras\n\nAfbud\n\nNora Lind\n\nSted\n\nFestsalen\n\n1. Oplæg: Ensomhed på stierne\n\nRådet drøftede det.\n\n2. Godkendelse af dagsorden\n\nGodkendt.\n',
      )?.map(([name]) => name),
    ).toEqual(['Eva Holm', 'Bo Ras', 'Ib Dam', 'Otto Lind', 'Lene Krogh', 'Ea Ras', 'Nora Lind'])
  })

  it('keeps a title whole that has a colon in it', () => {
    expect(
      itemsOf(
        `${HEAD}1. Oplæg: Ensomhed på stierne\n\nRådet drøftede det.\n\n2. Meddelelser: Ingen.\n\n3. Eventuelt\n\nIntet.\n`,
      ).map(({ name }) => name),
    ).toEqual(['Oplæg: Ensomhed på stierne', 'Meddelelser', 'Eventuelt'])
  })

  it('takes a short line above "none" for a heading', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nSagsfremstilling\n\nStien er ny.\n\nCykelmæssige forhold\n\nIntet.\n\nGangbesværede\n\nIngen bemærkninger.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.sections.map(({ heading, text }) => [heading, text])).toEqual([
      ['Sagsfremstilling', 'Stien er ny.'],
      ['Cykelmæssige forhold', 'Intet.'],
      ['Gangbesværede', 'Ingen bemærkninger.'],
    ])
  })

  it('reads headings of decisions in capitals', () => {
    const [item] = itemsOf(
      `${HEAD}SAG NR. 1\n\nNY STI\n\nADMINISTRATIONENS INDSTILLING\n\n1. at stien anlægges.\n\nBYRÅDETS BESLUTNING\n\nGodkendt.\n`,
    )
    expect([item?.name, item?.proposal?.points, item?.resolution?.text]).toEqual([
      'NY STI',
      ['stien anlægges.'],
      'Godkendt.',
    ])
  })

  it('goes on with a group of one', () => {
    expect(
      peopleOf(
        'Byrådet 7. maj 2024\n\n1. Godkendelse af dagsorden\n\nBeslutning\n\nI mødet deltog:\n\nEva Holm og Bo Ras.\n\nFra foreningerne:\n\nIb Dam.\n\nFra forvaltningen:\n\nOtto Lind og Lene Krogh.\n\nDagsordenen blev godkendt.\n',
      )?.map(([name]) => name),
    ).toEqual(['Eva Holm', 'Bo Ras', 'Ib Dam', 'Otto Lind', 'Lene Krogh'])
  })

  it('takes no link of the page for the body', () => {
    expect(
      readText(
        'Se alle referater fra dette mødeforum\n\nReferat\n\ntil\n\nmødet i Stiudvalget\n\nden 7. august 2019 kl. 14:00\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n',
      ).meeting?.organization,
    ).toBe('Stiudvalget')
  })
})

describe('minutes of associations and old systems', () => {
  it('reads items whose numbers have no stop', () => {
    expect(
      itemsOf(
        'Referat\n\nMøde i Stirådet den 10. november 2010\n\nDagsorden\n\n1 Velkomst\n\nFormanden bød velkommen.\n\n2 Godkendelse af dagsorden (beslutningspunkt)\n\nDagsordenen blev godkendt.\n\n3 Nye stier\n\nDer er anlagt 14 stier.\n',
      ).map(({ number, name }) => [number, name]),
    ).toEqual([
      ['1', 'Velkomst'],
      ['2', 'Godkendelse af dagsorden (beslutningspunkt)'],
      ['3', 'Nye stier'],
    ])
  })

  it('reads who was there of the board, and groups below the absent', () => {
    expect(
      peopleOf(
        `${HEAD}Til stede fra bestyrelsen: Eva Holm (EH), Bo Ras (BR)\n\nFraværende: Otto Lind\n\nLedelse: Ib Dam (ID)\n\nInviterede gæster: Lene Krogh (Stirådet)\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n`,
      ),
    ).toEqual([
      ['Eva Holm', 'present'],
      ['Bo Ras', 'present'],
      ['Otto Lind', 'absent'],
      ['Ib Dam', 'present'],
      ['Lene Krogh', 'present'],
    ])
  })

  it('takes "the decision of the committee" below the absent for the same decision', () => {
    const { agendaItems, meeting } = readText(
      'Godkendelse af dagsorden\n\nBeslutning\n\nFraværende: Eva Holm\n\nBo Ras forlod mødet kl. 16.40 inden behandlingen af punkt 9.\n\nStiudvalgets beslutning i mødet den 31. januar 2019:\n\nStiudvalget besluttede at udsætte punkt 11.\n',
    )
    expect(agendaItems.map(({ name }) => name)).toEqual(['Godkendelse af dagsorden'])
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Eva Holm', 'absent'],
      ['Bo Ras', 'partial'],
    ])
  })

  it('takes somebody who is away from one item of several for nobody away from the meeting', () => {
    const { meeting } = readText(
      `${HEAD}1. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nFraværende: Eva Holm\n\n2. Ny sti\n\nBeslutning\n\nGodkendt.\n\nFraværende: Bo Ras\n`,
    )
    expect(meeting?.participants).toEqual([])
  })

  it('takes day and place below the heading of a decision for no words of it', () => {
    const [item] = itemsOf(
      'Stirådet\n\n3. Ny sti\n\nSag 306-2014-7001\n\nAdministrativ indstilling\n\nCentret indstiller, at stien anlægges.\n\nBilag\n\n306-2014-31002\n\nKort over stien\n\nBeslutning fra Stirådet\n\nDato: 4. marts 2014\n\nSted: Havnekontoret\n\nStien anlægges ikke, sagen er udsat.\n',
    )
    expect(item?.resolution?.text).toBe('Stien anlægges ikke, sagen er udsat.')
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Kort over stien'])
  })

  it('parts attachments that ran together at their numbers', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nBilag:\n\n40112/09 Åben Evaluering af stier 40113/09 Åben Kort over stier\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Evaluering af stier', 'Kort over stier'])
  })

  it('finds the title below "open meeting"', () => {
    expect(namesBelow('Åbent møde', '1 Fraværende og bemærkninger')).toEqual([
      ['1', 'Fraværende og bemærkninger'],
      ['2', 'Ny sti'],
    ])
  })
})

describe('agendas and pages of schools', () => {
  it('finds items without any text that the list of contents has announced', () => {
    const { agendaItems } = readText(
      'Udvalg: Stiudvalget\n\nDato: Onsdag den 21. august 2019\n\nIndholdsfortegnelse\n\n1. Evaluering af stier\n\n2. Orientering fra formanden\n\n3. Nyt om broer\n\n1. Evaluering af stier\n\nAnledning\n\nStierne er slidte.\n\nIndstilling\n\nDirektøren indstiller, at stierne males.\n\n2. Orientering fra formanden\n\n3. Nyt om broer\n',
      'dagsorden',
    )
    expect(agendaItems.map(({ name, proposal }) => [name, proposal?.points.length])).toEqual([
      ['Evaluering af stier', 1],
      ['Orientering fra formanden', undefined],
      ['Nyt om broer', undefined],
    ])
  })

  it('takes those who were away from two items for no items', () => {
    const item = (number: number, name: string) =>
      `${number}. ${name}\n\nBeslutning\n\nGodkendt.\n\nAfbud:\n\n1. Otto Lind, Ø\n\n2. Eva Holm, V\n\n`
    expect(itemsOf(`${HEAD}${item(1, 'Ny sti')}${item(2, 'Ny bro')}`).map(({ name }) => name)).toEqual([
      'Ny sti',
      'Ny bro',
    ])
  })

  it('reads the body in the name of the meeting alone, and the end among the remarks', () => {
    expect(
      readText('Referat\n\nBestyrelsesmøde\n\n9. november 2021\n\n1. Ny sti\n\nGodkendt.\n\n2. Eventuelt\n\nIntet.\n')
        .meeting?.organization,
    ).toBe('Bestyrelsen')
    expect(
      readText(
        'Beslutningsprotokol\n\ntirsdag den 5. januar 2021 kl. 15:30\n\nUdvalg: Stiudvalget\n\nBemærkninger: Mødet sluttede kl. 17.00\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n',
      ).meeting?.end,
    ).toBe('2021-01-05T17:00:00+01:00')
  })

  it('takes the head of the next page for no words of a decision', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt som indstillet\n\nByrådet den 07-05-2024\n\n2. Ny bro\n\nBeslutning\n\nUdsat.\n`,
    )
    expect(item?.resolution?.text).toBe('Godkendt som indstillet')
  })
})

describe('titles that say too little or too much', () => {
  it('takes neither the place behind the day nor the name of a meeting for the body', () => {
    const bodyOf = (title: string) =>
      readText(`${title}\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n`).meeting?.organization
    expect(bodyOf('Referat. Torsdag den 4. juni 2015 Festsalen, Engby Rådhus')).toBeUndefined()
    expect(bodyOf('Samtalemøde 18-02-2020')).toBeUndefined()
  })

  it('reads a labelled case number below the names of files', () => {
    const [item] = itemsOf(
      `${HEAD}Pkt. 1 Ny sti\n\nKort.pdf\n\nPlan.pdf\n\nBudget.pdf\n\nSagsnr. 410233 Byrådet Åbent punkt\n\nResume\n\nStien er ny.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.caseNumbers).toEqual(['410233'])
  })
})

const namesBelow = (mark: string, first: string) =>
  itemsOf(
    `${HEAD}${mark}\n\n${first}\n\n85.02.02G00-0317\n\nFraværende\n\nIngen.\n\nÅbent punkt\n\n2 Ny sti\n\n20.00.00G01-0642\n\nBeslutning\n\nGodkendt.\n`,
  ).map(({ number, name }) => [number, name])
