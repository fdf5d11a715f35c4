import { describe, expect, it } from 'vitest'
import { COMMITTEE, HEAD, itemsOf, readParagraphs, readText, stiItem } from '../fixtures/read-text.ts'

const peopleBelow = (head: string) =>
  readText(`${HEAD}${head}\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n`).meeting?.participants.map(
    ({ name, attendance }) => [name, attendance],
  )

const absentOf = (text: string) => itemsOf(`${HEAD}1. Takster\n\nBeslutning\n\nGodkendt.\n\n${text}\n`)[0]?.absent

const meetingOf = (text: string) => readText(text).meeting

const ITEM = '1. Takster\n\nBeslutning\n\nGodkendt.\n'

const attendanceBelow = (text: string) =>
  readText(`${HEAD}${text}\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n`).meeting?.participants.map(
    ({ name, attendance }) => `${name} ${attendance}`,
  )

const peopleOf = (text: string) =>
  readText(text).meeting?.participants.map(({ name, attendance }) => [name, attendance])

describe('who was there', () => {
  it('reads attendance past an unbalanced parenthesis', () => {
    const { meeting } = readText(
      'Referat Byrådet d. 07-05-2024\n\nMedlemmer: Otto Müller (A) (1. viceborgmester (Afbud), Ea Ras (Ø)',
    )
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Otto Müller', 'absent'],
      ['Ea Ras', 'present'],
    ])
  })

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

  it('reads the two sides of a works council', () => {
    expect(
      peopleBelow('Ledersiden: Direktør Eva Holm, Chef Bo Ras\n\nMedarbejdersiden: Otto Lind, Lene Krogh'),
    ).toEqual([
      ['Eva Holm', 'present'],
      ['Bo Ras', 'present'],
      ['Otto Lind', 'present'],
      ['Lene Krogh', 'present'],
    ])
    expect(peopleBelow('I mødet deltager: Eva Holm\n\nBo Ras')).toEqual([
      ['Eva Holm', 'present'],
      ['Bo Ras', 'present'],
    ])
  })

  it('takes whom somebody was sent by for no part of the next name', () => {
    expect(peopleBelow('Afbud:\n\nEva Holm, Spejderne\n\nOtto Lind, formand')).toEqual([
      ['Eva Holm', 'absent'],
      ['Otto Lind', 'absent'],
    ])
  })

  it('ends the list where the open part of the meeting begins', () => {
    expect(peopleBelow('Til stede: Eva Holm, Otto Lind\n\nÅben')).toEqual([
      ['Eva Holm', 'present'],
      ['Otto Lind', 'present'],
    ])
  })

  it('reads sentences that tell who came for whom', () => {
    expect(peopleBelow('Eva Holm deltog i stedet for Otto Lind og Bo Ras deltog i stedet for Lene Krogh')).toEqual([
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

  it('takes the columns of a list of contents for nobody', () => {
    expect(peopleBelow('Fraværende: Eva Holm\n\nPkt. Indholdsfortegnelse Side 1 Ny sti 2 2 Eventuelt 3')).toEqual([
      ['Eva Holm', 'absent'],
    ])
  })

  it('reads in the remarks who left early', () => {
    expect(peopleBelow('Bemærkninger: Punkt 4 blev behandlet før punkt 3. Eva Holm forlod mødet kl. 15.30.')).toEqual([
      ['Eva Holm', 'partial'],
    ])
  })

  it('reads below "Afbud" on a row of its own who was away, and takes no organisation for anybody', () => {
    expect(
      peopleBelow(
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
      peopleBelow(
        'Samtlige medlemmer var mødt, undtagen Eva Holm (A), der havde meldt afbud. Som stedfortræder deltog Bo Ras (A).',
      ),
    ).toEqual([
      ['Eva Holm', 'absent'],
      ['Bo Ras', 'substitute'],
    ])
  })

  it('takes initials for no party, and groups for no persons', () => {
    const { meeting } = readParagraphs([
      'Ældrerådsmøde – Referat 30. april 2019',
      'Mødedeltagere: Leif Ingersholt (LI), Nadia Langkjær (NL)',
      'Til stede: Forældrevalgte: Peter Knap, Nette Skov. Elevrepræsentanter: Kaja Damkjær.',
      '1. Eventuelt',
      'Referat',
      'Intet.',
    ])
    expect(meeting?.organization).toBe('Ældrerådet')
    expect(meeting?.participants.map(({ name, party }) => [name, party])).toEqual([
      ['Leif Ingersholt', undefined],
      ['Nadia Langkjær', undefined],
      ['Peter Knap', undefined],
      ['Nette Skov', undefined],
      ['Kaja Damkjær', undefined],
    ])
  })

  it('goes on with the members behind their chair', () => {
    const { meeting } = readText(
      'Referat\n\nMødedato: 29. april 2024\n\nMedlemmer:\n\nFormand: Ea Ras (A)\n\nNæstformand: Bo Dam (O)\n\nIb Toft (V)\n\nUlla Krag (A)\n\n35 Takster\n\nSagsbeskrivelse:\n\nStiger.\n\nBeslutning i Kulturudvalget den 29-04-2024:\n\nGodkendt.\n\n36 Cykelsti\n\nSagsbeskrivelse:\n\nMangler.\n\nBeslutning i Kulturudvalget den 29-04-2024:\n\nUdsat.\n',
    )
    expect(
      meeting?.participants.map(({ name, party, roles }) => [name, party, ...roles.map((role) => role.toLowerCase())]),
    ).toEqual([
      ['Ea Ras', 'A', 'formand'],
      ['Bo Dam', 'O', 'næstformand'],
      ['Ib Toft', 'V'],
      ['Ulla Krag', 'A'],
    ])
  })

  it('tells who was replaced from who came instead', () => {
    expect(absentOf('Fraværende:\n\nIb Lund (V) deltog i mødet i stedet for Ea Ras (I).')).toEqual(['Ea Ras'])
    expect(absentOf('Fraværende med afbud\n\nEa Ras Holm. I stedet deltog Ib Lund.\n\nBo Dam Lind.')).toEqual([
      'Ea Ras Holm',
      'Bo Dam Lind',
    ])
    expect(
      absentOf(
        'FRAVÆRENDE MED AFBUD:\n\nEa Ras- suppleanten, Ib Lund, er indkaldt.\n\nBo Dam Lind - det har ikke været muligt at få fat på suppleanten',
      ),
    ).toEqual(['Ea Ras', 'Bo Dam Lind'])
  })

  it('reads absence from sentences of the head', () => {
    const { meeting, agendaItems } = readText(
      'Referat af mødet i Byrådet 14. november 2023 kl. 14:00 i Engsalen\n\nMedlemmerne var mødt, bortset fra Ea Ras, Bo Dam Lind og Ib Toft, der havde meldt afbud.\n\nUlla Krag og Per Vang erklærede sig inhabile og forlod mødet under punkt 2.\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n\n2. Cykelsti\n\nBeslutning\n\nGodkendt.\n',
    )
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Ea Ras', 'absent'],
      ['Bo Dam Lind', 'absent'],
      ['Ib Toft', 'absent'],
    ])
    expect(agendaItems.map(({ absent }) => absent.length)).toEqual([3, 5])
  })

  it('reads the groups of a list below each other, and reasons behind names', () => {
    const { meeting } = readText(
      '1. Godkendelse af dagsorden\n\nBeslutning\n\nI mødet deltog:\n\nMedlemmer:\n\nEa Ras, Bo Dam og Ib Toft.\n\nFra forvaltningen:\n\nUlla Krag og Per Vang.\n\nAfbud fra:\n\nBorgmester Lis Lund pga. arbejde.\n\nDagsordenen blev godkendt.\n',
    )
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Ea Ras', 'present'],
      ['Bo Dam', 'present'],
      ['Ib Toft', 'present'],
      ['Ulla Krag', 'present'],
      ['Per Vang', 'present'],
      ['Lis Lund', 'absent'],
    ])
  })

  it('makes nobody of bodies, organizations and shouted lines', () => {
    const { meeting } = readText(
      'Protokol\n\nMødedato: 9. august 2023\n\nDeltagere:\n\nEa Ras - Teknisk Udvalg\n\nBo Dam - LO Engby\n\nFraværende: Ib Toft, Ulla Krag\n\nGODKENDELSE AF FORSLAG TIL DAGSORDENEN:\n\nGodkendtes.\n\n1. Takster\n\nBeslutning\n\nGodkendt.\n',
    )
    expect(meeting?.participants.map(({ name }) => name)).toEqual(['Ea Ras', 'Bo Dam', 'Ib Toft', 'Ulla Krag'])
  })

  it('names substitutes beside those for whom they came', () => {
    expect(attendanceBelow('Fraværende: Otto Lindgaard (stedfortræder: Anna Holst)')).toEqual([
      'Otto Lindgaard absent',
      'Anna Holst substitute',
    ])
    expect(
      attendanceBelow('Afbud fra Otto Lindgaard stedfortræder Anna Holst. Afbud fra Ea Ras stedfortræder Ib Dam'),
    ).toEqual(['Otto Lindgaard absent', 'Anna Holst substitute', 'Ea Ras absent', 'Ib Dam substitute'])
  })

  it('keeps absent whoever had somebody come instead', () => {
    for (const words of [
      'Otto Lindgaard (A) - i stedet mødte Anna Holst (A)',
      'Otto Lindgaard (A). I stedet for deltog Anna Holst (A).',
    ]) {
      expect(attendanceBelow(`Fraværende: ${words}`)?.[0]).toBe('Otto Lindgaard absent')
      expect(
        readText(`${HEAD}1. Takster\n\nBeslutning\n\nGodkendt.\n\nFraværende: ${words}\n`).agendaItems[0]?.absent,
      ).toEqual(['Otto Lindgaard'])
    }
  })

  it('reads lists in groups, and ends them at the first sentence', () => {
    expect(
      attendanceBelow('Deltagere:\n\nForældre: Ea Ras, Bo Dam\n\nMedarbejdere og ledelse: Ib Holm Lind, Anna Holst.'),
    ).toEqual(['Ea Ras present', 'Bo Dam present', 'Ib Holm Lind present', 'Anna Holst present'])
    expect(
      attendanceBelow('Fremmødt: Ea Ras og Ib Dam.\n\nIb Dam blev budt velkommen som nyt medlem af rådet.'),
    ).toEqual(['Ea Ras present', 'Ib Dam present'])
  })

  it('takes nobody for absent who came instead, or for a part of the meeting', () => {
    const { agendaItems } = readText(
      `${HEAD}1. Takster\n\nFraværende med afbud:\n\nOtto Lindgaard, Anna Holst indkaldt\n\nEa Ras, Ib Dam deltog\n\nBo Lind til kl. 18.40 i punkt 1\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(agendaItems[0]?.absent).toEqual(['Otto Lindgaard', 'Ea Ras'])
  })

  it('reads who was called to the meeting', () => {
    const content = readText(
      'Udvalg: Kulturudvalget\n\nDato: 7. maj 2024\n\nIndkaldelse :\n\nEa Ras (A)\n\nBo Lind (V)\n\n1. En sti\n\nBeslutning\n\nGodkendt.\n',
    )
    expect(content.meeting?.participants.map(({ name }) => name)).toEqual(['Ea Ras', 'Bo Lind'])
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

  it('reads who took part for somebody else', () => {
    expect(
      peopleOf(
        `${HEAD}Medlemmer: Bo Ras, Ib Dam\n\nFraværende med afbud: Eva Holm\n\nBemærkninger\n\nOtto Lind deltog for Eva Holm. Husk kaffen.\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n`,
      ),
    ).toContainEqual(['Otto Lind', 'substitute'])
  })

  it('reads groups of those who came, each with a label of its own', () => {
    expect(
      peopleOf(
        'Referat fra Stirådet 29. august 2022\n\nDeltagere\n\nEva Holm, Bo Ras og Ib Dam\n\nFra Stiforvaltningen: Otto Lind, Lene Krogh, Ea Ras\n\nAfbud\n\nNora Lind\n\nSted\n\nFestsalen\n\n1. Oplæg: Ensomhed på stierne\n\nRådet drøftede det.\n\n2. Godkendelse af dagsorden\n\nGodkendt.\n',
      )?.map(([name]) => name),
    ).toEqual(['Eva Holm', 'Bo Ras', 'Ib Dam', 'Otto Lind', 'Lene Krogh', 'Ea Ras', 'Nora Lind'])
  })

  it('goes on with a group of one', () => {
    expect(
      peopleOf(
        'Byrådet 7. maj 2024\n\n1. Godkendelse af dagsorden\n\nBeslutning\n\nI mødet deltog:\n\nEva Holm og Bo Ras.\n\nFra foreningerne:\n\nIb Dam.\n\nFra forvaltningen:\n\nOtto Lind og Lene Krogh.\n\nDagsordenen blev godkendt.\n',
      )?.map(([name]) => name),
    ).toEqual(['Eva Holm', 'Bo Ras', 'Ib Dam', 'Otto Lind', 'Lene Krogh'])
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

  it('counts whoever came instead of a member for some items as a substitute', () => {
    const { meeting } = readText(`26-01-2015 kl. 18:00

Medlemmer

Ea Lykke Ras (A)

Bo Dam (V)

Nr.1 - Godkendelse af dagsordenen

Beslutning i Byrådet den 26-01-2015

Dagsordenen blev godkendt.

Under punkterne 14 og 18 deltog stedfortræder Eva Holm Lind (V), da Bo Dam (V) var inhabil.
`)
    expect(meeting?.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Ea Lykke Ras', 'present'],
      ['Bo Dam', 'present'],
      ['Eva Holm Lind', 'substitute'],
    ])
  })

  it('reads who came under "Fremmøde", and takes the usual hour of other meetings for none of this one', () => {
    const { meeting } = readText(`Byrådsmøderne holdes på Rådhuset, kl. 16.00 med mindre andet er angivet.

Udvalg: Stiudvalget

Mødedato: 18-02-2019

Fremmøde:

Ea Lykke Ras, Bo Dam Lind

1. Stien langs åen

Beslutning

Drøftet.
`)
    expect(meeting?.start).toBe('2019-02-18')
    expect(meeting?.participants.map(({ name }) => name)).toEqual(['Ea Lykke Ras', 'Bo Dam Lind'])
  })

  it('reads who stayed away behind the words that say so', () => {
    const [item] = readText(`${HEAD}1. Godkendelse af dagsorden

Beslutning

Dagsordenen blev godkendt.

Fremmøde og inhabilitet:

Tine Vang havde meldt afbud, og der er ingen suppleanter.

Følgende udeblev uden afbud: Cecilie Ryhl Lind, Bo Dam Lind og Eva Holm.
`).agendaItems
    expect(item?.absent.toSorted()).toEqual(['Bo Dam Lind', 'Cecilie Ryhl Lind', 'Eva Holm', 'Tine Vang'])
  })

  it('tells by yes and no who was there', () => {
    const table = 'Navn\tParti\tTil stede\nEva Holm\tV\tJa\nBo Ras\tA\tNej\nIb Toft\tF\tJa'
    expect(readText(`Referat Stirådet d. 07-05-2024\n\n${table}\n\n${ITEM}`).meeting?.participants).toMatchObject([
      { name: 'Eva Holm', party: 'V', attendance: 'present' },
      { name: 'Bo Ras', party: 'A', attendance: 'absent' },
      { name: 'Ib Toft', party: 'F', attendance: 'present' },
    ])
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

  it('parts the secretary from the list before', () => {
    const { participants = [] } =
      meetingOf(
        `Referat Huslejenævnet d. 07-05-2024\n\nTil stede: Eva Holm, Amira Khoury. Sekretær: Bo Ras.\n\n${ITEM}`,
      ) ?? {}
    expect(participants.map(({ name }) => name)).toEqual(['Eva Holm', 'Amira Khoury', 'Bo Ras'])
  })

  it('tells below those who were away who came late', () => {
    const { agendaItems, meeting } = readText(
      `Beslutningsprotokol\n\nByrådet, tirsdag den 7. maj 2024 kl. 18.00\n\nTilstede: Eva Holm (A), Bo Ras (I), Ib Toft (Ø)\n\nFraværende: Otto Lind (V)\n\nIb Toft (Ø) deltog fra og med punkt 2.\n\n1. Takster\n\nVedtaget.\n\n2. Ny sti\n\nGodkendt.\n\n3. Ny bro\n\nUdsat.\n`,
    )
    expect(agendaItems.map(({ absent }) => absent)).toEqual([['Otto Lind', 'Ib Toft'], ['Otto Lind'], ['Otto Lind']])
    expect(meeting?.participants.find(({ name }) => name === 'Ib Toft')?.attendance).toBe('partial')
  })
})

describe('who was away', () => {
  it('came late where the head says from which item on', () => {
    const content = readText(
      `${COMMITTEE}Medlemmer: Eva Holm, Otto Lind, Bo Ras\n\nBemærkninger: Bo Ras deltog fra og med punkt 2.\n\n${stiItem(1, 'Godkendt.')}${stiItem(2, 'Udsat.')}`,
    )
    expect(content.meeting?.participants.map(({ attendance }) => attendance)).toEqual(['present', 'present', 'partial'])
    expect(content.agendaItems.map(({ absent }) => absent)).toEqual([['Bo Ras'], []])
  })

  it('stayed for the first items only, or did not come, where the remarks say so without a verb', () => {
    const content = readText(
      `${COMMITTEE}Medlemmer: Eva Holm, Otto Lind, Bo Ras\n\nBemærkninger: Eva Holm fraværende. Bo Ras deltog til og med punkt 1.\n\n${stiItem(1, 'Godkendt.')}${stiItem(2, 'Udsat.')}`,
    )
    expect(content.meeting?.participants.map(({ attendance }) => attendance)).toEqual(['absent', 'present', 'partial'])
    expect(content.agendaItems.map(({ absent }) => absent)).toEqual([['Eva Holm'], ['Eva Holm', 'Bo Ras']])
  })

  it('is nobody who stands above a list of contents', () => {
    const content = readText(
      `Referat\n\nStiudvalget\n\nMødedato: 7. maj 2024\n\nMedlemmer: Eva Holm, Otto Lind\n\nFraværende:\n\nSagsoversigt Side\n\n${stiItem(1, 'Godkendt.')}${stiItem(2, 'Udsat.')}`,
    )
    expect(content.meeting?.participants.map(({ name }) => name)).toEqual(['Eva Holm', 'Otto Lind'])
  })
})
