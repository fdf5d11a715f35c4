import { describe, expect, it } from 'vitest'
import { cpuMs } from '../testing/cpu-ms.ts'
import { findKommune } from './find-kommune.ts'
import { KOMMUNER, kommuneByCode } from './kommune.ts'
import { findKommuneMentions } from './kommune-mentions.ts'

describe('KOMMUNER', () => {
  it('are 98, each with a code of its own', () => {
    expect(KOMMUNER).toHaveLength(98)
    expect(new Set(KOMMUNER.map(({ code }) => code)).size).toBe(98)
    expect(KOMMUNER.every(({ code }) => /^0\d{3}$/.test(code))).toBe(true)
  })
})

describe('kommuneByCode', () => {
  it('takes a code with and without its zero', () => {
    expect(kommuneByCode('0151')?.name).toBe('Ballerup')
    expect(kommuneByCode(306)?.name).toBe('Odsherred')
    expect(kommuneByCode('0411')).toBeNull()
  })
})

describe('findKommune', () => {
  it('finds every kommune by its name, full name, genitive and hosts', () => {
    for (const kommune of KOMMUNER) {
      expect(findKommune(kommune.name)).toBe(kommune)
      expect(findKommune(kommune.fullName)).toBe(kommune)
      expect(findKommune(`${kommune.name}s`)).toBe(kommune)
      expect(findKommune(kommune.name.toUpperCase())).toBe(kommune)
    }
  })

  it.each([
    ['Århus Kommune', 'Aarhus'],
    ['Ålborg', 'Aalborg'],
    ['Åbenrå Kommune', 'Aabenraa'],
    ['Høje Taastrup', 'Høje-Taastrup'],
    ['Høje Tåstrup Kommune', 'Høje-Taastrup'],
    ['Københavns', 'København'],
    ['Bornholms Regionskommune', 'Bornholm'],
    ['Vesthimmerland', 'Vesthimmerlands'],
    ['Nordfyn', 'Nordfyns'],
    ['Mors', 'Morsø'],
    ['Aarhus Byråd', 'Aarhus'],
    ['Frederiksværk-Hundested Kommune', 'Halsnæs'],
    ['ltk', 'Lyngby-Taarbæk'],
    ['HTK', 'Høje-Taastrup'],
    ['ballerup.dk', 'Ballerup'],
    ['dagsordener.aarhus.dk', 'Aarhus'],
    ['https://dagsordener-referater.hvidovre.dk/vis?id=1', 'Hvidovre'],
    ['dagsordener.vardekommune.dk', 'Varde'],
    ['dagsordener.aeroekommune.dk', 'Ærø'],
    ['www.kk.dk', 'København'],
    ['www.rk.dk', 'Rødovre'],
    ['sonderborgkommune.dk', 'Sønderborg'],
    ['hoeje-taastrup.dk', 'Høje-Taastrup'],
    ['borger@esbjergkommune.dk', 'Esbjerg'],
    ['www.brøndby.dk', 'Brøndby'],
    ['soroe.dk', 'Sorø'],
  ])('knows whom %j means', (text, name) => {
    expect(findKommune(text)?.name).toBe(name)
  })

  it.each(['', 'Egebjerg', 'example.com', 'polweb.nethotel.dk', '9999', 'Region Hovedstaden', 'trung.dk'])(
    'makes nothing of %j',
    (text) => {
      expect(findKommune(text)).toBeNull()
    },
  )
})

describe('findKommuneMentions', () => {
  it('tells the kommune from the place', () => {
    const text = 'HVIDOVRE KOMMUNE har, som Københavns Kommune og Høje-Taastrup, fulgt Århus Byråds linje fra Greve.'
    expect(
      findKommuneMentions(text).map(({ kommune, form, start, end }) => [kommune.name, form, text.slice(start, end)]),
    ).toEqual([
      ['Hvidovre', 'kommune', 'HVIDOVRE KOMMUNE'],
      ['København', 'kommune', 'Københavns Kommune'],
      ['Høje-Taastrup', 'name', 'Høje-Taastrup'],
      ['Aarhus', 'kommune', 'Århus Byråds'],
      ['Greve', 'name', 'Greve'],
    ])
  })

  it('knows the kommune behind its council', () => {
    const formOf = (text: string) => findKommuneMentions(text).map(({ form }) => form)
    expect(formOf('Byrådet i Odder')).toEqual(['kommune'])
    expect(formOf('Handicaprådet i Næstved')).toEqual(['kommune'])
    expect(formOf('Kommunalbestyrelsen for Ishøj')).toEqual(['kommune'])
    expect(formOf('Borgermøde i Odder')).toEqual(['name'])
  })

  it('reads hosts and mail addresses', () => {
    expect(
      findKommuneMentions('Skriv til plan@slagelse.dk eller se www.soroe.dk.').map(({ kommune }) => kommune.name),
    ).toEqual(['Slagelse', 'Sorø'])
  })

  it('sees no kommune within other words', () => {
    expect(findKommuneMentions('Vejleder, Randersgade, Odenseansk og vejle; Roskildevej 4')).toEqual([])
  })

  it.each([['Høje Taastrup '], ['Aaaa'], ['a.dk.'], ['www.'], ['Vejle-']])(
    'stays linear on long runs of %j',
    (unit) => {
      const text = `${unit.repeat(Math.ceil(500_000 / unit.length))}.dk`
      expect(cpuMs(() => findKommuneMentions(text))).toBeLessThan(10_000)
    },
  )
})
