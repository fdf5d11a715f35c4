import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { HEAD, readText } from './fixtures/read-text.ts'

const itemsOf = (text: string) => readText(text).agendaItems
const COMMITTEE = 'Referat Stiudvalget d. 07-05-2024\n\n'
const decided = (words: string, head = HEAD) => itemsOf(`${head}1. Takster\n\nBeslutning\n\n${words}\n`)[0]?.resolution
const MEMBERS =
  'Referat Byrådet d. 07-05-2024\n\nMedlemmer: Eva Holm (A), Otto Lind (V), Bo Ras (I), Lene Krogh (Ø), Ib Toft (Ø)\n\n'

describe('a table for each matter', () => {
  const matter = (number: number, title: string, decision: string) =>
    `Punkt ${number}\t${title}\nIndstilling\tDet indstilles, at ${title.toLowerCase()} godkendes.\nBeslutning\t${decision}`

  it('becomes the lines that other minutes have', () => {
    const items = itemsOf(
      `${COMMITTEE}${matter(4, 'Takster', 'Godkendt.')}\n\n${matter(5, 'Broer', 'Udsat til næste møde.')}\n`,
    )
    expect(items.map(({ number, name }) => [number, name])).toEqual([
      ['4', 'Takster'],
      ['5', 'Broer'],
    ])
    expect(items.map(({ resolution }) => resolution?.outcome)).toEqual(['adopted', 'postponed'])
    expect(items[0]?.proposal?.points).toEqual(['takster godkendes.'])
  })

  it('may have the number beside "Emne"', () => {
    const [item] = itemsOf(
      `${COMMITTEE}Emne\t7. Ny sti\nSagsnr.\t24/1234\nSagsfremstilling\tStien er smal.\nBeslutning\tGodkendt.\n\nEmne\t8. Bro\nBeslutning\tDrøftet.\n`,
    )
    expect(item).toMatchObject({ number: '7', name: 'Ny sti', caseNumbers: ['24/1234'] })
    expect(item?.sections).toMatchObject([{ heading: 'Sagsfremstilling', text: 'Stien er smal.' }])
  })

  it('of anything else stays a table', () => {
    const [item] = itemsOf(
      `${COMMITTEE}1. Mål\n\nSagsfremstilling\n\nPunkt 1\tStier\nMål\tFem\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.tables).toMatchObject([
      {
        rows: [
          ['Punkt 1', 'Stier'],
          ['Mål', 'Fem'],
        ],
      },
    ])
  })
})

describe('tables of items', () => {
  it('have the matters below "Punkt", beside the hours of an agenda', () => {
    const { agendaItems } = readText(
      'Dagsorden Stirådet d. 07-05-2024\n\nTid\tPunkt\tIndhold\n17.00-17.05\t1. Godkendelse af dagsorden\tBeslutning\n17.05-17.30\t2. Budget\tOrientering\n17.30-18.00\t3. Ny sti\tDrøftelse\n18.00-18.10\t4. Eventuelt\t-\n',
      'dagsorden',
    )
    expect(agendaItems.map(({ number, name }) => [number, name])).toEqual([
      ['1', 'Godkendelse af dagsorden'],
      ['2', 'Budget'],
      ['3', 'Ny sti'],
      ['4', 'Eventuelt'],
    ])
  })

  it('need no head where the titles are those of a meeting', () => {
    const items = itemsOf(
      'Referat Stirådet d. 07-05-2024\n\n1. Godkendelse af dagsorden\tGodkendt.\n2. Ny sti\tStien er smal.\n3. Høring\tRådet har ingen bemærkninger.\n4. Næste møde\t4. juni\n',
    )
    expect(items.map(({ number, resolution }) => [number, resolution?.outcome])).toEqual([
      ['1', 'adopted'],
      ['2', undefined],
      ['3', 'noted'],
      ['4', undefined],
    ])
  })

  it('of other things stay tables', () => {
    const [item] = itemsOf(
      `${COMMITTEE}1. Mål\n\nSagsfremstilling\n\n1. Stier\tFem\n2. Broer\tTre\n3. Havne\tTo\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.tables).toHaveLength(1)
  })
})

describe('"Ad" and a number alone', () => {
  it('has its title in the agenda above', () => {
    const items = itemsOf(
      'Referat Stirådet d. 07-05-2024\n\nDagsorden:\n\n1. Velkomst\n\n2. Ny sti\n\n3. Næste møde\n\nAd 1\n\nFormanden bød velkommen.\n\nAd 2\n\nUdvalget besluttede at anbefale stien.\n\nAd 3\n\nNæste møde holdes i juni.\n',
    )
    expect(items.map(({ number, name }) => [number, name])).toEqual([
      ['1', 'Velkomst'],
      ['2', 'Ny sti'],
      ['3', 'Næste møde'],
    ])
  })
})

describe('numbers of items', () => {
  it('stand beside the case in a row above the title', () => {
    const items = itemsOf(
      `${COMMITTEE}1 05.13.00-P20-3-24 A\n\nNy sti\n\nResumé\n\nStien er smal.\n\nBeslutning\n\nGodkendt.\n\n2 05.13.00-P20-4-24 A\n\nNy bro\n\nResumé\n\nBroen er lav.\n\nBeslutning\n\nUdsat.\n`,
    )
    expect(items.map(({ number, name, caseNumbers }) => [number, name, caseNumbers])).toEqual([
      ['1', 'Ny sti', ['05.13.00-P20-3-24']],
      ['2', 'Ny bro', ['05.13.00-P20-4-24']],
    ])
  })

  it('may jump where nothing but outcomes stand below the titles', () => {
    const items = itemsOf(
      `Beslutningsprotokol\n\nByrådet, tirsdag den 7. maj 2024\n\n12. Takster\n\nVedtaget.\n\n14. Ny sti\n\nKunne ikke tiltrædes.\n\n17. Ny bro\n\nTilbagesendes til fornyet behandling i fagudvalget.\n\n18. Havneplan\n\nGodkendt.\n`,
    )
    expect(items.map(({ number, resolution }) => [number, resolution?.outcome])).toEqual([
      ['12', 'adopted'],
      ['14', 'rejected'],
      ['17', 'returned'],
      ['18', 'adopted'],
    ])
  })

  it('have the mark of what is closed below their titles', () => {
    const items = itemsOf(
      `${COMMITTEE}# 187 Budget\n\nÅbent punkt\n\nBeslutning\n\nGodkendt.\n\n# 188 Ejendom\n\nLukket punkt\n\n# 189 Orientering\n\nÅbent punkt\n\nBeslutning\n\nOrienteret.\n`,
    )
    expect(items.map((item) => [item.number, item.public, item.resolution?.outcome])).toEqual([
      ['187', true, 'adopted'],
      ['188', false, undefined],
      ['189', true, 'noted'],
    ])
  })

  it('are counted on from the open list of an agenda to the closed one', () => {
    const { agendaItems } = readText(
      'Dagsorden Byrådet d. 07-05-2024\n\n# Åben dagsorden\n\n1. Godkendelse af dagsorden\n\n2. Spørgetid\n\n3. Regnskab\n\n# Lukket dagsorden\n\n4. Køb af ejendom\n\n5. Personalesag\n',
      'dagsorden',
    )
    expect(agendaItems.map((item) => [item.number, item.public])).toEqual([
      ['1', true],
      ['2', true],
      ['3', true],
      ['4', false],
      ['5', false],
    ])
  })

  it('of closed items may be those that the open ones left out', () => {
    const item = (number: number, title: string) =>
      `# ${number}. ${title}\n\nSagsfremstilling\n\nTil drøftelse.\n\nBeslutning\n\nGodkendt.\n\n`
    const items = itemsOf(
      `${COMMITTEE}${item(31, 'Stier')}${item(32, 'Broer')}${item(34, 'Havne')}Lukkede\n\n# 33. Køb af areal\n\n82.02.00-G10-9-24\n`,
    )
    expect(items.map(({ number }) => number)).toEqual(['31', '32', '34', '33'])
    expect(items.at(-1)).toMatchObject({ name: 'Køb af areal', public: false, resolution: null })
  })
})

describe('proposals without a heading', () => {
  it('may have amounts with abbreviations in them', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nStien er smal.\n\nStiforvaltningen indstiller, at der gives 2,4 mio. kr. og at beløbet frigives.\n\nStiudvalget, den 30. april 2024, pkt. 7:\n\nAnbefales.\n\nByrådet, den 7. maj 2024, pkt. 1:\n\nGodkendt.\n`,
    )
    expect(item?.proposal?.by).toBe('Stiforvaltningen')
    expect(item?.previously).toEqual([
      { organization: 'Stiudvalget', date: '2024-04-30', item: '7', text: 'Anbefales.' },
    ])
    expect(item?.resolution?.text).toBe('Godkendt.')
  })

  it('stand above a decision on the line of its heading', () => {
    const [item] = itemsOf(
      `${COMMITTEE}# Punkt 1: Ny sti\n\nStien er smal.\n\nStiforvaltningen indstiller, at stien anlægges.\n\nBeslutning: Godkendt.\n`,
    )
    expect(item?.proposal).toEqual({ by: 'Stiforvaltningen', points: ['stien anlægges.'] })
  })

  it('may have run together with who proposes', () => {
    const [item] = itemsOf(
      `${COMMITTEE}1. Ny sti\n\nØkonomi\n\nIngen.\n\nFormanden for Stiudvalget indstiller, At stien anlægges. At broen males.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.proposal?.points).toEqual(['stien anlægges.', 'broen males.'])
  })

  it('have the name of the office above them', () => {
    const [item] = itemsOf(
      `${COMMITTEE}1. Ny sti\n\nØkonomi\n\nIngen.\n\nStier og Broers indstilling\n\nStier og Broer indstiller til Stiudvalget\n\n1. at stien anlægges\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.sections).toMatchObject([{ heading: 'Økonomi', text: 'Ingen.' }])
    expect(item?.proposal).toEqual({ by: 'Stier og Broer', points: ['stien anlægges'] })
  })
})

describe('decisions', () => {
  it('of this meeting may stand below the attachments', () => {
    const [item] = itemsOf(
      `${COMMITTEE}1. Ny sti\n\nSagsfremstilling\n\nStien er smal.\n\nBilag\n\n• Kort over stien\n\nStiudvalget, 07-05-2024, pkt. 1\n\nTiltrådt.\n`,
    )
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Kort over stien'])
    expect(item?.resolution).toMatchObject({ text: 'Tiltrådt.', outcome: 'adopted' })
  })

  it('of earlier committees are told in items without headings', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nStien er smal.\n\nStiudvalget, den 30. april 2024, pkt. 7:\n\nAnbefales.\n\nByrådet, den 7. maj 2024, pkt. 1:\n\nGodkendt.\n`,
    )
    expect(item?.previously).toMatchObject([{ organization: 'Stiudvalget', item: '7', text: 'Anbefales.' }])
  })

  it('may choose somebody in the last sentence', () => {
    const items = itemsOf(
      `${COMMITTEE}Pkt. 1\n\nValg af næstformand\n\nDa posten er ledig, skulle der vælges en ny. Eva Holm stillede op og blev valgt med fem stemmer mod tre.\n\nPkt. 2\n\nEventuelt\n\nIntet.\n`,
    )
    expect(items[0]?.resolution?.outcome).toBe('adopted')
  })

  it.each([
    ['Budgettet blev gennemgået og drøftet.', 'discussed'],
    ['Ændringsforslag 1 fra Liste N blev forkastet. Budgettet blev herefter vedtaget.', 'adopted'],
    ['Borgmesteren fortalte om mødet. Byrådet tog orienteringen til efterretning.', 'noted'],
    ['Vi besluttede at søge 20.000 kr.', 'adopted'],
  ])('are known without a heading: %s', (words, outcome) => {
    const items = itemsOf(`${COMMITTEE}# Punkt 1. Ny sti\n\n${words}\n\n# Punkt 2. Eventuelt\n\nIntet.\n`)
    expect(items[0]?.resolution?.outcome).toBe(outcome)
  })

  it('are not lost because a figure has fallen', () => {
    expect(decided('Fraværet er faldet til 5 pct. Udvalget drøftede det.', COMMITTEE)?.outcome).toBe('discussed')
    expect(decided('Forslaget faldt med 4 stemmer mod 5.', COMMITTEE)?.outcome).toBe('rejected')
  })

  it('go neither into the theme of the next items nor to who wrote them down', () => {
    const items = itemsOf(
      `Referat Stirådet d. 07-05-2024\n\n1. Godkendelse af dagsorden\n\nGodkendt.\n\nTEMA: STIER OG BROER\n\n2. Ny sti\n\nDrøftet.\n\nRef.: EH\n`,
    )
    expect(items.map(({ resolution }) => resolution?.text)).toEqual(['Godkendt.', 'Drøftet.'])
  })

  it('that could not be carried are no reservation', () => {
    expect(decided('Kunne ikke tiltrædes.', COMMITTEE)).not.toHaveProperty('dissents')
  })

  it('are brought before Borgerrepræsentationen as well', () => {
    const words =
      'Godkendt.\n\nEva Holm (A) begærede sagen indbragt for borgerrepræsentationen efter styrelseslovens § 23.'
    expect(decided(words, COMMITTEE)?.suspension).toEqual({ by: 'Eva Holm', referredTo: 'Borgerrepræsentationen' })
  })
})

describe('votes', () => {
  it('against which one vote was cast', () => {
    expect(decided('Godkendt mod Bo Rasmussens stemme.', MEMBERS.replace('Bo Ras', 'Bo Rasmussen'))?.vote).toEqual({
      against: { count: 1, voters: ['Bo Rasmussen'] },
    })
  })

  it('end where the parenthesis behind a count does', () => {
    expect(decided('For: 2 (Eva Holm, Otto Lind) Imod: 1 (Bo Ras (I)) Vedtaget.', MEMBERS)?.vote).toEqual({
      for: { count: 2, voters: ['Eva Holm', 'Otto Lind'] },
      against: { count: 1, voters: ['Bo Ras'] },
    })
  })
})

describe('heads', () => {
  const meetingOf = (text: string) => readText(text).meeting
  const ITEM = '1. Takster\n\nBeslutning\n\nGodkendt.\n'

  it('parts kommune and body at a dash', () => {
    const { organization } =
      meetingOf(
        `Engby Kommune - Kommunalbestyrelsen\n\nBESLUTNINGSPROTOKOL\n\nTirsdag den 7. maj 2024 kl. 14.15 i Salen\n\n${ITEM}`,
      ) ?? {}
    expect(organization).toBe('Kommunalbestyrelsen')
  })

  it('parts its words at points as well', () => {
    expect(
      meetingOf(
        `# Referat · Stiudvalget\n\nTirsdag den 7. maj 2024 kl. 18:30-20:50 · Udvalgsværelset\n\nTil stede: Eva Holm, Bo Ras\n\n${ITEM}`,
      ),
    ).toMatchObject({ organization: 'Stiudvalget', location: 'Udvalgsværelset' })
  })

  it('finds the place below a long line with body and day, and behind a dash', () => {
    expect(
      meetingOf(
        `# Referat\n\nTeknik- og Bygningsudvalget tirsdag den 7. maj 2024 kl. 13.00\n\nKulturhuset, sal B\n\n# Takster\n\nIndstilling\n\nat taksterne godkendes.\n\nBeslutning\n\nGodkendt.\n`,
      )?.location,
    ).toBe('Kulturhuset, sal B')
    expect(
      meetingOf(
        `Engskolen\n\nSkolebestyrelsesmøde den 7. maj 2024 kl. 18.30-21.00 - Personalerummet\n\nReferat\n\n${ITEM}`,
      ),
    ).toMatchObject({ location: 'Personalerummet', end: '2024-05-07T21:00:00+02:00' })
  })

  it('tells with crosses who was there', () => {
    const { meeting, agendaItems } = readText(
      `Referat Stirådet d. 07-05-2024\n\nMedlem\tTil stede\tAfbud\nEva Holm (formand)\tx\t\nBo Ras\t\tx\nIb Toft\tx\t\n\n${ITEM}`,
    )
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Eva Holm', 'present'],
      ['Bo Ras', 'absent'],
      ['Ib Toft', 'present'],
    ])
    expect(agendaItems[0]?.absent).toEqual(['Bo Ras'])
  })

  it('names behind those who were away who came for them', () => {
    const { participants = [] } =
      meetingOf(
        `Referat Byrådet d. 07-05-2024\n\nMedlemmer: Eva Holm (A), Otto Lind (V), Bo Ras (F)\n\nFraværende: Otto Lind (V) og Bo Ras (F). For Bo Ras (F) mødte Lene Krogh (F).\n\n${ITEM}`,
      ) ?? {}
    expect(participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Eva Holm', 'present'],
      ['Otto Lind', 'absent'],
      ['Bo Ras', 'absent'],
      ['Lene Krogh', 'substitute'],
    ])
  })

  it('takes the names of groups for none of the names', () => {
    const { participants = [] } =
      meetingOf(
        `Referat Skolebestyrelsen d. 07-05-2024\n\nTil stede: Eva Holm (formand), Bo Ras Medarbejdere: Ib Toft, Lene Krogh\n\n${ITEM}`,
      ) ?? {}
    expect(participants.map(({ name }) => name)).toEqual(['Eva Holm', 'Bo Ras', 'Ib Toft', 'Lene Krogh'])
  })

  it('may tell when the meeting ended behind the day', () => {
    expect(
      meetingOf(
        `# Stiudvalget\n\nMødedato: tirsdag den 7. maj 2024. Mødet begyndte kl. 14.00 og sluttede kl. 16.25.\n\n${ITEM}`,
      )?.end,
    ).toBe('2024-05-07T16:25:00+02:00')
  })

  it('parts the secretary from the list before', () => {
    const { participants = [] } =
      meetingOf(
        `Referat Huslejenævnet d. 07-05-2024\n\nTil stede: Eva Holm, Amira Khoury. Sekretær: Bo Ras.\n\n${ITEM}`,
      ) ?? {}
    expect(participants.map(({ name }) => name)).toEqual(['Eva Holm', 'Amira Khoury', 'Bo Ras'])
  })

  it('may say that the meeting was held by mail', () => {
    expect(
      readText(
        `Referat af møde i Stiudvalget\n\nMødet blev afholdt som skriftlig votering pr. mail den 23. marts 2021.\n\n${ITEM}`,
      ).date,
    ).toBe('2021-03-23')
  })

  it('learns from the first item when the meeting ended', () => {
    expect(
      meetingOf(
        `# Økonomiudvalgets møde\n\nMødedato: 07.05.2024, kl. 14:15\n\n1. Godkendelse af dagsorden\n\nBeslutning\n\nMødet startede kl. 14.15 og sluttede kl. 15.50.\n\nGodkendt.\n`,
      )?.end,
    ).toBe('2024-05-07T15:50:00+02:00')
  })

  it('tells below those who were away who came late', () => {
    const { agendaItems, meeting } = readText(
      `Beslutningsprotokol\n\nByrådet, tirsdag den 7. maj 2024 kl. 18.00\n\nTilstede: Eva Holm (A), Bo Ras (I), Ib Toft (Ø)\n\nFraværende: Otto Lind (V)\n\nIb Toft (Ø) deltog fra og med punkt 2.\n\n1. Takster\n\nVedtaget.\n\n2. Ny sti\n\nGodkendt.\n\n3. Ny bro\n\nUdsat.\n`,
    )
    expect(agendaItems.map(({ absent }) => absent)).toEqual([['Otto Lind', 'Ib Toft'], ['Otto Lind'], ['Otto Lind']])
    expect(meeting?.participants.find(({ name }) => name === 'Ib Toft')?.attendance).toBe('partial')
  })
})

it('takes the year of a protocol from before the day', () => {
  const text =
    'Hegnsynet i Faxe Kommune\n\nÅr 2023, søndag den 5. marts kl. 14.00\n\nafholdtes hegnsyn på ejendommen.\n'
  expect(readText(fromText(text)).date).toBe('2023-03-05')
})
