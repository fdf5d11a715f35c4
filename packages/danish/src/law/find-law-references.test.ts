import { describe, expect, it } from 'vitest'
import { cpuMs } from '../testing/cpu-ms.ts'
import { findLawReferences } from './find-law-references.ts'
import { canonicalStatute } from './statutes.ts'

const brief = (text: string) =>
  findLawReferences(text).map(
    ({ law, sections, subsections }) =>
      `${law ?? '?'} § ${sections.join('+')}${subsections.length > 0 ? ` stk. ${subsections.join('+')}` : ''}`,
  )

describe('findLawReferences', () => {
  it.each([
    ['efter Servicelovens § 107', 'serviceloven § 107'],
    ['handleplaner efter Servicelovens §12a', 'serviceloven § 12 a'],
    ['servicelovens § 12 a.', 'serviceloven § 12 a'],
    ['jf. SEL § 85', 'serviceloven § 85'],
    ['efter § 97 i Serviceloven', 'serviceloven § 97'],
    ['jf. lov om socialtilsyn § 6', 'lov om socialtilsyn § 6'],
    ['jf. §§ 6 og 12-18 lov om Socialtilsyn', 'lov om socialtilsyn § 6+12-18'],
    ['jf §§ 6 og 8 - 12 i lov om Socialtilsyn.', 'lov om socialtilsyn § 6+8-12'],
    ['Barnets lov § 15, stk. 3', 'barnets lov § 15 stk. 3'],
    ['styrelseslovens § 23', 'kommunestyrelsesloven § 23'],
    ['§ 15, stk. 1. nr. 1 i lov om kommunernes styrelse (sygdom)', 'kommunestyrelsesloven § 15 stk. 1'],
    ['retssikkerhedslovens § 79 a', 'retssikkerhedsloven § 79 a'],
    ['§§103og 104', '? § 103+104'],
    ['samt §§ 103 og 104 (beskyttet beskæftigelse)', '? § 103+104'],
    ['efter § 13 b, stk. 2 og 3,', '? § 13 b stk. 2+3'],
    ['fondslovens § 4, nr. 2', 'fondsloven § 4'],
    ['§ 8, stk. 1, 2. pkt. i byggeloven', 'byggeloven § 8 stk. 1'],
    ['§ 14 i lov om social service', 'serviceloven § 14'],
  ])('reads %j', (text, expected) => {
    expect(brief(text)).toEqual([expected])
  })

  it('gives the whole name of a statute about two things', () => {
    expect(findLawReferences('efter strand- og vandløbslovens § 44 og vejlovens § 3').map(({ text }) => text)).toEqual([
      'strand- og vandløbslovens § 44',
      'vejlovens § 3',
    ])
  })

  it('gives the words of the reference', () => {
    const text = 'Udvalget skal, jf. § 97 i Serviceloven, tage stilling. Se også planlovens § 13, stk. 2.'
    expect(findLawReferences(text).map((reference) => reference.text)).toEqual([
      '§ 97 i Serviceloven',
      'planlovens § 13, stk. 2',
    ])
    expect(findLawReferences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '§ 97 i Serviceloven',
      'planlovens § 13, stk. 2',
    ])
  })

  it.each([['§ 1'], ['§'], ['§ 1, '], ['§ 1 og '], ['lov om a '], ['loven '], ['a'], ['1 og '], ['§ 1, stk. 1 ']])(
    'stays linear on long runs of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(400_000 / unit.length))
      expect(cpuMs(() => findLawReferences(text))).toBeLessThan(10_000)
    },
  )
})

describe('canonicalStatute', () => {
  it('folds case, genitive and synonyms', () => {
    expect(['Serviceloven', 'servicelovens', 'SEL', 'lov om social service'].map(canonicalStatute)).toEqual(
      Array(4).fill('serviceloven'),
    )
    expect(canonicalStatute('Lov om Kommunernes Styrelse')).toBe('kommunestyrelsesloven')
    expect(canonicalStatute('sel')).toBeNull()
  })
})
