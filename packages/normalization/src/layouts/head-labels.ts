import { beginningsOf } from '@arkivar/danish'
import { foldName } from './fold-name.ts'
import { HEAD_LABEL_WORDINGS, type HeadField } from './head-label-wordings.ts'

const BY_NAME = new Map<string, HeadField>()
for (const [field, names] of Object.entries(HEAD_LABEL_WORDINGS))
  for (const name of names) BY_NAME.set(foldName(name), field as HeadField)
const NAMES = [...BY_NAME.keys()].sort((a, b) => b.length - a.length)
const NAMES_BY_BEGINNING = Map.groupBy(NAMES, (name) => name.slice(0, 2))
const beginsName = beginningsOf(
  NAMES.filter((name) => name.length > 2),
  3,
)
/** "Kl", "Cc" */
const beginsShortName = beginningsOf(
  NAMES.filter((name) => name.length === 2),
  2,
)
const LONGEST = Math.max(...NAMES.map((name) => name.length))

const LONGEST_LABEL = 40
const BEHIND_LABEL = /\s*[:\t]\s*/y

export interface HeadLabel {
  field: HeadField
  /** As written. */
  label: string
  /** What follows on the same line. */
  rest: string
}

/** Words that begin no sentence, so that a value after them needs no figure. */
const PLAIN_LABELS = new Set(['stillet af', 'spørger'])
/** Behind "Mødelokale" these are places of their own; "Mødelokale Tårnbjerget" is the name of one room. */
const NAMED_PLACE =
  /^\.?\s+(?:teams|skype|zoom|online|virtuelt|kantinen|rådhuset|\p{Lu}\p{L}*(?:salen|stuen|centeret|centret|huset|skolen))(?!\p{L})/iu
/** "Fra Center for Omsorg" is a field, "Fra Aarhus til verden" a title. */
const OFFICE_WORD = /forvaltning|center|afdeling|sekretariat|kontor|myndighed|direktion|enhed|\p{L} og \p{Lu}/iu
const GLUED = /^\p{Ll}\p{Lu}\p{Ll}/u

/** Labels after which a value may follow without a colon. */
const RUN_IN = new Set<HeadField>([
  'date',
  'time',
  'end',
  'place',
  'organization',
  'participants',
  'absent',
  'title',
  'to',
  'from',
  'other',
  'substitutes',
  'remarks',
])

/** "Pkt. Indholdsfortegnelse Side": the names of the columns of a list of contents. */
const OPENS_COLUMNS = /^(?:pkt|punkt|sag)/i
const COLUMNS_OF_CONTENTS =
  /^(?:pkt|punkt|sag)\.?(?:\s?nr\.?)?[\s,]+(?:indholdsfortegnelse|tekst|emne|titel|overskrift|sag)(?:[\s,]+side(?:tal|nr\.?)?(?:\s\d.*)?)?$/i

/** "Til stede fra bestyrelsen: Eva Holm". */
const PRESENT_OF = /^(?:til ?stede|deltagere|fremmødte|mødt|tilstedeværende)\s(?:fra|for|af)\s\p{L}[\p{L}\s-]{2,24}$/iu

/** The label that a line of the head is or begins with. */
export function readHeadLabel(text: string): HeadLabel | null {
  if (OPENS_COLUMNS.test(text) && COLUMNS_OF_CONTENTS.test(text)) return { field: 'contents', label: text, rest: '' }
  if (!beginsName(text) && !beginsShortName(text)) return null
  const lower = text
    .slice(0, LONGEST + 2)
    .toLowerCase()
    .replaceAll('é', 'e')
  // "til" and "fra" in the midst of a head are words of a sentence.
  if (/^\p{Ll}/u.test(text) && !text.includes(':')) return null
  // KL, whose people are listed below it, is no hour.
  if (text.startsWith('KL') && !/\d/.test(text)) return null
  const whole = text.length <= LONGEST + 3 ? BY_NAME.get(foldName(text)) : undefined
  if (whole !== undefined) return { field: whole, label: text.replace(/[\s:]+$/, ''), rest: '' }
  const parted = text.search(/[:\t]/)
  const written = text.slice(0, Math.min(parted, LONGEST_LABEL))
  BEHIND_LABEL.lastIndex = written.length
  if (parted > 0 && BEHIND_LABEL.test(text)) {
    const field = BY_NAME.get(foldName(written))
    const rest = text.slice(BEHIND_LABEL.lastIndex)
    if (PRESENT_OF.test(written)) return { field: 'participants', label: written, rest }
    if (field !== undefined) return { field, label: written, rest }
  }
  for (const name of NAMES_BY_BEGINNING.get(lower.slice(0, 2)) ?? []) {
    if (!lower.startsWith(name)) continue
    const after = text.slice(name.length)
    const named = BY_NAME.get(name)
    // "MødestedRådssalen", as pages of the web are copied.
    if (named !== undefined && RUN_IN.has(named) && name.length > 4 && GLUED.test(text.slice(name.length - 1)))
      return { field: named, label: text.slice(0, name.length), rest: after }
    if (named === undefined || !RUN_IN.has(named) || !/^\.?\s+[\p{Lu}\d§]/u.test(after)) continue
    // Plain words begin sentences as well: what follows must look like a value.
    if (
      (named === 'date' || named === 'time' || named === 'end') &&
      !/^\.?\s+(?:\d|kl|d\.|den\b|man|tir|ons|tor|fre|lør|søn|\p{L}{3,9} \d)/iu.test(after)
    )
      continue
    // "Udvalg Dato Type" are the names of columns.
    if (named === 'organization' && BY_NAME.has(foldName(/\p{L}+/u.exec(after)?.[0] ?? ''))) continue
    // "Møde nr. 9, den 6. september 2021" tells more than a number.
    if (named === 'other' && name.startsWith('møde') && after.includes(', ')) continue
    if (named === 'from' && !(name.endsWith(' af') || OFFICE_WORD.test(after))) continue
    const isPlain = name === 'emne' || PLAIN_LABELS.has(name)
    if (['title', 'to', 'other'].includes(named) && !isPlain && (name.length < 4 || !/\d/.test(after.slice(0, 14))))
      continue
    // "Mødelokale 2" is the place, and not its label.
    if ((name === 'lokale' || name === 'mødelokale') && !NAMED_PLACE.test(after))
      return { field: named, label: text.slice(0, name.length), rest: text }
    return { field: named, label: text.slice(0, name.length), rest: after.replace(/^\.?\s+/, '') }
  }
  return null
}
