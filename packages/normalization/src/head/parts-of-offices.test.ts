import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { paragraphs, readAnswer, readMemo, SENTENCES, withPageHead } from '../fixtures/read-text.ts'

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

  it('stands beside the day, beside the form, and before the town hall', () => {
    expect(unitOf('6. september 2024 · Center for Økonomi', 'Engby Kommune')).toBe('Center for Økonomi')
    expect(unitOf('Allerød Kommune | Økonomi | Notat')).toBe('Økonomi')
    expect(unitOf('Ringsted Kommune · Vej- og Ejendomscenter · Rådhuset, Engvej 1, 4100 Ringsted')).toBe(
      'Vej- og Ejendomscenter',
    )
    expect(unitOf('Varde Kommune Teknik og Miljø Engvej 2, 6800 Varde')).toBe('Teknik og Miljø')
  })

  it('stands above the day, and above a case number without a label', () => {
    expect(
      readMemo(paragraphs('Kultur og Fritid', '22. maj 2023', '23/5510', '# Status for stien', SENTENCES)),
    ).toMatchObject({ unit: 'Kultur og Fritid', caseNumbers: [{ value: '23/5510' }] })
  })

  it('is told in the field of a form, with the kommune behind it', () => {
    expect(unitOf('Svar fra: Sundhed og Ældre, Engby Kommune', 'Svar afgivet: 16. januar 2024')).toBe(
      'Sundhed og Ældre',
    )
  })
})

describe('the title', () => {
  it('may name a street, and is not the line that tells who wrote', () => {
    const head = [
      'Aabenraa Kommune, Kultur, Miljø & Erhverv',
      'Udarbejdet: 05-10-2022 af Knud Dam',
      'Sagsnr.: 22/28814',
    ]
    expect(readMemo(paragraphs(...head, '# Sagsnotat vedr. ejendommen Engvej 12', SENTENCES, SENTENCES)).title).toBe(
      'Sagsnotat vedr. ejendommen Engvej 12',
    )
    expect(readMemo(paragraphs(...head, 'Stierne i Engby', SENTENCES, SENTENCES)).title).toBe('Stierne i Engby')
  })

  it('is the first row of a form that has nothing beside it', () => {
    const extracted = fromText(
      'BUDGET 2026 – SVAR PÅ SPØRGSMÅL NR. 63\tx\nStillet af\tAsta Lind Ras (V)\nSvardato\t20-08-2025\nSpørgsmål\tHvem ejer stien?\nSvar\tKommunen.\n',
    )
    const [table] = extracted.pages[0]?.blocks ?? []
    if (table?.kind !== 'table' || table.rows[0]?.[1] === undefined) throw new Error('There is no table.')
    table.rows[0][1].text = ''
    expect(readAnswer(extracted).title).toBe('BUDGET 2026 – SVAR PÅ SPØRGSMÅL NR. 63')
  })
})

describe('the day of a document', () => {
  it('may stand at the head of its pages, beside the kommune', () => {
    const head = 'Engby Kommune · Veje og Stier · Sag 24/6612 · 5. november 2024'
    expect(readMemo(withPageHead(paragraphs('# Status for stien', SENTENCES), head)).date).toBe('2024-11-05')
  })
})
