import { paragraph } from '../draft.ts'
import type { Case } from '../meeting.ts'
import type { Random } from '../random.ts'
import type { SourceBlock } from '../source-document.ts'
import type { AbsenceLook } from './meeting-layout.ts'

type Absent = Case['absent']

const role = (person: Absent[number]): string => ('party' in person ? '' : ` (${person.title})`)

/** The lines after an item that only say who is absent; another spelling of a name than in the head is a trap. */
export function absenceBlocks(
  look: AbsenceLook,
  context: { absent: Absent; random: Random; traps: ReadonlySet<string> },
): SourceBlock[] {
  const { absent, random, traps } = context
  const spelled = (person: Absent[number]): string =>
    traps.has('two-spellings') && random.chance(0.5) ? random.pick([person.initialName, person.shortName]) : person.name
  const withParty = (person: Absent[number]): string =>
    `${spelled(person)}${'party' in person ? ` (${person.party})` : role(person)}`
  if (absent.length === 0) {
    if (look === 'fraværende-always') return [paragraph('Fraværende:')]
    return []
  }
  const all = absent.map(withParty)
  switch (look) {
    case 'afbud':
      // The system that prints these lines puts a blank before some commas.
      return [paragraph(`Afbud ${all.join(random.chance(0.4) ? ' , ' : ', ')}`)]
    case 'afbud-colon':
      return [paragraph(`Afbud: ${absent.map(spelled).join(', ')}.`)]
    case 'fraværende':
    case 'fraværende-always':
      return [paragraph(`Fraværende: ${all.join(', ')}`)]
    case 'var-fraværende': {
      const last = all.at(-1) as string
      return [paragraph(`${all.length === 1 ? last : `${all.slice(0, -1).join(', ')} og ${last}`} var fraværende.`)]
    }
    case 'deltog-ikke': {
      const names = absent.map(spelled)
      const last = names.at(-1) as string
      return [
        paragraph(`${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} og ${last}`} deltog ikke i mødet.`),
      ]
    }
    case 'names':
      return [paragraph(all.join(', '))]
    case 'two-labels':
      return [paragraph('Fraværende:'), paragraph(`Afbud: ${absent.map(spelled).join(', ')}`)]
    case 'ikke-til-stede':
      return [paragraph(`Ikke til stede: ${all.join(', ')}`)]
  }
}
