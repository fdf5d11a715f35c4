import { documentLines } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { expect, it } from 'vitest'
import { partParagraphs } from './part-paragraphs.ts'

const PROSE = 'Stien langs åen er bred og uden bump, og der er bænke hele vejen ned til broen. '

it('makes entries of lists out of the points of a paragraph that holds everything', () => {
  const lines = documentLines(fromText(`${PROSE.repeat(9)}Bilag 1. Kort over stien 2. Tegning af broen`))
  expect(partParagraphs(lines).map(({ kind, marker, text }) => [kind, marker, text])).toEqual([
    ['paragraph', '', PROSE.repeat(9).trim()],
    ['paragraph', '', 'Bilag'],
    ['listItem', '1.', 'Kort over stien'],
    ['listItem', '2.', 'Tegning af broen'],
  ])
})

it('leaves a document alone that has its lines', () => {
  const lines = documentLines(fromText(`${PROSE}\n\n`.repeat(12)))
  expect(partParagraphs(lines)).toBe(lines)
})

it('takes the day of a letterhead for no point', () => {
  const lines = documentLines(
    fromText(`Til det kommunale tilsyn 21. august 2018 Klage over en sti Indledning ${PROSE.repeat(9)}`),
  )
  expect(partParagraphs(lines)[1]).toMatchObject({ kind: 'paragraph', text: '21. august 2018' })
})
