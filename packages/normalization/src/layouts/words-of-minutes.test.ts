import { describe, expect, it } from 'vitest'
import { itemsOf, namesOf, readText } from '../fixtures/read-text.ts'

const HEAD =
  'Referat Byrådet d. 07-05-2024\n\nDeltagere: Ea Ras (A), Bo Dam (A), Otto Lind (V), Ib Toft (V), Lis Holm (Ø)\n\n'
const ITEM = '1. Ny sti\n\nBeslutning\n\nGodkendt.\n'
const peopleOf = (head: string) =>
  readText(`Referat\n\nStirådet\n\n${head}\n\n${ITEM}`).meeting?.participants.map(
    ({ name, attendance }) => `${name} ${attendance}`,
  )
const resolutionOf = (text: string) => itemsOf(`${HEAD}1. Ny sti\n\nBeslutning\n\n${text}\n`)[0]?.resolution

describe('labels of heads', () => {
  it.each(['Mødedato og tidspunkt', 'Mødedato/tid', 'Dato/tid', 'Dato og tid', 'Tid og dato', 'Mødet afholdt'])(
    '%s tells the day',
    (label) => {
      expect(readText(`Referat\n\nStirådet\n\n${label}: 3. maj 2023 kl. 17.00\n\n${ITEM}`).meeting?.start).toBe(
        '2023-05-03T17:00:00+02:00',
      )
    },
  )

  it.each([
    ['Starttid', 'Sluttid'],
    ['Mødets start', 'Mødets afslutning'],
    ['Mødet begyndte', 'Mødet sluttede kl.'],
    ['Mødet starter', 'Mødet slutter'],
    ['Mødestart', 'Mødeslut'],
  ])('%s and %s tell the hours', (start, end) => {
    expect(
      readText(`Referat\n\nStirådet\n\nMødedato: 3. maj 2023\n\n${start}: 17.00\n\n${end}: 19.30\n\n${ITEM}`).meeting,
    ).toMatchObject({ start: '2023-05-03T17:00:00+02:00', end: '2023-05-03T19:30:00+02:00' })
  })

  it.each(['Mødested/lokale', 'Mødelokale/sted', 'Mødets sted'])('%s tells the place', (label) => {
    expect(
      readText(`Referat\n\nStirådet\n\nDato: 3. maj 2023\n\n${label}: Engens Kro\n\n${ITEM}`).meeting?.location,
    ).toBe('Engens Kro')
  })

  it.each([
    'Deltagerliste',
    'Indkaldt til mødet',
    'Faste deltagere',
    'Rådets medlemmer',
    'Forældrerepræsentanter',
    'Tilforordnede',
    'Observatører',
    'Eksterne deltagere',
    'Oplægsholder',
    'Endvidere deltager',
    'Fra sekretariatet',
    'Protokolfører',
  ])('%s is followed by who came', (label) => {
    expect(peopleOf(`Dato: 3. maj 2023\n\nDeltagere: Bo Dam\n\n${label}: Ea Ras`)).toEqual([
      'Bo Dam present',
      'Ea Ras present',
    ])
  })

  it.each([
    'Afbud modtaget fra',
    'Udeblevet',
    'Ikke fremmødte',
    'Deltog ikke',
    'Fraværende med lovligt forfald',
    'Følgende havde meldt afbud',
  ])('%s is followed by who was away', (label) => {
    expect(peopleOf(`Dato: 3. maj 2023\n\nDeltagere: Bo Dam\n\n${label}: Ea Ras`)).toEqual([
      'Bo Dam present',
      'Ea Ras absent',
    ])
  })

  it.each(['Mødetype: Ordinært', 'Møde nr.: 7', 'Godkendt den: 1. juni 2023', 'Udsendt til: Lis Holm'])(
    '%s tells nothing of the meeting',
    (field) => {
      const { meeting } = readText(
        `Referat\n\nStirådet\n\nDato: 3. maj 2023\n\nDeltagere:\n\nEa Ras\n\n${field}\n\n${ITEM}`,
      )
      expect([meeting?.start, meeting?.participants.map(({ name }) => name)]).toEqual(['2023-05-03', ['Ea Ras']])
    },
  )

  it('reads the day behind the number of the meeting', () => {
    const { meeting } = readText(`Referat\n\nStirådet\n\nMøde nr. 9, den 3. maj 2023, kl. 15\n\n${ITEM}`)
    expect(meeting?.start).toBe('2023-05-03T15:00:00+02:00')
  })

  it('does not take KL for an hour', () => {
    expect(peopleOf('Dato: 3. maj 2023\n\nDeltagere\n\nKL:\n\nEa Ras\n\nBo Dam')).toEqual([
      'Ea Ras present',
      'Bo Dam present',
    ])
  })
})

describe('headings within items', () => {
  it.each([
    ['Ældrerådets bemærkninger', 'hearing'],
    ['Handicaprådets udtalelse', 'hearing'],
    ['Sagens historik', 'background'],
    ['Samlet vurdering', 'presentation'],
    ['Økonomiafdelingens bemærkninger', 'finances'],
    ['Tids- og handleplan', 'further-process'],
    ["FN's verdensmål", 'other'],
    ['Børnekonsekvenser', 'other'],
  ])('%s opens a section of the kind %s', (heading, kind) => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nSagsfremstilling\n\nEn sti.\n\n${heading}\n\nDen er god.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.sections.at(-1)).toMatchObject({ heading, kind, text: 'Den er god.' })
  })

  it.each(['Det anbefales', 'Ledelsens anbefaling', 'Formandskabets indstilling'])(
    '%s opens the proposal',
    (heading) => {
      const [item] = itemsOf(
        `${HEAD}1. Ny sti\n\nSagsfremstilling\n\nEn sti.\n\n${heading}\n\nat stien lukkes.\n\nBeslutning\n\nGodkendt.\n`,
      )
      expect(item?.proposal?.points).toEqual(['stien lukkes.'])
    },
  )

  it.each(['Beslutning på mødet', 'Konklusion på mødet', 'Protokollat'])('%s opens the decision', (heading) => {
    expect(
      itemsOf(`${HEAD}1. Ny sti\n\nSagsfremstilling\n\nEn sti.\n\n${heading}\n\nGodkendt.\n`)[0]?.resolution?.text,
    ).toBe('Godkendt.')
  })

  it.each(['Bilagsfortegnelse', 'Bilagsmateriale', 'Vedhæftet'])('%s opens the attachments', (heading) => {
    expect(
      itemsOf(`${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt.\n\n${heading}\n\nKort over stien\n`)[0]?.attachments,
    ).toMatchObject([{ name: 'Kort over stien' }])
  })
})

describe('words of decisions', () => {
  it.each([
    ['Taget ad notam.', 'noted'],
    ['Bilaget blev gennemgået.', 'noted'],
    ['Ansøgningen imødekommes ikke.', 'rejected'],
    ['Meddelt afslag.', 'rejected'],
    ['Støttes ikke.', 'rejected'],
    ['Udvalget kan ikke støtte forslaget.', 'rejected'],
    ['Forslaget nød ikke fremme.', 'rejected'],
    ['Forslaget opnåede ikke flertal.', 'rejected'],
    ['Støttes.', 'adopted'],
    ['Rådet støtter forslaget.', 'adopted'],
    ['Som indstillet.', 'adopted'],
    ['Der var opbakning til forslaget.', 'adopted'],
    ['Rådet konstituerede sig med Ea Ras som formand.', 'adopted'],
    ['Stadfæstet.', 'adopted'],
    ['Forelægges Byrådet med anbefaling.', 'recommended'],
    ['Blev debatteret.', 'discussed'],
    ['Bilaget blev gennemgået og drøftet.', 'discussed'],
  ])('%s is %s', (text, outcome) => {
    expect(resolutionOf(text)?.outcome).toBe(outcome)
  })

  it('leaves to a group what it cannot support', () => {
    expect(resolutionOf('Godkendt.\n\nØ kan ikke tiltræde indstillingen.')).toMatchObject({
      outcome: 'adopted',
      dissents: [{ by: 'Ø' }],
    })
  })

  it.each([
    ['Ja-stemmer: 3. Nej-stemmer: 2.', [3, 2]],
    ['Vedtaget med 3 stemmer (A og Otto Lind) mod 2 (Ib Toft og Lis Holm).', [3, 2]],
    ['Vedtaget med 3 stemmer (A og Otto Lind) imod 2 stemmer.', [3, 2]],
    ['Godkendt imod 1 stemme (Ø).', [undefined, 1]],
    ["Vedtaget mod Ø's stemmer.", [undefined, 1]],
    ['Vedtaget mod 2 stemmer (V).', [undefined, 2]],
  ])('reads the votes of %s', (text, counts) => {
    const vote = resolutionOf(text)?.vote
    expect([vote?.for?.count, vote?.against?.count]).toEqual(counts)
  })
})

describe('words of absence', () => {
  const absentOf = (line: string) => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt.\n\n${line}\n\n2. Ny bro\n\nBeslutning\n\nUdsat.\n`,
    )
    return [item?.absent, item?.resolution?.text]
  }

  it.each([
    'Ea Ras var forhindret.',
    'Ea Ras meldte afbud.',
    'Ea Ras udeblev.',
    'Ea Ras mødte ikke.',
    'Ea Ras fraværende.',
    'Med afbud: Ea Ras',
    'Uden afbud: Ea Ras',
    'Meldt fra: Ea Ras',
    'Ikke tilstede: Ea Ras',
  ])('%s only lists who was away', (line) => {
    expect(absentOf(line)).toEqual([['Ea Ras'], 'Godkendt.'])
  })

  it.each([
    'Ea Ras havde lovligt forfald.',
    'Inhabil: Ea Ras',
    'Ea Ras fratrådte mødet under behandlingen.',
    'Ea Ras var på grund af inhabilitet ikke til stede.',
  ])('%s tells of this item', (line) => {
    expect(absentOf(line)).toEqual([['Ea Ras'], `Godkendt.\n${line}`])
  })
})

describe('marks of items', () => {
  it.each(['Ad punkt 1: ', 'Ad pkt. 1. ', 'Dagsordenens punkt 1: ', 'Emne 1: ', 'Emne nr. 1 - '])('%s', (mark) => {
    const item = (number: number, title: string, decision: string) =>
      `${mark.replace('1', String(number))}${title}\n\nBeslutning\n\n${decision}\n\n`
    expect(
      namesOf(
        `${HEAD}${item(1, 'Godkendelse af dagsorden', 'Godkendt.')}${item(2, 'Ny sti', 'Udsat.')}${item(3, 'Eventuelt', 'Intet.')}`,
      ),
    ).toEqual([
      ['1', 'Godkendelse af dagsorden'],
      ['2', 'Ny sti'],
      ['3', 'Eventuelt'],
    ])
  })

  it.each(['Punkt 1/24: ', 'Pkt. 1/2024 ', 'Punkt 1/24 - '])('%s, with the year behind the number', (mark) => {
    const [first = ''] = /1\/\d+/.exec(mark) ?? []
    expect(
      namesOf(
        `${HEAD}${mark}Ny sti\n\nBeslutning\n\nGodkendt.\n\n${mark.replace('1/', '2/')}Ny bro\n\nBeslutning\n\nUdsat.\n`,
      ),
    ).toEqual([
      [first, 'Ny sti'],
      [first.replace('1/', '2/'), 'Ny bro'],
    ])
  })
})
