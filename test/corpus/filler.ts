import { addDays, type Day, longDate, monthName } from './danish-dates.ts'
import type { Kommune } from './kommuner.ts'
import type { Random } from './random.ts'
import type { Topic } from './topics/topic.ts'

const streets =
  'Bakkevej Møllevej Engvej Ahornvej Teglværksvej Kirkestien Gartnervænget Søndergade Rugmarken Havnegade Lærkevej Skovbrynet'.split(
    ' ',
  )
const towns =
  'Nørreby Vestervig Åstrup Holmegård Sønderlund Bækmarksbro Kirkeby Lindeskov Højrup Tranebjerg-Nord Ellinge Møllerup'.split(
    ' ',
  )
const firms = [
  'Nordbyg A/S',
  'Ingeniørfirmaet Bølge & Holt',
  'Rådgivergruppen Fjord ApS',
  'Tegnestuen Vinkel',
  'Konsulenthuset Agenda A/S',
  'Entreprenørselskabet Stenbro A/S',
]

export type Law = { law: string; section: string | null }

/** Fills the slots of texts; one filler per case, so that a place keeps its name throughout. */
export type Filler = {
  fill(template: string): string
  /** Law references met so far, by the words in which they are printed. */
  laws: Map<string, Law>
  topic: Topic
}

const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.')

/** Amounts in the ways in which Danish documents write them. */
export function amount(random: Random): string {
  const millions = random.int(3, 180) / 10
  return random.pick([
    `${String(millions).replace('.', ',')} mio. kr.`,
    `${thousands(random.int(11, 4900) * 1000)} kr.`,
    `${String(Math.ceil(millions))} mio. kr.`,
  ])
}

export function createFiller(options: {
  random: Random
  kommune: Kommune
  body: string
  date: Day
  topic: Topic
  laws: Map<string, Law>
}): Filler {
  const { random, kommune, body, date, topic, laws } = options
  const year = Number(date.slice(0, 4))
  const fixed = new Map<string, string>([
    ['vej', random.pick(streets)],
    ['by', random.pick(towns)],
    ['firma', random.pick(firms)],
    ['nr', `${random.int(11, 480)}`],
    ['kommune', kommune.fullName],
    ['council', kommune.council],
    ['udvalg', body],
    ['år', String(year)],
  ])
  const changing: Record<string, () => string> = {
    antal: () => String(random.int(12, 96)),
    stort: () => thousands(random.int(1040, 9800)),
    kr: () => amount(random),
    tkr: () => `${thousands(random.int(25, 900) * 1000)} kr.`,
    pct: () =>
      random.pick([
        `${random.int(3, 38)} procent`,
        `${random.int(2, 29)},${random.int(1, 9)} pct.`,
        `${random.int(3, 38)} %`,
      ]),
    før: () => longDate(addDays(date, -random.int(20, 320))),
    efter: () => longDate(addDays(date, random.int(8, 120))),
    'efter-måned': () => monthName(addDays(date, random.int(40, 200))),
    måned: () => random.pick(['marts', 'maj', 'august']),
  }
  const slot = (name: string): string => {
    const known = fixed.get(name) ?? changing[name]?.()
    if (known !== undefined) return known
    const relative = /^(næste|forrige)([+-]\d+)?$/.exec(name)
    if (relative === null) throw new RangeError(`no slot is called ${name}`)
    return String(year + (relative[1] === 'næste' ? 1 : -1) + Number(relative[2] ?? 0))
  }
  const fill = (template: string): string =>
    template
      .replace(/\[\[([^|\]]+)\|([^|\]]+)\|([^|\]]*)\]\]/g, (_, text: string, law: string, section: string) => {
        laws.set(text, { law, section: section === '' ? null : section })
        return text
      })
      .replace(/\{([^{}]+)\}/g, (_, name: string) => slot(name))
      .replace(/\b(kr|pct)\.\.(?=\s|$)/g, '$1.')
  fixed.set('sted', fill(random.pick(topic.places)))
  return { fill, laws, topic }
}
