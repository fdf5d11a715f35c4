import { describe, expect, it } from 'vitest'
import { decided, decidedBelow, HEAD, itemsOf, itemWith, readParagraphs, readText } from '../fixtures/read-text.ts'

const votesIn = (text: string) => {
  const resolution = itemWith(`Beslutning\n\n${text}`)?.resolution
  return resolution?.votes ?? resolution?.vote
}

const COUNCILLORS =
  'Referat Byrådet d. 07-05-2024\n\nMedlemmer: Eva Holm (A), Otto Lind (V), Bo Ras (I), Lene Krogh (Ø), Ib Toft (Ø)\n\n'

const decisionAndVote = (text: string) =>
  readText(
    `${HEAD}Medlemmer: Signe Holm Krogh (A), Otto Lindgaard (V), Ea Ras (Ø)\n\n1. Cykelsti\n\nIndstilling\n\nForvaltningen indstiller, at stien anlægges.\n\nBeslutning\n\n${text}\n`,
  ).agendaItems[0]?.resolution

const MEMBERS =
  'Referat Byrådet d. 07-05-2024\n\nMedlemmer: Eva Holm (A), Otto Lind (A), Bo Ras (I), Lene Krogh (Ø), Ib Toft (Ø)\n\n'

describe('votes', () => {
  it('ends a sentence at the count of a vote', () => {
    const resolution = decided('Godkendt med 20 stemmer mod 3. Venstre tager forbehold.')
    expect(resolution?.dissents).toEqual([{ by: 'Venstre', text: 'Venstre tager forbehold.' }])
    expect(resolution?.vote).toEqual({ for: { count: 20, voters: [] }, against: { count: 3, voters: [] } })
  })

  it('reads a vote of three sides in one sentence', () => {
    expect(
      votesIn('Ved afstemningen stemte 11 for at anlægge stien, 4 imod og 3 hverken for eller imod. Vedtaget.'),
    ).toEqual({
      for: { count: 11, voters: [] },
      against: { count: 4, voters: [] },
      abstained: { count: 3, voters: [] },
    })
  })

  it('reads both sides of "med stemmerne 2 mod 1"', () => {
    expect(votesIn('Vedtaget med stemmerne 2 mod 1, idet Eva Holm stemte imod.')).toEqual({
      for: { count: 2, voters: [] },
      against: { count: 1, voters: ['Eva Holm'] },
    })
  })

  it('counts whoever stands beside groups with counts', () => {
    expect(
      votesIn('For stemte: F (1), Ø (1) og Otto Lind (Løsgænger).\n\nImod stemte: A (4).\n\nVedtaget.'),
    ).toMatchObject({
      for: { count: 3 },
      against: { count: 4 },
    })
  })

  it('reads votes in columns, and the words that tell what they were about', () => {
    const item = itemWith(
      'Indstilling\n\nDirektøren indstiller,\n\nat stien anlægges.\n\nBeslutning\n\nForslag fra Enhedslisten: stien males.\n\nFor\t1\tØ\n\nImod\t4\tA, V\n\nForslaget blev ikke vedtaget.\n\nAdministrationens indstilling:\n\nFor\t4\tA, V\n\nImod\t1\tØ\n\nStien blev vedtaget.',
    )
    expect(item?.proposal?.points).toEqual(['stien anlægges.'])
    expect(item?.resolution?.outcome).toBe('adopted')
    expect(item?.resolution?.vote).toMatchObject({ for: { count: 4 }, against: { count: 1 } })
  })

  it('keeps whom "mens" and "herefter" lead to out of the vote before', () => {
    expect(
      votesIn(
        'Eva Holm (O) stillede ændringsforslag. For stemte O og Otto Lind, mens de øvrige 11 stemte imod. Forslaget blev forkastet.\n\nUdvalgets indstilling blev herefter vedtaget med 12 stemmer mod 1.',
      ),
    ).toMatchObject([
      { for: { voters: ['O', 'Otto Lind'] }, against: { count: 11 } },
      { for: { count: 12 }, against: { count: 1 } },
    ])
    expect(votesIn('Forslaget blev forkastet, idet alene Ø stemte for.')).toMatchObject({ for: { voters: ['Ø'] } })
  })

  it('reads groups in parentheses before a comma, and no sentence as a voter', () => {
    expect(votesIn('For stemte 3 (G, C og A), imod stemte 1 (Ø).\n\nVedtaget.')).toEqual({
      for: { count: 3, voters: ['G', 'C', 'A'] },
      against: { count: 1, voters: ['Ø'] },
    })
    expect(
      votesIn(
        'For stemte 5 medlemmer (F, Ø og Å)\n\nImod stemte 14 medlemmer (V, A, C og O)\n\n2 medlemmer (B) undlod at stemme\n\nForslaget er ikke vedtaget.',
      ),
    ).toEqual({
      for: { count: 5, voters: ['F', 'Ø', 'Å'] },
      against: { count: 14, voters: ['V', 'A', 'C', 'O'] },
      abstained: { count: 2, voters: ['B'] },
    })
  })

  it('names nobody of a group where the head lists only some of those who voted', () => {
    const [item] = itemsOf(
      `${HEAD}Stedfortrædere: Eva Holm (V) for Bo Ras\n\n1. Ny sti\n\nBeslutning\n\nImod stemte 14 medlemmer (V, A og C). Forslaget er ikke vedtaget.\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n`,
    )
    expect(item?.resolution?.vote?.against).toEqual({ count: 14, voters: ['V', 'A', 'C'] })
  })

  it('reads votes in the words that minutes find for them', () => {
    expect(votesIn('Godkendt med stemmerne 8-1, idet Eva Holm stemte imod.')).toEqual({
      for: { count: 8, voters: [] },
      against: { count: 1, voters: ['Eva Holm'] },
    })
    expect(votesIn('Godkendt, idet O undlod at stemme, og Ø stemte imod.')).toMatchObject({
      abstained: { voters: ['O'] },
      against: { voters: ['Ø'] },
    })
    expect(votesIn('Vedtaget med 21 stemmer for og 6 imod. Liste Ø undlod at stemme (2).')).toMatchObject({
      for: { count: 21 },
      against: { count: 6 },
      abstained: { count: 2, voters: ['Ø'] },
    })
    expect(
      votesIn('Ved afstemningen stemte samtlige for, bortset fra Eva Holm (O), der stemte imod. Vedtaget.'),
    ).toMatchObject({ against: { count: 1, voters: ['Eva Holm'] } })
    expect(votesIn('Ikke vedtaget. For stemte alene Eva Holm (F).')).toMatchObject({
      for: { count: 1, voters: ['Eva Holm'] },
    })
  })

  it('reads counts with the groups behind them', () => {
    const { agendaItems } = readParagraphs([
      'Referat Byrådet den 7. maj 2024',
      'Punkt 1: Sti',
      'Beslutning',
      'Indstillingen blev vedtaget med 7 stemmer for (A og V) og 2 stemmer imod (Ø), mens 1 undlod at stemme (F).',
    ])
    expect(agendaItems[0]?.resolution?.vote).toEqual({
      for: { count: 7, voters: ['A', 'V'] },
      against: { count: 2, voters: ['Ø'] },
      abstained: { count: 1, voters: ['F'] },
    })
  })

  it('keeps the vote on an amendment apart from what was voted afterwards', () => {
    const resolution = decisionAndVote(
      'Ea Ras (Ø) stillede ændringsforslag. Ændringsforslaget blev forkastet, idet 1 (Ø) stemte for og 2 imod.\n\nHerefter blev indstillingen vedtaget, idet Ea Ras (Ø) undlod at stemme.',
    )
    expect(resolution?.votes?.map(({ on: _, ...sides }) => sides)).toEqual([
      { for: { count: 1, voters: ['Ea Ras'] }, against: { count: 2, voters: [] } },
      { abstained: { count: 1, voters: ['Ea Ras'] } },
    ])
    expect(resolution?.vote).toEqual({ abstained: { count: 1, voters: ['Ea Ras'] } })
  })

  it('reads the greater number as against where it refused', () => {
    const voteOf = (words: string) => itemsOf(`${HEAD}1. En sti\n\nBeslutning\n\n${words}\n`)[0]?.resolution?.vote
    expect(voteOf('Forslaget blev forkastet med 12 stemmer imod 5.')).toEqual({
      for: { count: 5, voters: [] },
      against: { count: 12, voters: [] },
    })
    expect(voteOf('Forslaget blev forkastet med 5 stemmer imod 12.')?.against?.count).toBe(12)
    expect(voteOf('Forslaget blev vedtaget med 12 stemmer imod 5.')?.for?.count).toBe(12)
  })

  it('ends a side at the letter of a group before the next sentence', () => {
    expect(decided('Godkendt.\n\nFor stemte A. Imod stemte I. Ø undlod at stemme.', MEMBERS)?.vote).toEqual({
      for: { count: 2, voters: ['Eva Holm', 'Otto Lind'] },
      against: { count: 1, voters: ['Bo Ras'] },
      abstained: { count: 2, voters: ['Lene Krogh', 'Ib Toft'] },
    })
  })

  it('reads counts with the letters behind them in one sentence', () => {
    expect(
      decided('Godkendt.\n\n2 medlemmer (A) stemte for, 1 (I) stemte imod, og 2 (Ø) undlod at stemme.', MEMBERS)?.vote,
    ).toEqual({
      for: { count: 2, voters: ['Eva Holm', 'Otto Lind'] },
      against: { count: 1, voters: ['Bo Ras'] },
      abstained: { count: 2, voters: ['Lene Krogh', 'Ib Toft'] },
    })
  })

  it('counts nobody for a group who is away from the item', () => {
    const [item] = itemsOf(
      `${MEMBERS}1. Takster\n\nBeslutning\n\nGodkendt.\n\nFor stemte A. Imod stemte Ø.\n\nIb Toft deltog ikke i behandlingen på grund af inhabilitet.\n`,
    )
    expect(item?.resolution?.vote?.against).toEqual({ count: 1, voters: ['Lene Krogh'] })
  })

  it('reads a count of one side, and of those who did not vote', () => {
    expect(decided('Indstillingen blev vedtaget med 5 stemmer for.\n\nImod stemte Bo Ras (I).', MEMBERS)?.vote).toEqual(
      {
        for: { count: 5, voters: [] },
        against: { count: 1, voters: ['Bo Ras'] },
      },
    )
    expect(decided('Vedtaget med 2 stemmer mod 1. 2 medlemmer undlod.', MEMBERS)?.vote).toEqual({
      for: { count: 2, voters: [] },
      against: { count: 1, voters: [] },
      abstained: { count: 2, voters: [] },
    })
  })

  it('leaves the letter where the list of participants does not tell all who voted', () => {
    const vote = decided('Godkendt.\n\nFor stemte: 2 (A)\n\nImod stemte: 4 (I)', MEMBERS)?.vote
    expect(vote?.against).toEqual({ count: 4, voters: ['I'] })
  })

  it('writes voters as the list of participants does, with a comma missing and another case', () => {
    expect(
      decidedBelow(
        'For stemte: Signe Krogh (A) Otto Lindgaard (V), Karl Svane (Løsgænger)',
        'Imod stemte: Saime Okan (Ø)',
        'Godkendt.',
      )?.vote,
    ).toEqual({
      for: { count: 3, voters: ['Signe Holm Krogh', 'Otto Lindgaard', 'Karl Svane'] },
      against: { count: 1, voters: ['Saime T. Okan'] },
    })
  })

  it('takes a bare letter for the whole group, and a letter with names for these alone', () => {
    const vote = decidedBelow(
      'For stemte: A, V og Ø (Ea Ras)',
      'Imod stemte: C og Karl Svane',
      'Indstillingen blev godkendt.',
    )?.vote
    expect(vote?.for?.voters.toSorted()).toEqual(['Ea Ras', 'Otto Lindgaard', 'Signe Holm Krogh'])
    expect(vote?.against?.voters.toSorted()).toEqual(['Bo Dam', 'Karl Svane'])
  })

  it.each([
    [
      'Indstillingen blev vedtaget med 42 stemmer mod 4. 8 medlemmer undlod at stemme.',
      { for: 42, against: 4, abstained: 8 },
    ],
    ['Godkendt med 43 stemmer imod 7. Ingen medlemmer undlod at stemme.', { for: 43, against: 7, abstained: 0 }],
    ['Indstillingen godkendt.\n\nImod stemte 28.', { against: 28 }],
  ])('reads counts without names: %s', (text, counts) => {
    const vote = decidedBelow(text)?.vote ?? {}
    const found = Object.entries(vote).map(([side, voters]) => [
      side,
      typeof voters === 'object' && voters !== null ? voters.count : null,
    ])
    expect(Object.fromEntries(found)).toEqual(counts)
  })

  it('lets the vote on the proposal decide, and keeps the others in order', () => {
    const decision = decidedBelow(
      'Ændringsforslag fra gruppe Ø:',
      'For stemte: Ø',
      'Imod stemte: A, V, C',
      'Ændringsforslaget faldt.',
      'Indstillingen:',
      'For stemte: A, V, C',
      'Imod stemte: Ø',
      'Indstillingen godkendt.',
    )
    expect(decision).toMatchObject({
      outcome: 'adopted',
      passed: true,
      votes: [{ on: 'Ændringsforslag fra gruppe Ø' }, {}],
    })
    expect(decision?.vote?.against?.voters).toEqual(['Saime T. Okan', 'Ea Ras'])
  })

  it('against which one vote was cast', () => {
    expect(decided('Godkendt mod Bo Rasmussens stemme.', COUNCILLORS.replace('Bo Ras', 'Bo Rasmussen'))?.vote).toEqual({
      against: { count: 1, voters: ['Bo Rasmussen'] },
    })
  })

  it('end where the parenthesis behind a count does', () => {
    expect(decided('For: 2 (Eva Holm, Otto Lind) Imod: 1 (Bo Ras (I)) Vedtaget.', COUNCILLORS)?.vote).toEqual({
      for: { count: 2, voters: ['Eva Holm', 'Otto Lind'] },
      against: { count: 1, voters: ['Bo Ras'] },
    })
  })
})
