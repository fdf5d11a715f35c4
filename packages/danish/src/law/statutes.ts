/** Statutes by their usual short name, with every other name that publications use. */
const STATUTES: Record<string, readonly string[]> = {
  serviceloven: ['lov om social service', 'SEL'],
  'barnets lov': [],
  kommunestyrelsesloven: ['styrelsesloven', 'lov om kommunernes styrelse', 'den kommunale styrelseslov', 'KSL'],
  retssikkerhedsloven: ['lov om retssikkerhed og administration på det sociale område', 'RSL'],
  'lov om socialtilsyn': ['socialtilsynsloven'],
  forvaltningsloven: ['FVL'],
  offentlighedsloven: ['lov om offentlighed i forvaltningen', 'OFL'],
  planloven: ['lov om planlægning'],
  byggeloven: [],
  miljøbeskyttelsesloven: ['lov om miljøbeskyttelse'],
  naturbeskyttelsesloven: ['lov om naturbeskyttelse'],
  vandløbsloven: ['lov om vandløb'],
  vandforsyningsloven: ['lov om vandforsyning mv', 'lov om vandforsyning'],
  jordforureningsloven: ['lov om forurenet jord'],
  miljøvurderingsloven: [],
  vejloven: ['lov om offentlige veje'],
  privatvejsloven: ['lov om private fællesveje'],
  færdselsloven: [],
  folkeskoleloven: ['lov om folkeskolen'],
  dagtilbudsloven: ['lov om dag-, fritids- og klubtilbud mv', 'lov om dagtilbud', 'dagtilbudslov'],
  folkeoplysningsloven: ['lov om støtte til folkeoplysning'],
  sundhedsloven: [],
  beskæftigelsesindsatsloven: [
    'lov om en aktiv beskæftigelsesindsats',
    'lov om aktiv beskæftigelsesindsats',
    'LAB',
    'LAB-loven',
  ],
  aktivloven: ['lov om aktiv socialpolitik', 'LAS'],
  pensionsloven: ['lov om social pension'],
  sygedagpengeloven: ['lov om sygedagpenge'],
  integrationsloven: [],
  almenboligloven: ['lov om almene boliger mv', 'lov om almene boliger'],
  boligstøtteloven: [],
  lejeloven: ['lov om leje'],
  ældreloven: [],
  databeskyttelsesloven: [],
  databeskyttelsesforordningen: ['GDPR'],
  varmeforsyningsloven: ['lov om varmeforsyning'],
  beredskabsloven: [],
  ejendomsskatteloven: ['lov om kommunal ejendomsskat'],
  husdyrbrugloven: ['husdyrbrugsloven', 'husdyrloven'],
  ekspropriationsloven: [],
  funktionærloven: [],
  straffeloven: [],
  'kommunal- og regionalvalgloven': [
    'lov om kommunale og regionale valg',
    'den kommunale og regionale valglov',
    'kommunale og regionale valglov',
  ],
  museumsloven: [],
  biblioteksloven: ['lov om biblioteksvirksomhed'],
  udbudsloven: [],
}

const ABBREVIATIONS = new Map<string, string>()
const BY_NAME = new Map<string, string>()
for (const [name, others] of Object.entries(STATUTES)) {
  BY_NAME.set(name, name)
  for (const other of others)
    (/^[A-Z]{3,4}$/.test(other) ? ABBREVIATIONS : BY_NAME).set(
      /^[A-Z]{3,4}$/.test(other) ? other : other.toLowerCase(),
      name,
    )
}

/**
 * The usual name of a statute, whatever case, genitive or synonym it is written in: `Servicelovens`, `SEL` and `lov om social
 * service` are `serviceloven`. Null for a statute that is not known.
 */
export function canonicalStatute(written: string): string | null {
  const trimmed = written.trim().replace(/\s+/g, ' ')
  const abbreviation = ABBREVIATIONS.get(trimmed)
  if (abbreviation !== undefined) return abbreviation
  const lower = trimmed.toLowerCase().replace(/\.$/, '')
  return BY_NAME.get(lower) ?? BY_NAME.get(lower.replace(/s$/, '')) ?? null
}

export const STATUTE_ABBREVIATIONS: readonly string[] = [...ABBREVIATIONS.keys()]

/** The written-out titles ("lov om …", "barnets lov"), the longest first. */
export const STATUTE_TITLES: readonly string[] = [...BY_NAME.keys()]
  .filter((name) => name.includes(' '))
  .sort((a, b) => b.length - a.length)
