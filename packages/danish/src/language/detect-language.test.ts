import { describe, expect, it } from 'vitest'
import { cpuMs } from '../testing/cpu-ms.ts'
import { detectLanguage } from './detect-language.ts'
import { splitSentences } from './split-sentences.ts'

describe('detectLanguage', () => {
  it.each([
    [
      'da',
      'Udvalget drøftede sagen og besluttede, at forvaltningen skal vende tilbage med et forslag til, hvordan indsatsen kan styrkes.',
    ],
    ['da', 'Taget til efterretning. Sagen sendes i høring hos de berørte parter inden sommerferien.'],
    [
      'en',
      'The committee discussed the case and decided that the administration should return with a proposal for how the effort can be strengthened.',
    ],
    [
      'de',
      'Der Ausschuss hat die Sache beraten und beschlossen, dass die Verwaltung mit einem Vorschlag zurückkommen soll.',
    ],
    [
      'sv',
      'Nämnden diskuterade ärendet och beslutade att förvaltningen ska återkomma med ett förslag om hur insatsen kan stärkas.',
    ],
    [
      'no',
      'Utvalget drøftet saken og besluttet at administrasjonen skal komme tilbake med et forslag til hvordan innsatsen kan styrkes etter sommeren. Det ble ikke gitt noe mer.',
    ],
  ])('knows %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it.each([
    '',
    'Bilag 1',
    '1.234 5.678 kr.',
    'Wklv lv qrw uhdgdeoh dw doo, dqg qrw hyhq folvh wr lw',
    'Lorem ipsum dolor sit amet consectetur',
  ])('says nothing of %j', (text) => {
    expect(detectLanguage(text)).toBeNull()
  })
})

describe('splitSentences', () => {
  const sentences = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

  it('is not stopped by abbreviations, ordinals and initials', () => {
    const one =
      'Udvalget har, jf. § 8, stk. 1, nr. 2, bl.a. den 7. maj kl. 13.00 hørt 1. viceborgmester Otto B. Møller vedr. ca. 2 mio. kr. inkl. moms.'
    expect(sentences(`${one} Taget til efterretning.`)).toEqual([one, 'Taget til efterretning.'])
  })

  it('lets an abbreviation end a sentence where a new one begins', () => {
    expect(
      sentences('Der bevilges 200.000 kr. Midlerne frigives. Det gælder legepladser mv. Hvem skal betale? Ingen!'),
    ).toEqual([
      'Der bevilges 200.000 kr.',
      'Midlerne frigives.',
      'Det gælder legepladser mv.',
      'Hvem skal betale?',
      'Ingen!',
    ])
  })

  it('parts at blank lines and within quotation marks', () => {
    expect(sentences('Beslutning\n\nGodkendt.\n\n”Hvad koster det?” Svaret er kort')).toEqual([
      'Beslutning',
      'Godkendt.',
      '”Hvad koster det?”',
      'Svaret er kort',
    ])
  })

  it.each([['1.1.1.1'], ['. '], ['a. '], ['aaaa '], ['\n'], ['?'], ['a.\n\n']])(
    'stays linear on long runs of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(500_000 / unit.length))
      const ms = cpuMs(() => {
        splitSentences(text)
        detectLanguage(text)
      })
      expect(ms).toBeLessThan(10_000)
    },
  )
})
