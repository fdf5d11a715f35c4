import { describe, expect, test } from 'vitest'
import { wantedTerms } from './matched-lexemes.ts'
import { parseQuery } from './parse-query.ts'
import { cutSnippet } from './snippet.ts'

const snippet = (passage: string, query: string, compounds = false) =>
  cutSnippet(passage, wantedTerms(parseQuery(query)), compounds)
    .map(({ text, highlighted }) => (highlighted ? `[${text}]` : text))
    .join('')

describe('a snippet', () => {
  test('marks every form of a word, letter by letter as written', () => {
    expect(snippet('Århus har mødet; møder i AARHUS.', 'møde aarhus')).toBe('[Århus] har [mødet]; [møder] i [AARHUS].')
  })

  test('marks a phrase as a whole, and its words elsewhere not at all', () => {
    expect(snippet('Valg: frit valg, ikke ufrit valg.', '"frit valg"')).toBe('Valg: [frit valg], ikke ufrit valg.')
  })

  test('marks compounds only where these were looked for', () => {
    expect(snippet('En byggetilladelse.', 'tilladelser')).toBe('En byggetilladelse.')
    expect(snippet('En byggetilladelse.', 'tilladelser', true)).toBe('En [byggetilladelse].')
  })

  test('marks a case number with its separators', () => {
    expect(snippet('Sagsnr. 23/29424, journal.', '23/29424')).toBe('Sagsnr. [23/29424], journal.')
  })

  test('shows the stretch where most of the words are, and that it is one', () => {
    const filler = 'Her går det lige ud ad landevejen. '.repeat(20)
    const shown = snippet(`${filler}Kun uglen. ${filler}Uglen og ræven mødes. ${filler}`, 'uglen ræven')
    expect(shown).toMatch(/^….*\[Uglen\] og \[ræven\] mødes\..*…$/)
    expect(shown.length).toBeLessThan(300)
  })

  test('begins at the beginning where nothing is to be marked, and makes one line of many', () => {
    expect(snippet('Første linje\n\n  anden linje', 'kat')).toBe('Første linje anden linje')
    expect(snippet('', 'kat')).toBe('')
  })

  test('never cuts a character in half', () => {
    const shown = snippet('🚲'.repeat(400), 'kat')
    expect(shown.isWellFormed()).toBe(true)
  })
})
