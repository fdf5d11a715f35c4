import { expect, test } from 'vitest'
import { readHtml } from './read-html.ts'

const furnitureOf = (html: string) =>
  readHtml(new TextEncoder().encode(html)).pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'furniture' ? [block.text] : [])),
  )
const main = '<main><h1>Broer i havnen</h1><p>Broerne er gennemgået i maj af to folk fra driften.</p></main>'

test('a few words above the main content are kept, since they may name the form of the document', () => {
  expect(furnitureOf(`<html><body><div>NOTAT</div>${main}<div>Hop til toppen</div></body></html>`)).toEqual(['NOTAT'])
})

test('many words above it are a menu', () => {
  const menu = ['Borger', 'Erhverv', 'Politik', 'Kontakt'].map((text) => `<div>${text}</div>`).join('')
  expect(furnitureOf(`<html><body>${menu}${main}</body></html>`)).toEqual([])
})
