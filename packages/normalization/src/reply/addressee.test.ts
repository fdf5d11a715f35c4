import { describe, expect, it } from 'vitest'
import { readParagraphs, replyOf } from '../fixtures/read-text.ts'

describe('who asked, in a letter of answer', () => {
  it('is a member of the council rather than the office above the address', () => {
    const reply = replyOf(`Engby Kommune

Bydækkende Planlægning

Engvej 37

Til Medlem af Byrådet Asta Vang Holm

Kære Asta Vang Holm

Tak for din henvendelse af 3. maj 2022, hvor du stiller følgende spørgsmål:

Hvad koster den?

Svar

To mio. kr.`)
    expect(reply?.askedBy).toEqual({ name: 'Asta Vang Holm' })
  })

  it('is the one whom it addresses', () => {
    const { reply, title } = readParagraphs(
      [
        'Center for Miljø',
        'Til medlem af Byrådet Mathilde Østergreen (N)',
        'Sag 21/1293',
        'Besvarelse af spørgsmål om affald',
        'Kære Mathilde',
        'Tak for din henvendelse den 7. september 2021.',
        'Hvor meget bliver genanvendt?',
        'Omkring halvdelen.',
        'Hvorfor stiger taksten?',
        'Opsparingen er brugt.',
        'Med venlig hilsen',
        'Lone Uldvang',
        'sekretariatschef',
      ],
      'besvarelse',
    )
    expect(title).toBe('Besvarelse af spørgsmål om affald')
    expect(reply).toEqual({
      askedBy: { name: 'Mathilde Østergreen', party: 'N' },
      askedOn: '2021-09-07',
      questions: [
        { number: null, text: 'Hvor meget bliver genanvendt?' },
        { number: null, text: 'Hvorfor stiger taksten?' },
      ],
      answers: [
        { number: null, text: 'Omkring halvdelen.' },
        { number: null, text: 'Opsparingen er brugt.' },
      ],
      signedBy: { name: 'Lone Uldvang', role: 'sekretariatschef' },
    })
  })
})
