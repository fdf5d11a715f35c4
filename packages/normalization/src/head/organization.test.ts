import { describe, expect, it } from 'vitest'
import { readText } from '../fixtures/read-text.ts'

const read = (head: string) => {
  const { meeting, kommune } = readText(`${head}

Mødet den 4. maj 2021

1. Godkendelse af dagsorden

Beslutning
Godkendt.`)
  return [meeting?.organization, kommune?.name]
}

describe('the body and the kommune of a meeting', () => {
  it('are told by the place behind the council', () => {
    expect(read('Referat fra møde i Byrådet i Odder')).toEqual(['Byrådet i Odder', 'Odder'])
  })

  it('are parted where the kommune is called one', () => {
    expect(read('Handicaprådet i Odder Kommune')).toEqual(['Handicaprådet', 'Odder'])
  })

  it('are told by a page that follows the meeting', () => {
    expect(read('Her kan du følge dagens møde i Odder Byråd live')).toEqual(['Odder Byråd', 'Odder'])
  })

  it('are told by whose meeting it was, with the term of office in the genitive', () => {
    expect(
      readText(
        'Stiudvalget 2022-2025s møde den 07. maj 2024\n\n12Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n',
      ).meeting?.organization,
    ).toBe('Stiudvalget')
  })

  it('are not told by the form, though it stands beside the day as bodies do', () => {
    expect(read('BESLUTNINGSPROTOKOL\n\n4. maj 2021')).toEqual([undefined, undefined])
  })

  it('are told by an extract from the minutes', () => {
    expect(read('Udskrift af Byrådets beslutningsprotokol')).toEqual(['Byrådet', undefined])
    expect(read('Udskrift af Odder Byråds beslutningsprotokol')).toEqual(['Odder Byråd', 'Odder'])
    expect(read('Udskrift af beslutningsprotokollen for Byrådet')).toEqual(['Byrådet', undefined])
  })

  it('stand before their term of office, and before a day without a year', () => {
    expect(read('Stiudvalget (2014-2017) – Dagsorden – 4. maj 2021')[0]).toBe('Stiudvalget')
    expect(read('Referat fra HovedMED 4. maj\n\nDato: 4. maj 2021')[0]).toBe('HovedMED')
  })
})
