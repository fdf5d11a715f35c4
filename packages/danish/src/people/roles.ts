const MODIFIER =
  '(?:konstitueret|konst\\.?|fungerende|fung\\.|fg\\.|daværende|tidligere|kommende|politisk|administrerende|adm\\.|ledende)'
/** Words that a role ends with; most have others before them: `fagborgmester`, `kommunaldirektør`, `skolekonsulent`. */
const ROLE_ENDING =
  '(?:borgmester|rådmand|rådkvinde|formand|forkvinde|forperson|medlem|ordfører|stedfortræder|suppleant|observatør|direktør|chef|leder|forstander|rektor|konsulent|koordinator|jurist|advokat|sekretær|fuldmægtig|arkitekt|planlægger|ingeniør|geolog|biolog|økonom|referent|tilforordnet|revisor|inspektør|assistent|medarbejder|rådgiver|læge|tandlæge|psykolog|pædagog|lærer|partner|kurator|provst|repræsentant|specialist|controller|ansvarlig|gartner|fysioterapeut|sygeplejerske|socialrådgiver)'
const ROLE_WORD = `(?:[\\p{L}-]+(?:, [\\p{L}]+-)* og )?[\\p{L}-]*${ROLE_ENDING}(?:en|e|n)?`
const NUMBER = '(?:(?:\\d|første|anden|tredje)\\.?\\s?)?'

const ROLE = new RegExp(
  `^(?:${MODIFIER}\\s)*${NUMBER}${ROLE_WORD}(?:\\s(?:for|i|af|på|ved|til|hos)\\s.{1,120}|,\\s.{1,60})?$`,
  'iu',
)
const LEADING_ROLE = new RegExp(`^((?:${MODIFIER}\\s)*${NUMBER}[\\p{L}-]{0,40}?${ROLE_ENDING})\\s(?:[-–]\\s)?`, 'iu')
const LONGEST_ROLE = 160
const OFFICE = new RegExp(`^[\\p{L}-]{0,40}?${ROLE_ENDING}\\s(?:for|i|af|fra)\\s`, 'iu')
const LAST_CAPITALS = /(?:\s\p{Lu}[\p{L}.'’-]*){3,}$/u
const SUBSTITUTE_FOR = /^(?:\d\.\s?)?(?:stedfortræder|suppleant|vikar)\s(?:for|i stedet for)\s/iu

/** `1. viceborgmester`, `centerchef for Voksne og Sundhed`, `konstitueret vicedirektør`; not "stedfortræder for NN". */
export function isRole(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.length <= LONGEST_ROLE && !SUBSTITUTE_FOR.test(trimmed) && ROLE.test(trimmed)
}

/**
 * The role before a name: `Borgmester Signe Holm Krogh` → `Borgmester`, `Direktør for Teknik og Miljø Anne Bro` → all but the
 * name. Null where none stands there.
 */
export function leadingRole(text: string): { role: string; rest: string } | null {
  const match = LEADING_ROLE.exec(text)
  const rest = text.slice(match?.[0].length ?? 0)
  if (match?.[1] !== undefined && /^\p{Lu}/u.test(rest)) return { role: match[1], rest }
  return roleOfOffice(text)
}

/** Of three capitalized words or more at the end, the first still belongs to the office ("Direktør for Miljø Eva Holm"). */
function roleOfOffice(text: string): { role: string; rest: string } | null {
  const capitals =
    text.length <= LONGEST_ROLE && OFFICE.test(text) && /^\p{Lu}/u.test(text) ? LAST_CAPITALS.exec(text) : null
  if (capitals === null) return null
  // "Region Nord" has two words.
  const ofOffice = /^\sRegion\s\S+(?=(?:\s\S+){2})|^\s\S+/u.exec(capitals[0])?.[0] ?? ''
  const nameStart = capitals.index + ofOffice.length + 1
  return { role: text.slice(0, nameStart - 1), rest: text.slice(nameStart) }
}
