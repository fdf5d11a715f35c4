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

it('finds the decision of a body by whose it is and its day', () => {
  expect(
    partsOf(
      'PROTOKOL 1. Meddelelser fra formanden J.nr. STI 18/2012 Stien tages til efterretning. Stiudvalgets beslutning under mødet den 3. maj 2012: Et enigt udvalg vedtog dette. Stiudvalgets beslutning om broen står ved magt.',
    ).slice(1, -1),
  ).toEqual([
    '1. Meddelelser fra formanden',
    'J.nr. STI 18/2012',
    'Stien tages til efterretning.',
    'Stiudvalgets beslutning under mødet den 3. maj 2012:',
  ])
})

it('finds guests as it finds members, and appendices only where no sentence speaks of them', () => {
  expect(
    partsOf(
      'REFERAT Til stede: Inga Tofte, Bo Lund. Gæster: a) Centerchef Ane Holm fortalte om stier (oplæg, Bilag 2). Hegn er omtalt i Bilag 3.',
    ).slice(1),
  ).toEqual([
    'Til stede: Inga Tofte, Bo Lund.',
    'Gæster:',
    expect.stringMatching(
      /^a\) Centerchef Ane Holm fortalte om stier \(oplæg, Bilag 2\)\. Hegn er omtalt i Bilag 3\. Kommunen/,
    ),
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

it('parts pages that are a paragraph each, the short ones as well, and drops the numbers they begin with', () => {
  const parts = partRunTogether([
    {
      text: '1 Referat Stiudvalget mandag den 3. maj 2021 Kl. 16:30 i Festsalen Mødested: Engby Rådhus Afbud: Bo Lund (V)',
    },
    { text: `2 Lyngbæk Kommune Side 1 Indledning ${PROSE.repeat(8)}` },
  ]).map(({ text }) => text)
  expect(parts.slice(0, 5)).toEqual([
    'Referat Stiudvalget mandag den 3. maj 2021',
    'Kl. 16:30 i Festsalen',
    'Mødested: Engby Rådhus',
    'Afbud: Bo Lund (V)',
    'Lyngbæk Kommune',
  ])
  expect(parts).toContain('Indledning')
})

it('parts pages by their numbers though they are short', () => {
  const texts = [
    `1 Støj fra veje April 2009 Udgivelsesdato : 2. april 2009 Udarbejdet af Eva Holm ${'og andre '.repeat(8)}`,
    `2 Resumé Vejene er målt. ${PROSE.repeat(2)}`,
    `3 Indledning Vejene er målt før. ${PROSE.repeat(2)}`,
  ]
  const parts = partRunTogether(texts.map((text) => ({ text }))).map(({ text }) => text)
  expect(parts).toContain('Udgivelsesdato : 2. april 2009')
  expect(parts).toContain('Resumé')
})

it('finds the day of a letterhead, and the title before the first sentence', () => {
  expect(
    partsOf('Til det kommunale tilsyn 21. august 2018 Klage over beslutning af 13. august 2018 Klagere: Bo Lund').slice(
      0,
      4,
    ),
  ).toEqual([
    'Til det kommunale tilsyn',
    '21. august 2018',
    'Klage over beslutning af 13. august 2018',
    expect.stringMatching(/^Klagere: Bo Lund Kommunen/),
  ])
  expect(partsOf('Afgifter for broer Der er truffet beslutning om at broen lukkes.').slice(0, 2)).toEqual([
    'Afgifter for broer',
    expect.stringMatching(/^Der er truffet/),
  ])
  expect(partsOf('NOTAT Til Stiudvalget Behov for bænke Baggrund Åen er lang.').slice(0, 4)).toEqual([
    'NOTAT',
    'Til Stiudvalget',
    'Behov for bænke',
    'Baggrund',
  ])
})

it('finds a line of capitals, and labels whose values stand behind them all', () => {
  expect(partsOf('LYNGBÆK KOMMUNE TEKNIK & PARKAFDELINGEN Stiprognose 2009 Stien er slidt.').slice(0, 3)).toEqual([
    'LYNGBÆK KOMMUNE',
    'TEKNIK & PARKAFDELINGEN',
    expect.stringMatching(/^Stiprognose 2009/),
  ])
  expect(
    partsOf('Mødested: Engvej 9, 4340 Engby Forældre: Medarbejdere: Bo Lund-Engen Afbud Eva Holm').slice(0, 2),
  ).toEqual(['Mødested: Engvej 9, 4340 Engby', expect.stringMatching(/^Forældre: Medarbejdere:/)])
})

it('parts the numbered pages below the title and the buttons of a site that shows them as text', () => {
  const parts = partRunTogether(
    [
      'Takster for stier',
      'Gem som PDF',
      `1 Notat Takster for stier Sagsnr. 21/1234 Dato 3. maj 2021 Baggrund ${PROSE.repeat(4)}`,
      `2 Konklusion ${PROSE.repeat(2)}`,
    ].map((text) => ({ text })),
  ).map(({ text }) => text)
  expect(parts.slice(0, 7)).toEqual([
    'Takster for stier',
    'Gem som PDF',
    'Notat',
    'Takster for stier',
    'Sagsnr. 21/1234',
    'Dato 3. maj 2021',
    'Baggrund',
  ])
  expect(parts[8]).toBe('Konklusion')
})

it('parts such pages where the first is short', () => {
  const lines = [
    'Takster',
    'Transkript',
    '1 Sekretariatet Takster',
    `2 Indledning ${PROSE.repeat(4)}`,
    `3 Konklusion ${PROSE.repeat(3)}`,
  ]
  expect(partRunTogether(lines.map((text) => ({ text }))).map(({ text }) => text.slice(0, 23))).toEqual([
    'Takster',
    'Transkript',
    'Sekretariatet Takster',
    'Indledning',
    PROSE.slice(0, 23),
    'Konklusion',
    PROSE.slice(0, 23),
  ])
})

it('keeps the paragraphs of others that begin with a number', () => {
  const lines = [
    'Vedtægt',
    `1 Stien er for alle. ${PROSE.repeat(4)}`,
    `3 Broen er for alle. ${PROSE.repeat(4)}`,
    'Vedtaget i maj.',
  ]
  const given = lines.map((text) => ({ text }))
  expect(partRunTogether(given)).toBe(given)
})

it('parts the form above the body, and the empty labels of a form', () => {
  expect(
    partsOf(
      'Referat Stiudvalget Ordinært møde Dato 3. maj 2021 Sted Mødelokale 2 NB. Fraværende Ea Ras Stedfortræder Medlemmer Bo Dam (V) Lis Holm (A) Indholdsfortegnelse 1',
    ).slice(0, 8),
  ).toEqual([
    'Referat',
    'Stiudvalget Ordinært møde',
    'Dato 3. maj 2021',
    'Sted Mødelokale 2',
    'NB.',
    'Fraværende Ea Ras',
    'Stedfortræder',
    'Medlemmer Bo Dam (V) Lis Holm (A)',
  ])
})
