/** A journal number after KLE, the subject plan of the kommuner (kle-online.dk). */
export interface KleNumber {
  /** `27` */
  group: string
  /** `Social service`; absent for groups that KLE does not have. */
  groupTitle?: string
  /** `27.12.16` */
  subject: string
  /** `K09` */
  facet: string
  /** The case's own number within subject and facet. */
  sequence?: string
  /** As written, two digits or four. */
  year?: string
}

/** The main groups (source: kl.dk, kle-online.dk). */
const GROUP_TITLES: Record<string, string> = {
  '00': 'Kommunens styrelse',
  '01': 'Fysisk planlægning og naturbeskyttelse',
  '02': 'Byggeri',
  '03': 'Boliger',
  '04': 'Parker, fritids-/idrætsanlæg og landskabspleje mv.',
  '05': 'Veje og trafik',
  '06': 'Spildevand og vandløb',
  '07': 'Affald og genanvendelse',
  '08': 'Havne og lufthavne',
  '09': 'Miljøbeskyttelse',
  '13': 'Forsyning',
  '14': 'Beredskab',
  '15': 'Arbejdsmarked og beskæftigelsesindsats',
  '17': 'Folkeskoleundervisning',
  '18': 'Folkeoplysning og ungdomsskoler',
  '19': 'Kulturhistoriske institutioner',
  '20': 'Kulturvirksomhed',
  '21': 'Biblioteker',
  '22': 'Regulering af private erhverv',
  '23': 'Borgerlige forhold',
  '24': 'Erhvervsforhold',
  '25': 'Beskatning',
  '27': 'Social service',
  '28': 'Dagtilbud',
  '29': 'Sundhed',
  '30': 'Andre myndigheders opgaver',
  '32': 'Kontante ydelser',
  '54': 'Uddannelse',
  '81': 'Kommunens personale',
  '82': 'Kommunens ejendomme og lokaler',
  '83': 'Kommunens driftsmidler og inventar',
  '84': 'Offentlige valg',
  '85': 'Kommunens administrative systemer',
  '86': 'Kommunens selvforsyning og fremstillingsvirksomhed',
  '87': 'Kommunens arbejdsmiljø',
  '88': 'Kommunens indkøb og udbud',
}

/** Only these are confirmed (videncenter.kl.dk; kle-online.dk/hjælp): the other facets have titles that nobody checked. */
const FACET_TITLES: Record<string, string> = { P35: 'Møder' }
const FACET_LETTER_TITLES: Record<string, string> = { K: 'Klagesager' }

/** `27.12.16-K09-1-23`, `00.01.00P35-0104` (no dash, no year), `00.00.00-P19-560-06`; dashes may be long and spaced. */
export const KLE_PATTERN =
  '(\\d{2})\\.(\\d{2})\\.(\\d{2})(?:\\s?[-–]\\s?|\\s)?([A-ZÆØÅ]\\d{2})(?:(?:\\s?[-–]\\s?)(\\d{1,6})(?:\\s?[-–]\\s?(\\d{4}|\\d{2}))?)?(?![\\d])'

const WHOLE = new RegExp(`^${KLE_PATTERN}$`, 'u')

/** Null where the number is not of KLE's form. A KLE number is a filing key and no sure sign of the topic. */
export function parseKle(value: string): KleNumber | null {
  const match = WHOLE.exec(value.trim())
  if (match === null) return null
  const [, group = '', second, third, facet = '', sequence, year] = match
  const groupTitle = kleGroupTitle(group)
  return {
    group,
    ...(groupTitle !== null && { groupTitle }),
    subject: `${group}.${second}.${third}`,
    facet,
    ...(sequence !== undefined && { sequence }),
    ...(year !== undefined && { year }),
  }
}

/** `kleGroupTitle('27')` is `Social service`. */
export function kleGroupTitle(group: string): string | null {
  return GROUP_TITLES[group] ?? null
}

/** The title of a handlingsfacet, for the few that are confirmed; null for all others. */
export function kleFacetTitle(facet: string): string | null {
  return FACET_TITLES[facet] ?? FACET_LETTER_TITLES[facet.slice(0, 1)] ?? null
}
