import { describe, expect, it } from 'vitest'
import {
  COMMITTEE,
  COMMITTEES,
  decided,
  decidedBelow,
  HEAD,
  itemsOf,
  itemWith,
  PATHS,
  readText,
} from '../fixtures/read-text.ts'

const decisionAndVote = (text: string) =>
  readText(
    `${HEAD}Medlemmer: Signe Holm Krogh (A), Otto Lindgaard (V), Ea Ras (Ø)\n\n1. Cykelsti\n\nIndstilling\n\nForvaltningen indstiller, at stien anlægges.\n\nBeslutning\n\n${text}\n`,
  ).agendaItems[0]?.resolution

describe('decisions', () => {
  it('tells who has a reservation, and not what was decided', () => {
    expect(
      itemWith(
        'Beslutning\n\nFremsendes med bemærkning, at Stirådet anbefaler stien, idet rådmanden for Stier tager forbehold.',
      )?.resolution?.dissents?.[0]?.by,
    ).toBe('rådmanden for Stier')
  })

  it('takes decisions that have no heading', () => {
    const outcomes = (text: string) => itemWith(text)?.resolution?.outcome
    expect(outcomes('Stien blev gennemgået.\n\nPunktet udsættes til næste møde.')).toBe('postponed')
    expect(outcomes('Eva Holm stillede op og blev valgt som formand.')).toBe('adopted')
    expect(outcomes('Det blev besluttet at male stien.')).toBe('adopted')
    expect(outcomes('Bo Ras fortalte om stien. Rådet tog orienteringen til efterretning.')).toBe('noted')
    expect(outcomes('Der var intet til punktet.')).toBe('noted')
  })

  it('ends a decision where a part of the agenda begins', () => {
    expect(
      itemsOf(
        `${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt.\n\nPunkter til orientering:\n\n2. Ny bro\n\nBeslutning\n\nUdsat.\n`,
      )[0]?.resolution?.text,
    ).toBe('Godkendt.')
  })

  it('tells the fate of an amendment that has a short name from that of the matter', () => {
    expect(
      itemWith('Beslutning\n\nÆF1 blev forkastet med 46 stemmer imod 5.\n\nIndstillingen blev godkendt.')?.resolution
        ?.outcome,
    ).toBe('adopted')
  })

  it('reads a fate that ran into the names before it', () => {
    const { outcome, votes } =
      itemWith(
        'Beslutning\n\nÆndringsforslag fra Venstre om at male stien:\n\nFor stemte: 1, Eva Holm (V)\n\nImod stemte: 2, Otto Lind (A), Bo Ras (F) Forslaget faldt.\n\nIndstillingen:\n\nFor stemte: 2, Otto Lind (A), Bo Ras (F)\n\nImod stemte: 1, Eva Holm (V)\n\nIndstillingen blev vedtaget.',
      )?.resolution ?? {}
    expect(outcome).toBe('adopted')
    expect(votes?.map((vote) => vote.against?.voters)).toEqual([['Otto Lind', 'Bo Ras'], ['Eva Holm']])
  })

  it('reads the statement of a party whose name begins with "Det"', () => {
    expect(
      itemWith('Beslutning\n\nVedtaget.\n\nMindretalsudtalelse fra Det Konservative Folkeparti: "Stien er for smal."')
        ?.resolution?.dissents,
    ).toEqual([{ by: 'Det Konservative Folkeparti', text: 'Stien er for smal.' }])
  })

  it('lets the fate of a proposal of a group not be that of the matter', () => {
    expect(
      decisionAndVote(
        'Gruppe V stillede forslag om tilbagesendelse. For stemte 3. Imod stemte 18. Forslaget faldt.\n\nHerefter blev indstillingen godkendt.',
      )?.outcome,
    ).toBe('adopted')
    expect(decisionAndVote('Forslaget faldt.')?.outcome).toBe('rejected')
  })

  it('keeps fields below the deciding body out of its name', () => {
    const items = itemsOf(
      `${HEAD}1. En sti\n\nSagsnr.: 24/1254\n\nSagen afgøres i: Byrådet\n\nOmråde: Sekretariatet - Sagsbeh: Ea Ras\n\nSagsfremstilling\n\nEn sti.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(items[0]?.authoritativeBody).toBe('Byrådet')
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

  it('takes day and place below the heading of a decision for no words of it', () => {
    const [item] = itemsOf(
      'Stirådet\n\n3. Ny sti\n\nSag 306-2014-7001\n\nAdministrativ indstilling\n\nCentret indstiller, at stien anlægges.\n\nBilag\n\n306-2014-31002\n\nKort over stien\n\nBeslutning fra Stirådet\n\nDato: 4. marts 2014\n\nSted: Havnekontoret\n\nStien anlægges ikke, sagen er udsat.\n',
    )
    expect(item?.resolution?.text).toBe('Stien anlægges ikke, sagen er udsat.')
    expect(item?.attachments.map(({ name }) => name)).toEqual(['Kort over stien'])
  })

  it('takes the head of the next page for no words of a decision', () => {
    const [item] = itemsOf(
      `${HEAD}1. Ny sti\n\nBeslutning\n\nGodkendt som indstillet\n\nByrådet den 07-05-2024\n\n2. Ny bro\n\nBeslutning\n\nUdsat.\n`,
    )
    expect(item?.resolution?.text).toBe('Godkendt som indstillet')
  })

  it('leaves the heading of the next part and the columns out of a decision', () => {
    expect(readText(COMMITTEES).agendaItems.map(({ resolution, public: open }) => [resolution?.text, open])).toEqual([
      ['Godkendt.', true],
      ['Udsat.', true],
      [undefined, false],
    ])
  })

  it('takes the first words of plain minutes for their decision', () => {
    const { agendaItems } = readText(`${HEAD}1. Godkendelse af dagsorden og referat

Dagsorden godkendt og referat godkendt.

2. Klage over støj

Udskudt til næste møde.

3. Tur til Engvej

Der er plads til tre medlemmer.
`)
    expect(agendaItems.map(({ resolution }) => resolution?.outcome)).toEqual(['adopted', 'postponed', undefined])
  })

  it('reads a request under § 23 of the law as the stop of a decision', () => {
    expect(
      decided(
        'Godkendt.\n\nBo Ras (I) anmodede om, at sagen forelægges Byrådet efter § 23 i lov om kommunernes styrelse.',
        COMMITTEE,
      )?.suspension,
    ).toEqual({ by: 'Bo Ras', referredTo: 'Byrådet' })
  })

  it('keeps a reservation apart from votes, and a statement with its words', () => {
    const decision = decidedBelow(
      'Anbefales.',
      'Saime Okan (Ø) tager forbehold indtil Byrådets behandling.',
      'Venstre afgav følgende mindretalsudtalelse:',
      '"Stien er for dyr."',
    )
    expect(decision?.vote).toBeUndefined()
    expect(decision?.dissents).toEqual([
      { by: 'Saime T. Okan', text: 'Saime Okan (Ø) tager forbehold indtil Byrådets behandling.' },
      { by: 'Venstre', text: 'Stien er for dyr.' },
    ])
  })

  it('knows that a suspended decision is not the last word', () => {
    expect(
      decidedBelow('Godkendt.', 'Bo Dam (C) begærede sagen indbragt for Byrådet efter styrelseslovens § 23.'),
    ).toMatchObject({
      outcome: 'adopted',
      final: false,
      suspension: { by: 'Bo Dam', referredTo: 'Byrådet' },
    })
  })

  it('takes a remark that is to be put down at another item for no dissent', () => {
    const [item] = readText(`${HEAD}1. Godkendelse af dagsorden

Beslutning

Dagsordenen blev godkendt, og Eva Holms bemærkninger til punkt 9 optages som en protokolbemærkning i forbindelse med behandling af punktet.
`).agendaItems
    expect(item?.resolution?.dissents ?? []).toEqual([])
  })

  it('of this meeting may stand below the attachments', () => {
    const [item] = itemsOf(
      `${PATHS}1. Ny sti\n\nSagsfremstilling\n\nStien er smal.\n\nBilag\n\n• Kort over stien\n\nStiudvalget, 07-05-2024, pkt. 1\n\nTiltrådt.\n`,
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
      `${PATHS}Pkt. 1\n\nValg af næstformand\n\nDa posten er ledig, skulle der vælges en ny. Eva Holm stillede op og blev valgt med fem stemmer mod tre.\n\nPkt. 2\n\nEventuelt\n\nIntet.\n`,
    )
    expect(items[0]?.resolution?.outcome).toBe('adopted')
  })

  it.each([
    ['Budgettet blev gennemgået og drøftet.', 'discussed'],
    ['Ændringsforslag 1 fra Liste N blev forkastet. Budgettet blev herefter vedtaget.', 'adopted'],
    ['Borgmesteren fortalte om mødet. Byrådet tog orienteringen til efterretning.', 'noted'],
    ['Vi besluttede at søge 20.000 kr.', 'adopted'],
  ])('are known without a heading: %s', (words, outcome) => {
    const items = itemsOf(`${PATHS}# Punkt 1. Ny sti\n\n${words}\n\n# Punkt 2. Eventuelt\n\nIntet.\n`)
    expect(items[0]?.resolution?.outcome).toBe(outcome)
  })

  it('are not lost because a figure has fallen', () => {
    expect(decided('Fraværet er faldet til 5 pct. Udvalget drøftede det.', PATHS)?.outcome).toBe('discussed')
    expect(decided('Forslaget faldt med 4 stemmer mod 5.', PATHS)?.outcome).toBe('rejected')
  })

  it('go neither into the theme of the next items nor to who wrote them down', () => {
    const items = itemsOf(
      `Referat Stirådet d. 07-05-2024\n\n1. Godkendelse af dagsorden\n\nGodkendt.\n\nTEMA: STIER OG BROER\n\n2. Ny sti\n\nDrøftet.\n\nRef.: EH\n`,
    )
    expect(items.map(({ resolution }) => resolution?.text)).toEqual(['Godkendt.', 'Drøftet.'])
  })

  it('that could not be carried are no reservation', () => {
    expect(decided('Kunne ikke tiltrædes.', PATHS)).not.toHaveProperty('dissents')
  })

  it('are brought before Borgerrepræsentationen as well', () => {
    const words =
      'Godkendt.\n\nEva Holm (A) begærede sagen indbragt for borgerrepræsentationen efter styrelseslovens § 23.'
    expect(decided(words, PATHS)?.suspension).toEqual({ by: 'Eva Holm', referredTo: 'Borgerrepræsentationen' })
  })
})

describe('items in old forms', () => {
  it('end a paragraph that tells with the words that decide', () => {
    const items = itemsOf(
      'Referat fra møde i Stirådet\n\n7. maj 2024\n\n1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Nyt fra formanden\n\nFormanden fortalte om turen langs åen. Orienteringen blev taget til efterretning.\n\n3. Årsberetning\n\nBeretningen blev godkendt med få rettelser.\n',
    )
    expect(items.map(({ resolution }) => resolution?.outcome)).toEqual(['adopted', 'noted', 'adopted'])
  })
})
