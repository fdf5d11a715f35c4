import { expect, it } from 'vitest'
import { textBlocks } from './read-text.ts'

const textsOf = (text: string) => textBlocks(text, 1).map((block) => ('text' in block ? block.text : ''))

it('puts a divided word together though its line is short', () => {
  expect(
    textsOf('Udvalget besøgte tre vugge-\nstuer.\nDet tog en formiddag, og alle var glade for det, også børnene.'),
  ).toEqual(['Udvalget besøgte tre vuggestuer.', 'Det tog en formiddag, og alle var glade for det, også børnene.'])
})

it('keeps a label below the end of a sentence in its own line', () => {
  const lines = [
    'Engby Stiudvalg har d. 5. oktober 2016 stillet følgende spørgsmål til borgmesteren.',
    'Spørgsmålet er stillet efter ønske fra Inga Marie Tofte Lundgaard i udvalget.',
    'Spørgsmål nr. 3:',
  ]
  expect(textsOf(lines.join('\n')).at(-1)).toBe('Spørgsmål nr. 3:')
})

it('takes a parenthesis that is not closed for no marker', () => {
  const kinds = (text: string) => textBlocks(text, 1).map(({ kind }) => kind)
  expect(kinds('(1. behandling)')).toEqual(['paragraph'])
  expect(kinds('(1) Stien males')).toEqual(['listItem'])
})

it('ends an entry of a list where a line stands farther left', () => {
  const lines = [
    ' 1. forsøget med stier og bænke langs åen sættes i gang i foråret',
    ' 2. bænke prøves af ved åen, skilte ved broen og lamper i Engby',
    'Beskrivelse af sagen',
  ]
  expect(textsOf(lines.join('\n')).at(-1)).toBe('Beskrivelse af sagen')
})

it('joins the lines of a narrow column', () => {
  const column = Array.from({ length: 6 }, () => 'Stien langs åen skal være bred\nog uden bump, så at cykler kan')
  expect(textsOf(`${column.join('\n')}\nkomme frem.`)).toHaveLength(1)
})

it('leaves a list of names in lines', () => {
  const names = Array.from({ length: 14 }, (_, index) => `Inga Marie Tofte Lundgaard (A) ${index}`)
  expect(textsOf(names.join('\n'))).toHaveLength(14)
})

it('leaves a line drawn with signs alone', () => {
  const drawn = '-'.repeat(70)
  expect(
    textsOf(`Stien langs åen skal være bred og uden bump, så at cykler kan komme frem.\n${drawn}\nSag nr. 15`),
  ).toContain('Sag nr. 15')
})

it('takes labels and values that are set with spaces for a table', () => {
  const [table] = textBlocks(
    'Mødedato            Mandag den 10. juni 2024\nMødested            Salen\nMødedeltagere       Eva Holm\n                    Otto Lind\nBemærkninger:',
    1,
  )
  expect(table).toMatchObject({
    kind: 'table',
    rows: [
      [{ text: 'Mødedato' }, { text: 'Mandag den 10. juni 2024' }],
      [{ text: 'Mødested' }, { text: 'Salen' }],
      [{ text: 'Mødedeltagere' }, { text: 'Eva Holm\nOtto Lind' }],
      [{ text: 'Bemærkninger:' }, { text: '' }],
    ],
  })
  expect(textBlocks('Stien   er bred\nogså broen   er det', 1).map(({ kind }) => kind)).not.toContain('table')
})

it('goes on behind a preposition, and leaves the line of a case alone', () => {
  expect(
    textsOf('Referat af møde i Grønt Råd tirsdag den 12. februar 2019 kl. 13.00 i\nKulturhuset, sal B'),
  ).toHaveLength(1)
  expect(
    textsOf(
      '15.      Eftersyn af stier og broer i hele havnens område\nSag 306-2024-621 | Dok. 306-2024-26344 | Initialer: EH | Åbent',
    ),
  ).toContain('Sag 306-2024-621 | Dok. 306-2024-26344 | Initialer: EH | Åbent')
})

it('takes an underlined line for a heading, and a line of signs below a sentence for what it is', () => {
  const kinds = (text: string) => textBlocks(text, 1).map((block) => [block.kind, 'text' in block ? block.text : ''])
  expect(
    kinds('Notat om molen\n==============\n\n1 Bænke ved åen\n--------------------\nBænkene males i maj.'),
  ).toEqual([
    ['heading', 'Notat om molen'],
    ['heading', '1 Bænke ved åen'],
    ['paragraph', 'Bænkene males i maj.'],
  ])
  const rule = '-'.repeat(40)
  expect(kinds(`Bænkene males.\n--------------\n\nOtto Lind\n${rule}`).map(([kind]) => kind)).not.toContain('heading')
})
