import { describe, expect, it } from 'vitest'
import { paragraphs, readAnswer, readMemo, SENTENCES } from '../fixtures/read-text.ts'

const unitOf = (...head: string[]) => readMemo(paragraphs(...head, '# Status for stien', SENTENCES, SENTENCES)).unit

describe('the office that wrote', () => {
  it('is the last line of a letterhead above the recipient', () => {
    expect(
      unitOf('ENGBY KOMMUNE\nTeknik- og Miljøforvaltningen\nPark, Kirkegårde og Renhold', 'Til Asta Lind Ras, MB'),
    ).toBe('Park, Kirkegårde og Renhold')
    expect(unitOf('Engby Kommune', 'Senior- og Socialforvaltningen\nSocialområdet', 'NOTAT')).toBe('Socialområdet')
  })

  it('stands with one word below the kommune, above the title', () => {
    expect(unitOf('RUDERSDAL KOMMUNE', 'Ejendomme')).toBe('Ejendomme')
  })

  it('may have the day on its line, and small letters behind the first', () => {
    expect(unitOf('Norddjurs Kommune', 'Sundhed og omsorg, 12. september 2022', 'Journalnr.: 22/9074')).toBe(
      'Sundhed og omsorg',
    )
  })

  it('stands between the kommune in capitals and the day', () => {
    expect(unitOf('NÆSTVED KOMMUNE · Center for Veje og Stier · 4. november 2024')).toBe('Center for Veje og Stier')
  })

  it('is the part, where a signature names the whole behind it', () => {
    const mail = ['Kære Asta', SENTENCES, 'Venlig hilsen', 'Lis Dam Holm', 'Afdelingsleder']
    const { unit } = readAnswer(paragraphs('# Svar om stien', ...mail, 'Drift og Anlæg, By- og Kulturforvaltningen'))
    expect(unit).toBe('Drift og Anlæg')
    expect(unitOf('Engby Kommune', 'Børne-, Kultur- og Idrætsforvaltningen', 'Dato: 2. maj 2023')).toBe(
      'Børne-, Kultur- og Idrætsforvaltningen',
    )
  })

  it('is told in the field of a form, with the kommune behind it', () => {
    expect(unitOf('Svar fra: Sundhed og Ældre, Engby Kommune', 'Svar afgivet: 16. januar 2024')).toBe(
      'Sundhed og Ældre',
    )
  })
})

describe('the title', () => {
  it('is the first row of a form that has nothing beside it', () => {
    const rows =
      'Budget 2026 – svar på spørgsmål 3\t\nStillet af\tAsta Lind Ras (V)\nSpørgsmål\tHvem ejer stien?\nSvar\tKommunen.'
    expect(readAnswer(`${rows}\n`).title).toBe('Budget 2026 – svar på spørgsmål 3')
  })
})
