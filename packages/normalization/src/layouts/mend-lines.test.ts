import { documentLines } from '@arkivar/types'
import { fromText } from '@arkivar/types/testing'
import { describe, expect, it } from 'vitest'
import { mendLines } from './mend-lines.ts'

const mended = (text: string, readableWords = 0.9) => {
  const extracted = fromText(text)
  const document = { ...extracted, quality: { ...extracted.quality, readableWords } }
  const { lines, misread } = mendLines(documentLines(document), document)
  return { text: lines.map((line) => line.text).join('\n'), misread }
}

describe('mendLines', () => {
  it.each([
    ['Bes1utning', 'Beslutning'],
    ['Sagsfrernstilling', 'Sagsfremstilling'],
    ['Indsfillirigen tages til efterretnlng', 'Indstillingen tages til efterretning'],
    ['Sagsfemstilling', 'Sagsfremstilling'],
    ['SIagelse', 'Slagelse'],
    ['den l7. september 2022', 'den 17. september 2022'],
    ['Status pa stierne', 'Status på stierne'],
  ])('reads %s as %s', (written, meant) => {
    expect(mended(written).text).toBe(meant)
  })

  it.each([
    ['Formanden viste rådet rundt på pladsen'],
    ['Udvalget behandler sagen, og dagen efter besluttede rådet at biler må køre'],
    ['Kommunens politik er nedlagte veje, og gerne våde enge'],
    ['Kirsten Bomholt og Karsten Bonholt'],
  ])('leaves right words alone, however near they come to others: %s', (text) => {
    expect(mended(text).text).toBe(text)
  })

  it('reads a rare word as the document writes it elsewhere', () => {
    expect(mended('vandløbene vandløbene vandløbene vandlebene').text).toBe(
      'vandløbene vandløbene vandløbene vandløbene',
    )
  })

  it('touches nothing where a text can be read', () => {
    expect(mended('Bes1utning', 1)).toEqual({ text: 'Bes1utning', misread: false })
  })
})
