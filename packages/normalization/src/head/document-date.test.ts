import { describe, expect, it } from 'vitest'
import { LETTER, readMemo, readParagraphs, readText, SENTENCES } from '../fixtures/read-text.ts'

describe('the letterhead', () => {
  it('bears a day, and an invitation that of its event', () => {
    expect(readText(LETTER, 'andet').date).toBe('2020-06-02')
    const invitation = 'Invitation til dialogmøde\n\nTid: Onsdag den 9. november 2022\n\nSted: Kantinen\n'
    expect(readText(invitation, 'andet').date).toBeUndefined()
    expect(readText('Udkast til politik\n\nSendt i høring den 1. februar 2022\n', 'andet').date).toBeUndefined()
    expect(readText('Nyt fra rådet\n\nNyhedsbrev nr. 3 - oktober 2022\n', 'andet').date).toBeUndefined()
  })
})

describe('the day of a memo', () => {
  it('is not that of a short sentence', () => {
    const letter = `# Svar på ansøgning\n\nI har den 3. marts 2023 søgt om tilskud.\n\n${SENTENCES}\n\nVenlig hilsen\n\nOtto Lind\n\n20. april 2023`
    expect(readMemo(letter, 'andet').date).toBe('2023-04-20')
  })

  it.each([
    '5. juni 2023 · Sags-ID 23/7001 · Udarbejdet af Otto Lind',
    'Center for Børn Engvej 2 4320 Lejre Sag 23/15091 Dato 05-06-2023',
    'Omsorgsforvaltningen Stab for Kvalitet 5. juni 2023 Sagsnummer 2023-0011207',
    'Ringkøbing-Skjern Kommune, Kultur- og Fritidsforvaltningen, den 5. juni 2023',
  ])('stands among other things: %s', (line) => {
    expect(readMemo(`${line}\n\n# Notat om stierne\n\n${SENTENCES}`).date).toBe('2023-06-05')
  })
})

describe('the day of a mail', () => {
  it('is told with the form at the very top', () => {
    const opinion = (first: string) => readMemo(`${first}\n\n${SENTENCES}\n`, 'andet').date
    expect(opinion('Tilsynets udtalelse af 18. maj 2011 til et byrådsmedlem:')).toBe('2011-05-18')
    expect(opinion('Byrådet drøftede tilsynets udtalelse af 18. maj 2011 om stierne, som er lange.')).toBeUndefined()
  })

  it('gives way to that of the document that it carries', () => {
    const mail = (...more: string[]) => [
      'Fra: Lejre Kommune',
      'Til: arkiv@lejre.example',
      'Sendt: 4. marts 2024',
      ...more,
    ]
    const text = 'Stien langs åen er anlagt, og regnskabet er lukket.'
    expect(readParagraphs(mail('NOTAT', 'Stien langs åen', 'Dato: 5. februar 2024', text), 'notat').date).toBe(
      '2024-02-05',
    )
    expect(readParagraphs(mail('NOTAT', 'Stien langs åen', text), 'notat').date).toBe('2024-03-04')
  })
})

describe('the title of a letter, a report or a page', () => {
  it('has no day where several are listed', () => {
    const list =
      'Spørgsmål til administrationen\n\nMols Net\n\n28/12-2017\n\nHvad koster en sti?\n\nAsta Lind\n\n21/12-2017\n\nHvad koster en bro?\n\nIb Ask\n\n18/12-2017\n\nHvad koster en vej?\n'
    expect(readText(list, 'andet').date).toBeUndefined()
    expect(readText('Nye stier\n\n28/12-2017\n\nDer er lagt nye stier i skoven ved søen.\n', 'andet').date).toBe(
      '2017-12-28',
    )
  })
})

describe('the day of a document', () => {
  it('reads the day of a memo whose initials were lost behind a slash', () => {
    expect(
      readParagraphs(['NOTAT', 'Dato: 05-12-2023/', 'Emne: Status for stier', 'Stierne er anlagt.'], 'notat').date,
    ).toBe('2023-12-05')
  })

  it('knows a day with a shortened month, which is no twelfth point', () => {
    expect(
      readText('Høringssvar\n\nHøringssvar: Vejledning om broer\n\n12. mar. 2024\n\nBroen skal males.', 'andet').date,
    ).toBe('2024-03-12')
  })

  it('takes the day on which something was counted for none of the document', () => {
    expect(
      readText('April 2014\n\nPrognose for Engby\n\nBefolkningen pr. 1. januar 2014\n\nDet er flere end før.', 'andet')
        .date,
    ).toBeUndefined()
  })

  it('reads the day on which a report was published, and no two sentences for its title', () => {
    expect(
      readText('Støj fra veje\n\nMålt 3. marts 2010\n\nUdgivelsesdato: 19. maj 2010\n\nVejene er målt.', 'andet').date,
    ).toBe('2010-05-19')
    expect(
      readText(
        `Du er her:

Planer - Svar

Du har mulighed for at indgive et svar til et forslag. Når vi har modtaget dit svar, går en fast procedure i gang

Vi sender en kvittering, når vi har modtaget dit svar.
`,
        'andet',
      ).title,
    ).toBe('Planer - Svar')
  })
})

describe('the day that a document itself bears', () => {
  it.each([
    'Fortroligt indtil 1. oktober 2023\n\nUdarbejdet 5. juni 2023 af Vibeke Thorsager Damkjær Holm',
    'Stillet den 20. maj 2023\n\nSvar afgivet d. 5. juni 2023',
    'Indkommet: 20. maj 2023\n\nSvar sendt: 5. juni 2023',
    'Fremsat d. 20. maj 2023\n\nSvarfrist: 9. juni 2023\n\nBesvarelsesdato: 5. juni 2023',
    'Spørgsmålet blev stillet på Skoleudvalgets møde den 20. maj 2023:\n\nHvad koster en plads?\n\nSvar pr. 5. juni 2023:',
    'Notat udarbejdet af Stier og Broer, Lejre Kommune, den 5. juni 2023. Journalnummer: 05.01.10-A00-2-23.',
    'Oprettet den 5. juni 2023 af hydrogeolog Vibeke Thorsager Damkjær',
    'Spørgsmål og svar nr. 2 – offentliggjort 5. juni 2023',
    'Behovet bygger på tal for Dato: 05-06-2023/lmd Lejre Kommune, som blev fremlagt for det store udvalg\n\nØkonomiudvalget d. 18. april 2023.',
    'Lejre Kommune, Center for Job & Service. 5. juni 2023. Sagsnr. 15.20.00-A00-7-23',
  ])('is told by the words around it: %s', (head) => {
    expect(readMemo(`# Stierne ved fjorden\n\n${head}\n\n${SENTENCES}`, 'besvarelse').date).toBe('2023-06-05')
  })
})
