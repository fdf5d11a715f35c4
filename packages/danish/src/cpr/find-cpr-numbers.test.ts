import { describe, expect, it } from 'vitest'
import { cpuMs } from '../testing/cpu-ms.ts'
import { findCprNumbers } from './find-cpr-numbers.ts'
import { maskCprNumbers } from './mask-cpr-numbers.ts'

/** An example number that keeps modulus 11. */
const TEST_PERSON = '070761-4285'
/** No person: 29 February with a serial that breaks modulus 11. */
const WITHOUT_MODULUS = '290200-4002'

const certainIn = (text: string) => findCprNumbers(text).filter((finding) => finding.certain)

describe('findCprNumbers', () => {
  it.each([
    ['a hyphen', TEST_PERSON],
    ['nothing', '0707614285'],
    ['a dash', '070761–4285'],
    ['a space', '070761 4285'],
    ['a no-break space', '070761\u00A04285'],
    ['a hyphen with spaces', '070761 - 4285'],
    ['the boxes of a form', '0 7 0 7 6 1 - 4 2 8 5'],
    ['points within the date', '07.07.61-4285'],
    ['a hyphen and a line break', '070761-\n4285'],
  ])('finds a number separated by %s', (_name, written) => {
    const text = `Ansøgningen vedrører Dorthe Lindmose, ${written}, Skovvej 4.`
    expect(certainIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([written])
  })

  it('finds a number that a line break parts, where the words name it', () => {
    expect(certainIn('CPR-nr. 070761\n4285')).toHaveLength(1)
    expect(certainIn('Beløb 070761\n4285')).toHaveLength(0)
  })

  it('takes modulus 11 as a signal and no condition', () => {
    expect(findCprNumbers(`Ansøger: ${WITHOUT_MODULUS}`)).toMatchObject([{ certain: true, modulus11: false }])
    const [kept] = findCprNumbers(TEST_PERSON)
    const [broken] = findCprNumbers('070761-4284')
    expect(kept?.modulus11).toBe(true)
    expect(kept?.confidence).toBeGreaterThan(broken?.confidence ?? 1)
  })

  it('finds ten bare digits without modulus 11 only as a possibility, until a label names them', () => {
    expect(certainIn('nummer 2902004005 i listen')).toHaveLength(0)
    expect(findCprNumbers('nummer 2902004005 i listen')).toHaveLength(1)
    expect(certainIn('Personnummer: 2902004005')).toHaveLength(1)
    expect(certainIn('cpr2902004005')).toHaveLength(1)
  })

  it('finds replacement numbers, whose day is raised by sixty', () => {
    expect(findCprNumbers('Erstatningsnummer 611285-1233')).toMatchObject([{ certain: true, replacement: true }])
    expect(findCprNumbers('921285-1233')).toEqual([])
  })

  it('lets the seventh digit choose the century, so that 29 February counts only in leap years', () => {
    expect(findCprNumbers('290200-4002')).toHaveLength(1)
    expect(findCprNumbers('290200-1001')).toHaveLength(0)
  })

  it('looks for the number within eleven digits', () => {
    const text = 'Postliste: 00707614285 modtaget'
    expect(certainIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['0707614285'])
    expect(certainIn('Postliste: 07076142857 modtaget')).toHaveLength(1)
    expect(certainIn('CPR 070761-42857')).toHaveLength(1)
  })

  it.each([
    ['an eDoc case', 'Sagsnummer i eDoc\n2023-0467337'],
    ['an EAN', 'EAN-nummer\n5798009809452'],
    ['an unlabelled EAN', 'Havnegade 1\n5798009809452'],
    ['a KLE case', '27.12.16-K09-1-23'],
    ['a date with time', 'Tirsdag d. 07-05-2024 kl. 13:00'],
    ['a phone number', 'Tlf. +45 2512 4899'],
    ['a phone number with country code', 'Telefon 4525124899'],
    ['a P-nummer', 'P-nr. 1012489996'],
    ['an account', 'Reg.nr. 2512 kontonr. 0707614285'],
    ['an account with its branch', '3001-2512489991'],
    ['a polweb document', 'Dok. 306-2019-263412'],
    ['a document number', 'Doknr.: 224674/23'],
    ['a row of single digits', '1 2 0 1 1 0 2 1 3 4 1'],
    ['an amount', 'i alt 1.251.248.999 kr.'],
    ['a number and a year in a table', '120312 2024 130412 2025'],
    ['an address on the web', 'https://eksempel.dk/nyhed?id=1712345678'],
    ['budget years', 'budget 2024-2027'],
    ['a GUID', '82088cb9-4ea9-4523-a403-0707614285ed'],
    ['days of which there are none', '321299-1234 og 151399-1234'],
  ])('leaves %s alone', (_name, text) => {
    expect(certainIn(text)).toEqual([])
  })

  it('is not misled by a phone number that stands between a label and the number', () => {
    expect(certainIn(`Tlf. 12 34 56 78, ${TEST_PERSON}`)).toHaveLength(1)
  })

  it('finds every number of a list and of a table under one heading', () => {
    expect(certainIn('CPR-numre: 070761-4285, 290200-4002 og 2902004007')).toHaveLength(3)
    expect(certainIn(`Navn\tCPR-nr.\nDorthe Lindmose\t2902004005\nPreben Lindmose\t2902004003`)).toHaveLength(2)
  })

  it('finds a number glued to the word before it', () => {
    expect(certainIn(`Lindmose${TEST_PERSON}Skovvej`)).toHaveLength(1)
  })

  it('never gives the number itself away', () => {
    expect(JSON.stringify(findCprNumbers(TEST_PERSON))).not.toContain('4285')
  })

  it.each([['1.1.1.1'], ['aaaa '], ['1'], ['cpr '], ['0707614285 '], ['070761-'], ['07.07.61']])(
    'stays linear on long runs of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(400_000 / unit.length))
      expect(cpuMs(() => findCprNumbers(text))).toBeLessThan(5_000)
    },
  )
})

describe('maskCprNumbers', () => {
  it('covers certain numbers in one form and leaves the rest of the text', () => {
    expect(maskCprNumbers('Dorthe (0707614285) og EAN 5798009809452')).toBe('Dorthe (██████-████) og EAN 5798009809452')
    expect(maskCprNumbers('Intet her')).toBe('Intet her')
  })

  it.each([
    ['Der er truffet afgørelse til Karla Møller Østdal (080558 0725) om støtte.', true],
    ['Telefon til Karla Østdal 080558 0725', false],
    ['Mødet (080558 0725)', false],
  ])('takes what stands in brackets behind a name for its number: %j', (text, certain) => {
    expect(findCprNumbers(text).some((finding) => finding.certain)).toBe(certain)
  })
})
