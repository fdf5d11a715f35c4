import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { htmlBlocks } from './html-blocks.ts'

const blocksOf = (html: string) => htmlBlocks(parse(html) as unknown as Parameters<typeof htmlBlocks>[0]).blocks

test('lines of a cell stay lines', () => {
  const [table] = blocksOf(
    '<table><tr><td>Sag</td><td>12</td></tr><tr><td>Bilag</td><td>Kort over\n kajen<br>Skitse <b>af molen</b></td></tr></table>',
  )
  expect(table).toMatchObject({
    kind: 'table',
    rows: [
      [{}, {}],
      [{ text: 'Bilag' }, { text: 'Kort over kajen\nSkitse af molen' }],
    ],
  })
})

test('what is set as it was typed keeps its paragraphs', () => {
  expect(
    blocksOf('<p>Havnen</p><pre>REFERAT\n\nSag nr. 1\n\nKajen males.\n</pre>').map(
      (block) => 'text' in block && block.text,
    ),
  ).toEqual(['Havnen', 'REFERAT', 'Sag nr. 1', 'Kajen males.'])
})

const textsOf = (html: string) =>
  blocksOf(html).map((block) => ('text' in block ? `${block.kind}: ${block.text}` : block.kind))

test('pieces of a line that only a style sheet sets apart are words of their own', () => {
  expect(
    textsOf(
      '<h2><span>Punkt 1</span><span>Nyt bad</span></h2><p><b>Dato:</b><span>4. maj</span></p><p><span>Kom</span><span>munen</span> ejer <b>A</b><b>nders</b> båd</p>',
    ),
  ).toEqual(['heading: Punkt 1 Nyt bad', 'paragraph: Dato: 4. maj', 'paragraph: Kommunen ejer Anders båd'])
})

test('a heading that is an item of a numbered list has its number', () => {
  const item = (start: number, title: string) => `<ol start="${start}"><li><h2>${title}</h2></li></ol><p>Godkendt.</p>`
  expect(textsOf(item(1, 'Nyt bad') + item(2, '2. Ny mole') + item(3, 'Pkt. 3 Ny kaj'))).toEqual([
    'heading: 1. Nyt bad',
    'paragraph: Godkendt.',
    'heading: 2. Ny mole',
    'paragraph: Godkendt.',
    'heading: Pkt. 3 Ny kaj',
    'paragraph: Godkendt.',
  ])
})

test('the number of a heading is not that of the text below it', () => {
  expect(blocksOf('<ol start="4"><li><h2>Nyt bad</h2><p>Godkendt.</p></li></ol>')).toMatchObject([
    { kind: 'heading', text: '4. Nyt bad' },
    { kind: 'listItem', marker: '', text: 'Godkendt.' },
  ])
})

test('what does nothing but lead elsewhere before the text begins is a menu; files are not', () => {
  const menu = '<div><a href="/">Forside</a><br><a href="/udvalg">Udvalg</a></div>'
  const files = '<p><a href="/kort.pdf">Kort over kajen</a></p><p><a href="/andet">Se også</a></p>'
  expect(textsOf(`<body>${menu}<div>Referat</div>${files}</body>`)).toEqual([
    'furniture: Forside\nUdvalg',
    'paragraph: Referat',
    'paragraph: Kort over kajen',
    'paragraph: Se også',
  ])
})
