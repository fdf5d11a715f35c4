import { expect, it } from 'vitest'
import { textBlocks, unfinishedText } from './read-text.ts'

const textsOf = (text: string) => textBlocks(text, 1).map((block) => (block.kind === 'table' ? 'table' : block.text))

it('joins the lines of a paragraph that a program broke, names at their beginning included', () => {
  const lines = [
    'Udvalget drøftede planen for området ved havnen og bad om, at forvaltningen',
    'undersøger, hvad det koster at flytte broen. Planen forelægges derefter for',
    'Økonomiudvalget og Byrådet i det nye år.',
  ]
  expect(textsOf(lines.join('\n'))).toEqual([lines.join(' ')])
})

it('keeps the entries of a list apart, of which some are long', () => {
  const lines = [
    'Ea Ras, elev',
    'Bo Dam Lind, Enghaven',
    'Ulla Krag Vestermark, centerchef for Social Indsats og Arbejdsmarked',
    'Per Vang, ansat i Center for Social Indsats (referent)',
  ]
  expect(textsOf(lines.join('\n'))).toEqual(lines)
})

it('keeps lines apart that hold a paragraph each, and a short label below the only long line', () => {
  const long = `Forvaltningen har undersøgt, ${'hvad det koster at flytte broen, '.repeat(6)}og fundet tre løsninger.`
  expect(textsOf(`Baggrund\n${long}\nHistorik\n${long}`)).toEqual(['Baggrund', long, 'Historik', long])
  const names = 'Fraværende: Ea Ras, Bo Dam Lind, Ulla Krag Vestermark og Per Vang Holm'
  expect(textsOf(`${names}\nBemærkninger`)).toEqual([names, 'Bemærkninger'])
  const ended = 'Center for Havne har behandlet ansøgninger fra 31 foreninger i år.'
  const lines = ['Center for Havne indstiller, at udvalget godkender en ny fordeling', ended, 'Beslutning', ended]
  expect(textsOf(lines.join('\n'))).toContain('Beslutning')
})

it('takes a title that ends in a year for no row of the table of contents above it', () => {
  const [title, item] =
    unfinishedText('Indholdsfortegnelse\n\n1. Takster for 2015 og 2016\n\nResume').pages[0]?.blocks ?? []
  expect([title?.kind, item?.kind]).toEqual(['paragraph', 'listItem'])
})

it('joins two short lines where the second begins with a word that was too long for the rest of the first', () => {
  const full = 'Forvaltningen har undersøgt, hvad det koster at flytte broen.'
  const lines = ['Havne- og Byggedirektøren indstiller til Økonomi- og', 'Erhvervsudvalget,']
  expect(textsOf(`${full}\n\n${lines.join('\n')}`)).toEqual([full, lines.join(' ')])
  expect(textsOf(`${full}\n\nHavnekontoret på Kajgade og\nByen`)).toEqual([full, 'Havnekontoret på Kajgade og', 'Byen'])
})

it('joins nothing to a title that is printed twice', () => {
  const title = 'Medlemsforslag om en ny bro over åen ved havnen og en sti'
  const lines = [
    'Mødedato: 14.06.2007, kl. 17:30',
    title,
    title,
    'Borgerrepræsentationen holdt møde',
    'Broen mangler, og den bør være der, mener forslagsstilleren, i år',
  ]
  expect(textsOf(lines.join('\n'))).toEqual(lines)
})
