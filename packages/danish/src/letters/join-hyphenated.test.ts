import { describe, expect, it } from 'vitest'
import { foldForSearch, foldForUrl } from './fold-for-search.ts'
import { joinHyphenated } from './join-hyphenated.ts'
import { vocabularyOf } from './vocabulary.ts'

describe('joinHyphenated', () => {
  it.each([
    ['Kommunalbe-', 'styrelsen godkender', 'Kommunalbestyrelsen godkender'],
    ['Børne-', 'og Ungdomsudvalget', 'Børne- og Ungdomsudvalget'],
    ['social-', ', sundheds- og', 'social- , sundheds- og'],
    ['Høje-', 'Taastrup Kommune', 'Høje-Taastrup Kommune'],
    ['nyt IT-', 'system', 'nyt IT-system'],
    ['en e-', 'mail', 'en e-mail'],
    ['budget 2024-', '2027', 'budget 2024-2027'],
    ['en 16-', 'årig', 'en 16-årig'],
    ['på mødet -', 'og derefter', 'på mødet - og derefter'],
    ['godkendes', 'af udvalget', 'godkendes af udvalget'],
    ['kommunal\u00AD', 'bestyrelsen', 'kommunalbestyrelsen'],
    ['HØRINGS-', 'SVAR', 'HØRINGS-SVAR'],
  ])('joins %j and %j', (first, second, joined) => {
    expect(joinHyphenated(first, second)).toBe(joined)
  })

  it('believes the vocabulary', () => {
    expect(joinHyphenated('HØRINGS-', 'SVAR', vocabularyOf('Høringssvar'))).toBe('HØRINGSSVAR')
  })
})

describe('foldForSearch', () => {
  it('gives one spelling to what is one word', () => {
    expect(foldForSearch('Århus')).toBe(foldForSearch('AARHUS'))
    expect(foldForSearch('André Müller')).toBe('andre muller')
    expect(foldForSearch('Møde om æbler')).toBe('møde om æbler')
  })

  it('writes names as hosts do', () => {
    expect(foldForUrl('Høje-Taastrup Kommune')).toBe('hoeje-taastrup-kommune')
  })
})
