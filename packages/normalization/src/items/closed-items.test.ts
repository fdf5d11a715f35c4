import { describe, expect, it } from 'vitest'
import { HEAD, itemsOf } from '../fixtures/read-text.ts'

describe('items closed to the public', () => {
  it('closes the items below "Lukkede" and "LUKKET DAGSORDEN"', () => {
    for (const heading of ['# Lukkede', '# LUKKET DAGSORDEN']) {
      const items = itemsOf(
        `${HEAD}# Åbne\n\n## 1. Ny sti\n\nBeslutning\n\nGodkendt.\n\n## 2. Ny bro\n\nBeslutning\n\nUdsat.\n\n${heading}\n\n## 3. Salg\n`,
      )
      expect(items.map((item) => item.public)).toEqual([true, true, false])
    }
  })

  it('closes and opens the items below what says how matters are treated', () => {
    const part = (doors: string) => `# Sager til behandling for ${doors} døre\n\n`
    const items = itemsOf(
      `${HEAD}${part('åbne')}## 61. Ny sti\n\nIndstilling\n\nAt stien anlægges.\n\n${part('lukkede')}## 62. Salg af areal\n\n${part('åbne')}## 63. Eventuelt\n`,
    )
    expect(items.map(({ number, public: open }) => [number, open])).toEqual([
      ['61', true],
      ['62', false],
      ['63', true],
    ])
  })

  it('takes a bare word between items for a part, and below a title for a mark', () => {
    const openOf = (text: string) => itemsOf(text).map(({ public: open, resolution }) => [open, resolution?.text])
    expect(
      openOf(
        `${HEAD}Åben\n\n1. Takster\n\nBeslutning: Godkendt\n\nLukket\n\n2. Salg af grund\n\nBeslutning: Godkendt\n\nÅben\n\n3. Cykelsti\n\nBeslutning: Udsat\n\n4. Eventuelt\n\nBeslutning: Intet\n`,
      ),
    ).toEqual([
      [true, 'Godkendt'],
      [false, 'Godkendt'],
      [true, 'Udsat'],
      [true, 'Intet'],
    ])
    expect(
      openOf(
        `${HEAD}1. Salg af grund\n\nSag 306-2023-77\n\nLukket\n\n2. Takster\n\nSag 306-2023-78\n\nÅbent\n\nBeslutning\n\nGodkendt.\n`,
      ),
    ).toEqual([
      [false, undefined],
      [true, 'Godkendt.'],
    ])
    expect(openOf(`${HEAD}Åbent punkt 1 Takster\n\nBeslutning\n\nGodkendt.\n\nLukket punkt 2 Salg af grund\n`)).toEqual(
      [
        [true, 'Godkendt.'],
        [false, undefined],
      ],
    )
  })
})

describe('items in old forms', () => {
  it('are closed below their case numbers, with nothing below the last', () => {
    const items = itemsOf(
      'Referat til mødet i Stiudvalget den 7. maj 2024 kl. 16:00\n\nÅbne dagsordenspunkter\n\n05.01.02-P19-1-24\n\n157. Ny sti\n\nBeslutning\n\nGodkendt.\n\nLukkede dagsordenspunkter\n\n82.01.00-G10-3-24\n\n158. Salg af broen\n',
    )
    expect(items.map(({ number, public: open }) => [number, open])).toEqual([
      ['157', true],
      ['158', false],
    ])
  })
})
