import { expect, test } from 'vitest'
import { readText } from './fixtures/read-text.ts'

/** What tells of typesetting alone: heads in tables, places set as headings. */
test('a table that is the head of minutes tells kommune, case and hours', () => {
  const rows = [
    'Møde\tOrienteringsmøde med repræsentanter for grundejerne ved havnen om kloakering af området mellem Kajgade og Molevej',
    'Dato\t23. april 2009',
    'Start kl.\t15:00',
    'Slut kl.\t16:30',
    'Sted\tDet Gamle Rådhus, dommerkontoret, Algade 97, Vordingborg',
    'Deltagere\tEva Holm, Bo Ras, Otto Lind, Ea Krogh og Signe Dam',
    'Sagsnr.\t2009-14533',
  ]
  const { meeting, kommune, caseNumbers } = readText(
    ['# Referat', rows.join('\n'), '1. Kloakken', 'Den lægges om.'].join('\n\n'),
  )
  expect(meeting).toMatchObject({ start: '2009-04-23T15:00:00+02:00', end: '2009-04-23T16:30:00+02:00' })
  expect(kommune?.name).toBe('Vordingborg')
  expect(caseNumbers.map(({ value }) => value)).toEqual(['2009-14533'])
})

test.each([
  [
    ['# Referat', '## Byrådet', '### den 26. november 2019 kl. 08:30', '### i Salen, Indgang C, 1. sal'],
    'Salen, Indgang C, 1. sal',
  ],
  [['# Åbent referat fra Kultur- og Fritidsudvalgets møde den 11.06.2012 kl. 16:00', '## Byrådssalen'], 'Byrådssalen'],
])('a place that is set as a heading is the place', (head, location) => {
  expect(readText([...head, '1. Havnen', 'Godkendt.'].join('\n\n')).meeting?.location).toBe(location)
})

test('the name of the body above numbered items is no item, though nothing but it is set as a heading', () => {
  const body = ['20. Godkendelse af dagsorden', 'Beslutning', 'Godkendt.', '21. Havnen', 'Beslutning', 'Udsat.']
  const { agendaItems } = readText(['# Havneudvalget', '## Referat', 'Torsdag den 16. juni 2016', ...body].join('\n\n'))
  expect(agendaItems.map(({ number, name }) => [number, name])).toEqual([
    ['20', 'Godkendelse af dagsorden'],
    ['21', 'Havnen'],
  ])
})
