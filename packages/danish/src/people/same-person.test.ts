import { describe, expect, it } from 'vitest'
import { isOutsideParties, partyByLetter, partyLetter } from './parties.ts'
import { isRole } from './roles.ts'
import { resolvePerson, samePerson } from './same-person.ts'

const participants = [
  { name: 'Signe Holm Krogh', party: 'A' },
  { name: 'Otto Müller', party: 'A' },
  { name: 'Selma T. Okan', party: 'Ø' },
  { name: 'Jens Bo Hansen', party: 'V' },
  { name: 'Jens Madsen', party: 'C' },
  { name: 'Karl Svane', party: 'Løsgænger' },
]

describe('samePerson', () => {
  it.each([
    ['Signe Holm Krogh', 'Signe Krogh'],
    ['Signe Holm Krogh', 'signe holm krogh'],
    ['Signe Holm Krogh', 'S. H. Krogh'],
    ['Signe Holm Krogh', 'Signe Holm Kragh'],
    ['Otto Müller', 'Otto Muller'],
    ['Aase Kjær', 'Åse Kjær'],
    ['Selma T. Okan', 'Selma Okan'],
    ['Poul-Erik Dam', 'Poul Erik Dam'],
    ['Eva Mortensen', 'Eva Morthensen'],
  ])('takes %j and %j for one', (a, b) => {
    expect(samePerson(a, b)).toBe(true)
    expect(samePerson(b, a)).toBe(true)
  })

  it.each([
    ['Jens Hansen', 'Jens Madsen'],
    ['Anna Marie Hansen', 'Anna Louise Hansen'],
    ['Krogh', 'Signe Holm Krogh'],
    ['Bo Dam', 'Ib Dam'],
    ['Otto Holm', 'Signe Holm Krogh'],
    ['', 'Otto Müller'],
  ])('does not take %j and %j for one', (a, b) => {
    expect(samePerson(a, b)).toBe(false)
  })

  it('lets different parties part two of one name', () => {
    expect(samePerson({ name: 'Jens Hansen', party: 'A' }, { name: 'Jens Hansen', party: 'V' })).toBe(false)
  })
})

describe('resolvePerson', () => {
  it.each([
    ['Signe Krogh', 'Signe Holm Krogh'],
    ['Krogh', 'Signe Holm Krogh'],
    ['Okan', 'Selma T. Okan'],
    ['Selma T. Okann', 'Selma T. Okan'],
    ['Jens H.', 'Jens Bo Hansen'],
    ['Otto', 'Otto Müller'],
  ])('knows whom %j means', (written, name) => {
    expect(resolvePerson(written, participants)?.name).toBe(name)
  })

  it.each(['Jens', 'Peter Lund', ''])('does not guess whom %j means', (written) => {
    expect(resolvePerson(written, participants)).toBeNull()
  })

  it('lets the party decide', () => {
    expect(resolvePerson({ name: 'Jens', party: 'C' }, participants)?.name).toBe('Jens Madsen')
  })
})

describe('partyByLetter', () => {
  it('tells what a letter meant on the day', () => {
    expect(partyByLetter('D', { date: '2003-05-01' })?.name).toBe('Centrum-Demokraterne')
    expect(partyByLetter('D', { date: '2019-05-01' })?.name).toBe('Nye Borgerlige')
    expect(partyByLetter('D', { date: '2010-05-01' })).toBeNull()
    expect(partyByLetter('D')).toBeNull()
    expect(partyByLetter('ø')?.name).toBe('Enhedslisten – De Rød-Grønne')
    expect(partyByLetter('L', { date: '2024-01-01' })).toBeNull()
  })

  it('leaves Æ to the local list that held it until its term ended', () => {
    expect(partyByLetter('Æ', { date: '2024-01-01', kommuneCode: '0730' })).toBeNull()
    expect(partyByLetter('Æ', { date: '2024-01-01', kommuneCode: '0740' })?.name).toBe('Danmarksdemokraterne')
    expect(partyByLetter('Æ', { date: '2026-02-01', kommuneCode: '0730' })?.name).toBe('Danmarksdemokraterne')
    expect(partyByLetter('Æ', { date: '2024-01-01' })).toBeNull()
  })
})

describe('partyLetter', () => {
  it('reads letters, names and short names', () => {
    expect(
      ['(A)', 'ø', 'Enhedslisten', 'SF', 'Venstre, Danmarks Liberale Parti', 'Socialdemokraterne', 'DF'].map(
        partyLetter,
      ),
    ).toEqual(['A', 'Ø', 'Ø', 'F', 'V', 'A', 'O'])
    expect(partyLetter('Blovstrødlisten')).toBeNull()
    expect(partyLetter('Løsgænger')).toBeNull()
    expect(isOutsideParties('løsgænger')).toBe(true)
    expect(isOutsideParties('Uden for partierne')).toBe(true)
  })
})

describe('isRole', () => {
  it.each([
    '1. viceborgmester',
    'klima-, miljø- og teknikborgmester',
    'konstitueret vicedirektør',
    'centerchef for Voksne og Sundhed',
    'formand',
    'Kommunaldirektør',
    'medlem af Byrådet',
    'afdelingsleder',
  ])('knows %j', (role) => {
    expect(isRole(role)).toBe(true)
  })

  it.each(['stedfortræder for Bo Dam', 'Afbud', 'Signe Holm Krogh', 'A', 'Mellem'])(
    'does not take %j for one',
    (text) => {
      expect(isRole(text)).toBe(false)
    },
  )
})
