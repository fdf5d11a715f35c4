import { describe, expect, it } from 'vitest'
import { paragraphs, readAnswer, readMemo, readText, SENTENCES } from '../fixtures/read-text.ts'

const kommuneOf = (lines: string) => readText(`Referat\n\nByrådet\n\n7. maj 2024\n\n${lines}`).kommune?.name

describe('the kommune', () => {
  it('takes town and day at the head of a memo for the home of the kommune', () => {
    expect(readMemo(`NOTAT\n\nThisted, den 8. april 2021\n\nValg til ældreråd – form\n\n${SENTENCES}`).kommune).toEqual(
      {
        code: '0787',
        name: 'Thisted',
      },
    )
    // Authorities of the state are at home in the capital.
    expect(
      readMemo(`AFGØRELSE\n\nKøbenhavn, den 8. april 2021\n\nKlage over støj\n\n${SENTENCES}`, 'andet').kommune,
    ).toBeUndefined()
  })

  it('takes the address in a letterhead whose lines ran together for the home of the kommune', () => {
    const line = 'Center for Børn Frederiksgade 2 3400 Hillerød Sag 23/15091 Dato 16-10-2023'
    expect(readMemo(`${line}\n\n# Notat om stierne\n\n${SENTENCES}`).kommune?.code).toBe('0219')
    // A board of appeal has its address in the capital.
    expect(readMemo(`NÆVNET FOR STIER\n\nEngvej 15, 1360 København K\n\n${SENTENCES}`, 'andet').kommune).toBeUndefined()
  })

  it('takes a kommune for the one whose house the meeting was in', () => {
    const { kommune } = readText(
      'Referat\n\nSted: Roskilde Brandstation, Salen\n\n1. Ny sprøjte\n\nBeslutning\n\nGodkendt.\n\n2. Evt.\n\nBeslutning\n\nIntet.\n',
    )
    expect(kommune?.code).toBe('0265')
  })

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
    expect(kommuneOf('Mødested: Byrådssalen, Rådhuset, Odder\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n')).toBe('Odder')
    expect(kommuneOf('Mødested: Hotellet, Odder\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n')).toBeUndefined()
  })

  it('is the capital where something is recommended to its council, which has a name of its own', () => {
    const item = '1. Ny sti\n\nIndstilling\n\nForvaltningen indstiller, at udvalget over for'
    expect(kommuneOf(`${item} Borgerrepræsentationen anbefaler, at stien anlægges.\n`)).toBe('København')
    expect(kommuneOf(`${item} Byrådet anbefaler, at stien anlægges.\n`)).toBeUndefined()
  })

  it('gives what Folketinget writes about a kommune to no kommune', () => {
    const prose =
      'Ministeren bedes oplyse, hvorfor Aarhus Kommune opkræver et gebyr for at svare på borgernes spørgsmål.'
    expect(readText(`Folketingets Socialudvalg\n\nSpørgsmål nr. 3:\n\n${prose}`, 'besvarelse').kommune).toBeUndefined()
    expect(readText(`Spørgsmål nr. 3:\n\n${prose}`, 'besvarelse').kommune?.name).toBe('Aarhus')
  })

  it('the kommune is known in letterspaced capitals, whose blank is lost', () => {
    expect(readAnswer(paragraphs('LEJREKOMMUNE', 'Notat', '# Stier i nord', SENTENCES), 'notat').kommune).toEqual({
      code: '0350',
      name: 'Lejre',
    })
  })
})
