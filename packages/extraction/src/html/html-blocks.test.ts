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
