import { describe, expect, test } from 'vitest'
import { besvarelse, inventedDocument, inventedItem, notat, page, referat } from '../testing/invented-documents.ts'
import { unitsOf } from './units-of.ts'

const passages = (unit: ReturnType<typeof unitsOf>[number] | undefined) =>
  unit?.passages.map(({ page: number, text, weight }) => [number, text, weight])

describe('the units of a document', () => {
  const [whole, first, second, closed] = unitsOf(referat)

  test('are the document and each of its items', () => {
    expect(unitsOf(referat).map((unit) => unit.item?.place ?? null)).toEqual([null, 1, 2, 3])
  })

  test('put each paragraph of an item on the page that it stands on, and the decision below its heading', () => {
    expect(passages(first)).toEqual([
      [1, 'Sagsfremstilling\nSocialtilsynet har besøgt stedet i marts.', 'D'],
      [2, 'Medarbejderne oplyser, at magtanvendelser bliver indberettet rettidigt.', 'D'],
      [1, 'Center for Social', 'D'],
      [2, 'at redegørelsen tages til efterretning', 'D'],
      [2, 'Taget til efterretning.', 'C'],
      [2, 'Tilsynsrapport 2024', 'D'],
    ])
    expect(passages(second)?.at(-1)).toEqual([2, 'Ikke godkendt. Otto stemte imod.', 'C'])
  })

  test('leave to the document what is in none of its items, but nothing of the pages of a closed one', () => {
    const text = whole?.passages.map((passage) => passage.text).join('\n') ?? ''
    expect(text).toContain('Mødet blev holdt i Kantinen.')
    expect(text).not.toMatch(/magtanvendelser|Tilsynsrapport|27\.12\.16|Lyngtoften|emmelig/)
    expect(closed).toMatchObject({ heading: 'Personsag', passages: [] })
  })

  test('hold question and answer of a reply once, and what stands around them', () => {
    const [unit] = unitsOf(besvarelse)
    expect(passages(unit)).toEqual([
      [1, 'Hvor mange tilladelser til udeservering er givet i 2023?', 'C'],
      [2, 'Der er givet 412 tilladelser, heraf 17 på havnen.', 'C'],
      [1, 'Maja Lind (Ø) har spurgt:', 'D'],
      [2, 'Svar\nMed venlig hilsen', 'D'],
    ])
  })

  test('hold the pages of every other document', () => {
    const [unit] = unitsOf(notat)
    expect(unit).toMatchObject({ heading: notat.title, caseNumbers: ['23/29424'] })
    expect(unit?.passages.map((passage) => passage.page)).toEqual([1, 2])
  })

  test('hold each line once where a file of thousands of items has no pages', () => {
    const numbers = Array.from({ length: 4000 }, (_, index) => index + 1)
    const items = numbers.map((number) =>
      inventedItem(number, `Sag om vej ${number}`, {
        pages: [1, 1],
        sections: [
          {
            heading: 'Sagen',
            kind: 'other',
            page: 1,
            text: `Vej ${number} er slidt, og skal have ny asfalt til sommer.`,
          },
        ],
      }),
    )
    const lines = numbers.flatMap((number) => [
      `Punkt ${number}: Sag om vej ${number}`,
      'Sagen',
      `Vej ${number} er slidt, og`,
      'skal have ny asfalt til sommer.',
      ...(number % 1000 === 0 ? [`Her holdt mødet pause nummer ${number / 1000}.`] : []),
    ])
    const [whole] = unitsOf(
      inventedDocument('endless', { type: 'referat', agendaItems: items, pages: [page(1, lines.join('\n'))] }),
    )
    expect(whole?.passages.flatMap(({ text }) => text.split('\n'))).toEqual(
      [1, 2, 3, 4].map((number) => `Her holdt mødet pause nummer ${number}.`),
    )
  })

  test('are cleaned of invisible characters, and composed', () => {
    const text = 'kom\u00ADmune\u200B å'.normalize('NFD')
    const [unit] = unitsOf(inventedDocument('odd', { title: text, pages: [page(1, text)] }))
    expect([unit?.heading, unit?.passages[0]?.text]).toEqual(['kommune å', 'kommune å'])
  })

  test('are cut into passages that can be shown, wherever a page has room for it', () => {
    const long = `${'Sætning om intet. '.repeat(300)}${'x'.repeat(5000)}`
    const [unit] = unitsOf(inventedDocument('long', { pages: [page(1, long)] }))
    const texts = unit?.passages.map((passage) => passage.text) ?? []
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(2000)
    expect(texts.join('').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''))
  })
})
