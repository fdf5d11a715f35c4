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

test('header and footer of the pages that an office program wrote are none of the text', () => {
  const page = `<html><body><div title="header"><p>Lejre Kommune</p></div><p>Broerne er gennemgået.</p><div title="footer"><p>Side 1</p></div></body></html>`
  expect(furnitureOf(page)).toEqual(['Lejre Kommune', 'Side 1'])
})

test('the logo of a kommune tells whose page it is', () => {
  const logo = (alt: string) => `<img alt="${alt}" src="l.png">`
  const title = '<h1>Referat</h1><p>Broerne er gennemgået.</p>'
  expect(furnitureOf(`<html><body>${logo('Lejre Kommunes logo')}${title}</body></html>`)).toEqual(['Lejre Kommune'])
  expect(
    furnitureOf(`<html><body><header>${logo('Logo: Lejre Kommune')}</header><main>${title}</main></body></html>`),
  ).toEqual(['Lejre Kommune'])
  expect(furnitureOf(`<html><body>${logo('Kort over Lejre Kommune')}${title}</body></html>`)).toEqual([])
})

test('many words above it are a menu', () => {
  const menu = ['Borger', 'Erhverv', 'Politik', 'Kontakt'].map((text) => `<div>${text}</div>`).join('')
  expect(furnitureOf(`<html><body>${menu}${main}</body></html>`)).toEqual([])
})

test('a title above the main content is a heading of the document, and the form beside it stays apart', () => {
  const hero = '<header><a href="/">Lejre Kommune</a></header><div><small>NOTAT</small><h1>Broer i havnen</h1></div>'
  const page = `<html><body>${hero}<main><p>Broerne er gennemgået i maj af to folk fra driften.</p></main></body></html>`
  const [read] = readHtml(new TextEncoder().encode(page)).pages
  expect(read?.blocks).toMatchObject([
    { kind: 'furniture', text: 'NOTAT' },
    { kind: 'furniture', text: 'Lejre Kommune' },
    { kind: 'heading', level: 1, text: 'Broer i havnen' },
    { kind: 'paragraph' },
  ])
})

test('the name of the site is no title, even where it is set as one', () => {
  const site = '<header><h1><a href="/">Lejre Kommune</a></h1></header>'
  const page = `<html><body>${site}<main><h2>Broer i havnen</h2><p>Broerne er gennemgået i maj af to folk.</p></main></body></html>`
  const [read] = readHtml(new TextEncoder().encode(page)).pages
  expect(read?.blocks).toMatchObject([
    { kind: 'furniture', text: 'Lejre Kommune' },
    { kind: 'heading', level: 2 },
    { kind: 'paragraph' },
  ])
})
