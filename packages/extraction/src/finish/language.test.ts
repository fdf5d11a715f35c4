import { expect, it } from 'vitest'
import { languageOf } from './language.ts'

const SUMMARY =
  'The committee met to discuss the plans for the harbour. All members were present. It took note of the accounts and asked the office to come back with an estimate.'

it('finds Danish in names and headings, which have few small words', () => {
  const minutes = `Referat Havneudvalget. Mødested: Færgelejet. Til stede: Søren Skårup, Åse Mølgård, Jørgen Nørby. Fraværende: Bjørn Præst.
1. Godkendelse af dagsorden. Indstilling: Formanden indstiller godkendelse. Beslutning: Godkendt.
2. Anlægsbevilling, færgelejets nordlige kajkant. Beslutning: Tiltrådt. Sagsfremstilling: Kajkanten sætter sig årligt. Økonomi: Beløbet frigives.`
  expect(languageOf(`${minutes}\n${SUMMARY}`)).toBe('da')
  expect(
    languageOf('Lukket referat Økonomiudvalget. Mødested: Rådhuset. Fraværende: Åse Mølgård. 61. Lukket: Areal'),
  ).toBe('da')
})

it('is not misled by the names of places', () => {
  expect(languageOf(`${SUMMARY} The ferry to Ærø and the quay of Søby are part of it.`)).toBe('en')
})
