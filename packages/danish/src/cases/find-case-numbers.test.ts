import { describe, expect, it } from 'vitest'
import { cpuMs } from '../testing/cpu-ms.ts'
import { findCaseNumbers, findDocumentNumbers } from './find-case-numbers.ts'
import { findEan, isEan } from './find-ean.ts'
import { kleFacetTitle, kleGroupTitle, parseKle } from './kle.ts'

const cases = (text: string) => findCaseNumbers(text).map(({ value, system }) => `${system} ${value}`)

describe('findCaseNumbers', () => {
  it.each([
    ['Punkt 3: Tilsyn\n27.12.16-K09-1-23\n', 'kle 27.12.16-K09-1-23'],
    ['J.nr. 00.00.00-P19-560-06', 'kle 00.00.00-P19-560-06'],
    ['Åbent punkt 2\n00.01.00P35-0104', 'kle 00.01.00P35-0104'],
    ['00.30.02G01-0022', 'kle 00.30.02G01-0022'],
    ['27.12.16 – K09 – 1 – 23', 'kle 27.12.16-K09-1-23'],
    ['00.22.04-P35-12-2024', 'kle 00.22.04-P35-12-2024'],
    ['Sagnr.: 7-11-2-93-17', 'region 7-11-2-93-17'],
    ['Sagnr.: 7-00-13-17', 'region 7-00-13-17'],
    ['Sagsnr.: 23/29424', 'yy/n 23/29424'],
    ['Sagsid.: 20/33839, Sagsinitialer: AGVA', 'yy/n 20/33839'],
    ['Sagsnr. 19/884', 'yy/n 19/884'],
    ['Sagsident: 25/220', 'yy/n 25/220'],
    ['Sags-ident 22/27110', 'yy/n 22/27110'],
    ['sagen 23/29424 blev', 'yy/n 23/29424'],
    ['Sagsnummer i eDoc\n2023-0467337', 'edoc 2023-0467337'],
    ['2010-177313', 'edoc 2010-177313'],
    ['Sagsnr.: S2024-22', 'edoc S2024-22'],
    ['Sagsnr. 2020-016062', 'edoc 2020-016062'],
    ['Sagsnummer i F2\n2023 - 21130', 'f2 2023 - 21130'],
    ['Sagsnr.: 330-2018-3619                 Dok.nr.: 330-2018-500301      Åbent', 'kkk-yyyy-n 330-2018-3619'],
    ['Sag 306-2009-600 Dok. 306-2009-263412 Initialer: PIM', 'kkk-yyyy-n 306-2009-600'],
    ['Sagsnr. 299836 Kultur- og Idrætsudvalget Åbent punkt', 'number 299836'],
    ['J.nr. ØU 397/2005', 'body-n/yyyy ØU 397/2005'],
    ['Sag: 22/016341-2', 'yy/n 22/016341-2'],
    ['BOR 17/2012', 'body-n/yyyy BOR 17/2012'],
    ['Journalnr.: 2019/1234', 'yyyy/n 2019/1234'],
    ['Sagsnr: 17-019475', 'yy/n 17-019475'],
    ['Sagsnr. 17-2231', 'yy/n 17-2231'],
    ['Sagsnr.: S2017-4410', 'edoc S2017-4410'],
    ['Journal: 24/7713', 'yy/n 24/7713'],
    ['Engby Kommune\nGEO-2024-01935', 'edoc GEO-2024-01935'],
    ['Den 3. april 2024 / SAG-2024-01871', 'edoc SAG-2024-01871'],
    ['Sagsnr. 20170911022', 'number 20170911022'],
    ['Åbent - 2011/119122', 'yyyy/n 2011/119122'],
    ['01.02G00 - 2017/27088', 'yyyy/n 01.02G00-2017/27088'],
    ['J.nr.: ABC-123-00045 (tidl. XYZ-678-00091)', 'appeals ABC-123-00045'],
    ['J.nr.: 04-21/123-0045', 'appeals 04-21/123-0045'],
  ])('finds the number in %j', (text, expected) => {
    expect(cases(text)).toEqual([expected])
  })

  it.each([
    'Sag nr. 129',
    '27/02/2024 Socialudvalget',
    'budget 2024-2027',
    'skoleåret 2024/2025',
    'Doknr.: 224674/23',
    'Telefon 45 12 34 56',
    'kl. 13.00-15.00',
    '07-05-2024',
    'side 12/345',
    '§ 12-18 lov',
    'EAN 5798009809452',
    '999-2018-3619',
    'Sagsbehandler: 12345',
    'Modellen ABC-123-00045',
    '04-21/123-0045',
    'i sag om 12 boliger',
    'matr.nr. 12a',
    'KLE 27.12.16',
    '2024-05-07',
    '12.345.678,90 kr.',
    'CPR 070761-4285',
  ])('sees no case number in %j', (text) => {
    expect(cases(text)).toEqual([])
  })

  it('gives the parts of a KLE number with the title of its main group', () => {
    expect(findCaseNumbers('27.12.16-K09-1-23')[0]?.kle).toEqual({
      group: '27',
      groupTitle: 'Social service',
      subject: '27.12.16',
      facet: 'K09',
      sequence: '1',
      year: '23',
    })
  })

  it('names the kommune that the first digits stand for', () => {
    expect(findCaseNumbers('Sag 306-2009-600')[0]).toMatchObject({ kommuneCode: '0306', label: 'Sag' })
  })

  it('tells where the number stands, and what announced it', () => {
    const text = 'Sagsnummer i F2\n2023 - 21130\n\nDokumentnummer i F2\n121553\n\nSagsnummer i eDoc\n2023-0467337'
    expect(findCaseNumbers(text).map(({ start, end, label }) => [text.slice(start, end), label])).toEqual([
      ['2023 - 21130', 'Sagsnummer i F2'],
      ['2023-0467337', 'Sagsnummer i eDoc'],
    ])
    expect(findDocumentNumbers(text)).toMatchObject([{ value: '121553', label: 'Dokumentnummer i F2' }])
  })

  it.each([
    ['1.1.1.1'],
    ['aaaa '],
    ['11.11.11-'],
    ['11/'],
    ['Sag '],
    ['Sagsnr. '],
    ['ØU 1'],
    ['111-2011-'],
    ['Sagsnr.\n'],
    ['2023 - '],
  ])('stays linear on long runs of %j', (unit) => {
    const text = unit.repeat(Math.ceil(500_000 / unit.length))
    const ms = cpuMs(() => {
      findCaseNumbers(text)
      findDocumentNumbers(text)
      findEan(text)
    })
    expect(ms).toBeLessThan(10_000)
  })
})

describe('findDocumentNumbers', () => {
  it.each([
    ['Doknr.: 224674/23', '224674/23'],
    ['Dok.nr.: 330-2018-500301', '330-2018-500301'],
    ['Dok. 306-2019-263412', '306-2019-263412'],
    ['Brevid. 3012345', '3012345'],
    ['Dokumentnr. 2023-0467337-4', '2023-0467337-4'],
    ['Løbenr. 41299/19', '41299/19'],
  ])('reads %j', (text, value) => {
    expect(findDocumentNumbers(text).map((found) => found.value)).toEqual([value])
    expect(cases(text)).toEqual([])
  })
})

describe('kle', () => {
  it('gives titles only where they are confirmed', () => {
    expect(kleGroupTitle('13')).toBe('Forsyning')
    expect(kleGroupTitle('99')).toBeNull()
    expect(kleFacetTitle('K09')).toBe('Klagesager')
    expect(kleFacetTitle('P35')).toBe('Møder')
    expect(kleFacetTitle('G01')).toBeNull()
    expect(parseKle('27.12.16')).toBeNull()
    expect(parseKle('99.12.16-A00-1-23')).not.toHaveProperty('groupTitle')
  })
})

describe('findEan', () => {
  it('asks for the check digit', () => {
    expect(findEan('EAN-nummer\n5798009809452').map(({ value }) => value)).toEqual(['5798009809452'])
    expect(findEan('EAN 5798 0098 09452').map(({ value }) => value)).toEqual(['5798009809452'])
    expect(findEan('5798009809453 og 4006381333931')).toEqual([])
    expect(findEan('GLN: 4006381333931')).toHaveLength(1)
    expect(isEan('5798009809452')).toBe(true)
  })
})
