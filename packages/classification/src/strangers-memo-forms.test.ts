import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { classify } from './classify.ts'

const read = (...paragraphs: string[]) => classify({ extracted: fromText(paragraphs.join('\n\n')), hints: {} })

const TEXT = 'Stierne er gennemgået i maj af to folk fra driften. Tre af dem trænger til nyt slidlag.'

describe('a memo that answers', () => {
  it.each([
    'På mødet den 3. maj 2023 spurgte Asta Lind (V), om kommunen kan overtage stien. Det besvares her.',
    'Asta Lind (V) har den 3. maj 2023 spurgt, om kommunen kan overtage stien.',
  ])('states the question in the sentence that tells who asked: %s', (told) => {
    expect(read('NOTAT', 'Til: Stiudvalget', '# Svar på udvalgsspørgsmål om stien', told, TEXT)).toMatchObject({
      type: 'notat',
      functions: ['besvarelse'],
    })
  })

  it('tells behind the question who has asked it', () => {
    const told = 'Notatet giver en status og besvarer et spørgsmål, som Asta Lind (V) stillede den 3. maj 2023.'
    const body = ['# Status', TEXT, '# Spørgsmål', 'Hvem ejer stierne?', '# Svar', 'Godset ejer de fleste.']
    expect(read('NOTAT', '# Stierne', told, ...body)).toMatchObject({ type: 'notat', functions: ['besvarelse'] })
  })

  it('does so to named groups that are no party, and not to a body of the kommune', () => {
    const asked = (who: string) =>
      read('NOTAT', '# Stierne', `${who} har stillet spørgsmål til stierne.`, '1. Hvem ejer dem?', 'Svar: Godset.')
        .functions
    expect(asked('Seniorrådet')).toEqual(['besvarelse'])
    expect(asked('Vandreforeningen')).toEqual(['besvarelse'])
    expect(asked('Byrådet')).toEqual([])
  })
})

describe('a memo with its stamp beside something else', () => {
  it.each(['NOTAT Teknik- og Miljøudvalget', 'Engby Kommune SVARNOTAT'])('is one: %s', (stamp) => {
    expect(read(stamp, '# Cykler ved skolerne', TEXT)).toMatchObject({ type: 'notat', unsure: false })
  })
})

it('a memo says below its title which office it is from, and notes from a meeting are none', () => {
  const body = [TEXT, '# Gennemgang', TEXT, '# Vurdering', TEXT, TEXT]
  const head = (line: string) => read('# Budgetopfølgning for stierne', line, '17. juni 2023', ...body).type
  expect(head('Notat fra Stiafdelingen, Lejre Kommune')).toBe('notat')
  expect(head('Notat fra borgermøde i Engby')).not.toBe('notat')
})

describe('a letter that answers', () => {
  it('is an answer where one citizen has asked, though questions of question time are many', () => {
    const told = 'Byrådet har den 3. maj 2023 modtaget dit spørgsmål, som lyder:'
    const letter = ['Kære Asta Lind', told, 'Hvornår åbner stien?', 'Jeg kan svare følgende:', TEXT, 'Venlig hilsen']
    expect(read('# Borgerspørgsmål til mødet den 9. maj 2023', ...letter).type).toBe('besvarelse')
    expect(read('# Spørgetid', 'Hvornår åbner stien?', 'Svar: Til maj.', TEXT).type).toBe('andet')
  })

  it.each([
    'I brev af 3. maj 2023 stiller du på vegne af gruppen to spørgsmål om stierne.',
    'I en forespørgsel modtaget den 3. maj 2023 ønsker du svar på, hvor mange stier kommunen ejer.',
    'Den 3. maj 2023 skrev du til forvaltningen med to spørgsmål om stierne.',
    'Du efterspurgte den 3. maj 2023 oplysninger om stierne.',
    'Under behandlingen den 3. maj 2023 ønskede Asta Lind oplyst:',
    'Nedenfor er dine spørgsmål gengivet med forvaltningens svar.',
  ])('tells in many ways that somebody has asked: %s', (told) => {
    const { evidence } = read('# Svar om stierne', 'Kære Asta', told, 'Hvor mange er der?', 'Svar: Ti.', TEXT)
    expect(evidence.map(({ signal }) => signal)).toContain('asker')
  })

  it('is one by its subject, but for applications', () => {
    const body = [
      'Kære Asta',
      'Du efterspurgte den 3. maj 2023 følgende:',
      '1) Hvor lang er stien?',
      'Den er to kilometer.',
    ]
    expect(read('Din forespørgsel om stien i Engby', ...body, 'Venlig hilsen').type).toBe('besvarelse')
    expect(read('Din forespørgsel om aktindsigt', 'Kære Asta', TEXT, 'Venlig hilsen').type).toBe('andet')
  })

  it('calls itself one in a word of its own', () => {
    expect(
      read(
        '# Svarnotits',
        'Til: Byrådet',
        '# Broer',
        'Asta Lind (V) har spurgt til følgende:',
        '1. Hvem ejer broen?',
        'Svar ad 1: Godset.',
      ),
    ).toMatchObject({ type: 'besvarelse', unsure: false })
  })
})

it('the results of a survey answer nobody, though there are questions and columns for the answers', () => {
  const body = [
    'I alt 90 har svaret på skemaet.',
    '# Spørgsmål 1: Er du glad for stien?',
    'Svar\tAndel\nJa\t61 pct.\nNej\t39 pct.',
  ]
  const more = ['# Spørgsmål 2: Bruger du den?', 'Svar\tAndel\nJa\t80 pct.\nNej\t20 pct.']
  const { type, evidence } = read('# Hvad brugerne siger om stierne', ...body, ...more)
  expect(type).toBe('andet')
  expect(evidence.map(({ signal }) => signal)).not.toContain('questions-and-answers')
})
