import { describe, expect, it } from 'vitest'
import { readText } from '../fixtures/read-text.ts'

const minutes = (head: (page: number) => string) => `Referat Havnerådet

Mødedato: 4. marts 2019

${head(1)}

1. Godkendelse af dagsorden

Beslutning
Dagsordenen godkendt.

${head(2)}

2. Ny mole

Beslutning
Havnerådet ønsker molen.

${head(3)}

Anlægget drøftes igen.

3. Eventuelt

Beslutning
Der var intet.`

const decisions = (head: (page: number) => string) =>
  readText(minutes(head)).agendaItems.map(({ resolution }) => resolution?.text)

const READ = ['Dagsordenen godkendt.', 'Havnerådet ønsker molen.\nAnlægget drøftes igen.', 'Der var intet.']

describe('heads of pages within the text', () => {
  it('leaves out lines that stand beside every page number', () => {
    expect(decisions((page) => `Havnerådet\nMødedato 04-03-2019\nSide ${page}`)).toEqual(READ)
    expect(decisions((page) => `Næstved Kommune\nDato 04-03-2019\nSide ${page}\nHavnerådet`)).toEqual(READ)
  })

  it('leaves out lines that end with the number', () => {
    expect(decisions((page) => `Havnerådet 04-03-2019 side ${page} af 3`)).toEqual(READ)
  })

  it('keeps decisions that every page ends with', () => {
    expect(
      readText(`Referat Havnerådet d. 04-03-2019

1. Ny mole

Beslutning
Godkendt.

Side 1

2. Ny kran

Beslutning
Godkendt.

Side 2`).agendaItems.map(({ resolution }) => resolution?.text),
    ).toEqual(['Godkendt.', 'Godkendt.'])
  })
})
