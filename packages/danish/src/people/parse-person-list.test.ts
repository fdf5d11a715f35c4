import { describe, expect, it } from 'vitest'
import { cpuMs } from '../testing/cpu-ms.ts'
import { parsePersonList } from './parse-person-list.ts'

const brief = (text: string) =>
  parsePersonList(text).map(({ name, party, roles, remarks }) =>
    [name, party ?? null, ...roles, ...remarks.map((remark) => `!${remark}`)].join(' | '),
  )

describe('parsePersonList', () => {
  it('reads the list of participants of a meeting, with a parenthesis that is never closed', () => {
    const text =
      'Mødedeltagere Signe Holm Krogh (A), Otto Müller (A) (1. viceborgmester (Afbud), Lone Birgit Skov (A), Karl Svane (Løsgænger), Pia Mark (A), Selma T. Okan (Ø), Jakob Kaj Blom Nielsen (direktør), Ida Bro (centerchef for Voksne og Sundhed) (Afbud), Stine Mose (centerchef for Social og Arbejdsmarked'
    expect(brief(text)).toEqual([
      'Signe Holm Krogh | A',
      'Otto Müller | A | 1. viceborgmester | !Afbud',
      'Lone Birgit Skov | A',
      'Karl Svane | Løsgænger',
      'Pia Mark | A',
      'Selma T. Okan | Ø',
      'Jakob Kaj Blom Nielsen |  | direktør',
      'Ida Bro |  | centerchef for Voksne og Sundhed | !Afbud',
      'Stine Mose |  | centerchef for Social og Arbejdsmarked',
    ])
    expect(parsePersonList(text)[1]).toMatchObject({
      attendance: 'absent',
      raw: 'Otto Müller (A) (1. viceborgmester (Afbud)',
    })
  })

  it('reads who is absent, wrapped over two lines', () => {
    expect(brief('Afbud Ida Bro (centerchef for Voksne og\nSundhed) , Otto Müller (A) (1. viceborgmester)')).toEqual([
      'Ida Bro |  | centerchef for Voksne og Sundhed',
      'Otto Müller | A | 1. viceborgmester',
    ])
    expect(brief('Signe Holm (A), Otto\nMüller (V), Lone Birgit Skov (C)')).toEqual([
      'Signe Holm | A',
      'Otto Müller | V',
      'Lone Birgit Skov | C',
    ])
  })

  it('reads parties after a comma', () => {
    expect(
      brief('Anna Holst Dam, A, (ferie)\nBorgmester Aysel Baran, F, (sygdom)\nTrine Falk, F, (anden årsag)'),
    ).toEqual([
      'Anna Holst Dam | A | !ferie',
      'Aysel Baran | F | Borgmester | !sygdom',
      'Trine Falk | F | !anden årsag',
    ])
    expect(brief('Anna Holst, (A), Bo Dam, (V)')).toEqual(['Anna Holst | A', 'Bo Dam | V'])
  })

  it('reads parties in double parentheses, by their full name, and in lower case', () => {
    expect(brief('Anna Holst ((O)), Bo Dam (Enhedslisten), Ib Lund (løsgænger), Ea Ras (UP), Per Toft (SF)')).toEqual([
      'Anna Holst | O',
      'Bo Dam | Enhedslisten',
      'Ib Lund | løsgænger',
      'Ea Ras | UP',
      'Per Toft | SF',
    ])
  })

  it('sees where a comma is missing', () => {
    expect(brief('Pia Mark (A) Aksel Amling (D), Bo Dam (V)')).toEqual([
      'Pia Mark | A',
      'Aksel Amling | D',
      'Bo Dam | V',
    ])
  })

  it('reads one name per line, with roles before them and a substitute', () => {
    const text =
      'Formand Erik Nybo (A)\nMikkel Bergsøe (A)\n1. viceborgmester Pia Hess Dal (V)\nBirgit Glif (A), Suppleant for Brian Mose (A)'
    expect(brief(text)).toEqual([
      'Erik Nybo | A | Formand',
      'Mikkel Bergsøe | A',
      'Pia Hess Dal | V | 1. viceborgmester',
      'Birgit Glif | A | !Suppleant for Brian Mose (A)',
    ])
    expect(parsePersonList(text)[3]?.attendance).toBe('substitute')
  })

  it('reads a numbered list', () => {
    expect(brief('1. Overborgmester Frede Jessen (A)\n2. Lars Wiis (A)\n3. Borgmester Mie Nygård (B)')).toEqual([
      'Frede Jessen | A | Overborgmester',
      'Lars Wiis | A',
      'Mie Nygård | B | Borgmester',
    ])
  })

  it('keeps what a remark says beside the name', () => {
    expect(brief('Ejnar Lyng (V) - Merete Kier (V) mødte som stedfortræder.')).toEqual([
      'Ejnar Lyng | V',
      'Merete Kier | V | !mødte som stedfortræder',
    ])
    expect(brief('Britt Jensby (A), sag 129-138')).toEqual(['Britt Jensby | A | !sag 129-138'])
    expect(brief('Sanne Gylden, F, ankom til mødet kl. 17.32 under behandlingen af punkt 1.')).toEqual([
      'Sanne Gylden | F | !ankom til mødet kl. 17.32 under behandlingen af punkt 1',
    ])
    expect(parsePersonList('Sanne Gylden, F, ankom til mødet kl. 17.32')[0]?.attendance).toBe('partial')
    expect(brief('Mogens Hou havde meldt afbud')).toEqual(['Mogens Hou |  | !havde meldt afbud'])
  })

  it('parts names that "og" joins, and not the names of offices', () => {
    expect(brief('Morten Bek, Birthe Bø Kjær og Nis Vester Sall')).toEqual([
      'Morten Bek | ',
      'Birthe Bø Kjær | ',
      'Nis Vester Sall | ',
    ])
    expect(brief('For stemte: Anna Holst (A), Bo Dam og Ib Lund (V)')).toEqual([
      'Anna Holst | A',
      'Bo Dam | ',
      'Ib Lund | V',
    ])
    expect(brief('Ole Friis, centerchef for Kultur og Fritid')).toEqual([
      'Ole Friis |  | centerchef for Kultur og Fritid',
    ])
  })

  it('takes a party, a role and a remark out of one pair of parentheses', () => {
    expect(
      brief(
        'Anna Holst (A, formand), Bo Dam (formand, V), Ib Lund (V, afbud), Ea Ras (leder af Børn, Unge og Familie)',
      ),
    ).toEqual([
      'Anna Holst | A | formand',
      'Bo Dam | V | formand',
      'Ib Lund | V | !afbud',
      'Ea Ras |  | leder af Børn, Unge og Familie',
    ])
  })

  it('leaves the words before the list aside, and knows offices before names', () => {
    expect(brief('Der er afbud fra Morten Bek og Birthe Bø Kjær')).toEqual(['Morten Bek | ', 'Birthe Bø Kjær | '])
    expect(brief('Deltagerne var:\n\n1. Frede Jessen (A)\n2. Lars Wiis (A)')).toEqual([
      'Frede Jessen | A',
      'Lars Wiis | A',
    ])
    expect(brief('Ib Ibsø (F)\nDirektør for Teknik og Miljø Anne Bro\nKommunaldirektør Per Oller')).toEqual([
      'Ib Ibsø | F',
      'Anne Bro |  | Direktør for Teknik og Miljø',
      'Per Oller |  | Kommunaldirektør',
    ])
    expect(brief('Peter Dam - V, Michael R. Skov (B) [Afbud]')).toEqual([
      'Peter Dam | V',
      'Michael R. Skov | B | !Afbud',
    ])
  })

  it('takes a heading within the list for what it says of those after it', () => {
    const list = parsePersonList(
      'Per Nør (O)\nFlemming Kris (C)\n\nAfbud\n\nDorthe la Cour-Dam (V)\nStedfortrædere:\nIb Lund (A)',
    )
    expect(list.map(({ name, attendance }) => [name, attendance ?? null])).toEqual([
      ['Per Nør', null],
      ['Flemming Kris', null],
      ['Dorthe la Cour-Dam', 'absent'],
      ['Ib Lund', 'substitute'],
    ])
    expect(brief('Vibeke Rind åben, Gæst: Anne Krogh fra COWI, Ib Dam (Skovlisten), Ea Ras (BL)')).toEqual([
      'Vibeke Rind |  | !åben',
      'Anne Krogh |  | Gæst | !fra COWI',
      'Ib Dam | Skovlisten',
      'Ea Ras | BL',
    ])
  })

  it('counts who stays out of one item as present', () => {
    expect(parsePersonList('Anne Bro (V) deltog ikke i behandlingen af pkt. 3')[0]).not.toHaveProperty('attendance')
    expect(parsePersonList('Anne Bro (V) deltog ikke under punkterne 12-15')[0]?.attendance).toBe('partial')
  })

  it('makes nobody of "Ingen"', () => {
    expect(parsePersonList('Fraværende med afbud: Ingen.')).toEqual([])
    expect(parsePersonList('')).toEqual([])
  })

  it('keeps particles and initials in names', () => {
    expect(brief('Per von der Aa (C), Eva B. (Ø), Poul-Erik la Cour-Dam (B)')).toEqual([
      'Per von der Aa | C',
      'Eva B. | Ø',
      'Poul-Erik la Cour-Dam | B',
    ])
  })

  it.each([['('], ['(a'], ['A'], ['Aa Bb, '], [')'], ['Aa Bb ('], ['Aa og '], [','], ['\n'], ['a '], ['Aa Bb (A)\n']])(
    'stays linear on long runs of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(400_000 / unit.length))
      expect(cpuMs(() => parsePersonList(text))).toBeLessThan(10_000)
    },
  )

  it('reads the role before a dash', () => {
    expect(parsePersonList('Borgmester - Otto Lind (C), Eva Holm (A)').map(({ name, roles }) => [name, roles])).toEqual(
      [
        ['Otto Lind', ['Borgmester']],
        ['Eva Holm', []],
      ],
    )
  })

  it('keeps the region within the office', () => {
    const [director] = parsePersonList('Koncerndirektør fra Region Nord Bo Ras')
    expect([director?.name, director?.roles]).toEqual(['Bo Ras', ['Koncerndirektør fra Region Nord']])
  })

  it('takes nobody for the substitute of a substitute, nor who may become one', () => {
    const list = parsePersonList(
      'formand Otto Lind, 1. suppleant Ib Dam, suppleant Bo Ras, Eva Holm (mulig ny suppleant)',
    )
    expect(list.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Otto Lind', undefined],
      ['Ib Dam', undefined],
      ['Bo Ras', undefined],
      ['Eva Holm', undefined],
    ])
  })

  it('parts names that stand together without a comma where a given name begins', () => {
    expect(brief('Otto Lind (A) Eva Holm Karl Vilhelm Dam Hanne Krogh-Ras')).toEqual([
      'Otto Lind | A',
      'Eva Holm | ',
      'Karl Vilhelm Dam | ',
      'Hanne Krogh-Ras | ',
    ])
    const [first, second] = parsePersonList('Bo Ras Observatør Eva Holm')
    expect([first?.name, second?.name, second?.roles]).toEqual(['Bo Ras', 'Eva Holm', ['Observatør']])
    expect(brief('Eva Marie Holm Krogh')).toEqual(['Eva Marie Holm Krogh | '])
  })

  it('takes the letters of whom somebody was sent by for no name', () => {
    expect(parsePersonList('Eva Holm DHT Otto Lind DHT').map(({ name }) => name)).toEqual(['Eva Holm', 'Otto Lind'])
  })

  it('keeps surnames that begin with a small letter', () => {
    const list = parsePersonList("Bo d'Alba (A), Otto lind, Eva von der Krogh, Otto kom kl. 17")
    expect(list.map(({ name }) => name)).toEqual(["Bo d'Alba", 'Otto lind', 'Eva von der Krogh', 'Otto'])
  })

  it('takes lines for entries where only whom somebody was sent by stands behind a comma', () => {
    expect(parsePersonList('Eva Holm, Spejderne\nOtto Lind, formand').map(({ name }) => name)).toEqual([
      'Eva Holm',
      'Spejderne',
      'Otto Lind',
    ])
    expect(parsePersonList('Otto Lind, Eva\nHolm, Bo Ras').map(({ name }) => name)).toEqual([
      'Otto Lind',
      'Eva Holm',
      'Bo Ras',
    ])
  })

  it('reads who answers for something as a role', () => {
    const [person] = parsePersonList('Stiansvarlig Eva Holm')
    expect([person?.name, person?.roles]).toEqual(['Eva Holm', ['Stiansvarlig']])
  })
})
