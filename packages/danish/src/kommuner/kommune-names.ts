import { foldForSearch } from '../letters/fold-for-search.ts'
import { KOMMUNER, type Kommune } from './kommune.ts'

/** Other names: short and long forms, names before a renaming, and parts that stand for the whole. */
const OTHER_NAMES: Record<string, readonly string[]> = {
  'Faaborg-Midtfyn': ['Faaborg Midtfyn'],
  Brønderslev: ['Brønderslev-Dronninglund'],
  Halsnæs: ['Frederiksværk-Hundested'],
  'Høje-Taastrup': ['Høje Taastrup', 'Høje-Tåstrup'],
  'Ikast-Brande': ['Ikast Brande'],
  'Lyngby-Taarbæk': ['Lyngby Taarbæk', 'Lyngby-Tårbæk'],
  Morsø: ['Mors'],
  Nordfyns: ['Nordfyn'],
  'Ringkøbing-Skjern': ['Ringkøbing Skjern'],
  Vesthimmerlands: ['Vesthimmerland'],
}

/** What kommuner call themselves on the web and in file names; no such letters are looked for in running text. */
const ABBREVIATIONS: Record<string, string> = {
  kk: 'København',
  brk: 'Bornholm',
  fmk: 'Faaborg-Midtfyn',
  htk: 'Høje-Taastrup',
  ltk: 'Lyngby-Taarbæk',
  rk: 'Rødovre',
  rksk: 'Ringkøbing-Skjern',
}

/** Folded names in the nominative and the genitive, without "Kommune". */
export const KOMMUNE_BY_NAME: ReadonlyMap<string, Kommune> = new Map(
  KOMMUNER.flatMap((kommune) =>
    [kommune.name, ...(OTHER_NAMES[kommune.name] ?? [])].flatMap((name) => {
      const folded = foldForSearch(name)
      return [folded, `${folded}s`, `${folded}'s`].map((form): [string, Kommune] => [form, kommune])
    }),
  ),
)

export const KOMMUNE_BY_ABBREVIATION: ReadonlyMap<string, Kommune> = new Map(
  Object.entries(ABBREVIATIONS).flatMap(([abbreviation, name]) => {
    const kommune = KOMMUNER.find((each) => each.name === name)
    return kommune === undefined ? [] : [[abbreviation, kommune] as const]
  }),
)

/** The spellings of a name in hosts: æ as ae or a, ø as oe or o, å as aa or a, with and without the hyphen. */
export const KOMMUNE_BY_HOST_LABEL: ReadonlyMap<string, Kommune> = new Map([
  ...KOMMUNER.flatMap((kommune) =>
    [kommune.name, ...(OTHER_NAMES[kommune.name] ?? [])].flatMap((name) =>
      hostSpellings(name).map((label): [string, Kommune] => [label, kommune]),
    ),
  ),
  ...KOMMUNE_BY_ABBREVIATION,
])

function hostSpellings(name: string): string[] {
  const lower = foldForSearch(name).replaceAll(' ', '-')
  const long = lower.replaceAll('æ', 'ae').replaceAll('ø', 'oe')
  const short = lower.replaceAll('æ', 'ae').replaceAll('ø', 'o')
  const shortest = lower.replaceAll('æ', 'a').replaceAll('ø', 'o').replaceAll('aa', 'a')
  return [...new Set([lower, long, short, shortest].flatMap((label) => [label, label.replaceAll('-', '')]))]
}
