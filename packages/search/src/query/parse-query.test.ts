import { describe, expect, test } from 'vitest'
import { parseQuery } from './parse-query.ts'

const readable = (text: string) =>
  parseQuery(text).map(({ wanted, unwanted }) => [wanted, unwanted].map((terms) => terms.map(termText).join(' & ')))
const termText = ({ words, exact }: { words: readonly { form: string }[]; exact: boolean }) => {
  const text = words.map((word) => word.form).join('+')
  return exact ? `"${text}"` : text
}

describe('a query', () => {
  test.each<[string, string[][]]>([
    ['nye cykelstier', [['nye & cykelstier', '']]],
    ['"frit valg" hjemmehjælp', [['"frit+valg" & hjemmehjælp', '']]],
    ['budget -skole -"frit valg"', [['budget', 'skole & "frit+valg"']]],
    [
      'skole or daginstitution sfo',
      [
        ['skole', ''],
        ['daginstitution & sfo', ''],
      ],
    ],
    [
      'skole ELLER sfo',
      [
        ['skole', ''],
        ['sfo', ''],
      ],
    ],
    ['skole eller sfo', [['skole & eller & sfo', '']]],
    ['Høje-Taastrup', [['høje+taastrup', '']]],
    ['børne- og ungeudvalget', [['børne & ungeudvalget', '']]],
    ['hvad er reglerne for parkering', [['reglerne & for & parkering', '']]],
    ['ikke godkendt', [['ikke & godkendt', '']]],
    ['og i', [['og & i', '']]],
    ['"uden slutning', [['"uden+slutning"', '']]],
    ['-skole', [['', 'skole']]],
    ['sne or -skole', [['sne', '']]],
    ['or sne or', [['sne', '']]],
    ['', []],
    ['- "" or ...', []],
  ])('%j is read as %j', (text, expected) => {
    expect(readable(text)).toEqual(expected)
  })

  test('knows a case number by its digits, not by its separators', () => {
    const keys = ['27.12.16-K09-1-23', '27.12.16-k09-1-23', '"27.12.16K09-1-23"'].map(
      (text) => parseQuery(text)[0]?.wanted[0]?.caseKey,
    )
    expect(new Set(keys)).toEqual(new Set(['27-12-16-k-09-1-23']))
    expect(parseQuery('og/eller')[0]?.wanted[0]?.caseKey).toBeNull()
  })
})
