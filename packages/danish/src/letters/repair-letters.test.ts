import { describe, expect, it } from 'vitest'
import { cpuMs } from '../testing/cpu-ms.ts'
import { repairLetters } from './repair-letters.ts'
import { vocabularyOf } from './vocabulary.ts'

const repaired = (text: string) => repairLetters(text).text

describe('repairLetters', () => {
  it('composes letters, so that an a with a ring is an å', () => {
    expect(repaired('A\u030Arsregnskab for ra\u030Adet, \u212Ben, Mu\u0308ller, Andre\u0301')).toBe(
      'Årsregnskab for rådet, Åen, Müller, André',
    )
    expect(repaired('ra\u02DAdhus')).toBe('rådhus')
  })

  it('opens ligatures and takes invisible characters away', () => {
    expect(repaired('o\uFB03ciel \uFB01nansiering \uFEFFaf bru\u00ADgerbetaling\u200B')).toBe(
      'officiel finansiering af brugerbetaling',
    )
    expect(repaired('kommunal\u00AD\nbestyrelsen')).toBe('kommunalbestyrelsen')
  })

  it('makes every space and hyphen a plain one, and a Wingdings bullet a bullet', () => {
    expect(repaired('§\u00A0107 og\u202F1.200 kr. Høje\u2011Taastrup\n\uF0B7 punkt')).toBe(
      '§ 107 og 1.200 kr. Høje-Taastrup\n• punkt',
    )
  })

  it('reads a word with Cyrillic letters as the document writes it elsewhere', () => {
    expect(repaired('Tilsyn for Traneмосen. Tranemosen har bedt om tilsyn')).toBe(
      'Tilsyn for Tranemosen. Tranemosen har bedt om tilsyn',
    )
    expect(repaired('Præstegårdens сenter ved Сentret')).toBe('Præstegårdens center ved Centret')
    expect(repaired('Bosсo på vej, og Bossos hus')).toBe('Bosso på vej, og Bossos hus')
    expect(repaired('Bosсo på vej, og Boscos hus')).toBe('Bosco på vej, og Boscos hus')
  })

  it('takes the words of the other pages into account', () => {
    const vocabulary = vocabularyOf('Bakkemosen er et botilbud')
    expect(repairLetters('Bakkeмосens leder', { vocabulary }).text).toBe('Bakkemosens leder')
  })

  it('leaves wholly Cyrillic words, and units with Greek letters', () => {
    expect(repaired('Информация til borgere: 40 μg pr. m3')).toBe('Информация til borgere: 40 μg pr. m3')
  })

  it('reads UTF-8 anew that was read as windows-1252, once or twice', () => {
    expect(repaired('BÃ¸rne- og Ã†ldreudvalget pÃ¥ RÃ¥dhuset â€“ kl. 17')).toBe(
      'Børne- og Ældreudvalget på Rådhuset – kl. 17',
    )
    expect(repaired('pÃ…kÃ¦rt')).toBe('pÅkært')
    expect(repaired('BÃƒÂ¸rn')).toBe('Børn')
    expect(repaired('K¿benhavn v¾re')).toBe('København være')
    expect(repaired('budget á 3¾ mio. på Ålykke “Ærø”')).toBe('budget á 3¾ mio. på Ålykke “Ærø”')
  })

  it('takes question marks away that stand for lost characters, and keeps the real ones', () => {
    expect(repaired('Godkendt.?\n?\nHvad koster det?\n')).toBe('Godkendt.\n\nHvad koster det?\n')
    expect(repaired('Hvordan følges der op??')).toBe('Hvordan følges der op?')
    expect(repaired('Sagen sendes i høring??\nnæste')).toBe('Sagen sendes i høring\nnæste')
    expect(repaired('Sagen er sendt i høring, og hvordan den behandles, er uklart??')).toBe(
      'Sagen er sendt i høring, og hvordan den behandles, er uklart',
    )
    expect(repaired('Og hvad så...?')).toBe('Og hvad så...?')
    expect(repaired('Se https://dagsordener.eksempel.dk/vis?punktid=7')).toBe(
      'Se https://dagsordener.eksempel.dk/vis?punktid=7',
    )
    expect(repaired('Gælder det legepladser mv.?')).toBe('Gælder det legepladser mv.?')
    expect(repaired('? Godkende regnskabet')).toBe('• Godkende regnskabet')
  })

  it('puts æ, ø and å back where only one reading is a word', () => {
    expect(repaired('M?det i B?rneudvalget p? R?dhuset om ?konomi')).toBe(
      'Mødet i Børneudvalget på Rådhuset om økonomi',
    )
    expect(repaired('Bl\uFFFDb\uFFFDrgade og Blåbærgade')).toBe('Blåbærgade og Blåbærgade')
    expect(repaired('på en m?de')).toBe('på en m?de')
    expect(repaired('er det x?y')).toBe('er det x?y')
  })

  it('closes up years, section signs and words that the document writes whole elsewhere', () => {
    expect(repaired('Tema\tJanuar 20 23\tOktober 2023')).toBe('Tema\tJanuar 2023\tOktober 2023')
    expect(repaired('§§103og 104')).toBe('§§ 103 og 104')
    expect(repaired('Handicaprådets hørings svar. Et høringssvar og høringssvar')).toBe(
      'Handicaprådets høringssvar. Et høringssvar og høringssvar',
    )
  })

  it('leaves two words that are two words', () => {
    const text =
      'De er til stede for at stemme. Han var tilstede, forat de kunne. Planen for 20 23 personer. Om social kontrol, social kontrol og socialkontrol.'
    expect(repaired(text)).toBe(text)
  })

  it('joins letter-spaced words, but not rows of party letters', () => {
    expect(repaired('R E F E R A T')).toBe('REFERAT')
    expect(repaired('For stemte A B C F V Ø')).toBe('For stemte A B C F V Ø')
  })

  it('tells where a repaired character stood', () => {
    const original = 'ra\u030Adets o\uFB03cielle m?der i Traneмосen, Tranemosen'
    const { text, toOriginal } = repairLetters(original)
    expect(text).toBe('rådets officielle møder i Tranemosen, Tranemosen')
    expect(toOriginal(text.indexOf('møde'))).toBe(original.indexOf('m?de'))
    expect(toOriginal(text.lastIndexOf('Tranemosen'))).toBe(original.lastIndexOf('Tranemosen'))
    expect(toOriginal(text.length)).toBe(original.length)
  })

  it.each([['1.1.1.1'], ['aaaa '], ['a'], ['a?'], ['?'], ['Ã'], ['a b '], ['м'], ['§§'], ['\u0301']])(
    'stays linear on long runs of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(500_000 / unit.length))
      expect(cpuMs(() => repairLetters(text))).toBeLessThan(10_000)
    },
  )
})

it('takes a destroyed letter behind a stop for a letter', () => {
  expect(repairLetters('Punkt 1: ?ndring af vedtægter').text).toBe('Punkt 1: ændring af vedtægter')
  expect(repairLetters('Det er slut. ?').text).not.toContain('slut ')
})

it('reads Ø and dashes anew that were misread twice', () => {
  expect(repairLetters('ÃƒËœsterbro Ã¢â‚¬â€œ vest').text).toBe('Østerbro – vest')
})
