import { describe, expect, it } from 'vitest'
import { paragraphs, readAnswer } from '../fixtures/read-text.ts'

describe('the party of who asked', () => {
  it('is the group on whose behalf the question was put', () => {
    const letter = paragraphs(
      'Asta Holm Lind',
      'Medlem af byrådet',
      '# Vedr. molen',
      'Kære Asta',
      'Du har den 9. maj 2023 på vegne af Venstre stillet mig følgende spørgsmål:',
      '”Hvornår åbner molen?”',
      'Mit svar er som følger:',
      'Til maj.',
      'Med venlig hilsen',
      'Bo Ras Dam Borgmester',
    )
    expect(readAnswer(letter).reply).toEqual({
      askedBy: { name: 'Asta Holm Lind', party: 'V' },
      askedOn: '2023-05-09',
      questions: [{ number: null, text: 'Hvornår åbner molen?' }],
      answers: [{ number: null, text: 'Til maj.' }],
      signedBy: { name: 'Bo Ras Dam', role: 'Borgmester' },
    })
  })

  it('is the one that stands with the name beside the text', () => {
    const side = ['| Til', '| Asta Holm Lind (Byrådsmedlem, V)', '| Sendt', '| 25. maj 2023 13:11']
    const mail = ['Fra: Asta Holm Lind', 'Sendt: 22. maj 2023 09:12', 'Til: Bo Ras', 'Hej Bo']
    const answer = [
      'Kære Asta',
      'Hermed svar på det, du spurgte om.',
      '1. Hvem ejer stien?',
      'Svar: Godset.',
      'Med venlig hilsen',
      'Bo Ras',
    ]
    expect(readAnswer(paragraphs(...side, ...answer, ...mail)).reply?.askedBy).toEqual({
      name: 'Asta Holm Lind',
      party: 'V',
    })
  })
})
