import { describe, expect, it } from 'vitest'
import { paragraphs, readAnswer, readText, SENTENCES } from '../fixtures/read-text.ts'

describe('the title of a letter, a report or a page', () => {
  it('is signed by the first of two names', () => {
    const answer =
      'Svar på spørgsmål om stier\n\nAsta Lind (B) har spurgt:\n\n"Hvad koster en sti?"\n\nSvar\n\nDen koster 2 mio. kr.\n\nMed venlig hilsen\n\nMols Net\n\n/\n\nIb Ask\n'
    expect(readText(answer, 'besvarelse').reply?.signedBy).toEqual({ name: 'Mols Net' })
  })
})

describe('who signed', () => {
  it.each([['Lis Dam\n\nDirektør\n\nBo Ras\n\nAfdelingsleder'], ['Lis Dam, direktør\n\nBo Ras, afdelingsleder']])(
    'is the first of two below one greeting: %s',
    (names) => {
      const body = [
        '# Svar om stien',
        'Asta Lind (V) har stillet et spørgsmål.',
        'Spørgsmål',
        'Hvem ejer den?',
        'Svar',
        SENTENCES,
      ]
      const { reply } = readAnswer(paragraphs(...body, 'Med venlig hilsen', names))
      expect(reply?.signedBy?.name).toBe('Lis Dam')
      expect(reply?.answers.map(({ text }) => text)).toEqual([SENTENCES])
    },
  )
})

it.each(['Miljøtekniker', 'Planlægger', 'Landinspektør', 'Økonom'])('is followed by an occupation: %s', (role) => {
  const text = paragraphs(
    '# Svar om hallen',
    'Spørger: Asta Vang Holm (B)',
    'Spørgsmål:',
    'Hvad koster hallen?',
    'Svar:',
    'To mio. kr.',
    'Hilsen',
    'Bo Ras Lind',
    role,
  )
  expect(readAnswer(text).reply?.signedBy).toEqual({ name: 'Bo Ras Lind', role })
})

it('is not followed by the name of a center', () => {
  const text = paragraphs(
    '# Svar om hallen',
    'Spørger: Asta Vang Holm (B)',
    'Spørgsmål:',
    'Hvad koster hallen?',
    'Svar:',
    'To mio. kr.',
    'Hilsen',
    'Bo Ras Lind',
    'Jobcenter',
  )
  expect(readAnswer(text).reply?.signedBy).toEqual({ name: 'Bo Ras Lind' })
})
