import { describe, expect, it } from 'vitest'
import { HEAD, itemsOf, PATHS, readText, readWithTable } from '../fixtures/read-text.ts'

const matter = (number: number, title: string, decision: string) =>
  `Punkt ${number}\t${title}\nIndstilling\tDet indstilles, at ${title.toLowerCase()} godkendes.\nBeslutning\t${decision}`

const rows = [
  ['Punkt', 'Emne', 'Referat / beslutning', 'Ansvarlig'],
  ['1.', 'Godkendelse af dagsorden', 'Godkendt.', ''],
  ['2.', 'Nyt fra formanden', 'Broen er malet.\nTaget til efterretning.', 'Eva'],
  ['3.', 'Ny sti', 'Udsat.', ''],
]

describe('minutes in a table', () => {
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

  it('tells a number that is lost by the others, where one is', () => {
    const numbersOf = (...numbers: readonly string[]) => {
      const items = numbers.map((number, index) => [number, `Stien mod vest ${'abc'[index]}`, 'Godkendt.'])
      const { agendaItems } = readWithTable(`${HEAD}TABEL\n`, [['Nr.', 'Punkt', 'Referat'], ...items])
      return agendaItems.map(({ number }) => number)
    }
    expect(numbersOf('', '2', '3')).toEqual(['1', '2', '3'])
    expect(numbersOf('11', '', '13')).toEqual(['11', '12', '13'])
    expect(numbersOf('', '', '3')).toHaveLength(0)
  })

  it('reads the columns above the first item', () => {
    const { meeting, agendaItems } = readText(
      'Mødedetaljer\n\nUdvalg Dato Type Hent\n\nByrådet 20-06-2024 16:00 Referat Samlet dokument\n\nPunkt 8 Spørgetid 20/06-2024\n\nBeslutning i Byrådet den 20-06-2024\n\nIngen spørgsmål.\n\nPunkt 9 Takster\n\nBeslutning i Økonomiudvalget (ØK) den 13-06-2024\n\nIndstilles godkendt.\n\nBeslutning i Byrådet den 20-06-2024\n\nGodkendt.\n',
    )
    expect([meeting?.organization, meeting?.start]).toEqual(['Byrådet', '2024-06-20T16:00:00+02:00'])
    expect(agendaItems.map(({ number, resolution }) => [number, resolution?.text])).toEqual([
      ['8', 'Ingen spørgsmål.'],
      ['9', 'Godkendt.'],
    ])
    expect(agendaItems[1]?.previously.map(({ organization, date }) => [organization, date])).toEqual([
      ['Økonomiudvalget (ØK)', '2024-06-13'],
    ])
  })

  it('have an item in each row', () => {
    const { agendaItems, meeting } = readWithTable('Referat – Stirådet\n\nDato: 7. maj 2024 kl. 16.00\n\nTABEL\n', rows)
    expect(meeting?.organization).toBe('Stirådet')
    expect(agendaItems.map(({ number, name, resolution }) => [number, name, resolution?.text])).toEqual([
      ['1', 'Godkendelse af dagsorden', 'Godkendt.'],
      ['2', 'Nyt fra formanden', 'Broen er malet.\nTaget til efterretning.'],
      ['3', 'Ny sti', 'Udsat.'],
    ])
  })

  it('are told from a table of figures within an item', () => {
    const { agendaItems } = readWithTable(`${HEAD}1. Ny sti\n\nTABEL\n\nBeslutning\n\nGodkendt.\n`, [
      ['Punkt', 'Udgift', 'Beløb'],
      ['1.', 'Grus', '20'],
      ['2.', 'Asfalt', '30'],
      ['3.', 'Rækværk', '40'],
    ])
    expect([agendaItems.length, agendaItems[0]?.tables.length]).toEqual([1, 1])
  })

  it('takes the frame of a letterhead for lines', () => {
    const { meeting } = readWithTable('TABEL\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n', [
      ['Engby Kommune\nMødelokale 2', 'Referat\nStiudvalget\nmandag den 15. april 2024\nkl. 16.00'],
    ])
    expect([meeting?.organization, meeting?.start]).toEqual(['Stiudvalget', '2024-04-15T16:00:00+02:00'])
  })

  it('takes a frame for lines also where one of its cells holds the form alone', () => {
    const { meeting } = readWithTable('Stiudvalget\n\nTABEL\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n', [
      ['Referat', 'Engby Kommune\nDato\n15. april 2024\nTidspunkt\nkl. 16.00\nSted\nMødelokale 2'],
    ])
    expect([meeting?.location, meeting?.start]).toEqual(['Mødelokale 2', '2024-04-15T16:00:00+02:00'])
  })
})

describe('a table for each matter', () => {
  it('becomes the lines that other minutes have', () => {
    const items = itemsOf(
      `${PATHS}${matter(4, 'Takster', 'Godkendt.')}\n\n${matter(5, 'Broer', 'Udsat til næste møde.')}\n`,
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
      `${PATHS}Emne\t7. Ny sti\nSagsnr.\t24/1234\nSagsfremstilling\tStien er smal.\nBeslutning\tGodkendt.\n\nEmne\t8. Bro\nBeslutning\tDrøftet.\n`,
    )
    expect(item).toMatchObject({ number: '7', name: 'Ny sti', caseNumbers: ['24/1234'] })
    expect(item?.sections).toMatchObject([{ heading: 'Sagsfremstilling', text: 'Stien er smal.' }])
  })

  it('of anything else stays a table', () => {
    const [item] = itemsOf(
      `${PATHS}1. Mål\n\nSagsfremstilling\n\nPunkt 1\tStier\nMål\tFem\n\nBeslutning\n\nGodkendt.\n`,
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
      `${PATHS}1. Mål\n\nSagsfremstilling\n\n1. Stier\tFem\n2. Broer\tTre\n3. Havne\tTo\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(item?.tables).toHaveLength(1)
  })
})
