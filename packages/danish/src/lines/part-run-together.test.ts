import { expect, it } from 'vitest'
import { partRunTogether } from './part-run-together.ts'

const PROSE =
  'Kommunen har i år anlagt seks kilometer sti langs åen, og arbejdet med de sidste to begynder efter ferien. Naboerne er hørt undervejs. '

const partsOf = (text: string): string[] =>
  partRunTogether([{ text: `${text} ${PROSE.repeat(6)}` }]).map((line) => line.text)

it('finds the lines of a letterhead by labels and what their values look like', () => {
  expect(
    partsOf(
      'LYNGBÆK KOMMUNE Center for Stier Sagsnr. 21/1234 Dato 3. maj 2021 NOTAT: Stier langs åen Baggrund Åen er lang.',
    ),
  ).toEqual([
    'LYNGBÆK KOMMUNE',
    'Center for Stier',
    'Sagsnr. 21/1234',
    'Dato 3. maj 2021',
    'NOTAT: Stier langs åen',
    'Baggrund',
    expect.stringMatching(/^Åen er lang\. Kommunen har/),
  ])
})

it('finds items, headings, points and absentees of minutes', () => {
  expect(
    partsOf(
      'REFERAT Stiudvalget d. 04-05-2021 Mødested Rådhuset Mødedeltagere Inga Tofte (A), Bo Lund (V) Punkt 1: Sti ved åen 05.01.08-G01-12-21 Indstilling Centret indstiller, at 1. Stien anlægges. 2. Skiltet males. Beslutning Godkendt. Afbud Bo Lund (V) Punkt 2: Bro',
    ).slice(0, -1),
  ).toEqual([
    'REFERAT Stiudvalget d. 04-05-2021',
    'Mødested Rådhuset',
    'Mødedeltagere Inga Tofte (A), Bo Lund (V)',
    'Punkt 1: Sti ved åen',
    '05.01.08-G01-12-21',
    'Indstilling',
    'Centret indstiller, at',
    '1. Stien anlægges.',
    '2. Skiltet males.',
    'Beslutning',
    'Godkendt.',
    'Afbud Bo Lund (V)',
  ])
})

it('finds questions and answers', () => {
  expect(
    partsOf(
      'Om stier Inga Tofte (A) har den 3. maj 2021 spurgt: 1) Hvor lang er stien? 2) Hvem maler skiltet? Ad 1) Lang.',
    ),
  ).toEqual([
    'Om stier',
    'Inga Tofte (A) har den 3. maj 2021 spurgt:',
    '1) Hvor lang er stien?',
    '2) Hvem maler skiltet?',
    expect.stringMatching(/^Ad 1\) Lang\. Kommunen/),
  ])
})

it('takes neither sections of laws nor years at the end of a sentence for numbers of a list', () => {
  expect(
    partsOf('Det følger af loven § 4. Udvalget så på det i 2019. Her er stk. 2. Det er nok, jf. nr. 3. Stien er god.'),
  ).toHaveLength(1)
})

it('leaves documents alone that have their lines', () => {
  const lines = PROSE.repeat(8)
    .split('. ')
    .map((text) => ({ text: `Baggrund ${text}` }))
  expect(partRunTogether(lines)).toBe(lines)
})

it('finds points with letters below a title', () => {
  expect(
    partsOf('1. Godkendelse af dagsorden. 2. Ny sti a. Skiltene Skiltene males. b. Broen Broen er bygget.').slice(
      0,
      -1,
    ),
  ).toEqual(['1. Godkendelse af dagsorden.', '2. Ny sti', 'a. Skiltene Skiltene males.'])
})

it('finds headings with a colon, and the fields of a head in capitals', () => {
  expect(
    partsOf(
      'UDVALG Stiudvalget STED Festsalen STARTTIDSPUNKT 12-10-2018 14:30:00 SLUTTIDSPUNKT 12-10-2018 18:30:00 Stien er slidt. Forvaltningen foreslår: • At stien lægges om. Sagsbeskrivelse: Stien er fra i går.',
    ).slice(0, 9),
  ).toEqual([
    'UDVALG',
    'Stiudvalget',
    'STED Festsalen',
    'STARTTIDSPUNKT 12-10-2018 14:30:00',
    'SLUTTIDSPUNKT 12-10-2018 18:30:00',
    'Stien er slidt.',
    'Forvaltningen foreslår:',
    '• At stien lægges om.',
    'Sagsbeskrivelse:',
  ])
})
