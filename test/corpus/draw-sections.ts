import type { Case, Piece } from './meeting.ts'
import type { Random } from './random.ts'
import type { Topic } from './topics/topic.ts'

const decimal = (value: number): string => value.toFixed(1).replace('.', ',')

/** Rows of figures that could be true: totals add up, and deviations are what the columns before them say. */
function tableRows(topic: Topic, fill: (text: string) => string, random: Random, long: boolean): string[][] {
  const header = topic.table.header.map(fill)
  const names = topic.table.rows.map(fill).filter((name) => name !== 'I alt')
  const all = long ? [1, 2, 3, 4, 5, 6].flatMap((part) => names.map((name) => `${name}, område ${part}`)) : names
  const figures = all.map(() => {
    if (topic.table.cell !== 'kr')
      return topic.table.ranges.map(([low, high]) => random.int(low, high) / (topic.table.cell === 'score' ? 10 : 1))
    const budget = random.int(200, 4800) / 10
    const expected = budget + random.int(-80, 80) / 10
    return [budget, expected, expected - budget]
  })
  const print = (value: number): string => (topic.table.cell === 'antal' ? String(value) : decimal(value))
  const total = header.slice(1).map((_, column) => figures.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  return [
    header,
    ...all.map((name, index) => [name, ...(figures[index] ?? []).map(print)]),
    ...(topic.table.rows.includes('I alt') ? [['I alt', ...total.map(print)]] : []),
  ]
}

/** Sections of a case: the more characters are wanted, the more of what the topic has is used. */
export function drawSections(
  topic: Topic,
  fill: (text: string) => string,
  random: Random,
  fullness: number,
  traps: ReadonlySet<string>,
): Case['sections'] {
  const take = (from: readonly string[], low: number, high: number): Piece[] =>
    random
      .subset(from, Math.round(low + (Math.min(high, from.length) - low) * fullness))
      .map((text) => ({ kind: 'paragraph', text: fill(text) }))
  const presentation = take(topic.presentation, 2, topic.presentation.length)
  if (random.chance(0.3 + fullness * 0.4)) {
    const { intro, items } = random.pick(topic.bullets)
    const nested = traps.has('nested-lists') && random.chance(0.5)
    const listed = items.map((item, index) => ({
      text: fill(item),
      children:
        nested && index === 0
          ? random.sample(['herunder forslag fra høringen', 'herunder drift og vedligehold', 'herunder inventar'], 2)
          : [],
    }))
    presentation.splice(random.int(1, presentation.length), 0, { kind: 'bullets', intro: fill(intro), items: listed })
  }
  if (random.chance(0.15 + fullness * 0.3)) {
    presentation.push({
      kind: 'table',
      intro: 'Oversigten fremgår af tabellen.',
      rows: tableRows(topic, fill, random, traps.has('long-tables') && random.chance(0.4)),
    })
  }
  if (fullness > 0.5 && random.chance(0.25))
    presentation.splice(random.int(1, presentation.length - 1), 0, {
      kind: 'subheading',
      text: fill(random.pick(topic.subheadings)),
    })
  const sections: Case['sections'] = new Map([
    ['summary', take(topic.summary, 1, 2)],
    ['presentation', presentation],
  ])
  if (random.chance(0.7)) sections.set('background', take(topic.background, 1, 3))
  if (random.chance(0.8)) sections.set('finances', take(topic.finances, 1, 2))
  if (random.chance(0.5)) sections.set('process', take(topic.process, 1, 2))
  if (random.chance(0.4)) sections.set('hearing', take(topic.hearing, 1, 2))
  if (random.chance(0.6)) sections.set('legal', take(topic.legal, 1, 2))
  return sections
}
